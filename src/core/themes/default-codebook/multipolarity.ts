/**
 * Multipolarity: the shape of world order, its institutions, blocs and regional poles.
 * General vocabulary of the field; no country, place or person implies the theme.
 */
import { type DefaultTheme, rules } from './notation.ts';

const color = 'violet';

export const multipolarity: DefaultTheme = {
  name: 'Multipolarity',
  definition:
    'The shape of world order: multipolar or unipolar world, hegemony, BRICS, SCO, G20, EAEU, the UN and its reform, alliances and blocs as order, the Global South, non-alignment, multilateral institutions and who belongs to them, regional integration as a pole. Not: two states working together; a summit as the mere place of a meeting.',
  color,
  key: 3,
  rules: rules({
    apply: `
      multipolar*, multi-polar*, unipolar*, uni-polar*, bipolar*, polycentr*, multivector, multi-vector,
      hegemon*, (world|global|international|regional|rules-based|post-war|security) order, new world order,
      world (domination|dominance|policeman), global (governance|leadership|majority|balance|architecture),
      balance of (power|forces|interests), great power, great powers, superpower, centres of power,
      centers of power, power politics, geopoliti*, unilateralis*, bullying, colonial*, decoloni*,
      (international|regional|global) (platforms|forums|fora|formats), multilateral (platform|forum|fora|format),
      international arena, (fair|just|equitable|turbulent|divided|multi-conceptual) world,
      world majority, changes unseen in a century, european unity, unity of ... (alliance|west|union|continent|africa|europe|latin america|member states|twenty-seven),
      european sovereignty, greater eurasia*, cold-war mentality, spheres of influence, zero-sum, bloc,
      collective west, imperialis*, neo-colonial*, neocolonial*,
      international (system|institution|organisation|organization|architecture),
      (just|fair|fairer|equitable|democratic) (and (just|fair|equitable|multipolar|democratic|inclusive|sustainable))? (world|international|global|multipolar) (order|system|architecture),
      (fairer|more just|more equitable) ... order, world order, (rising|emerging|major|global|regional|middle|external) power (competition|rivalry|politics),
      rising powers, major powers, middle powers, non-western, great-power rivalry, sphere of influence,
      five principles of peaceful, bandung, free world, iron curtain, detente, détente,
      (soviet|communist|eastern|western|socialist) bloc, international relations system,
      new (centres|centers|architecture) ... power, shared future for mankind, community of common destiny,
      civilisational, strategic competition, great-power competition, 
      (atlantic|pan-european) cooperation,
            western (country|states|nations|powers|partners|capitals|elites|leaders|governments|mediators|colleagues|hegemony|world),
      (run|rule|ruled|govern|governed|dominate|dominated) the world, world ... (run|ruled|governed|dominated) (by|from),
      (impose|imposing|imposed|dictate|dictating) ... (will|values|model|models|way of life|terms) ... (on|upon|to) unless (curfew|tax|taxes),
      (domination|dominance) (of|by) ... (state|states|country|power|powers|west|dollar), dollar (dominance|hegemony),
      (one|single|few|handful of|group of) (country|countries|state|states|power|nations) ... (dictate|dictates|impose|decide|dominate|claim|command),
      (another|new|independent|single|one) pole, centre of gravity of the world, center of gravity of the world, poles of (power|influence|growth), (power|powers) among (powers|equals), power shift, balance of influence,
      global north, north-south (divide|dialogue|gap|cooperation), triangular cooperation, golden billion,
      law of the jungle, might (is|makes) right, (choose|choosing|pick|picking|take|taking) sides, camp politics, logic of ... blocs,
      systemic (rival|rivalry|challenge), geostrateg*, geo-strateg*, geo-politic*, pluripolar*, multi-align*, equidistan*,
      (democracies|democracy) ... (autocracies|autocracy), alliance of democracies,
      (new type|new model) of (international|great power|major country|major power) relations, major-country diplomacy,
      community (with|of) ... (shared|common) (future|destiny), order based on ... (law|rules), legal order unless domestic legal order,
      (free|open|inclusive) ... indo-pacific, one voice unless (voice of the people|one voice of),
      (continent|africa|europe|asia|latin america|region) ... (destiny|integrate|one voice|stand on its own),
      (african|islamic|muslim|european|latin american|gulf|western|allied|regional) (unity|solidarity|consensus),
      (sovereign|strong|stronger|united) europe, european (defence|pillar|autonomy),
      democra* ... international relations,
      (mutual|each other) ... (candidacies|candidatures|candidates), common african position,
      cold war unless after the cold war / during the cold war,
      multilateral* unless bilateral and multilateral / bilateral or multilateral / multilateral (bank|lender|exercise|exercises) / multilateral* ... (health|pandemic|climate)
    `,
    suggest: `
      international community, asia-pacific, indo-pacific, allies and partners, global challenges, hegemony,
      western, world politics, foreign policy,
      the west unless west (bank|africa|asia|coast)
    `,
  }),
  children: [
    {
      name: 'BRICS and SCO',
      definition:
        'Statements about BRICS, the Shanghai Cooperation Organization and their banks as an alternative order. Not: bilateral meetings held on the margins of a summit.',
      color,
      key: null,
      rules: rules({
        apply: `
          brics unless officer / (at|during|margins|sidelines) ... brics summit, SCO unless officer / (at|during|margins|sidelines) ... SCO summit, shanghai cooperation (organisation|organization) unless officer, shanghai spirit, new development bank
        `,
        suggest: `shanghai process`,
      }),
      children: [],
    },
    {
      name: 'Sovereignty',
      definition:
        'Sovereignty, equality and non-interference as principles of world order; double standards, dictate, international law as an order. Not: the territory of a state in a conflict (Security, Borders).',
      color,
      key: null,
      rules: rules({
        apply: `
          (right|freedom|determination) ... (choose|determine|decide|choice) ... (path|alliances|partners|model|arrangements|destiny|course|future),
          (own|independent|sovereign|chosen) ... development (path|model), unilateral coercive,
          (outside|foreign|external) (meddling|dictates), interference from (outside|abroad),
          (balanced|sovereign|multi-vector|autonomous) ... foreign policy, selective* ... international law,
          (security) ... expense of ... (others|another|other|countries|neighbours|neighbors),
          sovereign equality, equality of states, equal sovereignty,
          sovereign (states|nations|development|foreign policy), non-interference, noninterference,
          (interfere|interference|interfering|meddle|meddling) in ... affairs,
          internal affairs of (other|others|states|countries|sovereign), double standards,
          (norms|primacy|supremacy) ... international law, neutrality unless (carbon|climate|gender|net|technology|technological|emission|emissions|land degradation) neutrality, neutralism, neutralist,
          neutral (status|country|state|approach|stance|policy|foreign policy), african solutions, independent foreign policy, external (interference|forces),
          indivisib* ... security, equal (security|partnership), diktat,
          dictate unless dictated / dictating / dictates (that|the (choice|timing)), regime change,
          colour revolution, color revolution, exceptionalism, strategic autonomy
        `,
        suggest: `sovereign*, international law, independence, neutral, self-determination`,
      }),
      children: [],
    },
    {
      name: 'United Nations',
      definition:
        'The United Nations, its Charter, councils, agencies, votes and reform. Not: a UN meeting as the mere place of a conversation; national security councils.',
      color,
      key: null,
      rules: rules({
        apply: `
          (un|united nations) (reform|system|charter|role|resolution|agenda|platform|framework|specialised|agencies),
          security council (reform|membership|seat|expansion),
          permanent (member|members|seat|seats|membership) of the (security council|council), league of nations, security council (president|presidency|agenda),
          (reform|permanent|expansion|membership|non-permanent) ... security council,
          (candidacy|candidature|candidate|bid|election) ... (security council|human rights council|non-permanent|UNESCO|united nations|general assembly),
          UN80, (seat|seats|representation) (on|at|in|for) ... (security council|council),
          (permanent|non-permanent) (seat|member|members|membership), pact for the future, summit of the future, ezulwini,
          (right of|power of) veto, veto unless veto ... (law|bill|amendment|legislation), human rights council, UNESCO unless officer, 2030 agenda,
          (role|reform|authority|charter|framework|aegis|auspices|principles|reforming|central|cooperation|interaction) ... (UN|united nations) unless (margins|sidelines) of the (un|united nations),
          (at|in|through) the (un|united nations) unless (margins|sidelines) / (representative|ambassador|delegate|observer|mission|nominee|nomination) ... the (un|united nations),
          general assembly unless (margins|sidelines|margin) of / (federation|association|church|company|union) general assembly,
          UN unless officer / according to ... UN / UN (command|force|forces|troops|police|agency|official|officials|refugee|children|population|food|relief|aid|appeal|convention|climate) / (representative|ambassador|delegate|observer|mission|coordination|consultation) ... UN / endorsed ... UN / UN (led|mediated|brokered|facilitated|authorised|authorized|peacekeepers|peacekeeping|monitoring|mission|humanitarian|security council resolution|security council resolutions|special envoy|envoy|resident coordinator) / (led|mediated|brokered|facilitated) by the UN,
          united nations unless officer / according to ... united nations / united nations (command|force|forces|troops|police|children|population|refugee|food|relief|convention|climate) / (representative|ambassador|delegate|observer|mission|coordination|consultation) ... united nations / endorsed ... united nations / united nations (led|mediated|peacekeepers|mission|stabilization|stabilisation|interim|human rights|security council resolution|security council resolutions|special envoy|envoy|resident coordinator) / (led|mediated|brokered|facilitated) by the united nations,
          UNGA unless (margins|sidelines|margin) of
        `,
        suggest: `
          (world|international) stage, charter, SDGs, UNHCR, UNDP, UNICEF, international court of justice,
          security council unless national security council / secretary of the security council / russian security council
        `,
      }),
      children: [],
    },
    {
      name: 'Alliances and blocs',
      definition:
        'Alliances, their enlargement and role in world order: NATO, CSTO, G7, Quad, AUKUS. Not: "ally" as a courtesy.',
      color,
      key: null,
      rules: rules({
        apply: `
          north atlantic, AUKUS unless officer, quad, CSTO, collective security treaty, G7 unless (at|during|margins|sidelines) ... G7 summit, G8, G-7,
          group of seven, transatlantic, euro-atlantic, euro atlantic, eastern flank,
          bloc (mentality|confrontation|politics|thinking), (common|indivisible) security, security space,
          security architecture, (european|eurasian|collective|equal|common) security (system|architecture),
          five eyes, partnership for peace, russia-nato council, enlarg* unless enlarged (meeting|format|talks|session|composition|board|consultations), eastward expansion,
          open door policy, trilateral (alliance|cooperation|partnership), (trilateral|quadrilateral|quadripartite|four-party) format,
          warsaw pact, SEATO, CENTO, baghdad pact, ANZUS, western european union, visegrad, weimar (triangle|format), three seas, nordic-baltic, helsinki (principles|process|final act), european political community,
          bucharest nine, minilateral*, ramstein format,
          nato unless officer / nato (ally|allies) / nato (mission|missions|summit in),
          alliance unless (partnership|relations|treaty on|friendship) ... alliance / alliance (between|with) / (steadfast|ironclad|bilateral|close|enduring|vaccine|political|electoral|opposition|governing|business) alliance / pacific alliance,
          OSCE unless officer / OSCE ... (ceasefire|mediat*) / monitoring mission / OSCE mission / OSCE monitoring
        `,
        suggest: `allies, ally, allied, axis`,
      }),
      children: [],
    },
    {
      name: 'Regional integration',
      definition:
        'Regional unions and their institutions as poles: EAEU, CIS, Union State, EU, ASEAN, African Union, GCC, Mercosur. Not: trade between two of their members.',
      color,
      key: null,
      rules: rules({
        apply: `
          EAEU unless officer, eurasec, eurasian economic (union|community|commission|space), CIS unless officer,
          commonwealth of independent states, union state, customs union, single economic space,
          common economic space, united europe, common market,
          european (community|communities|economic community), EEC, OEEC, OECD unless officer, schuman plan,
          european (commission|council|parliament) unless (president|vice-president|member|members) of the european (commission|council|parliament),
          european (integration|project|aspirations|perspective),
          (join|joining|member|membership|accession|candidate|rapprochement|relations|ties|cooperation|interaction|partnership|dialogue|summit|future|within|role|enlargement|leave|leaving|exit|withdrawal|door) ... (european union|EU) unless member states of the (european union|EU) / (margins|sidelines) of the (european union|EU),
          (eu|european union) (member|membership|accession|enlargement|candidate|integration|institutions|strategic|relations|ties|summit|partnership|cooperation|dialogue|association|perspective) unless (margins|sidelines) of the (european union|EU) summit,
          candidate status, (candidate|candidates|candidacy) ... (western balkans|european union|EU),
          (become|becoming) ... member unless (parliament|team|family|party|club|board|cabinet|staff|council), brexit, former soviet, post-soviet, asean unless officer, african unity,
          african union unless officer / african union (chair|chairperson|commission|mission|peace and security council|envoy|high representative),
          african continental free trade area, AfCFTA, east african community, ECOWAS unless officer, SADC unless officer, COMESA unless officer, IGAD unless officer,
          CARICOM unless officer, CHOGM, commonwealth (heads|summit|secretariat|of nations), francophonie, ECCAS, CEMAC, WAEMU, UEMOA, OECS, CPLP, G5 sahel, mercosur unless officer, CELAC unless officer, unasur, pacific alliance, pacific islands forum, arab league unless officer, arab maghreb union,
          organisation of african unity, organization of african unity, OAU, agenda 2063, NEPAD, andean (community|pact),
          caribbean community unless officer, central american integration, SICA, lima group, rio group, ALBA, nordic council,
          arctic council, baltic sea states, BSEC, black sea economic cooperation, economic cooperation organization,
          economic cooperation organisation, GUAM, inter-american system, summit of the americas, maghreb,
          league of arab states unless officer, GCC unless officer, gulf cooperation council unless officer, OIC unless officer, organisation of islamic cooperation unless officer,
          organization of islamic cooperation unless officer, SAARC unless officer, bimstec unless officer, indian ocean rim association, IORA,
          organisation of turkic states, organization of turkic states, organization of american states,
          organisation of american states, OAS unless officer, council of europe unless officer,
          western balkans ... (path|accession|membership), european (family|future|choice|perspective|path),
          turkic (states|world|council|unity), joint arab action, D-8, MIKTA, arab (unity|solidarity),
          south asian association, bay of bengal initiative, central asian (integration|unity|format), heads of state of central asia, (regional|deeper|economic|political|further|continental|eurasian|european|african|latin american|monetary|financial|south asian|closer|greater) integration,
          integration (into|in) the (european|eurasian|euro-atlantic|EU|world|global|international|region),
          integration (processes|process|associations|association|projects|structures|bloc),
          regional (organisations|organizations|groupings|architecture|blocs|grouping),
          accession unless accession ... (paris agreement|convention|protocol) / accession to the throne / accession of (king|queen|his|her),
          join the (european union|eu|union|bloc|organisation|organization),
          (join|accede|accession|membership|role|reform|reforming) ... (wto|world trade organization|world trade organisation),
          world trade organization, world trade organisation, (wto|world trade organization|world trade organisation) reform, full member, full-fledged member,
          observer status, dialogue partner, supranational*,
          eurasian,
          islamic (world|ummah),
          membership unless membership (card|fee) / (party|club|union|trade union) membership,
        `,
        suggest: `commonwealth, member state, integration, EU, european union`,
      }),
      children: [],
    },
    {
      name: 'Global South and global forums',
      definition:
        'The Global South, developing countries, the Non-Aligned Movement, G20, G77, world financial institutions and their reform, global initiatives. Not: IMF loans to one country (Trade, Finance).',
      color,
      key: null,
      rules: rules({
        apply: `
          global south, non-aligned, nonaligned, non-alignment, G20 unless (at|during|margins|sidelines) ... G20 summit, G-20, group of twenty, G77, G-77,
          group of 77, voice of the global south, south-south, (developing|least developed) (country|nation|world) unless (climate|pandemic|vaccine|vaccines|football|disease) ... (developing|least developed) / (developing|least developed) ... (climate|pandemic|vaccine|vaccines|football|disease),
          emerging (economy|market|power), third world, bretton woods, APEC unless officer / APEC (economies|summit|leaders|project|2022|2023|2024|2025), CICA unless officer,
          (global|international) (development|security|civilisation|civilization) initiative, belt and road,
          (reform|representation) ... (international|global|multilateral) (institutions|financial|organisations|organizations|development banks),
          democratis* ... international relations, democratiz* ... international relations,
          multilateral development bank, pan-african, (african|africa) ... (voice|seat|representation),
          reform ... (global|international) ... (financial|governance)
        `,
        suggest: `WTO, IMF, COP28, world bank, C5+1`,
      }),
      children: [],
    },
  ],
};

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
      (international|regional|global) (platforms|forums|fora|formats), (world|international) stage,
      international arena, (fair|just|equitable|changing|turbulent|divided|multi-conceptual) world,
      world majority, changes unseen in a century, european unity, unity of the (alliance|west),
      european sovereignty, greater eurasia*, cold-war mentality, spheres of influence, zero-sum, bloc, blocs,
      collective west, imperialis*, neo-colonial*, neocolonial*, colonialism, multilateral*,
      international (system|institutions|organisations|organizations|architecture),
      (just|fair|fairer|equitable) ... (world|order|international system),
      new (centres|centers|architecture) ... power, shared future for mankind, community of common destiny,
      civilisational, strategic competition, great-power competition, free and open indo-pacific,
      (atlantic|pan-european|wider) (cooperation|europe), bring ... world together,
      western (countries|states|powers|partners|capitals|elites|colleagues|hegemony|world),
      democra* ... international relations,
      cold war unless after the cold war / during the cold war
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
          brics, SCO, shanghai cooperation (organisation|organization), shanghai spirit, new development bank,
          RIC format
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
          sovereign equality, equality of states, equal sovereignty,
          sovereign (states|nations|development|foreign policy), non-interference, noninterference,
          (interfere|interference|interfering|meddling) in ... (internal|domestic|others) affairs,
          internal affairs of (other|others|states|countries|sovereign), double standards,
          (norms|principles|rules|violation|primacy|respect|supremacy) ... international law, neutrality,
          neutral (status|country|state), african solutions, independent foreign policy,
          indivisib* ... security, equal (security|partnership), dictate, diktat, regime change,
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
          (un|united nations) (reform|system|charter|role|resolution|agenda|platform|framework|specialised|agencies|secretary-general|secretary general),
          security council (reform|membership|seat|expansion),
          (reform|permanent|expansion|membership|non-permanent) ... security council,
          (right of|power of) veto, veto, human rights council, UNESCO, 2030 agenda,
          secretary-general of the united nations,
          (role|reform|authority|charter|framework|efforts|aegis|auspices|principles|reforming|support|within|central|cooperation|interaction) ... (UN|united nations) unless (margins|sidelines) of the (un|united nations),
          (at|in|through) the (un|united nations) unless (margins|sidelines),
          general assembly unless (margins|sidelines|margin) of,
          UN unless (margins|sidelines|margin) of the UN / UN (led|mediated|brokered|facilitated|authorised|authorized|peacekeepers|peacekeeping|monitoring|mission|humanitarian|security council resolution|security council resolutions),
          united nations unless (margins|sidelines|margin) of the united nations / united nations (led|mediated|peacekeepers|mission|stabilization|stabilisation|interim|human rights|security council resolution|security council resolutions),
          UNGA unless (margins|sidelines|margin) of
        `,
        suggest: `
          charter, SDGs, UNHCR, UNDP, UNICEF, international court of justice,
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
          nato, north atlantic, alliance, AUKUS, quad, CSTO, collective security treaty, G7, G8, G-7,
          group of seven, transatlantic, euro-atlantic, euro atlantic, eastern flank,
          bloc (mentality|confrontation|politics|thinking), (common|indivisible) security, security space,
          security architecture, (european|eurasian|collective|equal|common) security (system|architecture),
          five eyes, partnership for peace, russia-nato council, enlarg*, eastward expansion,
          open door policy, trilateral (alliance|cooperation|partnership|format),
          OSCE unless monitoring mission
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
          EAEU, eurasec, eurasian economic (union|community|commission|space), CIS,
          commonwealth of independent states, union state, customs union, single economic space,
          common economic space, european (commission|council|parliament), united europe,
          european (integration|project|aspirations|perspective),
          (join|joining|membership|accession|candidate|relations|cooperation|interaction|partnership|future|within|role|enlargement) ... (european union|EU),
          (eu|european union) (membership|accession|enlargement|candidate|integration|institutions|strategic),
          candidate status, brexit, former soviet, post-soviet, asean, african union, african unity,
          african continental free trade area, AfCFTA, east african community, ECOWAS, SADC, COMESA, IGAD,
          CARICOM, mercosur, CELAC, unasur, pacific alliance, pacific islands forum, arab league,
          league of arab states, GCC, gulf cooperation council, OIC, organisation of islamic cooperation,
          organization of islamic cooperation, SAARC, bimstec, indian ocean rim association, IORA,
          organisation of turkic states, organization of turkic states, organization of american states,
          organisation of american states, OAS, council of europe,
          western balkans ... (path|accession|membership), european (family|future|choice|perspective|path),
          turkic (states|world|council|unity), joint arab action, D-8, MIKTA, arab (unity|solidarity),
          south asian association, (regional|deeper|economic|political|further|continental) integration,
          integration (processes|process|associations|association|projects|structures|bloc),
          regional (organisations|organizations|groupings|architecture|blocs|grouping), accession,
          join the (european union|eu|union|bloc|organisation|organization),
          (join|accede|accession|membership|role) ... (wto|world trade organization|world trade organisation),
          world trade organization, world trade organisation, full member, full-fledged member,
          observer status, dialogue partner,
          eurasian unless eurasian economic forum,
          EU unless EU (monitoring|mission|ambassador|facilitated|mediated|delegation) / (ambassador|border|borders) of the EU,
          european union unless european union (monitoring|mission|ambassador|delegation) / ambassador of the european union / european union's border,
          islamic (world|ummah) unless islamic world league,
          membership unless membership (card|fee),
          integration unless (social|economic|market|vertical|data|labour|labor|refugee|technology) integration / integration of (migrants|refugees|technology|data)
        `,
        suggest: `commonwealth, member state`,
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
          global south, non-aligned, nonaligned, non-alignment, G20, G-20, group of twenty, G77, G-77,
          group of 77, voice of the global south, south-south, developing (countries|nations|world),
          emerging (economies|markets|powers), third world, bretton woods, APEC, CICA,
          (global|international) (development|security|civilisation|civilization) initiative, belt and road,
          (reform|representation) ... (international|global|multilateral) (institutions|financial|organisations|organizations|development banks),
          democratis* ... international relations, democratiz* ... international relations,
          multilateral development bank, pan-african, (african|africa) ... (voice|seat|representation),
          reform ... (global|international) ... (financial|governance)
        `,
        suggest: `WTO, IMF, C5+1, COP28, world bank`,
      }),
      children: [],
    },
  ],
};

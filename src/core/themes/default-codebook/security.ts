/**
 * Security: defence, war and peace, terrorism, borders, arms, intelligence, cyber, coercion, law enforcement and order.
 * General vocabulary of the field; no country, place or person implies the theme.
 */
import { type DefaultTheme, rules } from './notation.ts';

const color = 'red';

export const security: DefaultTheme = {
  name: 'Security',
  definition:
    'Defence and armed forces, war and peace, terrorism, borders, arms and nuclear issues, intelligence, cyber and information war, coercive sanctions and pressure, hostages, law enforcement and public order. Not: the titles of officials and councils alone; food, energy or social security; what sanctions do to an economy.',
  color,
  key: 1,
  // The titles of those who speak about security are in nearly every readout: they are no statement about it.
  rules: rules({
    apply: `
      destabili*, stabili* the situation,
      safety of (citizens|civilians|nationals|personnel|shipping|navigation|the people),
      (hostile|unfriendly|malign|destabilising|destabilizing|destructive|reckless) (acts|actions|activities|activity|behaviour|behavior|conduct|influence|intent|policy|steps),
      (safe|stable|peaceful) and (secure|safe|stable), secure and (stable|safe|peaceful),
      (stable|peaceful) (region|neighbourhood|neighborhood), collective defence, collective defense,
      self-defence, self-defense,
      (defend|defends|defended|defending) ... (itself|themselves|ourselves|territory|country|countries|homeland|sovereignty|borders|against|people),
      confrontation, provocation, provocative, confidence-building, risk reduction, strategic risk,
      security unless office / security council / national security (adviser|advisor|team|assistant|affairs) / security adviser / (social|food|energy|economic|health|water|job|financial|climate|human|material|minerals|mineral|chain|supply|income|retirement|environmental) security / security (of|in) ... (supply|supplies) / security deposit,
      insecurity unless food insecurity,
      stability unless (financial|price|macroeconomic|economic|currency|fiscal|monetary|debt|market|political) stability / stability of (the|prices) (currency|prices|economy|market),
      (threat|threatened|threatening|threats) unless (climate|health|disease|pandemic) threat / infectious disease threats / threat of (extinction|climate change),
      crisis unless (economic|financial|banking|climate|debt|food|energy|health|global|housing|demographic|cost-of-living|environmental|corona|coronavirus|opioid|learning|agricultural|political|constitutional|water|identity|midlife|fuel|dollar|currency|covid) crisis / economic and financial crisis / pandemic,
      tension unless trade tension,
      (situation|developments) (in|around|over|on) unless (economic|financial|energy|epidemiological|epidemic|market|sanitary|demographic|humanitarian|social|political|weather) (and economic)? situation / situation (in|on|around) the (market|economy|industry|sector|labour market|education|country)
    `,
    suggest: `safety, pressure, dangerous, risk, one-china, allies, ally, territory, bases, hold ... accountable`,
  }),
  children: [
    {
      name: 'Sanctions',
      definition:
        'Sanctions, embargoes and other coercive measures and pressure between states, their imposition, evasion and lifting. Not: effects on trade and growth (Trade).',
      color,
      key: null,
      rules: rules({
        apply: `
          sanction*, embargo, blacklist, blockade, asset freeze,
          assets ... (frozen|immobilised|immobilized|seized), economic (measures|restrictions),
          (freeze|frozen|freezing|seize|seizing|seized|immobilised|immobilized) ... (assets|reserves),
          travel ban, entry ban, restrictive measures, coercive, coercion, economic pressure,
          political pressure, maximum pressure, pressure campaign,
          (illegal|illegitimate|unilateral|unlawful) (restrictions|measures), export control, blackmail,
          price cap, arms embargo, secondary sanctions, foreign (terrorist|agent) designation,
          circumvent* ... (sanctions|restrictions)
        `,
        suggest: `boycott, restrictions, isolate, isolation, circumvent*`,
      }),
      children: [],
    },
    {
      name: 'Military cooperation',
      definition:
        'Armed forces, defence policy, arms supplies, exercises, bases and military assistance. Not: ministers of defence as mere participants.',
      color,
      key: null,
      rules: rules({
        apply: `
          military*, paramilitary, armed forces, armies, navy, naval, air force, air defence, air defense,
          marines, troop, soldier, serviceman, servicemen, servicewomen, service members, battalion, brigade,
          regiment, garrison, general staff, chief of staff of the armed forces, chief of defence,
          commander-in-chief, armament, rearm*, weapon*, ammunition, munition*, artillery, missile,
          tanks unless (think|water|oil|fuel|storage|septic) tanks,
          armoured, armored vehicle, fighter (jets|aircraft), warplane, warship, frigate, submarine,
          aircraft carrier, helicopter gunship, drone, unmanned aerial vehicle, UAV,
          (military|air|naval|army|missile|overseas|foreign) base, airbase, air-base, airfield, base rights, air-strip,
          (military|joint|naval|annual|bilateral|multinational) exercise, steadfast alliance, patrol,
          (deploy|deploying|deployed|deployment|deployments) ... (troops|forces|weapons|missiles|contingent|systems|units|ships|peacekeepers),
          commander, generals, enemy, enemies, guerrilla, demobili*, reservist, combatant, infantry, cavalry,
          paratrooper, bomber, fighter plane, war effort, war materiel, war matériel, war footing, war-torn, court-martial, defence spending, defense spending,
          joint (exercise|drill|patrol|maneuver|manoeuvre), anti-aircraft, anti-missile, anti-satellite,
          (air defence|air defense|early warning|military|surveillance) radar, gunboat, guided missile, hypersonic, long-range (strike|fires|capabilities|missiles),
          battlegroup, rapid reaction, expeditionary, status of forces, mutual (defense|defence|security) (treaty|pact|agreement|assistance)?, defence pact, defense pact, non-aggression,
          extended deterrence, article 5, article five, burden-sharing, war game, interoperab*,
          defence capab*, warfight*,
          combat (operations|troops|mission|aircraft|readiness|training|zone|forces|experience|capab*|vehicles|units|duty),
          manoeuvres, maneuvers, live-fire, conscript*, rearmament, demilitari*, militari*, CSTO,
          collective security treaty,
          nato unless (margins|sidelines|margin) of ... nato,
          defence unless office / defence of (democracy|human rights|rights|multilateralism|law|interests),
          defense unless office / department of defense / defense of (democracy|human rights|rights|multilateralism|law|interests),
          armed unless armed with knowledge,
          army unless salvation army,
          forces unless join forces / (market|political|driving|democratic|productive|social|progressive|external|labour|labor|opposition) forces / forces of nature,
          arms unless (open|their) arms / arms around / up in arms / arms length / in the arms of,
          rocket unless space rocket / rocket carrier / carrier rocket,
          mobilisation unless mobilisation of (resources|funds|capital|finance|society) / (resource|social|mass|political|domestic) mobilisation,
          mobilization unless mobilization of (resources|funds|capital|finance|society) / (resource|social|mass|political|domestic) mobilization
        `,
        suggest: `exercise, fleet, veteran, deployment, defense industr*, admiral`,
      }),
      children: [],
    },
    {
      name: 'Conflict and war',
      definition:
        'Wars and armed conflicts, attacks, occupation, ceasefires, peace talks and settlements, hostages and prisoners. Not: wars as history in a commemoration without a claim about the present; disputes in trade.',
      color,
      key: null,
      rules: rules({
        apply: `
          wartime, warfare, warring, civil war, conflict resolution, invade, invasion, invader, occupation,
          occupied territory, occupier, occupying, annex, annexation, aggression, aggressor, aggressive,
          assault, onslaught, ambush, raid, incursion, hostilities, hostile, cease-fire, ceasefire, truce,
          armistice, end (to|of) ... fighting, fighters, peace-making, peacekeep*, peacebuilding, peacefully,
          (middle east|political|diplomatic|negotiated|lasting|comprehensive|long-term|final|just) ... settlement,
          middle east process, (settling|settle|solve|solving|resolving|resolve) ... problem of the,
          palestinian (problem|question|issue|statehood), frozen conflict, peace-enforcement,
          (political|minsk|geneva|astana|doha|normandy) (process|track|format|agreements), (political|just|lasting|comprehensive|viable|negotiated) (and lasting|and comprehensive|and just)? (solution|settlement), palestinian cause,
          diplomatic (solution|efforts), mediat*, mediator, line of contact, contact line,
          arbitra* (ruling|award|tribunal), accus* ... (shelling|attack|firing),
          automatic (fire|weapons|rifle), reconciliation, bomb*, bombard*, shelling, airstrike, air strike,
          (missile|drone|air|military|rocket|retaliatory) strike, strikes (on|against), siege, besieg*,
          counteroffensive, counter-offensive, offensive operation, battlefield,
          battle unless battle (for|against|with|to) / battle of (ideas|wits) / (legal|court|political|election|electoral) battle, front line,
          frontline, escalat*, de-escalat*, deescalat*, deterior* ... situation, hostage, captive, captivity,
          abduct*, prisoner of war, POWs, prisoner exchange, exchange of prisoners, prisoner swap,
          massacre, genocide, ethnic cleansing, atrocity, war crime, crimes against humanity,
          bloodshed, violence, violent, civilians, revolt, uprising, insurrection, overthrow*,
          skirmish, standoff, stand-off, sniper, mortar, raider, besieged, encircle*, partition of, secession*, reparations, war-time, zone of peace,
          civilian (population|deaths|infrastructure|casualties|harm), protection of civilians,
          withdraw* ... (troops|forces), two-state solution,
          (release|return) of ... (hostages|prisoners|detainees|citizens|nationals|servicemen|children|bodies) unless political prisoner,
          safe zone, monitoring mission, warlord, gunfire, opened fire, fired (on|at), shot (at|dead|down),
          (killed|killing|casualty|fatalities|wounded) unless (virus|disease|covid|coronavirus|earthquake|flood|floods|hurricane|tsunami|accident|crash|wildfire|fire|fires|avalanche),
          wounding, pull back, pullback, pull-out,
          (settle|resolve|settlement|resolution) ... (conflict|crisis|dispute), disengagement,
          (border|territorial|maritime|sovereignty|international|peaceful resolution of) ... (dispute|disputes),
          (dispute|disputes) ... (sovereignty|islands|island|territory|border),
          retaliat*, unprovoked, junta,
          liberation of ... (territory|territories|areas|city|land|lands|captives), brutal*, repression,
          persecut*, starvation, displaced, displacement, fled, carnage, explosion, explosive,
          blast, ammunition depot, mine-clearing, minefield, road map for peace, ending the fighting,
          KFOR, SFOR, ISAF, UNIFIL, MONUSCO, MINUSMA, AMISOM, ATMIS, UNDOF, UNMIK, UNFICYP, good friday agreement,
          (dayton|oslo|camp david|abraham|minsk|paris peace|taif) (accord|accords|agreement|agreements), national dialogue, for as long as it takes,
          evacuat* ... (citizens|nationals|civilians|personnel|troops|forces|wounded|embassy),
          cessation of, stop the (killing|bloodshed|war), lay down ... arms, no-fly zone, buffer zone,
          demilitarised zone, security guarantees, post-conflict, martyr,
          victory over (nazism|fascism|nazi germany),
          war unless cold war / trade war / tariff war / price war / war of words,
          conflict unless conflict of (interest|interests) / (human-elephant|human-wildlife|labour|labor) conflict,
          (attack|attacks|attacked|attacking|attacker|attackers) unless heart attack / (verbal|personal|unfair) attack / attack* ... (rights|democracy|press freedom),
          fighting unless fire-fighting / fighting (for|to) / fighting ... (climate|poverty|corruption|pandemic|inflation|covid|hunger|disease|wildfires|fires|racism),
          peace unless peace be upon / peace corps / peace and freedom party / (peace|green) party / rest in peace / nobel peace / peace of mind / times of peace,
          peaceful unless peaceful (nuclear|atom|use|uses|purposes|transfer|transition|election|elections|space|exploration),
          settlement unless settlement framework / (human|rural|urban|informal|refugee|financial|payment|payments|trade|dollar|bill|estate|account) (settlement|settlements) / settlement ... (currency|currencies|payments|trade) / (mutual|national|bilateral) settlements / settlements in,
          humanitarian (ceasefire|truce|pause|corridor|catastrophe|law|intervention),
          humanitarian unless (stand|stands|stood|standing) ready to provide ... humanitarian / humanitarian (cooperation|sphere|spheres|ties|contacts|field|fields|exchanges|area|areas|projects|issues|affairs|dimension|component|links|award|programmes|programs|initiatives|relations) / cultural and humanitarian / (earthquake|flood|floods|flooding|cyclone|hurricane|typhoon|tsunami|drought|pandemic|covid),
          withdraw* unless withdraw* ... (bill|candidacy|resignation|agreement|accord|eu|european union|organization|organisation|market|funds|consent|nomination),
          stand with ... (ukraine|people) unless stand with the people of the region
        `,
        suggest: `victims, strike, victory, resistance, liberat*, refugee, evacuat*`,
      }),
      children: [],
    },
    {
      name: 'Borders',
      definition:
        'State borders, their protection and course, territorial disputes and integrity, maritime security, illegal crossing and smuggling. Not: cross-border trade and payments.',
      color,
      key: null,
      rules: rules({
        apply: `
          borderi*, border (guard|control|crossing|security|dispute|incident), demarcat*, territorial,
          (sovereignty|independence) ... territorial integrity,
          (safeguard|safeguarding|protect|protecting|defend|defending|secure|securing) ... (borders|seas|waters|coast|airspace|sovereignty),
          (illegal|irregular) (migration|migrants|immigration|crossing|crossings), smuggl*, contraband,
          human trafficking, trafficking, maritime security, freedom of navigation, overflight,
          territorial waters, exclusive economic zone, coast guard, maritime domain awareness,
          safe navigation, airspace, status quo,
          (manage|regulate|regulating|managing|curb|address|stem|tackle) ... migration, freedom of the seas,
          migration (flows|crisis|management|issues|challenges|pressure), root causes of migration,
          (unlawful|excessive|illegal) maritime claims,
          maritime (cooperation|disputes|claims|zones|boundary|boundaries), sovereign territory, land claims,
          people smuggl*, small boats,
          (annexed|disputed|breakaway|seized|captured|liberated) (territory|territories|region|regions|land|lands),
          border unless cross-border (trade|payment|payments|cooperation|e-commerce|settlement|settlements) / without borders / border (trade|terminal|regions|markets|cooperation) / carbon border,
          frontier unless frontier (technolog*|markets|science) / new frontiers,
          delimit* unless delimitation of (powers|authority|functions),
          immigration unless immigration reform
        `,
        suggest: `migration, strait, waters, migrant`,
      }),
      children: [],
    },
    {
      name: 'Terrorism and organised crime',
      definition:
        'Terrorism, extremism, armed groups, organised and transnational crime, drugs, piracy at sea. Not: piracy of software or films.',
      color,
      key: null,
      rules: rules({
        apply: `
          terror*, counterterror*, antiterror*, radicalisation, radicalization, violent extremism,
          ISIS, ISIL, islamic state, daesh, al-qaeda, al-qaida, al-shabaab, boko haram, hamas, hezbollah,
          houthi, jihad*, militant, militia, insurgen*, rebel, separatis*, armed group, gang, cartel,
          PKK, YPG, SDF, M23, FDLR, RSF, LTTE, FARC, ELN, TTP, JNIM, ISWAP, rapid support forces, lashkar-e-taiba,
          jaish-e-mohammed, al-nusra, wagner group, fedayeen, viet cong, khmer rouge, maoist (rebels|insurgents),
          drug (trafficking|trade|traffickers|dealers|smuggling), illicit drugs, narcotic*, methamphetamine, cannabis, opium, trafficker, mafia, racketeering, narco*, fentanyl,
          organised crime, organized crime, transnational crime, money laundering, terrorist financing,
          (pirates|pirate (attack|ship|group)), kidnap*, hijack*, drug cartel, arms smuggling, cocaine, heroin, counter-narcotics,
          counternarcotics, lone wolf, plot to, blow up, blown up, suicide bomb*, mercenar*, neo-nazi,
          piracy unless software piracy / copyright piracy,
          extremis* unless extremist (legislators|republicans|politicians|agenda)
        `,
        suggest: `drugs, opioid, radical*, nazi*, taliban`,
      }),
      children: [],
    },
    {
      name: 'Nuclear and arms control',
      definition:
        'Nuclear weapons and programmes, missiles, non-proliferation, arms control, disarmament, chemical and biological weapons. Not: nuclear power as a source of energy (Trade).',
      color,
      key: null,
      rules: rules({
        apply: `
          nuclear (weapon|weapons|arms|arsenal|test|tests|testing|deterrent|deterrence|threat|threats|forces|doctrine|programme|program|deal|agreement|facility|facilities|site|sites|file|issue|war|armed|war|disarmament|proliferation|umbrella|sharing|risk|risks|powers|states|safety|security|submarine),
          denuclear*, thermonuclear, enrichment, enriched uranium, non-proliferation, nonproliferation,
          proliferat*, disarm*, arms control, arms race, arms limitation,
          (control|limit|reduce|reduction|limitation) ... (arms|weapons|armaments), strategic stability,
          strategic offensive, anti-ballistic, ballistic missile, missile defence, missile defense, warhead,
          deterrence, deter, deterrent, weapons of mass destruction, WMD, START, INF Treaty, NPT, CTBT, JCPOA,
          joint comprehensive plan of action, IAEA, chemical (weapons|attack), biological weapons, test ban, ICBM, bioterror*, nerve agent, nerve gas, poison gas,
          landmine, demining, mine clearance, cluster munition, radioactive, dirty bomb
        `,
        suggest: `
          safeguards, uranium,
          nuclear unless nuclear power / nuclear energy / nuclear plant
        `,
      }),
      children: [],
    },
    {
      name: 'Intelligence, cyber and information',
      definition:
        'Intelligence services, espionage, cyber attacks and security, disinformation, interference from abroad, hybrid threats. Not: artificial intelligence; digital business (Trade).',
      color,
      key: null,
      rules: rules({
        apply: `
          cyber* unless cyber monday,
          hacker, hacking, hacked, ransomware, botnet, phishing, data breach, malware, critical infrastructure,
          information (security|war|warfare|attack|attacks|operations), disinformation, misinformation,
          propaganda, hybrid (war|warfare|threats|attacks|threat), espionage, spy, spies, spyware,
          special services, secret services, security services, counterintelligence,
          reconnaissance, sabotage, subversi*,
          (foreign|election|outside|external|malign) (interference|meddling), interference in ... elections,
          covert,
          surveillance unless (disease|health|epidemiological|medical) surveillance / surveillance ... (contact tracing|disease|infection|prevention),
          intelligence unless artificial intelligence / business intelligence / human intelligence
        `,
      }),
      children: [],
    },
    {
      name: 'Law enforcement and public order',
      definition:
        'Police, crime, courts in criminal matters, unrest, coups, public order and emergencies. Not: legislation in general.',
      color,
      key: null,
      rules: rules({
        apply: `
          police*, law enforcement, law-enforcement, public order, law and order, crime, criminal, homicide, gendarmerie, constabulary, guardsman, tear gas, water cannon, clash, clashes,
          murder*, assassinat*, gun violence, firearm, shooting, shooter, riot, protester, protestor, demonstrator, offender, stalking, custody, bail,
          (mass|street|violent|peaceful|student|anti-government|pro-government|ongoing|nationwide|public) (protest|demonstration),
          (pro|anti) (government|regime) (protest|demonstration), wanted for, rule of terror, unrest, coup, mutiny, looting,
          vandal*, (arrest|arrested|arrests|arresting), detain, detention, detainee, prison, imprison*, jail*,
          extradit*, deport*, interpol, prosecut*, perpetrator, (bring|brought|bringing) ... to justice,
          state of emergency, martial law, curfew, crackdown, bodyguard, poisoned, poisoning, fraud, thugs,
          gun, guns, rape, torture, sexual violence, robbery, theft, stabbing, manslaughter, security forces,
          national guard, guilty, sentenced, convict, conviction of, parole, fugitive, impunity,
          charged with, indict*, verdict, drug (use|abuse|lord|lords|addicts|crime|crimes|menace|networks|cartels|peddling), menace of drugs, illegal drugs, hate crime,
          hateful, antisemit*, anti-semit*, barbar*, unconstitutional change, tribunal,
          prisoner unless political prisoner,
          interior (ministry|ministries) unless interior minister,
          trial unless (clinical|vaccine|field) trial / trials of
        `,
        suggest: `protest, counterfeit, suspect, investigat*, court, illegal*, corruption, rule of law, emergency, victims, justice`,
      }),
      children: [],
    },
  ],
};

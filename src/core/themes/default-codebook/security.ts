/**
 * Security: defence, war and peace, terrorism, borders, arms, intelligence, cyber, coercion, law enforcement and order.
 * General vocabulary of the field; no country or person implies the theme, and a place only where it is the name of a conflict
 * ("Gaza", "the Libyan file").
 */
import { type DefaultTheme, rules } from './notation.ts';
import { conflictAndWar, peaceAndSettlement } from './security-conflict.ts';

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
      safety of (citizens|civilians|nationals|personnel|shipping|navigation|seafarers|vessels|the people),
      (hostile|unfriendly|malign|destabilising|destabilizing|destructive|reckless) (acts|actions|activities|activity|behaviour|behavior|conduct|influence|intent|policy|steps),
      (safe|stable|peaceful) and (secure|safe|stable), secure and (stable|safe|peaceful),
      (secure|stable|peaceful) ... (region|neighbourhood|neighborhood|middle east|indo-pacific|europe|world) unless stable ... (economy|market|growth|supply|grid), collective defence, collective defense,
      self-defence, self-defense, (use|threat|threats) of force, by force unless by force of, restraint unless self-restraint / (fiscal|budgetary|wage|financial) restraint,
      (restore|restoring|return of|return to|maintain|preserve|ensure|bring|bringing) ... calm, at gunpoint,
      (support|supporting|solidarity) ... fight for (freedom|independence|survival), support ... (unwavering|unshakable|unshakeable|ironclad), as long as (it takes|necessary), without preconditions,
      (unwavering|steadfast|unshakable|unshakeable|ironclad|iron-clad|rock-solid|enduring) (support for|commitment to) ... (defence|defense|security|sovereignty|independence|people of|ally|allies|partner|alliance),
      (defend|defends|defended|defending) ... (itself|themselves|ourselves|territory|country|countries|homeland|sovereignty|borders|against|people),
      confrontation unless (bloc|ideological|trade|tariff) confrontation, provocation, provocative, confidence-building unless interaction and confidence building, risk reduction unless disaster risk reduction, strategic risk,
      security unless office / securities / security council / national security (adviser|advisor|team|assistant|affairs) / security adviser / (social|food|energy|economic|health|water|job|financial|climate|human|material|minerals|mineral|chain|supply|income|retirement|environmental) security / security (of|in) ... (supply|supplies) / security (deposit|clearance),
      insecurity unless food insecurity, instability unless (economic|financial|price|macroeconomic|political|market) instability / instability of ... (prices|currency|market|markets|economy),
      stability unless (financial|price|macroeconomic|economic|currency|fiscal|monetary|debt|market|political|energy|grid) stability / stability of ... (currency|prices|economy|market|markets|industry|grid|banks|sector),
      (threat|threatened|threatening|threats) unless (climate|health|disease|diseases|pandemic|virus|extinction) ... threat / threat* ... (extinction|climate|pandemic|coronavirus|covid|disease|diseases|privacy|freedom to|health),
      crisis unless (economic|financial|banking|climate|debt|food|energy|health|global|housing|demographic|cost-of-living|environmental|corona|coronavirus|opioid|learning|agricultural|political|constitutional|water|identity|midlife|fuel|dollar|currency|covid|overdose|addiction|mental health|food security) crisis / economic and financial crisis / pandemic,
      tension unless trade tension,
      (situation|developments) (in|around|over|on) unless (situation|developments) ... (flood|flooding|floods|coronavirus|covid|pandemic|governor|emergencies minister|emergency situations|epidemic) / (economic|financial|energy|epidemiological|epidemic|market|sanitary|demographic|humanitarian|social|political|weather) (and economic)? situation / situation (in|on|around) the (market|economy|industry|sector|labour market|education|country)
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
          sanction*, embargo unless embargoed until / embargo has lifted, blacklist, blockade, asset freeze, shadow fleet, snapback,
          assets ... (frozen|immobilised|immobilized|seized), economic (measures|restrictions),
          (freeze|frozen|freezing|seize|seizing|seized|immobilised|immobilized) ... (assets|reserves),
          travel ban, entry ban, restrictive measures, coercive, coercion, economic pressure,
          political pressure, maximum pressure, pressure campaign,
          (illegal|illegitimate|unilateral|unlawful) (restrictions|measures), export control, blackmail,
          price cap, arms embargo, secondary sanctions,
          circumvent* ... (sanctions|restrictions), extraterritorial*, extra-territorial*
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
          military* unless military (families|family|spouses|band|orchestra|cemetery|music|tattoo), paramilitary, armed forces, armies, navy, naval, air force, air defence, air defense,
          marines, troop, soldier, serviceman, servicemen, servicewomen, service members, battalion, brigade unless (construction|fire) brigade, squadron, platoon, howitzer, destroyer,
          regiment, garrison, general staff, chief of staff of the armed forces, chief of defence,
          commander-in-chief, armament, rearm*, weapon*, ammunition, munition*, artillery, missile,
          tanks unless (think|water|oil|fuel|storage|septic) tanks,
          armoured, armored vehicle, fighter (jets|aircraft), (fighter|combat|military) jet, warplane, warship, frigate, submarine,
          aircraft carrier, helicopter gunship, drone, unmanned (aerial|surface|underwater), UAV,
          (military|air|naval|army|missile|overseas|foreign) base, airbase, air-base, airfield, base rights, air-strip,
          (military|joint|naval|annual|bilateral|multinational) exercise, (steadfast|ironclad|treaty|defence|defense|military) alliance, patrol,
          (deploy|deploying|deployed|deployment|deployments) ... (troops|forces|weapons|missiles|contingent|systems|units|ships|peacekeepers),
          commander, generals, enemy, enemies, fallen (soldiers|heroes|comrades|servicemen|defenders), mortal remains, trench*, ordnance, unexploded,
          (multinational|joint|stabilisation|stabilization|protection|reassurance|intervention|standby|peace|rapid-reaction) force,
          guerrilla, demobili*, reservist, combatant, infantry, cavalry,
          paratrooper, bomber, fighter plane, war effort, war footing, war-torn, court-martial, defence spending, defense spending,
          joint (exercise|drill|patrol|maneuver|manoeuvre), anti-aircraft, anti-missile, anti-satellite,
          (air defence|air defense|early warning|military|surveillance) radar, gunboat, guided missile, hypersonic, long-range (strike|fires|capabilities|missiles),
          battlegroup, rapid reaction, expeditionary, status of forces, mutual (defense|defence|security) (treaty|pact|agreement|assistance)?, defence pact, defense pact, non-aggression,
          extended deterrence, article 5, article five, burden-sharing, war game, interoperab* unless interoperab* ... (standards|data|systems|governance|platforms|payment|payments) / (open|global|digital|compatible|reliable) ... interoperab*,
          defence capab*, warfight*,
          combat (operations|troops|mission|aircraft|readiness|training|zone|forces|experience|capab*|vehicles|units|duty),
          manoeuvres, maneuvers, live-fire, conscript*, rearmament, demilitari*, militari*, CSTO,
          collective security treaty,
          nato unless officer,
          defence unless office / defence of (democracy|human rights|rights|multilateralism|law|interests),
          defense unless office / department of defense / defense of (democracy|human rights|rights|multilateralism|law|interests),
          armed,
          army unless salvation army,
          forces unless join forces / (market|political|driving|democratic|productive|social|progressive|external|labour|labor|opposition) forces / forces of nature / (powerful|special|dark) forces / forces and means,
          arms unless (open|their) arms / arms around / up in arms / arms length / in the arms of,
          rocket unless (space|carrier|proton|soyuz|heavy|launch) ... rocket / rocket (carrier|engine|engines|science|scientist|industry|sector|technology) / rocket* ... (satellite|satellites|orbit|space|spacecraft),
          mobilisation unless mobilisation of (resources|funds|capital|finance|society) / (resource|social|mass|political|domestic) mobilisation,
          mobilization unless mobilization of (resources|funds|capital|finance|society) / (resource|social|mass|political|domestic) mobilization
        `,
        suggest: `exercise, fleet, veteran, deployment, defense industr*, admiral`,
      }),
      children: [],
    },
    conflictAndWar,
    peaceAndSettlement,
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
          UNCLOS, law of the sea, conduct of parties, maritime (disputes|claims|zones|boundary|boundaries), sovereign territory, interdict*,
          people smuggl*, small boats,
          (annexed|disputed|breakaway|seized|captured|liberated) (territory|territories|region|regions|land|lands),
          border unless cross-border (trade|payment|payments|cooperation|e-commerce|settlement|settlements) / without borders / border (trade|terminal|regions|markets|cooperation) / carbon border,
          frontier unless electronic frontier / frontier (technolog*|markets|science) / new frontiers,
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
          houthi, jihad*, militant, militia, insurgen*, rebel, separatis*, armed group, gang, gunman, gunmen, bandit, banditry, ransom, cartel,
          PKK, YPG, SDF, M23, FDLR, RSF, LTTE, FARC, ELN, TTP, JNIM, ISWAP, rapid support forces, lashkar-e-taiba,
          jaish-e-mohammed, al-nusra, wagner group, fedayeen, viet cong, khmer rouge, maoist (rebels|insurgents),
          drug (trafficking|trade|traffickers|dealers|smuggling), illicit drugs, narcotic*, methamphetamine, cannabis, opium, trafficker, mafia, racketeering, narco*, fentanyl,
          organised crime, organized crime, transnational crime, money laundering, terrorist financing,
          (pirates|pirate (attack|ship|group)), kidnap*, hijack*, drug cartel, arms smuggling, cocaine, heroin, hashish, marijuana, drug seizures, counter-narcotics,
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
          no-first-use, nuclear (weapon|weapons|arms|arsenal|test|tests|testing|deterrent|deterrence|threat|threats|forces|doctrine|programme|program|deal|agreement|facility|facilities|site|sites|file|issue|war|armed|war|disarmament|proliferation|umbrella|sharing|risk|risks|powers|states|safety|security|submarine),
          denuclear*, thermonuclear, enrichment, enriched uranium, non-proliferation, nonproliferation,
          proliferat*, disarm*, arms control, arms race, arms limitation,
          (control|limit|reduce|reduction|limitation) ... (arms|weapons|armaments), strategic stability,
          strategic offensive, anti-ballistic, ballistic missile, missile defence, missile defense, warhead,
          deterrence, deter, deterrent, weapons of mass destruction, WMD, START, INF Treaty, NPT, CTBT, JCPOA,
          joint comprehensive plan of action, IAEA, chemical (weapons|attack), biological weapons, test ban, ICBM, bioterror*, nerve agent, nerve gas, poison gas,
          landmine, demining, mine clearance, cluster munition, mine action, radioactive, dirty bomb, dismantlement,
          (enrich*|stockpile|stockpiles) ... uranium
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
          cyber*,
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
          police*, law enforcement, law-enforcement, public order, law and order, crime, criminal, homicide, gendarmerie, constabulary, guardsman, tear gas, water cannon, clash unless clash of (civilisations|civilizations|cultures|opinions|views|interests),
          murder*, assassinat*, gun violence, firearm, shooting unless shooting ... (film|movie|documentary|series|video), shooter, riot, protester, protestor, demonstrator, offender, stalking, custody, bail,
          (mass|street|violent|peaceful|student|anti-government|pro-government|ongoing|nationwide|public) (protest|demonstration),
          (pro|anti) (government|regime) (protest|demonstration), wanted for, unrest, coup, mutiny, looting,
          vandal*, (arrest|arrested|arrests|arresting), detain, detention, detainee, prison, imprison*, jail*,
          extradit*, deport*, interpol, prosecut*, perpetrator, (bring|brought|bringing) ... to justice,
          state of emergency unless state of emergency ... (hurricane|storm|flood|floods|cyclone|wildfire|wildfires|virus|pandemic|measles|epidemic), martial law, curfew, crackdown, bodyguard, fraud, delinquency, arrest warrant, international criminal court, ICC, manhunt,
          gun, guns, rape, torture, sexual violence, robbery, theft, stabbing, stabbed, manslaughter, security forces,
          national guard, guilty, sentenced, convict, conviction of, parole, fugitive, impunity,
          charged with, indict*, verdict, drug (use|abuse|lord|lords|addicts|crime|crimes|menace|networks|cartels|peddling), illegal drugs, hate crime,
          hateful, antisemit*, anti-semit*, barbar*, unconstitutional change, tribunal,
          prisoner unless political prisoner,
          interior (ministry|ministries) unless interior minister,
          trial unless (clinical|vaccine|field|impeachment) trial / trials of
        `,
        suggest: `protest, counterfeit, suspect, investigat*, court, illegal*, corruption, rule of law, emergency, victims, justice`,
      }),
      children: [],
    },
  ],
};

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
      security unless security council / security advis* / security secretary / social security / food security / energy security / economic security / health security / water security / job security / financial security / security adviser / secretary for security / security clearance
      insecurity unless food insecurity
      stability unless financial stability / price stability / macroeconomic stability / economic stability / economic and financial stability / currency stability / fiscal stability
      destabili*, stabili* the situation
      (threat|threatened|threatening|threats) unless threat of extinction / climate threat
      safety of (citizens|civilians|nationals|personnel|shipping|navigation|the people)
      collective defence, collective defense, self-defence, self-defense
    `,
    suggest: `safety, tension, tensions, crisis unless economic crisis / financial crisis / climate crisis, pressure, dangerous, risk`,
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
          sanction*, embargo, blacklist, economic blockade, asset freeze, (freeze|frozen|freezing|seize|seizing|seized|immobilised|immobilized) ... (assets|reserves)
          travel ban, entry ban, restrictive measures, coercive, coercion, economic pressure, political pressure, maximum pressure
          pressure campaign, (illegal|illegitimate|unilateral|unlawful) (restrictions|measures), export control, blackmail, price cap
        `,
        suggest: `blockade, boycott, restrictions, isolate, isolation`,
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
          military*, paramilitary
          (defence|defense) unless defence minister / defense minister / minister of defence / minister of defense / secretary of defence / secretary of defense / defense secretary / defence secretary / ministry of defence / ministry of defense / defence ministry / defense ministry / department of defense / minister for defence / defence of human rights
          armed forces, army unless salvation army, armies, navy, naval, air force, air defence, air defense, marines, troop, soldier, serviceman, servicemen, servicewomen, service members, battalion, brigade, regiment, veteran
          general staff, chief of staff of the armed forces, chief of defence, commander-in-chief, armament, rearm*, weapon*, arms (supplies|deliveries|sales|exports|trade|shipments|purchases|transfers|embargo|industry)
          ammunition, munition*, artillery, missile, rocket unless space rocket / rocket carrier / carrier rocket, tanks, armoured, armored vehicle, fighter (jets|aircraft), warplane, warship, frigate, submarine, aircraft carrier, helicopter gunship, drone, unmanned aerial vehicle, UAV
          joint (exercises|drills|patrols|maneuvers|manoeuvres), war game, interoperab*, defence capab*, warfight*, combat unless combat climate change / combat poverty / combat corruption / combat inflation
          mobilisation, mobilization, conscript*, rearmament, demilitari*, militari*, nato, CSTO, collective security treaty
        `,
        suggest: `exercises, base, bases, fleet`,
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
          war unless cold war mentality / trade war / trade wars / tariff war / price war / post-war reconstruction, wartime, warfare, warring, civil war
          conflict unless conflict of interest / conflict of interests / conflicts of interest, conflict resolution
          invade, invasion, invader, occupation, occupied territory, occupier, occupying, annex, annexation, aggression, aggressor, aggressive
          (attack|attacks|attacked|attacking|attacker|attackers) unless heart attack, assault, onslaught, ambush, raid, incursion, hostilities, hostile
          cease-fire, ceasefire, truce, armistice, end (to|of) ... fighting, fighting unless fighting climate / fighting poverty / fighting corruption / fighting the pandemic / fighting inflation / fighting covid, fighters
          peace unless peace be upon / peace corps / rest in peace / nobel peace, peace-making, peacekeep*, peacebuilding, peaceful (settlement|resolution|solution|means|coexistence|co-existence), reconciliation
          bomb*, bombard*, shelling, airstrike, air strike, (missile|drone|air|military|rocket|retaliatory) strike, strikes (on|against), siege, besieg*, counteroffensive, counter-offensive, offensive operation, battle, battlefield, front line, frontline
          escalat*, de-escalat*, deescalat*, deterior* ... situation, hostage, captive, captivity, abduct*, prisoner of war, POWs, prisoner exchange, exchange of prisoners, prisoner swap
          casualty, fatalities, massacre, genocide, ethnic cleansing, atrocity, war crime, crimes against humanity, bloodshed, killed, killing, violence, violent
          civilians, civilian (population|deaths|infrastructure|casualties|harm), humanitarian (corridor|pause), protection of civilians, withdraw* ... (troops|forces), two-state solution, political settlement, (settle|resolve|settlement|resolution) ... (conflict|crisis|dispute), disengagement
          no-fly zone, buffer zone, demilitarised zone, security guarantees, post-conflict, wounded, martyr, victory over (nazism|fascism|nazi germany)
        `,
        suggest: `victims, dispute, strike, victory, resistance`,
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
          border unless cross-border trade / cross-border payment / cross-border cooperation / doctors without borders / border trade / reporters without borders / across borders
          frontier unless frontier technolog* / new frontiers, border (guard|control|crossing|security|dispute|incident), demarcat*, delimit*, territorial, (sovereignty|independence) ... territorial integrity
          (illegal|irregular) (migration|migrants|immigration|crossing|crossings), smuggl*, contraband, human trafficking, trafficking
          maritime security, freedom of navigation, overflight, territorial waters, exclusive economic zone, coast guard, maritime domain awareness, safe navigation, airspace, status quo
        `,
        suggest: `migration, territory, strait, waters`,
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
          terror*, counterterror*, antiterror*, extremis*, radicalisation, radicalization, violent extremism, ISIS, ISIL, islamic state, daesh, al-qaeda, al-qaida, jihad*, taliban
          militant, militia, insurgen*, rebel, separatis*, armed group, gang, cartel, drug (trafficking|trade|traffickers|dealers|smuggling), illicit drugs, narcotic*, narco*, fentanyl
          organised crime, organized crime, transnational crime, money laundering, terrorist financing, piracy unless software piracy / copyright piracy, pirates, kidnap*, hijack*, suicide bomb*, mercenar*, neo-nazi
        `,
        suggest: `drugs, radical*, nazi*`,
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
          nuclear (weapon|weapons|arms|arsenal|test|tests|testing|deterrent|deterrence|threat|threats|forces|doctrine|programme|program|deal|agreement|facility|facilities|site|sites|file|issue|war|armed|war|disarmament|proliferation|umbrella|sharing|risk|risks|powers|states|safety|security|submarine), denuclear*, thermonuclear, enrichment, enriched uranium, non-proliferation, nonproliferation, proliferat*
          disarm*, arms control, arms race, arms limitation, (control|limit|reduce|reduction|limitation) ... (arms|weapons|armaments), strategic stability, strategic offensive, anti-ballistic, ballistic missile, missile defence, missile defense, warhead, deterrence, deter, deterrent
          weapons of mass destruction, WMD, START, INF Treaty, NPT, CTBT, JCPOA, joint comprehensive plan of action, IAEA, chemical (weapons|attack), biological weapons, test ban, landmine, demining, mine clearance, cluster munition, radioactive, dirty bomb
        `,
        suggest: `nuclear unless nuclear power / nuclear energy / nuclear plant, safeguards, uranium`,
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
          cyber*, hacker, hacking, hacked, ransomware, malware, critical infrastructure, information (security|war|warfare|attack|attacks|operations), disinformation, misinformation, propaganda, hybrid (war|warfare|threats|attacks|threat)
          espionage, spy, spies, spyware, surveillance, intelligence unless artificial intelligence / business intelligence / human intelligence, special services, secret services, security services, counterintelligence, reconnaissance, sabotage, subversi*
          (foreign|election|outside|external|malign) (interference|meddling), interference in ... elections, covert
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
          police*, law enforcement, law-enforcement, public order, law and order, crime, criminal, homicide, murder*, assassinat*, gun violence, firearm, shooting, shooter, riot, unrest, coup, mutiny, looting, vandal*, (arrest|arrested|arrests|arresting), detain, detention, detainee, prison, imprison*, prisoner, jail*, extradit*, interpol, prosecut*, perpetrator, bring to justice, brought to justice, state of emergency, martial law, curfew, crackdown, bodyguard, poisoning, fugitive, suspect
        `,
        suggest: `protest, investigat*, court, illegal*, corruption, rule of law, emergency, victims, justice`,
      }),
      children: [],
    },
  ],
};

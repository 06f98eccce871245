/** Security's two largest sub-themes: how wars are fought, and how they end. */
import { type DefaultTheme, rules } from './notation.ts';

const color = 'red';

export const conflictAndWar: DefaultTheme = {
  name: 'Conflict and war',
  definition:
    'Wars and armed conflicts, attacks, occupation, harm to civilians, hostages and prisoners, displacement. Not: wars as history in a commemoration without a claim about the present; disputes in trade.',
  color,
  key: null,
  rules: rules({
    apply: `
      wartime, war-time, civil war, warring, warlord, hostilities, hostile, battlefield, front line, offensive operation,
      counteroffensive, counter-offensive, line of contact, contact line, line of control, volatile (situation|region),
      war unless cold war / (culture|bidding) war / trade war / tariff war / price war / war of words,
      warfare unless political warfare,
      conflict unless conflict of (interest|interests) / (human-elephant|human-wildlife|labour|labor) conflict,
      battle unless battle (for|against|with|to) / battle of (ideas|wits) / (legal|court|political|election|electoral) battle,
      fighting unless fire-fighting / fighting (for|to) / fighting ... (spread|virus|addiction|obstacles|inequality|viruses|cancer|climate|poverty|corruption|pandemic|inflation|covid|hunger|disease|wildfires|fires|racism),
      fighter unless (fire|freedom|crime) fighter,
      frontline unless frontline (worker|workers|staff|firefighters|health|services),
      skirmish, standoff, stand-off, escalat*, deterior* ... situation, retaliat*, reprisal, unprovoked,
      (close|closing|closure|block|blocking|reopen|reopening) ... strait,
      invade, invasion, invader, infiltrat*, incursion, aggression, aggressor, assault, onslaught, ambush, raid, raider,
      aggressive (act|action|activity|behaviour|behavior|conduct|intention|plan|policy|posture|rhetoric|war),
      (attack|attacks|attacked|attacking|attacker|attackers) unless heart attack / (verbal|personal|unfair) attack / attack* ... (rights|democracy|press freedom),
      accus* ... (shelling|attack|firing), automatic (fire|weapons|rifle), sniper, mortar, gunfire, opened fire,
      fired (on|at), shot (at|dead|down), (downing|shooting down|shot down) ... (aircraft|plane|helicopter|drone|balloon),
      bomb*, bombard*, shelling, explosion, explosive, blast, mine-clearing, minefield, airstrike, air strike,
      (missile|drone|air|military|rocket|retaliatory) strike, strikes (on|against), strike against,
      (pre-emptive|preemptive|first|nuclear) strike, siege, besieg*, encircle*,
      occupation unless (apprenticeship|professional|skilled) occupation, occupier, occupying, annexed, annexing, annexation, partition of, secession*, settler,
      occupied ... (territory|territories|areas|regions|villages|land|lands|west bank|jerusalem|golan),
      liberation of ... (territory|territories|areas|city|land|lands|captives),
      victory over (nazism|fascism|nazi germany), denazif*,
      massacre, genocide, ethnic cleansing, atrocity, war crime, crimes against humanity, carnage, bloodshed,
      violence, violent, brutal*, repression, persecut*, starvation, martyr, wounding,
      poison unless (food|carbon monoxide|lead) poisoning,
      (killed|killing|casualty|fatalities|wounded) unless (infected|cancer|measles|unvaccinated|collision|crashed|bus|storm|tornado|landslide|virus|disease|covid|coronavirus|earthquake|flood|floods|hurricane|tsunami|accident|crash|wildfire|fire|fires|avalanche),
      civilians, civilian (population|deaths|infrastructure|casualties|harm), protection of civilians,
      revolt, uprising, insurrection, overthrow*, junta,
      hostage, captive, captivity, abduct*, prisoner of war, POWs, prisoner exchange, exchange of prisoners, prisoner swap,
      missing persons, (secure|securing|demand|demanding|seek|seeking) ... release of,
      (release|return) of ... (loved ones|hostages|prisoners|detainees|citizens|nationals|servicemen|children|bodies) unless political prisoner,
      displaced, displacement, fled, return of ... (refugees|displaced),
      evacuat* ... (citizens|nationals|civilians|personnel|troops|forces|wounded|embassy),
      humanitarian (corridor|catastrophe|law|intervention),
      humanitarian unless humanitarian (cooperation|sphere|spheres|ties|contacts|field|fields|exchanges|area|areas|projects|issues|affairs|dimension|component|links|award|programmes|programs|initiatives|relations) / cultural and humanitarian / (cultural|culture|scientific|educational|education|economic) ... humanitarian / humanitarian ... (science|culture|contacts|aspect|sphere|ties) / (earthquake|disaster|disasters|landslide|landslides|volcano|eruption|storm|storms|wildfires|fires|flood|floods|flooding|cyclone|hurricane|typhoon|tsunami|drought|pandemic|covid)
    `,
    suggest: `victims, strike, victory, resistance, liberat*, refugee, evacuat*`,
  }),
  children: [],
};

export const peaceAndSettlement: DefaultTheme = {
  name: 'Peace and settlement',
  definition:
    'Ceasefires, withdrawal, peace talks and mediation, political settlements, peacekeeping, reconciliation. Not: peace as a wish or a greeting; settlement of payments (Trade); settlements as places to live.',
  color,
  key: null,
  rules: rules({
    apply: `
      cease-fire, ceasefire, truce, armistice, humanitarian (ceasefire|truce|pause), cessation of, end (to|of) ... fighting,
      ending the fighting, stop the (killing|bloodshed|war), lay down ... arms, de-escalat*, deescalat*, disengagement,
      pull back, pullback, pull-out, withdraw* ... (troops|forces),
      withdraw* unless withdraw* ... (paris|ILO|WHO|UNESCO|convention|pension|bank|bill|candidacy|resignation|agreement|accord|eu|european union|organization|organisation|market|funds|consent|nomination),
      no-fly zone, buffer zone, safe zone, demilitarised zone, zone of peace, security guarantees,
      peace unless peace be upon / peace corps / (peace|green) party / rest in ... peace / nobel peace / peace of mind / times of peace,
      peaceful unless peaceful (nuclear|atom|use|uses|purposes|transfer|transition|election|elections|space|exploration),
      peacefully, peace-making, peacekeep*, peacebuilding, peace-enforcement, road map for peace,
      settlement unless settlement (framework|mechanism|system) / (human|rural|urban|informal|refugee|financial|payment|payments|trade|dollar|bill|estate|account) (settlement|settlements) / settlement ... (currency|currencies|payments|trade) / (mutual|national|bilateral) settlements / settlements in,
      (middle east|political|diplomatic|negotiated|lasting|comprehensive|long-term|final|just) ... settlement,
      (political|just|lasting|comprehensive|viable|negotiated) (and lasting|and comprehensive|and just)? (solution|settlement),
      (settle|resolve|settlement|resolution) ... (conflict|crisis|dispute) unless (WTO|trade|labour|labor|commercial|investment|tax|investor|contract) ... dispute / (financial|economic|debt|political) crisis,
      (settling|settle|solve|solving|resolving|resolve) ... problem of the, conflict resolution, frozen conflict, post-conflict,
      (political|minsk|geneva|astana|doha|normandy) (process|track|format|agreements), diplomatic (solution|efforts),
      mediat*, mediator, (return|returning|back|bring|bringing|come) ... (negotiating)? table,
      (border|territorial|maritime|sovereignty|international|peaceful resolution of) ... (dispute|disputes),
      (dispute|disputes) ... (sovereignty|islands|island|territory|border), arbitra* (ruling|award|tribunal),
      security council resolution, monitoring mission, KFOR, SFOR, ISAF, UNIFIL, MONUSCO, MINUSMA, AMISOM, ATMIS, UNDOF, UNMIK, UNFICYP,
      good friday agreement, (dayton|oslo|camp david|abraham|minsk|paris peace|taif) (accord|accords|agreement|agreements),
      two-state solution, palestinian (state|statehood|territories|unity|reconciliation|rights|refugees|people),
      intra-palestinian, palestinian (problem|question|issue|cause), (issue|question|cause|recognition) of ... palestine, gaza, west bank,
      (afghan|iraqi|iranian|syrian|libyan|yemeni|lebanese|sudanese|somali|ukrainian|korean|cyprus|kosovo|karabakh|transnistrian|kashmir|balkan|taiwan) (problem|question|issue|file|dossier|crisis|settlement|situation),
      korean peninsula (problem|issue|situation),
      reconciliation, reparations, political transition, constitutional order
    `,
    suggest: `national dialogue, negotiat*`,
  }),
  children: [],
};

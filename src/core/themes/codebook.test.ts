import { expect, test } from 'vitest';
import { themeColors } from '../../shared/domain.ts';
import { defaultCodebook, defaultRules } from './codebook.ts';
import { compileRules } from './match.ts';

const { themes, rules } = defaultRules();
const matcher = compileRules(rules);
const names = new Map(themes.map((theme) => [theme.id, theme]));

/** The top-level themes that the default rules apply to a text. */
function applied(text: string): string[] {
  const found = matcher.match(text).filter((match) => match.action === 'apply');
  return [...new Set(found.map((match) => names.get(match.themeId)?.topLevel ?? ''))].sort();
}

test('a new library has security, trade and multipolarity with keys 1, 2 and 3', () => {
  expect(defaultCodebook.map((theme) => [theme.name, theme.color, theme.key])).toEqual([
    ['Security', 'red', 1],
    ['Trade', 'amber', 2],
    ['Multipolarity', 'violet', 3],
  ]);
  for (const theme of defaultCodebook) expect(theme.children.length).toBeGreaterThanOrEqual(6);
});

test('every theme has a definition that also says what does not count, a colour and rules', () => {
  for (const theme of [...defaultCodebook, ...defaultCodebook.flatMap((parent) => parent.children)]) {
    expect(theme.definition, theme.name).toMatch(/ Not: .+\.$/);
    expect(themeColors).toContain(theme.color);
    expect(theme.rules.length, theme.name).toBeGreaterThan(0);
  }
});

test('every term of the default rules can be read, and none stands twice in a theme', () => {
  expect(matcher.problems).toEqual([]);
  const seen = rules.map((rule) => `${rule.themeId} ${rule.term}`);
  expect(seen.filter((key, i) => seen.indexOf(key) !== i)).toEqual([]);
});

test('names of countries and leaders, titles and courtesies imply no theme', () => {
  for (const text of [
    'President Aleksandr Lukashenko thanked the people of Iran',
    'the National Security Advisor and the Minister of Defence of Ukraine',
    'Peace be upon him',
    'warm greetings from Vladimir Putin to the people of China and Russia',
    'Secretary of the Supreme National Security Council of Iran',
  ])
    expect(applied(text), text).toEqual([]);
});

test('a word is read with what stands beside it', () => {
  expect(applied('food security depends on fertilisers')).toEqual(['Trade']);
  expect(applied('the security of both states')).toEqual(['Security']);
  expect(applied('a humanitarian corridor')).toEqual(['Security']);
  expect(applied('the North-South transport corridor')).toEqual(['Trade']);
  expect(applied('reform of the UN Security Council')).toEqual(['Multipolarity']);
  expect(applied('a multipolar world and the SCO')).toEqual(['Multipolarity']);
});

/** Sentences in the manner of many publishers, with the top-level themes a reader gives them. */
const sentences: readonly (readonly [string, string])[] = [
  ['Security', 'The Ministers condemned in the strongest terms the drone attacks on civilian infrastructure'],
  ['Security', 'Australia will provide a further package of armoured vehicles and ammunition'],
  ['Security', 'the need to address cross-border terrorism and to bring the perpetrators to justice'],
  ['Security', 'any unilateral attempts to change the status quo by force or coercion'],
  ['Security', 'the categorical rejection of the displacement of the people'],
  ['Security', 'to crack down on people smuggling gangs in the Channel'],
  ['Security', 'an immediate humanitarian truce in the capital'],
  ['Security', 'the situation in the Middle East'],
  ['Security', 'freedom of navigation and overflight'],
  ['Security', 'cooperation between the police of both countries'],
  ['Security', 'any change of the border at gunpoint'],
  ['Security', 'all parties to exercise the utmost restraint'],
  ['Security', 'the reopening of the strait to all vessels'],
  ['Security', 'the no-first-use policy remains the cornerstone of the doctrine'],
  ['Security', 'the interception of four tonnes of hashish'],
  ['Security', 'until the terror corridor is dismantled'],
  ['Trade', 'the Securities and Exchange Commission'],
  ['Trade', 'permits for hauliers, and the cocoa farmers of the coast'],
  ['Trade', 'the next session of the intergovernmental commission'],
  ['Multipolarity', 'the world cannot be run from one capital'],
  ['Multipolarity', 'the candidacy of the Maldives for a non-permanent seat'],
  ['Multipolarity', 'a Europe that wants to be a power among powers'],
  ['Multipolarity', 'the inadmissibility of any interference in the affairs of the region'],
  ['Multipolarity', 'an enduring, resilient, free and open Indo-Pacific'],
  ['Security', 'the downing of the passenger plane by a missile crew'],
  ['Security', 'their solidarity with the people in its fight for freedom'],
  ['Security', 'their views of the Libyan file'],
  ['Security', 'to secure the release of their loved ones'],
  ['Multipolarity', 'supranational bodies of the new union'],
  ['', 'the ASEAN Secretary-General on his appointment'],
  ['', 'the Executive Secretary of SADC'],
  ['', 'the Special Representative of the GCC Secretary General'],
  ['', 'their talks on the margins of the SCO gathering'],
  ['Multipolarity', 'the role of ASEAN as the Secretary-General of ASEAN sees it'],
  ['Multipolarity', 'the place of the GCC in the region'],
  ['', 'the bacteria found in food'],
  ['', 'apprenticeships for skilled occupations'],
  ['', 'Afghan music and Iraqi poetry'],
  ['Security', 'a more secure, stable and prosperous Middle East'],
  ['Security', 'the full implementation of Security Council resolution 2231'],
  ['Security', 'infiltration attempts along the Line of Control'],
  ['Security', 'the return to constitutional order after the transition'],
  ['Security', 'three squadrons of combat jets'],
  ['Security', 'measures against the shadow fleet'],
  ['Trade', 'the assembly of buses and trolleybuses at the plant'],
  ['Trade', 'a level playing field for firms of both sides'],
  ['Trade', 'to raise productivity in the potash mines'],
  ['Trade', 'the conclusion of the CEPA negotiations'],
  ['Multipolarity', 'support for each other’s candidatures'],
  ['Multipolarity', 'every people has the right to choose its own future'],
  ['Multipolarity', 'the European Political Community and the Three Seas Initiative'],
  ['', 'the bus hit a wall on the way to school'],
  ['', 'a useful and productive conversation'],
  ['', 'everyone who needs health insurance'],
  ['', 'emergency supplies after the disaster'],
  ['', 'the embargo has lifted, and here is the transcript'],
  ['', 'cultural, scientific and humanitarian contacts'],
  ['', 'a heavy rocket will put the satellite into orbit'],
  ['', 'Annex II of this proclamation'],
  ['', 'the fire brigade freed four people'],
  ['', 'the sustainable development of our ties'],
  ['', 'lending a hand to the neighbours'],
  ['', 'the chairperson of the African Union'],
  ['', 'the net-zero plan and carbon neutrality by 2050'],
  ['', 'talks in an enlarged format'],
  ['', 'the construction of new mosques'],
  ['', 'clean water supplies for the villages'],
  ['', 'the clash of opinions in the house'],
  ['', 'humanitarian assistance following the landslides'],
  ['', 'the trust that is the product of long friendship'],
  ['', 'the minister spoke at the G20 Summit'],
  ['Trade', 'bilateral trade reached a record 12 billion dollars last year'],
  ['Trade', 'Belarus is ready to supply mining dump trucks, tractors and harvesters'],
  ['Trade', 'to launch direct flights between the two capitals'],
  ['Trade', 'China will import more soybeans, beef and iron ore'],
  ['Trade', 'the construction of the nuclear power plant is on schedule'],
  ['Trade', 'tea and avocados should have better access to the Chinese market'],
  ['Trade', 'the debt restructuring under the Common Framework'],
  ['Trade', 'opening of a joint trading house'],
  ['Trade', 'an increase of the number of tourists'],
  ['Multipolarity', 'no one can impose its will on others in a multipolar world'],
  ['Multipolarity', 'India should become a permanent member of a reformed Security Council'],
  ['Multipolarity', 'the G20 presidency gave voice to the Global South'],
  ['Multipolarity', 'China supports ASEAN centrality in the regional architecture'],
  ['Multipolarity', 'we reject hegemonism and power politics'],
  ['Multipolarity', 'deepening Eurasian integration and the Union State'],
  ['Multipolarity', 'the dictate of one country has no future'],
  ['Security', 'KFOR must have the means to fulfil its mission'],
  ['Security', 'demonstrators were taken into custody'],
  ['Security', 'the airbase will be handed over in June'],
  ['Security', 'to evacuate their citizens from the capital'],
  ['Trade', 'the European Union will keep the GSP+ concession'],
  ['Trade', 'remittances from workers abroad have doubled'],
  ['Trade', 'the delivery route across the strait'],
  ['Trade', 'the construction of a new road to the coast'],
  ['Multipolarity', 'the door of the European Union remains open'],
  ['Multipolarity', 'the Warsaw Pact and the Soviet bloc'],
  ['Trade', 'the tolls charged to vessels on the river'],
  ['Security', 'the dispute over the sovereignty of the archipelago'],
  ['Security', 'an Ally that spends two per cent of its GDP on defence'],
  ['Trade', 'the energy situation in the northern region'],
  ['', 'the Government stands ready to provide humanitarian assistance after the earthquake'],
  ['', 'the work of the OSCE Mission'],
  ['', 'his accession to the throne'],
  ['', 'a meeting on the margins of the NATO Summit in June'],
  ['', 'the minister had contracted the virus'],
  ['', 'the driver lost control and left the road'],
  ['', 'a man of enormous creative energy'],
  ['', 'the vote cemented the victory and projected confidence'],
  ['', 'a close alliance between the two nations'],
  ['', 'bilateral and multilateral cooperation'],
  ['', 'two patients may have been killed by the virus'],
  ['', 'the challenges of the religious sector'],
  ['', 'improving university infrastructure'],
  ['', 'the next Representative to the United Nations'],
  ['', 'to pay an official visit to Belarus at a convenient time'],
  ['', 'the Prime Minister for the warm welcome and hospitality'],
  ['', 'cooperation in education, culture and sport'],
  ['', 'measures to combat the spread of the coronavirus'],
  ['', 'his congratulations on the occasion of Independence Day'],
  ['', 'the joint fight against climate change'],
  ['', 'the opening of a school for Vietnamese children'],
  ['', 'relations between our countries have reached the level of a strategic partnership'],
];

test.each(sentences)('%s: %s', (theme, text) => {
  expect(applied(text)).toEqual(theme === '' ? [] : [theme]);
});

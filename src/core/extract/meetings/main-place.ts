import type { MeetingType } from '../../../shared/domain.ts';
import type { Lead } from '../coreference/principals.ts';
import type { Reading } from '../reading.ts';
import type { EventMention } from './event-mention.ts';
import { visitVerbs } from './event-words.ts';
import { type Header, placeInTitle } from './header.ts';
import { placeIn, placeOfVisited, placeVisited } from './places.ts';

/** How many mentions of an event in headline and lead are searched for its place. */
const mostMentions = 8;

/**
 * Where the event took place: the line of date and place above the text; else what the sentences that state it say; else the
 * dateline of an agency, which only says where the report was written; else the title's last words. A call has no place but the line's.
 */
export function placeOf(reading: Reading, lead: Lead, header: Header, type: MeetingType): string | null {
  const mentions = lead.mentions.slice(0, mostMentions);
  if (header.place !== null && header.line) return withVenue(header.place, reading, mentions, type);
  if (type === 'phone_call') return null;
  const place = placeStated(reading, mentions, type);
  return place === null || (type !== 'visit' && isCountryOf(header, place, reading))
    ? (header.place ?? placeInTitle(reading))
    : place;
}

/** Last words of the names of buildings in which events are held. */
const buildings =
  /\b(?:palace|house|hall|museum|university|academy|cent(?:er|re)|residence|hotel|villa|castle|mansion|building|village|villa|lodge|ranch|estate|compound|headquarters|office|airport|secretariat|ministry|embassy|cathedral|mosque|theat(?:er|re)|hospital|plant|stadium|barracks|chancellery|parliament)$/i;

/** "Government Palace, Lima": the building that the text states, in the city that its line names. */
function withVenue(city: string, reading: Reading, mentions: readonly EventMention[], type: MeetingType): string {
  const { cities } = reading.lexicon;
  const venue = cities.has(city.toLowerCase()) && type === 'meeting' ? placeStated(reading, mentions, type) : null;
  const [building = ''] = venue?.split(/,| in /) ?? [];
  if (venue === null || !buildings.test(building)) return city;
  return venue === building ? `${venue}, ${city}` : venue.includes(city) ? venue : city;
}

/** "Pyongyang, April 12 (KCNA) - … on a visit to the DPRK": the dateline's city lies in the country that the text names. */
function isCountryOf(header: Header, place: string, { lexicon }: Reading): boolean {
  const country = lexicon.countries.get(place.toLowerCase());
  return (
    header.dateline &&
    country !== undefined &&
    lexicon.cities.get(header.place?.toLowerCase() ?? '')?.code === country.code
  );
}

function placeStated(reading: Reading, mentions: readonly EventMention[], type: MeetingType): string | null {
  if (type === 'visit') {
    for (const event of mentions.filter((mention) => mention.type === 'visit')) {
      const { items } = event.sentence;
      const at = items[event.at + 1]?.lower === 'to' ? event.at + 1 : event.at;
      const place =
        placeVisited(items, at, reading) ??
        stated(reading, event) ??
        (visitVerbs.has(items[event.at]?.lower ?? '') ? placeOfVisited(items, event.at, event.end, reading) : null);
      if (place !== null) return place;
    }
  }
  const places = mentions.map((event) => stated(reading, event)).filter((place) => place !== null);
  const [first = null] = places;
  // "As part of a visit to Türkiye, X met Y" under "X met Y in Istanbul": the city says more.
  const { cities, countries } = reading.lexicon;
  // "visited the Malwathu Maha Vihara, where he met X"
  if (first === null) return visitedByTheWay(reading, mentions);
  if (!countries.has(first.toLowerCase())) return first;
  return (
    places.find((place) => cities.get(place.toLowerCase())?.code === countries.get(first.toLowerCase())?.code) ?? first
  );
}

function visitedByTheWay(reading: Reading, mentions: readonly EventMention[]): string | null {
  const visit = mentions.find(
    ({ sentence: { items }, at, end }) => visitVerbs.has(items[at]?.lower ?? '') && items[end]?.lower === 'where',
  );
  return visit === undefined ? null : placeVisited(visit.sentence.items, visit.at, reading);
}

function stated(reading: Reading, event: EventMention): string | null {
  return placeIn(event.sentence.items, 0, event.end, reading);
}

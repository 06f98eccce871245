import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';
import type { ExtractedMeeting } from '../types.ts';

/** The main meeting of an invented report of 7 May 2025. */
function read(title: string, ...paragraphs: string[]): ExtractedMeeting | undefined {
  const text = [title, ...paragraphs].join('\n\n');
  const input = { text, bodyStart: title.length, title, date: '2025-05-07', source: null, language: 'en' };
  return extract(input).meetings.find((meeting) => meeting.main);
}

const names = (meeting: ExtractedMeeting | undefined): string[] =>
  (meeting?.participants ?? []).map((person) => person.name);

describe('place', () => {
  it('leaves out where a relative clause says that a guest is, unless nothing else is said', () => {
    const guest =
      'Premier Zhou Wenhai held talks with Prime Minister Juma Mwaka, who is on an official visit to China,';
    expect(read('Premier holds talks', `${guest} in Beijing on Wednesday.`)?.place).toBe('Beijing');
    const host = 'Minister Emi Hayakawa, who is visiting Accra, held a meeting with Minister Kwesi Adomako.';
    expect(read('Ministers meet', host)?.place).toBe('Accra');
  });

  it('reads a line of place and date under a title that no blank line ends', () => {
    const title = 'Memorandum of a Conversation';
    const lines = (line: string): string =>
      `12. ${title}\n${line}\n\nSUBJECT\n\nAid\n\nPresident Lund met Minister Ole Berg.`;
    for (const line of ['Oslo, May 3, 1957, 2 p.m.', 'Oslo, May 3, 1957, Noon', '[Oslo,] May 3, 1957.']) {
      const input = { text: lines(line), bodyStart: 0, title, date: null, source: null, language: 'en' };
      const [meeting] = extract(input).meetings;
      expect([meeting?.place, meeting?.date], line).toEqual(['Oslo', '1957-05-03']);
    }
  });

  it('takes neither a post nor a guest’s journey for the place, and reads of a city that hosts', () => {
    const post =
      'The Resident Coordinator in Sri Lanka Marc Franche met with President Anura Perera at the Presidential Secretariat.';
    expect(read('Coordinator meets President', post)?.place).toBe('Presidential Secretariat');
    const hosts =
      'On May 18, Moscow will host talks between President Ivan Petrov and President Omar Abbas, who will be in Russia on a visit.';
    expect(read('Ivan Petrov will meet with Omar Abbas', hosts)?.place).toBe('Moscow');
  });

  it('takes no name between article and noun for a place', () => {
    const text = 'President Ivan Koval met with Prime Minister Joost Rijn ahead of the meeting in the Ramstein format.';
    expect(read('Leaders meet', text)?.place).toBeNull();
  });
});

describe('date', () => {
  it('reads a day of the month that stands alone', () => {
    const met = 'President Anura Perera met President Cyril Langa on the 5th';
    expect(read('Presidents meet', `${met} afternoon at One Plaza in New York.`)?.date).toBe('2025-05-05');
    expect(read('Presidents meet', `${met}.`)?.date).toBe('2025-05-05');
    expect(read('Presidents meet', `${met} anniversary of the treaty.`)?.date).toBe('2025-05-07');
    expect(read('Presidents meet', 'President Anura Perera met President Cyril Langa on the 28th.')?.date).toBe(
      '2025-04-28',
    );
  });

  it('leaves the date in the name of another event to that event', () => {
    const text = 'President Ada Lund met with Secretary General Ole Berg to discuss the June 14 NATO Summit.';
    expect(read('Readout of a meeting', text)?.date).toBe('2025-05-07');
  });
});

describe('type', () => {
  it('takes neither the name of an office nor that of a series for what the event is called', () => {
    const met = 'Secretary General Fahad Rashed received Ambassador Erik Holm of Sweden.';
    const office =
      'The meeting was attended by Dr. Hamad Owais, Assistant Secretary General for Political Affairs and Negotiations.';
    expect(read('Secretary General receives ambassador', met, office)?.type).toBe('meeting');
    expect(
      read('Secretary General receives ambassador', met, 'They spoke of plans before the Trilateral Talks.')?.type,
    ).toBe('meeting');
  });

  it('makes no call of words to the press', () => {
    expect(read('President in Oslo', 'President Ada Lund talked to journalists in Oslo.')?.type).not.toBe('phone_call');
  });
});

describe('participants', () => {
  it('reads two offices without an article as those of one', () => {
    const text =
      'Member of the Political Bureau of the Central Committee and Foreign Minister Liang Boren met with Foreign Minister Batsaikhan Gan.';
    expect(names(read('Liang Boren Meets with Foreign Minister', text))).toEqual(['Liang Boren', 'Batsaikhan Gan']);
  });

  it('reads on from an office that goes on at "to", and one that begins with a participle', () => {
    const envoy =
      'A meeting between Secretary to the President Nandika Kumara and High Commissioner of Maldives to Sri Lanka Masood Imad was held today.';
    expect(names(read('A meeting at the Secretariat', envoy))).toEqual(['Nandika Kumara', 'Masood Imad']);
    const memorandum =
      'Memorandum of Telephone Conversation Between Acting Secretary of State Ball and Secretary of Defense Norcross';
    expect(names(read(memorandum, 'Norcross asked whether he knew more.'))).toEqual(['Ball', 'Norcross']);
  });

  it('reads who is welcomed by whom, and a subject whose office has no comma behind it', () => {
    const welcomed = 'President Ada Lund was warmly welcomed by President Jean Morel at the Palace.';
    expect(names(read('Ada Lund in Paris', welcomed))).toEqual(['Ada Lund', 'Jean Morel']);
    const consultant = 'Mr. Chandi Silva, Consultant of the Harrow Foundation met with Secretary Nandika Kumara.';
    expect(names(read('Consultant at the Secretariat', consultant))).toEqual(['Chandi Silva', 'Nandika Kumara']);
  });

  it('knows who meets somebody named for a person, whatever the name', () => {
    const text = 'Vladim Petrin will meet on May 14 with President of Brazil Dilma Rocha.';
    expect(names(read('Vladim Petrin will meet with President of Brazil Dilma Rocha', text))).toEqual([
      'Vladim Petrin',
      'Dilma Rocha',
    ]);
  });

  it('reads for whom a ceremony is, and gives each event its own', () => {
    const text =
      'Premier Zhou Wenhai held a welcome ceremony for Prime Minister Juma Mwaka at the Great Hall of the People.';
    const ceremony = read('Premier holds ceremony', text);
    expect(names(ceremony)).toEqual(['Zhou Wenhai', 'Juma Mwaka']);
    expect(ceremony?.place).toBe('Great Hall of the People');
    const both = 'Minister Raghav Nair called on President Tigran Avag and held talks with Minister Lusine Grigor.';
    expect(names(read('Raghav Nair in Yerevan', both)).slice(0, 2)).toEqual(['Raghav Nair', 'Tigran Avag']);
  });

  it('leaves out the spokesperson whose statement it is and reads who joins', () => {
    const met = 'President Ada Lund met today with Secretary General Ole Berg. We value our alliance.';
    const title =
      'Statement by Press Secretary Jen Moss on President Ada Lund’s Meeting with Secretary General Ole Berg';
    expect(names(read(title, met))).toEqual(['Ada Lund', 'Ole Berg']);
    const joined =
      'Joining President Lund at this meeting were the Minister of Trade, Hugo Vik, and Ambassador Nora Dahl.';
    expect(names(read('President Lund meets', met, joined))).toEqual(['Ada Lund', 'Ole Berg', 'Hugo Vik', 'Nora Dahl']);
  });
});

describe('events told in other words', () => {
  const palace =
    'Minister Ole Berg received this morning at the Garden Palace the Ambassador of Norway, H.E. Nora Dahl.';

  it('finds the guest behind day and place, and the place before the guest', () => {
    const meeting = read('Minister receives ambassador', palace);
    expect(names(meeting)).toEqual(['Ole Berg', 'Nora Dahl']);
    expect(meeting?.place).toBe('Garden Palace');
  });

  it('reads who speaks after an event, and whom somebody greets on its occasion', () => {
    const after =
      'Trade will grow, Chancellor Karl Weiss said on Monday after meeting in Porto with Premier Ana Costa.';
    expect(names(read('Trade to grow', after))).toEqual(['Karl Weiss', 'Ana Costa']);
    const caption = 'Premier Ana Costa (left) greets Ambassador Nora Dahl during a courtesy call on Tuesday (May 6).';
    expect(read('Premier welcomes ambassador', caption)).toMatchObject({ type: 'meeting', date: '2025-05-06' });
  });

  it('takes “spoke with” for a meeting where a place is named, and for a call elsewhere', () => {
    const spoke = 'President Ada Lund spoke with Premier Ana Costa';
    expect(read('Lund, Costa discuss trade', `${spoke} in Porto on Tuesday.`)?.type).toBe('meeting');
    expect(read('Lund, Costa discuss trade', `${spoke} on Tuesday.`)?.type).toBe('phone_call');
  });

  it('dates what is announced, and tells what is at the margin of a summit from the summit', () => {
    const welcome = 'President Ada Lund will welcome Premier Ana Costa on May 20 to the Garden Palace.';
    expect(read('Visit of Premier Ana Costa', welcome)?.date).toBe('2025-05-20');
    const summit = 'President Ada Lund attended today the Polar Summit in Oslo.';
    const aside = 'On the sidelines of the event, President Lund had bilateral meetings with Premier Ana Costa.';
    expect(names(read('The President Attended the Polar Summit', summit, aside))).toEqual(['Ada Lund']);
  });

  it('takes the place of a dateline without a date only where it is one', () => {
    const met = 'Minister Ole Berg met Ambassador Nora Dahl on Tuesday.';
    expect(read('Minister meets ambassador', `Rabat – ${met}`)?.place).toBe('Rabat');
    expect(read('Minister meets ambassador', `NNA - ${met}`)?.place).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { type ReadMember, readFile } from './read.ts';

async function membersOf(content: string, name = 'a.eml'): Promise<ReadMember[]> {
  const members: ReadMember[] = [];
  for await (const member of readFile(Buffer.from(content, 'latin1'), { name })) members.push(member);
  return members;
}

async function outline(content: string, name?: string): Promise<[string | null, string][]> {
  return (await membersOf(content, name)).map(({ path, result }) => [
    path,
    result.ok ? result.document.text : result.status,
  ]);
}

const head = (more: string): string =>
  `From: Press Office <a@b.c>\r\nTo: d@e.f\r\nSubject: Talks\r\nMIME-Version: 1.0\r\n${more}\r\n`;
const date = 'Date: Fri, 13 Sep 2024 23:30:00 -0500\r\n';
const mixed = (...parts: readonly string[]): string =>
  `${head(`${date}Content-Type: multipart/mixed; boundary=X\r\n`)}${parts.map((part) => `--X\r\n${part}\r\n`).join('')}--X--\r\n`;
const plain = (text: string): string => `Content-Type: text/plain\r\n\r\n${text}`;

describe('a mail', () => {
  test('has the day of its sender, and without one that of the first server', async () => {
    const dateOf = async (header: string): Promise<unknown> => {
      const [member] = await membersOf(`${head(header)}They met.`);
      return member?.result.ok === true && member.result.document.date;
    };
    expect(await dateOf(date)).toBe('2024-09-13');
    expect(await dateOf('Date: Sat, 14 Sep 2024 00:30:00 +0500 (PKT)\r\n')).toBe('2024-09-14');
    const received =
      'Received: from x by y; Sat, 14 Sep 2024 08:00:00 +0000\r\nReceived: from z by x;\r\n Fri, 13 Sep 2024 08:00:00 +0000\r\n';
    expect(await dateOf(received)).toBe('2024-09-13');
  });

  test('within a mail is a document of its own with its own date', async () => {
    const inner = `Content-Type: message/rfc822\r\n\r\nFrom: x@y.z\r\nSubject: Inner\r\nDate: Thu, 12 Sep 2024 10:00:00 +0000\r\n\r\nThe inner words.`;
    const members = await membersOf(mixed(plain('The outer words.'), inner));
    expect(
      members.map(({ path, result }) => [path, result.ok && [result.document.text, result.document.date]]),
    ).toEqual([
      [null, ['The outer words.', '2024-09-13']],
      ['attachment 1', ['The inner words.', '2024-09-12']],
    ]);
  });

  test('that only brings an attachment is the attachment', async () => {
    const attached =
      'Content-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nThey met.';
    expect(await outline(mixed(plain(' '), attached))).toEqual([['a.txt', 'They met.']]);
    expect(await outline(head(date))).toEqual([[null, 'empty']]);
  });

  test('whose plain text only points to its page is the page', async () => {
    const page = `<p>${'The President met the Prime Minister in Astana. '.repeat(4).trim()}</p>`;
    const alternatives = (text: string): string =>
      mixed(plain(text), `Content-Type: text/html\r\n\r\n<html><body>${page}</body></html>`).replace(
        '/mixed',
        '/alternative',
      );
    expect((await outline(alternatives('Open this mail in a browser.')))[0]?.[1]).toMatch(/^The President met/u);
    expect(
      (
        await outline(alternatives('The President met the Prime Minister in Astana, again and again and again.'))
      )[0]?.[1],
    ).toMatch(/again\.$/u);
  });

  test('has no documents from signatures, and says what is sealed', async () => {
    const part = (type: string, name: string): string =>
      `Content-Type: ${type}; name=${name}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=${name}\r\n\r\nMIIBAQEBAQEBAQEBAQEBAQ==`;
    const parts = [
      part('application/pkcs7-signature', 'smime.p7s'),
      part('application/pgp-signature', 'signature.asc'),
      part('application/pkcs7-mime', 'smime.p7m'),
      part('application/ms-tnef', 'winmail.dat'),
    ];
    expect(await outline(mixed(plain('They met.'), ...parts))).toEqual([
      [null, 'They met.'],
      ['smime.p7m', 'needs-password'],
      ['winmail.dat', 'unsupported'],
    ]);
  });

  test('of Python’s mail module names Chinese character sets in its own way', async () => {
    const subject = '=?eucgb2312_cn?b?u+HMuNTasbG+qb7Z0NA=?=';
    const [member] = await membersOf(`From: a@b.c\r\nSubject: ${subject}\r\n${date}\r\nThey met.`);
    expect(member?.result).toMatchObject({ document: { title: '会谈在北京举行' } });
  });
});

describe('a saved page', () => {
  const saved = (root: string, frame: string): string =>
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.gov/a\r\nSubject: Talks\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----X"\r\n\r\n------X\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.gov/a\r\n\r\n${root}\r\n------X\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: cid:frame@x\r\n\r\n${Buffer.from(frame).toString('base64')}\r\n------X--\r\n`;

  test('is the page and not the frames of others in it', async () => {
    const page =
      '<html><body><h1>Talks</h1><p>The sides met =\r\nin Caf=C3=A9 Minsk and spoke of trade.</p></body></html>';
    const content = saved(page, '<html><body><p>Buy this now, an advertisement says.</p></body></html>');
    expect(await outline(content, 'a.mht')).toEqual([
      [null, 'Talks\n\nThe sides met in Café Minsk and spoke of trade.'],
    ]);
  });

  test('of frames has the text of its frames', async () => {
    const content = saved(
      '<html><frameset><frame src=3D"cid:frame@x"></frameset></html>',
      '<html><body><p>The sides met in Minsk and spoke of trade.</p></body></html>',
    );
    expect((await outline(content, 'a.mht'))[0]?.[1]).toContain('The sides met in Minsk and spoke of trade.');
  });
});

test('one message of a mailbox that cannot be read costs no other', async () => {
  const message = (text: string, more = ''): string =>
    `From a@b.c Fri Sep 13 10:00:00 2024\n${head(date + more).replaceAll('\r\n', '\n')}${text}\n\n`;
  const deep = Array.from(
    { length: 60 },
    (_, at) => `Content-Type: multipart/mixed; boundary=B${at}\n\n--B${at}\n`,
  ).join('');
  const members = await outline(
    message('One.') + message(deep, '').replace('\n\nContent', '\nContent') + message('Three.'),
    'a.mbox',
  );
  expect(members.at(0)).toEqual(['message 1', 'One.']);
  expect(members.at(-1)).toEqual(['message 3', 'Three.']);
});

test('a message of Outlook says what to do', async () => {
  const parts = Buffer.from('__substg1.0_0037001F', 'utf16le').toString('latin1');
  const [member] = await membersOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${parts}`, 'a.msg');
  expect(member?.result).toMatchObject({ status: 'unsupported', reason: expect.stringMatching(/Outlook.*\.eml/u) });
});

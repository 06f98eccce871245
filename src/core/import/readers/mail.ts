/** Mails and mailboxes: a message is a document, each of its attachments another one. */
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { Container, FileInput, Member, MemberRefusal, Reading, Refusal } from '../types.ts';
import { readMarkup } from './html.ts';

const headers =
  /^(?:from|to|cc|subject|date|message-id|mime-version|received|return-path|content-type|delivered-to|reply-to|x-[\w-]+):\s/imu;
/** A mail with more parts than this is made to hang a reader. */
const mostAttachments = 500;
const separator = /^From .+$/mu;

/** Whether a text begins like a mail: its first lines are headers, and among them are some that every mail has. */
function isMail(text: string): boolean {
  const head = text.slice(0, 16_384).split(/\n\n/u, 1)[0] ?? '';
  const lines = head.split('\n').filter((line) => !/^[ \t]/u.test(line));
  if (lines.length < 2 || !lines.every((line) => /^[\w-]{2,60}:(?:\s|$)/u.test(line))) return false;
  return lines.filter((line) => headers.test(line)).length >= 2 && /^(?:from|date|message-id|received):/imu.test(head);
}

export const mailContainer: Container = {
  mediaType: 'message/rfc822',
  recognises: (input) => input.text !== null && isMail(input.text),
  async *members(input): AsyncIterable<Member | MemberRefusal> {
    yield* readMessage(input.bytes, '');
  },
};

export const mailboxContainer: Container = {
  mediaType: 'application/mbox',
  recognises: (input) =>
    input.text !== null && separator.test(input.text.slice(0, 500)) && isMail(afterLine(input.text.trimStart())),
  async *members(input): AsyncIterable<Member | MemberRefusal> {
    let number = 0;
    for (const message of splitMailbox(input)) {
      number += 1;
      yield* readMessage(message, `message ${String(number)}`);
    }
  },
};

function afterLine(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}

/** The messages of a mailbox: each begins with a line "From …" after an empty line and before a header. Octets, because charsets differ. */
function splitMailbox(input: FileInput): Buffer[] {
  const octets = Buffer.from(input.bytes).toString('latin1');
  return octets
    .split(/(?:^|\r?\n\r?\n)From [^\r\n]*\r?\n(?=[\w-]+:\s)/u)
    .filter((message) => message.trim() !== '')
    .map((message) => Buffer.from(message.replace(/^>(>*From )/gmu, '$1'), 'latin1'));
}

async function* readMessage(bytes: Uint8Array, name: string): AsyncIterable<Member | MemberRefusal> {
  let email: Email;
  try {
    email = await PostalMime.parse(renameCharsets(bytes), {
      maxNestingDepth: 50,
      maxHeadersSize: 1024 * 1024,
      // A message within a message is a document of its own, with its own date.
      forceRfc822Attachments: true,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : '';
    yield {
      ok: false,
      status: 'damaged',
      reason: `The message could not be read (${detail}): get a fresh copy.`,
      name,
    };
    return;
  }
  const attachments = email.attachments.filter((attachment) => !isLeftOut(attachment));
  const reading = readEmail(email);
  // A mail that only brings its attachments is no document beside them.
  if (reading.text.trim() !== '' || attachments.length === 0) yield { name, bytes, reading };
  yield* readAttachments(attachments, name === '' ? '' : `${name}/`);
}

function* readAttachments(attachments: readonly Attachment[], prefix: string): Iterable<Member | MemberRefusal> {
  if (attachments.length > mostAttachments) {
    yield {
      ok: false,
      status: 'too-large',
      reason: `The mail has ${String(attachments.length)} attachments; up to ${String(mostAttachments)} are read.`,
      name: `${prefix}attachments`,
    };
    return;
  }
  for (const [index, attachment] of attachments.entries()) {
    const own = `${prefix}${attachment.filename ?? `attachment ${String(index + 1)}`}`;
    const sealed = sealedKinds.find(([kind]) => kind.test(attachment.mimeType));
    if (sealed) {
      yield { ok: false, status: sealed[1], reason: sealed[2], name: own };
      continue;
    }
    const content =
      typeof attachment.content === 'string' ? Buffer.from(attachment.content) : new Uint8Array(attachment.content);
    yield { name: own, bytes: content, reading: null };
  }
}

/** Pictures of a signature or a letterhead are part of the page, and signatures are no documents. */
function isLeftOut({ mimeType, related, disposition }: Attachment): boolean {
  if (mimeType.startsWith('image/')) return related === true || disposition === 'inline';
  return /^application\/(?:x-)?(?:pkcs7-signature|pgp-signature|pgp-encrypted)$/u.test(mimeType);
}

const encrypted =
  'The mail is encrypted or sealed: open it in the mail program that has the key, save it without, and import that.';
const sealedKinds: readonly (readonly [kind: RegExp, status: Refusal['status'], reason: string])[] = [
  [/^application\/(?:x-)?pkcs7-mime$/u, 'needs-password', encrypted],
  [
    /^application\/(?:vnd\.)?ms-tnef$/u,
    'unsupported',
    'This is Outlook’s own wrapping of a mail’s attachments (winmail.dat), which Readout does not read: save the attachments in Outlook and import those.',
  ],
];

/** Names that Python's mail module gives to character sets, and nobody else knows. */
const charsets: ReadonlyMap<string, string> = new Map([
  ['eucgb2312_cn', 'gb2312'],
  ['big5_tw', 'big5'],
]);

function renameCharsets(bytes: Uint8Array): Uint8Array {
  const octets = Buffer.from(bytes).toString('latin1');
  const renamed = octets.replace(
    /(=\?|charset="?)(eucgb2312_cn|big5_tw)(?=[?";\s])/giu,
    (_, before: string, charset: string) => before + (charsets.get(charset.toLowerCase()) ?? charset),
  );
  return renamed === octets ? bytes : Buffer.from(renamed, 'latin1');
}

/** Where the plain text is this many times shorter than the page, it only says that there is a page. */
const stubShare = 3;
const longestStub = 400;

function readEmail(email: Email): Reading {
  const plain = email.text ?? '';
  const page = email.html === undefined || plain.length > longestStub ? '' : readMarkup(email.html);
  const useHtml = page !== '' && plain.trim().length * stubShare < page.length;
  return {
    text: useHtml ? page : plain,
    layout: useHtml ? 'paragraphs' : 'lines',
    title: email.subject ?? null,
    dates: datesOf(email),
    source: email.from?.name || email.from?.address || null,
    language: null,
    url: null,
  };
}

/** The day at the sender's, as the mail writes it; else that on which the first server had it. */
function datesOf(email: Email): string[] {
  const written = (key: string): string[] => email.headers.filter((one) => one.key === key).map(({ value }) => value);
  const received = written('received').at(-1)?.split(';').at(-1) ?? '';
  return [...written('date'), ...(email.date === undefined ? [] : [email.date]), received].filter((one) => one !== '');
}

/** Mails and mailboxes: a message is a document, each of its attachments another one. */
import PostalMime, { type Email } from 'postal-mime';
import type { Container, FileInput, Member, MemberRefusal, Reading } from '../types.ts';
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
  const email = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024 });
  yield { name, bytes, reading: readEmail(email) };
  const prefix = name === '' ? '' : `${name}/`;
  if (email.attachments.length > mostAttachments) {
    yield {
      ok: false,
      status: 'too-large',
      reason: `The mail has ${String(email.attachments.length)} attachments; up to ${String(mostAttachments)} are read.`,
      name: `${prefix}attachments`,
    };
    return;
  }
  for (const [index, attachment] of email.attachments.entries()) {
    // Pictures of a signature or a letterhead are part of the page, not documents.
    if (attachment.mimeType.startsWith('image/') && (attachment.related || attachment.disposition === 'inline'))
      continue;
    const content =
      typeof attachment.content === 'string' ? Buffer.from(attachment.content) : new Uint8Array(attachment.content);
    yield {
      name: `${prefix}${attachment.filename ?? `attachment ${String(index + 1)}`}`,
      bytes: content,
      reading: null,
    };
  }
}

function readEmail(email: Email): Reading {
  const html = email.html ?? '';
  const plain = email.text ?? '';
  const useHtml = plain.trim() === '' && html !== '';
  return {
    text: useHtml ? readMarkup(html) : plain,
    layout: useHtml ? 'paragraphs' : 'lines',
    title: email.subject ?? null,
    dates: email.date === undefined ? [] : [email.date],
    source: email.from?.name || email.from?.address || null,
    language: null,
    url: null,
  };
}

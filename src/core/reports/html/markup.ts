/** HTML that cannot be injected into: a template whose every value is escaped unless it is markup already. */

/** Markup that was made here, as opposed to text, which is escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For content and for quoted attributes alike. Control characters, which HTML forbids, become U+FFFD. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? '').replace(/[^\P{Cc}\t\n]/gu, '\uFFFD');
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return value.map(render).join('');
}

/** `html\`<p>${text}</p>\``: null, undefined and false print nothing; lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.map((part, at) => part + render(values[at])).join(''));
}

/** Text of ours as a CSS string: every character but letters, digits and spaces is escaped, so that none ends it. */
export function cssString(text: string): string {
  const escaped = text
    .replace(/\s+/gu, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}

/** The words of a description as a name: without "the", with a small "a". */
export function plainName(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|The|THE)\s+/, '')
    .replace(/^(A|An)\s/, (article) => article.toLowerCase());
}

/** The title in a file's properties: often a template's, a program's or another document's. */

/** The title when a person wrote it: the document prints it near its top, or it is a phrase; else null. */
export function believeTitle(written: string, text: string): string | null {
  const title = written.replace(/\s+/gu, ' ').trim();
  if (
    title === '' ||
    /^(?:microsoft word|untitled|document\d*|slide \d|powerpoint presentation)|\.(?:docx?|odt|rtf|pdf|indd|pptx?|html?|tmp)$/iu.test(
      title,
    )
  )
    return null;
  const printed = text.slice(0, 4000).replace(/\s+/gu, ' ').toLowerCase().includes(title.toLowerCase());
  return printed || title.split(' ').length >= 3 ? title : null;
}

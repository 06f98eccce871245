/** Languages by name. */

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** "English" for `en`; what is no language's code stays as it is. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** ISO 639-1 codes of state languages and others that official sites publish in. */
const codes =
  'af am ar az be bg bn bo bs ca cs da de dv dz el en es et fa fi fr ga he hi hr hu hy id is it ja ka kk km ko ku ky lb lo lt lv ' +
  'mg mk mn ms mt my ne nl no pl ps pt ro ru rw si sk sl so sq sr sv sw ta tg th tk tr uk ur uz vi zh';

/** Languages to choose from, by their names in order. @param present codes that documents have, whatever they are */
export function languageChoices(
  present: readonly string[],
): readonly { readonly code: string; readonly name: string }[] {
  return [...new Set([...codes.split(' '), ...present])]
    .map((code) => ({ code, name: languageName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

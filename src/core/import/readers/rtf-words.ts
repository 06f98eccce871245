/** What the words of RTF mean to a reader of its text. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Groups whose content is not text of the body. */
export const skipped = list(
  'colortbl stylesheet listtable listoverridetable rsidtbl generator pict object objdata header headerl headerr headerf footer footerl footerr footerf themedata colorschememapping datastore latentstyles xmlnstbl fldinst bkmkstart bkmkend annotation atnid atnauthor atndate atnref pgdsctbl nonshppict shppict sp shprslt ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc tcn txe rxe',
);

/** Groups that readers may skip when they do not know them, and that hold text all the same. */
export const known = list('footnote shpinst shptxt');

export const characters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    line: '\n',
    softline: '\n',
    tab: ' ',
    nestcell: ' | ',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    emspace: ' ',
    enspace: ' ',
    qmspace: ' ',
  }),
);

/** Words that end a paragraph. */
export const ends = list('par sect page column nestrow');

/** The code page of each character set that a font may have. */
export const codePages: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'cp932'],
  [129, 'cp949'],
  [134, 'cp936'],
  [136, 'cp950'],
  [161, 'cp1253'],
  [162, 'cp1254'],
  [163, 'cp1258'],
  [177, 'cp1255'],
  [178, 'cp1256'],
  [186, 'cp1257'],
  [204, 'cp1251'],
  [222, 'cp874'],
  [238, 'cp1250'],
]);

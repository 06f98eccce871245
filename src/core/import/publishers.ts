/** Known publishers: their names in the library and the hosts and names under which their pages are found. */

interface Publisher {
  readonly name: string;
  /** Host names; subdomains count. */
  readonly hosts: readonly string[];
  /** Other names in metadata, in small letters. */
  readonly aliases?: readonly string[];
}

/** A publisher whose host is its best known name keeps it; the others have the name that analysts cite. */
const publishers: readonly Publisher[] = [
  {
    name: 'kremlin.ru',
    hosts: ['kremlin.ru'],
    aliases: ['president of russia', 'kremlin.ru (en)', 'президент россии'],
  },
  {
    name: 'White House',
    hosts: [
      'whitehouse.gov',
      'whitehouse.archives.gov',
      'bidenwhitehouse.archives.gov',
      'trumpwhitehouse.archives.gov',
      'obamawhitehouse.archives.gov',
      'georgewbush-whitehouse.archives.gov',
    ],
    aliases: ['the white house', 'white house briefing room', 'whitehouse.gov'],
  },
  {
    name: 'president.gov.by',
    hosts: ['president.gov.by'],
    aliases: [
      'official internet portal of the president of the republic of belarus',
      'president of the republic of belarus',
      'president.gov.by (en)',
    ],
  },
  {
    name: "Sri Lanka President's Media Division",
    hosts: ['pmd.gov.lk'],
    aliases: ['sri lanka president media division', "president's media division", 'presidential media division'],
  },
  { name: 'Wikinews', hosts: ['wikinews.org'], aliases: ['english wikinews', 'wikinews, the free news source'] },
  {
    name: 'US Department of State',
    hosts: ['state.gov'],
    aliases: ['united states department of state', 'u.s. department of state'],
  },
  { name: 'US Department of Defense', hosts: ['defense.gov', 'war.gov'], aliases: ['u.s. department of defense'] },
  { name: 'GOV.UK', hosts: ['gov.uk'], aliases: ['gov.uk'] },
  {
    name: 'Ministry of External Affairs, India',
    hosts: ['mea.gov.in'],
    aliases: ['ministry of external affairs, government of india'],
  },
  { name: "Prime Minister's Office, India", hosts: ['pmindia.gov.in'] },
  { name: 'Press Information Bureau, India', hosts: ['pib.gov.in'] },
  { name: 'Ministry of Foreign Affairs, China', hosts: ['fmprc.gov.cn', 'mfa.gov.cn'] },
  { name: 'Ministry of Foreign Affairs, Russia', hosts: ['mid.ru'] },
  { name: 'Ministry of Foreign Affairs, Japan', hosts: ['mofa.go.jp'] },
  { name: 'Élysée', hosts: ['elysee.fr'], aliases: ['elysee.fr', 'elysee'] },
  {
    name: 'German Federal Government',
    hosts: ['bundesregierung.de', 'bundeskanzler.de'],
    aliases: ['website of the federal government | bundesregierung'],
  },
  { name: 'NATO', hosts: ['nato.int'] },
  { name: 'European Union', hosts: ['europa.eu'] },
  { name: 'United Nations', hosts: ['un.org'] },
  { name: 'African Union', hosts: ['au.int'] },
  { name: 'Akorda', hosts: ['akorda.kz'] },
  { name: 'Presidency of Türkiye', hosts: ['tccb.gov.tr'] },
  { name: 'Presidency of Ukraine', hosts: ['president.gov.ua'] },
  { name: 'BelTA', hosts: ['belta.by'] },
  { name: 'TASS', hosts: ['tass.com', 'tass.ru'] },
  { name: 'Xinhua', hosts: ['xinhuanet.com', 'news.cn'], aliases: ['xinhua news agency'] },
  { name: 'Saudi Press Agency', hosts: ['spa.gov.sa'] },
  { name: 'Emirates News Agency', hosts: ['wam.ae'] },
  { name: 'IRNA', hosts: ['irna.ir'] },
  { name: 'Anadolu Agency', hosts: ['aa.com.tr'] },
  { name: 'Office of the Historian', hosts: ['history.state.gov'] },
];

/** The known publisher of a host, or null. The longest matching host decides: history.state.gov before state.gov. */
function findByHost(host: string): string | null {
  let best: { readonly name: string; readonly length: number } | null = null;
  for (const publisher of publishers) {
    for (const known of publisher.hosts) {
      const matches = host === known || host.endsWith(`.${known}`);
      if (matches && known.length > (best?.length ?? 0)) best = { name: publisher.name, length: known.length };
    }
  }
  return best?.name ?? null;
}

function findByName(name: string): string | null {
  const folded = name.toLowerCase().replaceAll('’', "'");
  const found = publishers.find((one) => one.name.toLowerCase() === folded || one.aliases?.includes(folded));
  return found?.name ?? null;
}

/**
 * The source of a document: the publisher known by its url, by its declared name, that name itself, the url's host
 * without `www.`, or null.
 */
export function nameSource(declared: string | null, url: string | null): string | null {
  const host = readHost(url);
  const byHost = host === null ? null : findByHost(host);
  if (byHost !== null) return byHost;
  const name = declared?.trim() ?? '';
  if (name !== '') return findByName(name) ?? name;
  return host;
}

function readHost(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./u, '');
  return host === '' ? null : host;
}

/** Hosts of a state: the label before the country's, or the first. */
const official =
  /(?:^|\.)(?:gov|gob|gouv|go|govt|gub|mil|president|presidency|presidencia|premier|mfa|mofa|mid|kremlin)\./u;

/**
 * The state that publishes a source, as an ISO 3166 code: from the publisher's host or the url's, where it is a state's own.
 * International organisations and whoever has no domain of a country have none.
 */
export function countryOfSource(source: string | null, url: string | null): string | null {
  const known = publishers.find((one) => one.name === source);
  const host = known?.hosts[0] ?? readHost(url) ?? source;
  if (host === null || (known === undefined && !official.test(host.toLowerCase()))) return null;
  const label = host.split('.').at(-1)?.toUpperCase() ?? '';
  if (label === 'GOV' || label === 'MIL') return 'US';
  if (label === 'UK') return 'GB';
  return label.length === 2 && label !== 'EU' && label !== 'UN' ? label : null;
}

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });

/** "BY" -> "Belarus". */
export function countryName(code: string): string {
  return regionNames.of(code) ?? code;
}

/**
 * How well the rules of a new library find the themes that annotators gave: F1 over gold statements (their text is given, so
 * that extraction plays no part), and the matcher's speed.
 *
 *   node bench/themes/score.ts [--hold-out] [--words] [--errors] [--json]
 *
 * A theme counts as found when any applying rule of it or of its sub-themes matches the statement, as matchStatement sees it;
 * with --words only the statement's own words are looked at. `themes_optional` count neither way; so it is in the scoring of
 * the whole extraction. Data: READOUT_BENCH_DATA, default ../shared/data/bench.
 *
 * The documents that bench/extraction holds out are held out here too: rules are written by people who look at errors, and
 * errors are never printed for those.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRules } from '../../src/core/themes/codebook.ts';
import { matchStatement } from '../../src/core/themes/context.ts';
import { compileRules } from '../../src/core/themes/match.ts';
import { isHeldOut } from '../extraction/data.ts';

interface GoldStatement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly themes: readonly string[];
  readonly themes_optional?: readonly string[];
  readonly optional?: boolean;
}
interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
}
interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

const names = ['security', 'trade', 'multipolarity'] as const;
const files = ['readouts.dev.jsonl', 'readouts2.dev.jsonl', 'readouts3.dev.jsonl'];
const flags = new Set(process.argv.slice(2));
const folder = process.env.READOUT_BENCH_DATA ?? '../shared/data/bench';

const f1 = ({ tp, fp, fn }: Counts): number => (tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn));
const rounded = (x: number): number => Math.round(x * 1000) / 1000;

function read(file: string): GoldDocument[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): GoldDocument => JSON.parse(line));
}

if (!existsSync(join(folder, files[0] ?? ''))) {
  process.stderr.write(`no benchmark data in ${folder}; set READOUT_BENCH_DATA\n`);
  process.exit(2);
}
const documents = files.flatMap((file) => read(file).map((document) => ({ file, document })));
const { themes, rules } = defaultRules();
const topLevel = new Map(themes.map((theme) => [theme.id, theme.topLevel.toLowerCase()]));
const started = performance.now();
const matcher = compileRules(rules);
const compileMs = performance.now() - started;
for (const problem of matcher.problems)
  process.stderr.write(`${rules[problem.ruleId - 1]?.term}: ${problem.message} at ${problem.position}\n`);

const counts: Record<string, Counts> = {};
const count = (key: string, kind: keyof Counts): void => {
  const entry = counts[key] ?? { tp: 0, fp: 0, fn: 0 };
  counts[key] = entry;
  entry[kind] += 1;
};
const errors: string[] = [];
const byTerm = new Map<string, { right: number; wrong: number }>();

function scoreStatement(
  group: readonly string[],
  { id, text }: GoldDocument,
  statement: GoldStatement,
  showErrors: boolean,
): void {
  const { start, end } = statement;
  const span = flags.has('--words') ? { start: 0, end: end - start } : { start, end };
  const matches = matchStatement(matcher, flags.has('--words') ? text.slice(start, end) : text, span).filter(
    (match) => match.action === 'apply',
  );
  for (const name of names) {
    if (statement.themes_optional?.includes(name)) continue;
    const own = matches.filter((match) => topLevel.get(match.themeId) === name);
    const want = statement.themes.includes(name);
    if (own.length === 0 && !want) continue;
    const kind = own.length > 0 ? (want ? 'tp' : 'fp') : 'fn';
    for (const key of group) {
      count(key, kind);
      count(`${key} ${name}`, kind);
    }
    if (!showErrors) continue;
    for (const term of new Set(own.map((match) => `${name}: ${match.term}`))) {
      const entry = byTerm.get(term) ?? { right: 0, wrong: 0 };
      entry[want ? 'right' : 'wrong'] += 1;
      byTerm.set(term, entry);
    }
    const terms = [...new Set(own.map((match) => match.term))].join('; ');
    if (kind !== 'tp') errors.push(`${kind} ${name} [${terms}] ${id.slice(0, 24)} :: ${statement.text}`);
  }
}

for (const { file, document } of documents) {
  const heldOut = isHeldOut(document.id);
  if (heldOut && !flags.has('--hold-out')) continue;
  const part = heldOut ? 'heldOut' : 'seen';
  for (const statement of document.statements)
    if (!statement.optional)
      scoreStatement([part, `${part} ${file.split('.')[0]}`], document, statement, flags.has('--errors') && !heldOut);
}

/** Characters a second of processor time, which other work on the machine does not change. */
function speed(): number {
  const text = documents.map(({ document }) => document.text).join('\n\n');
  const rounds = 10;
  for (let i = 0; i < rounds; i += 1) matcher.match(text);
  const from = process.cpuUsage();
  for (let i = 0; i < rounds; i += 1) matcher.match(text);
  const used = process.cpuUsage(from);
  return (text.length * rounds) / ((used.user + used.system) / 1e6);
}

const result: Record<string, number> = {
  rules: rules.length,
  compileMs: rounded(compileMs),
  charactersPerSecond: Math.round(speed()),
};
for (const [key, value] of Object.entries(counts)) {
  const name = key.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase());
  result[`${name}F1`] = rounded(f1(value));
  if (names.some((n) => key.endsWith(n))) continue;
  result[`${name}Precision`] = rounded(value.tp / (value.tp + value.fp));
  result[`${name}Recall`] = rounded(value.tp / (value.tp + value.fn));
}
if (flags.has('--json')) process.stdout.write(`${JSON.stringify(result)}\n`);
else for (const [key, value] of Object.entries(result)) process.stdout.write(`${key.padEnd(36)} ${value}\n`);
for (const line of errors) process.stdout.write(`${line}\n`);
for (const [term, n] of [...byTerm].filter(([, n]) => n.wrong > 0).sort((a, b) => b[1].wrong - a[1].wrong))
  process.stdout.write(`term ${String(n.right).padStart(3)} right ${String(n.wrong).padStart(3)} wrong  ${term}\n`);

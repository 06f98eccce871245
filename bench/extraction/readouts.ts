/**
 * Scores extraction on the annotated readouts, in this process: the documents rules are written on, and the held-out ones.
 *
 *   node bench/extraction/readouts.ts [--errors [WORD]] [--held-out-errors] [--set NAME]
 */
import { isHeldOut, readouts } from './data.ts';
import { emptyScore, figures, type Score, scoreDocument } from './score.ts';

const args = process.argv.slice(2);
const errors = args.includes('--errors');
const only = errors ? (args[args.indexOf('--errors') + 1] ?? '') : '';
const [dev, held] = [emptyScore(), emptyScore()];
for (const document of readouts()) scoreDocument(document, isHeldOut(document.id) ? held : dev);

const [a, b] = [figures(dev), figures(held)];
console.log('figure'.padEnd(18), 'dev'.padStart(8), 'held out'.padStart(9));
for (const [name, value] of Object.entries(a))
  console.log(name.padEnd(18), String(value).padStart(8), String(b[name] ?? '').padStart(9));

/** Of the statements in each band of confidence, how many are right. */
function calibration(score: Score): string {
  const bands = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
  return bands
    .slice(0, -1)
    .map((low, i) => {
      const inside = score.judged.filter((j) => j.confidence >= low && j.confidence < (bands[i + 1] ?? 2));
      const right = inside.filter((j) => j.right).length;
      return `${low.toFixed(2)}+ ${inside.length === 0 ? '-' : (right / inside.length).toFixed(2)} (${inside.length})`;
    })
    .join('  ');
}
console.log(`calibration dev       ${calibration(dev)}`);
console.log(`calibration held out  ${calibration(held)}`);
if (errors) for (const line of dev.errors) if (line.startsWith(only)) console.log(line);
if (args.includes('--held-out-errors')) for (const line of held.errors) console.log(line);

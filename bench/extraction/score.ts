import { extract } from '../../src/core/extract/extract.ts';
import type { ExtractedMeeting, ExtractedStatement } from '../../src/core/extract/types.ts';
import { type GoldDocument, type GoldMeeting, type GoldStatement, inputOf } from './data.ts';

/** Counts of one run, equal to those of the acceptance scorer. */
export interface Score {
  documents: number;
  tp: number;
  fp: number;
  fn: number;
  speaker: number;
  kind: number;
  cue: number;
  cueN: number;
  byKind: Record<string, { tp: number; n: number }>;
  meetings: {
    gold: number;
    found: number;
    type: number;
    date: number;
    dateN: number;
    place: number;
    placeN: number;
    pGold: number;
    pFound: number;
    pPred: number;
  };
  errors: string[];
  /** Confidence and whether span, kind and speaker were right, for every statement that counts. */
  judged: { confidence: number; right: boolean; signs: string }[];
}

export const fold = (s: string | null | undefined): string =>
  (s ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N};]+/gu, ' ')
    .trim();
const people = (s: string): string[] =>
  fold(s)
    .split(';')
    .map((p) => p.trim())
    .filter((p) => p !== '');
export const samePerson = (a: string, b: string): boolean =>
  a === b ||
  a.split(' ').at(-1) === b.split(' ').at(-1) ||
  (a.length > 3 && b.length > 3 && (a.includes(b) || b.includes(a)));

/** Whether two lists of speakers name the same people. */
export function sameSpeaker(predicted: string, gold: GoldStatement): boolean {
  return [gold.speaker, ...(gold.alt ?? [])].some((s) => {
    const [P, G] = [people(predicted), people(s)];
    return P.length === G.length && G.every((x) => P.some((y) => samePerson(x, y)));
  });
}

const iou = (a: { start: number; end: number }, b: { start: number; end: number }): number => {
  const inter = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return inter <= 0 ? 0 : inter / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};

export function emptyScore(): Score {
  return {
    documents: 0,
    tp: 0,
    fp: 0,
    fn: 0,
    speaker: 0,
    kind: 0,
    cue: 0,
    cueN: 0,
    byKind: {},
    meetings: { gold: 0, found: 0, type: 0, date: 0, dateN: 0, place: 0, placeN: 0, pGold: 0, pFound: 0, pPred: 0 },
    errors: [],
    judged: [],
  };
}

/** Extracts one document and adds its counts. */
export function scoreDocument(document: GoldDocument, score: Score): void {
  const out = extract(inputOf(document));
  score.documents += 1;
  scoreStatements(document, out.statements, score);
  scoreMeetings(document, out.meetings, score);
}

function scoreStatements(document: GoldDocument, predicted: readonly ExtractedStatement[], score: Score): void {
  const pairs: [number, number, number][] = [];
  predicted.forEach((p, a) => {
    document.statements.forEach((g, b) => {
      const v = iou(p, g);
      if (v >= 0.8) pairs.push([v, a, b]);
    });
  });
  pairs.sort((x, y) => y[0] - x[0]);
  const [usedP, usedG] = [new Set<number>(), new Set<number>()];
  for (const [, a, b] of pairs) {
    const [p, g] = [predicted[a], document.statements[b]];
    if (usedP.has(a) || usedG.has(b) || p === undefined || g === undefined) continue;
    usedP.add(a);
    usedG.add(b);
    if (g.optional !== true) scorePair(document, p, g, score);
  }
  document.statements.forEach((g, b) => {
    if (g.optional === true) return;
    const kind = countOf(score, g.kind);
    kind.n += 1;
    if (usedG.has(b)) return;
    score.fn += 1;
    score.errors.push(`missed   ${document.id}  ${g.kind} [${g.cue}] :: ${g.text.slice(0, 130)}`);
  });
  predicted.forEach((p, a) => {
    if (usedP.has(a)) return;
    score.fp += 1;
    score.judged.push({ confidence: p.confidence, right: false, signs: p.evidence.pattern });
    score.errors.push(
      `spurious ${document.id}  ${p.kind} [${p.cue?.text}] (${p.speakers.join('; ')}) :: ${document.text.slice(p.start, p.end).slice(0, 130)}`,
    );
  });
}

function countOf(score: Score, kind: string): { tp: number; n: number } {
  const count = score.byKind[kind] ?? { tp: 0, n: 0 };
  score.byKind[kind] = count;
  return count;
}

function scorePair(document: GoldDocument, p: ExtractedStatement, g: GoldStatement, score: Score): void {
  score.tp += 1;
  countOf(score, g.kind).tp += 1;
  const speaker = sameSpeaker(p.speakers.join('; '), g);
  if (speaker) score.speaker += 1;
  else
    score.errors.push(
      `speaker  ${document.id}  got ${p.speakers.join('; ')} want ${g.speaker} (${p.speakerAsWritten?.text}) :: ${g.text.slice(0, 80)}`,
    );
  if (p.kind === g.kind) score.kind += 1;
  else
    score.errors.push(
      `kind     ${document.id}  got ${p.kind} want ${g.kind} [${p.cue?.text}] :: ${g.text.slice(0, 90)}`,
    );
  score.judged.push({ confidence: p.confidence, right: speaker && p.kind === g.kind, signs: p.evidence.pattern });
  if (g.cue === null || g.cue === '') return;
  score.cueN += 1;
  const [x, y] = [fold(p.cue?.text), fold(g.cue)];
  if (x !== '' && (x === y || x.includes(y) || y.includes(x))) score.cue += 1;
  else score.errors.push(`cue      ${document.id}  got ${p.cue?.text} want ${g.cue} :: ${g.text.slice(0, 80)}`);
}

function scoreMeetings(document: GoldDocument, predicted: readonly ExtractedMeeting[], score: Score): void {
  const mains = document.meetings.filter((m) => m.main && m.optional !== true);
  const candidates = predicted.filter((m) => m.main);
  const used = new Set<number>();
  const M = score.meetings;
  for (const m of mains) {
    M.gold += 1;
    const names = m.participants.map((p) => fold(p.name));
    M.pGold += names.length;
    if (m.date !== null) M.dateN += 1;
    if (m.place !== null) M.placeN += 1;
    const best = candidates
      .map((x, k) => [matchScore(x, m, names), k] as const)
      .filter(([s, k]) => s > 0 && !used.has(k))
      .sort((x, y) => y[0] - x[0])[0];
    const x = best === undefined ? undefined : candidates[best[1]];
    if (best === undefined || x === undefined) {
      score.errors.push(
        `meeting  ${document.id}  missed ${m.type} ${m.date} ${m.participants.map((p) => p.name).join(', ')} :: ${m.evidence?.slice(0, 90)}`,
      );
      continue;
    }
    used.add(best[1]);
    scoreMeeting(document, x, m, names, score);
  }
}

function matchScore(x: ExtractedMeeting, m: GoldMeeting, names: readonly string[]): number {
  return (
    x.participants.filter((p) => names.some((n) => samePerson(n, fold(p.name)))).length * 2 +
    Number(x.date === m.date) +
    Number(x.type === m.type)
  );
}

function scoreMeeting(
  document: GoldDocument,
  x: ExtractedMeeting,
  m: GoldMeeting,
  names: readonly string[],
  score: Score,
): void {
  const M = score.meetings;
  M.found += 1;
  if (x.type === m.type) M.type += 1;
  else score.errors.push(`type     ${document.id}  got ${x.type} want ${m.type} :: ${m.evidence?.slice(0, 120)}`);
  if (m.date !== null) {
    if (x.date === m.date) M.date += 1;
    else score.errors.push(`date     ${document.id}  got ${x.date} want ${m.date} :: ${m.evidence?.slice(0, 120)}`);
  }
  if (m.place !== null) {
    const [a, b] = [fold(x.place), fold(m.place)];
    if (a !== '' && (a.includes(b) || b.includes(a))) M.place += 1;
    else score.errors.push(`place    ${document.id}  got ${x.place} want ${m.place} :: ${m.evidence?.slice(0, 120)}`);
  }
  const hit = names.filter((n) => x.participants.some((p) => samePerson(n, fold(p.name)))).length;
  M.pFound += hit;
  M.pPred += x.participants.length;
  if (hit < names.length || x.participants.length > names.length) {
    score.errors.push(
      `people   ${document.id}  got ${x.participants.map((p) => p.name).join(', ')} want ${m.participants.map((p) => p.name).join(', ')}`,
    );
  }
}

const div = (a: number, b: number): number => (b === 0 ? 0 : Math.round((a / b) * 1000) / 1000);
export const f1 = (tp: number, fp: number, fn: number): number => div(2 * tp, 2 * tp + fp + fn);

/** The figures of a run, as the acceptance scorer prints them. */
export function figures(score: Score): Record<string, number> {
  const M = score.meetings;
  return {
    documents: score.documents,
    statements: f1(score.tp, score.fp, score.fn),
    precision: div(score.tp, score.tp + score.fp),
    recall: div(score.tp, score.tp + score.fn),
    ...Object.fromEntries(Object.entries(score.byKind).map(([kind, { tp, n }]) => [`recall ${kind}`, div(tp, n)])),
    speaker: div(score.speaker, score.tp),
    kind: div(score.kind, score.tp),
    cue: div(score.cue, score.cueN),
    meetings: div(M.found, M.gold),
    meetingType: div(M.type, M.gold),
    meetingDate: div(M.date, M.dateN),
    meetingPlace: div(M.place, M.placeN),
    participants: f1(M.pFound, M.pPred - M.pFound, M.pGold - M.pFound),
  };
}

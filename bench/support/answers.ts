/** How long an engine lets people wait while it works on something else. */
import type { Engine } from '../../src/core/engine-types.ts';
import { ask } from './ask.ts';

const EVERY_MS = 40;

/**
 * Asks for what a window shows, again and again until `stop`, which gives the milliseconds of each answer. A question
 * counts from the time when it was to be asked: the engine may not even have let it be asked.
 */
export function watchAnswers(engine: Engine): { stop(): number[] } {
  const times: number[] = [];
  let due = performance.now() + EVERY_MS;
  const timer = setInterval(() => {
    const asked = due;
    due = performance.now() + EVERY_MS;
    const answers = Promise.all([ask(engine, 'library.info', {}), ask(engine, 'statements.rows', { ids: [1, 2, 3] })]);
    void answers.then(() => times.push(performance.now() - asked));
  }, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return times;
    },
  };
}

/** What the host tells the page. */
import type { EngineEvent } from '../../shared/contract.ts';
import type { Told } from '../../shared/loopback.ts';
import type { EngineState, OpenLibrary, Unsubscribe } from '../../shared/shell.ts';
import { hostGone } from './requests.ts';

class Listeners<T> {
  readonly #all = new Set<(value: T) => void>();

  add(listener: (value: T) => void): Unsubscribe {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(value: T): void {
    for (const listener of this.#all) listener(value);
  }
}

/** A connection that comes back at once was not lost. */
const PATIENCE = 2000;

export const events = new Listeners<EngineEvent>();
export const states = new Listeners<EngineState>();
export const libraries = new Listeners<OpenLibrary | null>();
let present: EngineState = { state: 'none' };
let path: string | null | undefined;

export function presentState(): EngineState {
  return present;
}

export function listenToHost(): void {
  const source = new EventSource('/events');
  let lost: ReturnType<typeof setTimeout> | undefined;
  source.addEventListener('message', ({ data }) => {
    clearTimeout(lost);
    hear(JSON.parse(String(data)) as Told);
  });
  source.addEventListener('error', () => {
    clearTimeout(lost);
    lost = setTimeout(() => tellState({ state: 'failed', error: hostGone }), PATIENCE);
  });
}

function hear(told: Told): void {
  if (told.type === 'event') events.tell(told.value);
  else if (told.type === 'state') tellState(told.value);
  else tellLibrary(told.value);
}

function tellState(state: EngineState): void {
  present = state;
  states.tell(state);
}

/** The first word only says how things stand, which the page asks for itself; later ones are news. */
function tellLibrary(library: OpenLibrary | null): void {
  const before = path;
  path = library?.path ?? null;
  if (before !== undefined && before !== path) libraries.tell(library);
}

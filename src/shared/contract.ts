/**
 * The contract: every operation of the engine, once. Handlers, the preload bridge, the loopback server, the command line
 * and the window's hooks are typed from it. Input is parsed in the engine, the one authority; output is parsed in tests.
 */
import type { z } from 'zod';
import { notes, tags, themes, views } from './contract/coding.ts';
import { duplicates } from './contract/duplicates.ts';
import { extraction } from './contract/extraction.ts';
import { histories, imports, library, preferences, reports } from './contract/library.ts';
import type { OperationKind, Reply } from './contract/operation.ts';
import { documents, meetings, people, statements } from './contract/reading.ts';
import { review } from './contract/review.ts';

export const contract = {
  ...library,
  ...imports,
  ...extraction,
  ...documents,
  ...duplicates,
  ...statements,
  ...meetings,
  ...people,
  ...themes,
  ...tags,
  ...review,
  ...notes,
  ...views,
  ...histories,
  ...reports,
  ...preferences,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller passes: defaults may be left out. */
export type Input<N extends OperationName> = z.input<Contract[N]['input']>;
/** What a handler gets: defaults filled in. */
export type ParsedInput<N extends OperationName> = z.output<Contract[N]['input']>;
export type Output<N extends OperationName> = z.output<Contract[N]['output']>;
export type KindOf<N extends OperationName> = Contract[N]['kind'];
export type NamesOf<K extends OperationKind> = {
  [N in OperationName]: KindOf<N> extends K ? N : never;
}[OperationName];

export function isOperationName(name: unknown): name is OperationName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/** What the engine tells while it works. */
export type EngineEvent =
  | {
      readonly type: 'changed';
      readonly operation: OperationName;
      readonly label: string;
      /** Domain tables with changed rows. */
      readonly tables: readonly string[];
      /** Statements whose rows look different now; null: too many to name, ask again. */
      readonly statements: readonly number[] | null;
    }
  | {
      readonly type: 'progress';
      /** The id that the caller gave the job or the change. */
      readonly call: string;
      readonly operation: OperationName;
      readonly done: number;
      /** Null while counting. */
      readonly total: number | null;
      /** What is being worked on: a file's name. */
      readonly current: string | null;
    };

/** How any host reaches the engine. */
export interface EngineClient {
  /**
   * @param call names a job, or a change that may take a while, to cancel it and to know its progress.
   */
  call<N extends OperationName>(operation: N, input: Input<N>, call?: string): Promise<Reply<Output<N>>>;
  /** Asks a running job to stop, what is in stays; or a long change, all of which is then taken back. */
  cancel(call: string): void;
  /** @returns a function that ends the subscription. */
  on(listener: (event: EngineEvent) => void): () => void;
}

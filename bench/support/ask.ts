/** Calls of the engine whose errors end the bench. */
import type { Engine } from '../../src/core/engine-types.ts';
import type { Input, OperationName, Output } from '../../src/shared/contract.ts';

export async function ask<N extends OperationName>(engine: Engine, operation: N, input: Input<N>): Promise<Output<N>> {
  const reply = await engine.call(operation, input);
  if (!reply.ok) throw new Error(`${operation}: ${reply.error.code}: ${reply.error.message}`);
  return reply.value;
}

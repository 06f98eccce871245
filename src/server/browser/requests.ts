/** Requests of the page to its host. */
import { decode, encode } from '../../shared/codec.ts';
import type { Reply } from '../../shared/contract/operation.ts';
import { type ErrorValue, isErrorCode } from '../../shared/errors.ts';

export const hostGone: ErrorValue = {
  code: 'ENGINE_STOPPED',
  message: 'The program that serves this page has ended. Start it again and open the address that it prints.',
};

/** Octets that may still be under way when the page has gone: browsers take 64 kB for all such requests. */
const KEEP_ALIVE = 4096;

/** A refusal with words for the user. */
class Refused extends Error {
  readonly value: ErrorValue;

  constructor(value: ErrorValue) {
    super(value.message);
    this.value = value;
  }
}

/**
 * Sends a value and gets one.
 * @throws Refused with an error of the contract, where the host says no or is not there.
 */
export async function post(address: string, sent: unknown): Promise<unknown> {
  const body = encode(sent);
  // A page that is being closed may still write down what it held back; browsers limit how much.
  return await exchange(address, { method: 'POST', body, keepalive: body.byteLength < KEEP_ALIVE });
}

export async function put(address: string, file: Blob): Promise<void> {
  await exchange(address, { method: 'PUT', body: file });
}

async function exchange(address: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(address, init).catch(() => null);
  if (response === null) throw new Refused(hostGone);
  if (response.status === 200 || response.status === 422) {
    const value = decode(new Uint8Array(await response.arrayBuffer()));
    if (response.status === 200) return value;
    throw new Refused(isErrorValue(value) ? value : hostGone);
  }
  throw new Refused({ code: 'INTERNAL', message: await response.text() });
}

function isErrorValue(value: unknown): value is ErrorValue {
  return (
    typeof value === 'object' && value !== null && 'code' in value && isErrorCode(value.code) && 'message' in value
  );
}

/** A refusal as a reply. */
export async function asReply<T>(work: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.value };
    throw error;
  }
}

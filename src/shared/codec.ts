/**
 * Values with octets, over a byte stream: what structured cloning gives between processes of Electron, for the loopback
 * host. A message is
 *
 *     length of the JSON in bytes (32 bit, little endian) · JSON in UTF-8 · the octets of every block, one after another
 *
 * In the JSON a block stands as `{ "$octets": [type, length in bytes] }`, in the order of the octets; an object of the
 * value's own with the key `$octets` is wrapped as `{ "$octets": ["value", object] }`. `undefined` members disappear, as
 * in JSON; other values without a JSON form are refused.
 */

// The two classes exist in every runtime that Readout has, but this layer compiles without the types of any.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(octets: Uint8Array): string };

const MARK = '$octets';
const HEAD = 4;

const blocks = {
  Uint8Array: (buffer: ArrayBuffer) => new Uint8Array(buffer),
  Uint32Array: (buffer: ArrayBuffer) => new Uint32Array(buffer),
  Int32Array: (buffer: ArrayBuffer) => new Int32Array(buffer),
  Float64Array: (buffer: ArrayBuffer) => new Float64Array(buffer),
} as const;
type BlockType = keyof typeof blocks;
type Block = Uint8Array | Uint32Array | Int32Array | Float64Array;

/**
 * @returns the message's octets.
 * @throws TypeError for a value without a form: a function, a bigint, a number that is not finite, a map.
 */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const json = new TextEncoder().encode(JSON.stringify(outgoing(value, parts)) ?? 'null');
  const size = parts.reduce((sum, part) => sum + part.byteLength, HEAD + json.byteLength);
  const message = new Uint8Array(size);
  new DataView(message.buffer).setUint32(0, json.byteLength, true);
  message.set(json, HEAD);
  let at = HEAD + json.byteLength;
  for (const part of parts) {
    message.set(part, at);
    at += part.byteLength;
  }
  return message;
}

/** @throws TypeError where the octets are not a whole message. */
export function decode(message: Uint8Array): unknown {
  if (message.byteLength < HEAD) throw new TypeError('The message is cut short.');
  const length = new DataView(message.buffer, message.byteOffset, message.byteLength).getUint32(0, true);
  const rest = { message, at: HEAD + length };
  if (rest.at > message.byteLength) throw new TypeError('The message is cut short.');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(message.subarray(HEAD, rest.at));
  const value = incoming(parse(text), rest);
  if (rest.at !== message.byteLength) throw new TypeError('The message has octets that nothing refers to.');
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TypeError('The message is not JSON.', { cause });
  }
}

function blockType(value: object): BlockType | null {
  // Not instanceof: a Buffer is a Uint8Array too, and a value may come from another realm.
  const tag = Object.prototype.toString.call(value).slice('[object '.length, -1);
  return Object.hasOwn(blocks, tag) ? (tag as BlockType) : null;
}

function outgoing(value: unknown, parts: Uint8Array[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || value === undefined) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} cannot be sent.`);
  if (Array.isArray(value)) return value.map((item) => outgoing(item, parts) ?? null);
  const type = blockType(value);
  if (type !== null) {
    const block = value as Block;
    parts.push(new Uint8Array(block.buffer, block.byteOffset, block.byteLength));
    return { [MARK]: [type, block.byteLength] };
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new TypeError(`A ${Object.prototype.toString.call(value)} cannot be sent.`);
  }
  const members = Object.entries(value).map(([key, item]) => [key, outgoing(item, parts)] as const);
  const plain: unknown = Object.fromEntries(members);
  return Object.hasOwn(value, MARK) ? { [MARK]: ['value', plain] } : plain;
}

interface Rest {
  readonly message: Uint8Array;
  at: number;
}

function incoming(value: unknown, rest: Rest): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => incoming(item, rest));
  if (!Object.hasOwn(value, MARK)) return members(value, rest);
  const [type, content] = mark(value);
  return type === 'value' ? members(content, rest) : takeBlock(type, content, rest);
}

/** `Object.fromEntries` defines own members, so a key `__proto__` stays a key. */
function members(value: unknown, rest: Rest): unknown {
  if (typeof value !== 'object' || value === null) throw new TypeError('The message has a mark that is not one.');
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, incoming(item, rest)]));
}

function mark(value: object): readonly [unknown, unknown] {
  const content: unknown = Object.getOwnPropertyDescriptor(value, MARK)?.value;
  if (!Array.isArray(content) || content.length !== 2) throw new TypeError('The message has a mark that is not one.');
  return [content[0], content[1]];
}

function takeBlock(type: unknown, length: unknown, rest: Rest): Block {
  if (typeof type !== 'string' || !Object.hasOwn(blocks, type))
    throw new TypeError('The message has a block of no type.');
  const make = blocks[type as BlockType];
  const whole = typeof length === 'number' && Number.isInteger(length) && length >= 0;
  if (!whole || rest.at + length > rest.message.byteLength) throw new TypeError('The message is cut short.');
  // A copy: it starts at 0, as the wider types need.
  const copy = rest.message.slice(rest.at, rest.at + length);
  rest.at += length;
  try {
    return make(copy.buffer);
  } catch (cause) {
    throw new TypeError('The message has a block that is cut short.', { cause });
  }
}

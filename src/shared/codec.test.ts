import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from './codec.ts';

const block = fc.oneof(fc.uint8Array(), fc.uint32Array(), fc.int32Array(), fc.float64Array());

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    block,
    fc.array(tie('value')),
    fc.dictionary(
      fc.oneof(
        fc.string().map((key) => key.toWellFormed()),
        fc.constantFrom('$octets', '__proto__'),
      ),
      tie('value'),
      {
        noNullPrototype: true,
      },
    ),
  ),
}));

describe('the codec', () => {
  test('gives back every value with its blocks', () => {
    fc.assert(
      fc.property(value, (sent) => {
        expect(decode(encode(sent))).toStrictEqual(sent);
      }),
    );
  });

  test('reads a message that starts anywhere in its buffer', () => {
    const message = encode({ ids: new Uint32Array([1, 2, 3_000_000_000]) });
    const shifted = new Uint8Array(message.length + 3);
    shifted.set(message, 3);
    expect(decode(shifted.subarray(3))).toStrictEqual({ ids: new Uint32Array([1, 2, 3_000_000_000]) });
  });

  test('sends a Buffer, and a part of one, as octets', () => {
    expect(decode(encode(Buffer.from('Readout').subarray(4)))).toStrictEqual(new Uint8Array([111, 117, 116]));
  });

  test('drops members that are undefined', () => {
    expect(decode(encode({ ok: true, value: undefined }))).toStrictEqual({ ok: true });
    expect(decode(encode(undefined))).toBe(null);
  });

  test('carries a million ids in four bytes each', () => {
    expect(encode(new Uint32Array(1_000_000)).byteLength).toBeLessThan(4_000_100);
  });

  test.each([
    ['a function', () => 1],
    ['a bigint', 1n],
    ['a number that is not finite', Number.NaN],
    ['a map', new Map()],
    ['a date', new Date(0)],
  ])('refuses %s', (_name, sent) => expect(() => encode({ sent })).toThrow(TypeError));

  test('refuses every part of a message that is not the whole', () => {
    fc.assert(
      fc.property(value, fc.nat(), (sent, cut) => {
        const message = encode(sent);
        expect(() => decode(message.subarray(0, cut % message.length))).toThrow(TypeError);
        expect(() => decode(new Uint8Array([...message, 0]))).toThrow(TypeError);
      }),
    );
  });

  test('refuses marks that are made up', () => {
    const bad = [
      '{"$octets":1}',
      '{"$octets":["Uint9Array",0]}',
      '{"$octets":["Uint8Array",-1]}',
      '{"$octets":["Uint8Array",1e9]}',
    ];
    for (const json of [...bad, '{"$octets":["value",3]}', '{"$octets":["toString",0]}', '[']) {
      const text = new TextEncoder().encode(json);
      const message = new Uint8Array(4 + text.length);
      message[0] = text.length;
      message.set(text, 4);
      expect(() => decode(message)).toThrow(TypeError);
    }
  });
});

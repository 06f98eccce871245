/** Containers of icons: each holds PNG files of several sizes. */

type Drawn = ReadonlyMap<number, Buffer>;

/** Windows: a head of 6 octets, 16 for each picture, then the pictures. */
export function ico(drawn: Drawn): Buffer {
  const head = Buffer.alloc(6 + 16 * drawn.size);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(drawn.size, 4);
  let at = 6;
  let offset = head.length;
  for (const [size, png] of drawn) {
    // One octet each; 0 means 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    at += 16;
    offset += png.length;
  }
  return Buffer.concat([head, ...drawn.values()]);
}

/** Types that macOS reads, with their sizes in pixels: plain ones, and those for twice the density. */
const types: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** macOS: `icns` and the length, then for each picture its type and length. Lengths count their own 8 octets. */
export function icns(drawn: Drawn): Buffer {
  const pictures = types.flatMap(([type, size]) => {
    const png = drawn.get(size);
    return png === undefined ? [] : [head(type, png.length), png];
  });
  const all = Buffer.concat(pictures);
  return Buffer.concat([head('icns', all.length), all]);
}

function head(type: string, length: number): Buffer {
  const octets = Buffer.alloc(8);
  octets.write(type, 'latin1');
  octets.writeUInt32BE(length + 8, 4);
  return octets;
}

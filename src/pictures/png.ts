/**
 * Pixels as a PNG with a palette: half the size of one in full color, as a picture has few colors
 * and the shades between them.
 * @see https://www.w3.org/TR/png-3/
 */

import { crc32, deflateSync } from 'node:zlib';

type Color = readonly [red: number, green: number, blue: number];

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each, row by row. */
  readonly data: Uint8Array;
}

/** Two pixels share a byte. */
const bits = 4;
export const maxColors = 2 ** bits;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param palette at most `maxColors`; each pixel gets the closest */
export function paletted(
  { width, height, data }: Pixels,
  palette: readonly Color[],
): Buffer<ArrayBuffer> {
  const colors = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const nearest = nearestIn(palette);
  // Each row begins with its filter: none.
  const stride = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(stride * height);
  // Most pixels have the color of the one before.
  let last: number | undefined;
  let index = 0;
  for (let at = 0; at < colors.length; at += 1) {
    const color = colors[at];
    if (color !== last) index = nearest(data, at * 4);
    last = color;
    if (index === 0) continue;
    const x = at % width;
    const byte = ((at - x) / width) * stride + 1 + (x >> 1);
    rows[byte] = (rows[byte] ?? 0) | (x % 2 === 0 ? index << bits : index);
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    signature,
    // Color type 3: a palette. Then the usual compression and filters, not interlaced.
    chunk('IHDR', Buffer.concat([size, Buffer.from([bits, 3, 0, 0, 0])])),
    chunk('PLTE', Buffer.from(palette.flat())),
    // The highest level takes five times as long and saves a twelfth.
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Finds the index of the closest color to that of a pixel; a picture repeats a few hundred. */
function nearestIn(palette: readonly Color[]) {
  const known = new Map<number, number>();
  return (data: Uint8Array, at: number): number => {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    const key = (red << 16) | (green << 8) | blue;
    const found = known.get(key);
    if (found !== undefined) return found;
    const distances = palette.map(
      ([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2,
    );
    const index = distances.indexOf(Math.min(...distances));
    known.set(key, index);
    return index;
  };
}

/** Its length, type, data, and a checksum of the last two. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/**
 * Reads the pixels of a PNG, not interlaced: ours have a palette of 16 colors, the screenshots of a
 * browser 8 bits for each of red, green and blue.
 */

import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, and blue, 0–255 each. */
  readonly at: (x: number, y: number) => readonly [number, number, number];
}

export function readPng(bytes: Uint8Array): Pixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: { readonly type: string; readonly data: Uint8Array }[] = [];
  for (let at = 8; at < bytes.length; at += view.getUint32(at) + 12) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + view.getUint32(at)) });
  }
  const join = (wanted: string) =>
    Buffer.concat(chunks.filter(({ type }) => type === wanted).map(({ data }) => data));
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const data = inflateSync(join('IDAT'));
  const kind = `${view.getUint8(24)} bits of kind ${view.getUint8(25)}`;
  if (kind === '4 bits of kind 3')
    return { width, height, at: inPalette(data, width, join('PLTE')) };
  if (kind === '8 bits of kind 2') return { width, height, at: inColor(data, width) };
  throw new Error(`This PNG is of another kind: ${kind}`);
}

function inPalette(data: Uint8Array, width: number, palette: Uint8Array): Pixels['at'] {
  const stride = Math.ceil(width / 2);
  const pixels = unfilter(data, stride, 1);
  return (x, y) => {
    const pair = pixels[y * stride + (x >> 1)] ?? 0;
    return colorAt(palette, (x % 2 === 0 ? pair >> 4 : pair & 15) * 3);
  };
}

function inColor(data: Uint8Array, width: number): Pixels['at'] {
  const pixels = unfilter(data, width * 3, 3);
  return (x, y) => colorAt(pixels, (y * width + x) * 3);
}

function colorAt(bytes: Uint8Array, at: number): ReturnType<Pixels['at']> {
  return [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
}

/** PNG, section 9: each row says how its bytes were predicted from their neighbors. */
function unfilter(data: Uint8Array, stride: number, step: number): Uint8Array {
  const rows = data.length / (stride + 1);
  const out = new Uint8Array(rows * stride);
  for (let y = 0; y < rows; y += 1) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const left = x < step ? 0 : (out[y * stride + x - step] ?? 0);
      const up = out[(y - 1) * stride + x] ?? 0;
      const corner = x < step ? 0 : (out[(y - 1) * stride + x - step] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[y * stride + x] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (a === undefined || b === undefined || c === undefined) return 0;
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

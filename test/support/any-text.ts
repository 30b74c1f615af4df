/** Any text at all: every code point, including lone surrogates. */

import fc from 'fast-check';

/** Faster than fast-check's `binary`, which reads tables of all characters first. */
export const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 12 })
  .map((points) => String.fromCodePoint(...points));

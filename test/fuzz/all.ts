/** Every fuzzer: `npm test` runs each briefly, `npm run fuzz` for any length of time. */

import { corpus } from './corpus.ts';
import type { Fuzzer } from './fuzzer.ts';
import { graph } from './graph.ts';
import { guides } from './guides.ts';
import { permalinks } from './permalinks.ts';
import { settings } from './settings.ts';

export const fuzzers: readonly Fuzzer[] = [
  ...permalinks,
  ...guides,
  ...corpus,
  ...graph,
  ...settings,
];

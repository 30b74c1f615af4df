/** All parts, in the order of the report. */

import type { Part } from '../part.ts';
import { build } from './build.ts';
import { click } from './click.ts';
import { core } from './core.ts';
import { corpus } from './corpus.ts';
import { guides } from './guides.ts';
import { lighthouse } from './lighthouse.ts';
import { replay } from './replay.ts';
import { script } from './script.ts';
import { search } from './search.ts';
import { weight } from './weight.ts';

export const parts: readonly Part[] = [
  weight,
  click,
  script,
  replay,
  lighthouse,
  build,
  core,
  guides,
  corpus,
  search,
];

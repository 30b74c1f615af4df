/** The only place where settings are read from the environment. */

import { resolve } from 'node:path';
import type { Environment } from '../settings/settings.ts';

export const environment: Environment = process.env;

/** `CONTENT_DIR` builds a different site with the same code; it must be inside the project. */
export const contentFolder = resolve(environment['CONTENT_DIR'] ?? 'content');

/** Mozilla's published HTTP Observatory, in a separate folder. */

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { npmCommand } from '../../src/commands/shared/tools.ts';
import type { Served } from './servers.ts';

const run = promisify(execFile);
const version = '1.4.8';

/** Its location, or why it is not available. */
interface Observatory {
  readonly folder: string;
  readonly absent?: string;
}

/**
 * Fetches it from the registry. It is not a dependency of the project: it brings two hundred
 * packages, most of them for its own web service. Versions are limited to those available when this
 * was written, and none runs an install script.
 */
export async function installObservatory(): Promise<Observatory> {
  const folder = resolve('.cache', `observatory-${version}`);
  const scanner = join(folder, 'node_modules/@mdn/mdn-http-observatory');
  if (existsSync(join(scanner, 'conf/hsts-preload.json'))) return { folder };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--before=2026-11-25'];
  try {
    const name = `@mdn/mdn-http-observatory@${version}`;
    const [npm, ...first] = npmCommand();
    await run(npm, [...first, 'install', ...flags, name], { cwd: folder });
  } catch {
    return { folder, absent: 'skipped: the registry does not give the Observatory' };
  }
  // Its own script would download the preload list of browsers, which does not include this site.
  writeFileSync(join(scanner, 'conf/hsts-preload.json'), '{}');
  return { folder };
}

const gradeSchema = z.object({
  grade: z.string(),
  score: z.number(),
  /** Failed tests, with their results. */
  failed: z.array(z.string()),
});

/**
 * Does what its command line does, which does not support ports: fetches, tests, adds up.
 * @returns its result for the site's first page
 */
export async function gradeOf(
  folder: string,
  { port, plainPort, certificate }: Served,
): Promise<z.infer<typeof gradeSchema>> {
  const script = `
    const own = (file) => import('@mdn/mdn-http-observatory/src/' + file);
    const { retrieve } = await own('retriever/retriever.js');
    const { ALL_TESTS } = await own('constants.js');
    const { getGradeForScore, getScoreModifier } = await own('grader/grader.js');
    const { MINIMUM_SCORE_FOR_EXTRA_CREDIT: minimum } = await own('grader/charts.js');
    const site = await retrieve('localhost', { httpPort: ${plainPort}, httpsPort: ${port}, path: '/' });
    const results = ALL_TESTS.map((test) => test(site));
    const points = results.map(({ result }) => getScoreModifier(result));
    const sum = (all) => all.reduce((total, one) => total + one, 100);
    const plainScore = sum(points.filter((one) => one < 0));
    const { grade, score } = getGradeForScore(plainScore >= minimum ? sum(points) : plainScore);
    const failed = results.filter(({ pass }) => !pass)
      .map(({ constructor, result }) => constructor.name + ': ' + result);
    console.log(JSON.stringify({ grade, score, failed }));`;
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificate };
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder,
    env,
  });
  return gradeSchema.parse(JSON.parse(stdout));
}

/** Lighthouse scores for each kind of page, emulating a phone. */

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findBrowser } from '../../../src/commands/shared/browser.ts';
import { choosePages } from '../pages.ts';
import type { Part, Remark } from '../part.ts';
import { install } from '../peers/peer.ts';
import { ownHeaders, serve } from '../../../src/hosts/local-host.ts';

// Large, and needed only here, so it is installed for the run.
const version = 'lighthouse@13.5.0';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const scored = z.object({ score: z.number() });
const resultSchema = z.object({
  categories: z.object({
    performance: scored,
    accessibility: scored,
    'best-practices': scored,
    seo: scored,
  }),
  audits: z.object({
    'is-crawlable': z.object({ score: z.number().nullable() }),
    'largest-contentful-paint': z.object({ displayValue: z.string() }),
    'total-blocking-time': z.object({ displayValue: z.string() }),
    'cumulative-layout-shift': z.object({ displayValue: z.string() }),
  }),
});
type Result = z.infer<typeof resultSchema>;

export const lighthouse: Part = {
  name: 'lighthouse',
  run: async (context) => {
    const site = await context.site();
    const folder = join(context.folder, 'lighthouse');
    const failure = install(folder, [version]);
    const rows: string[][] = [];
    const remarks: Remark[] = failure === undefined ? [] : [{ kind: 'skipped', text: failure }];
    const { url, stop } = await serve(site.folder, { headers: ownHeaders });
    for (const { kind, path } of failure === undefined ? choosePages(site).kinds : []) {
      const result = await runThrice(folder, `${url}${path}`);
      rows.push(row(kind, result));
      for (const category of categories) {
        const score = scoreOf(result, category);
        if (score !== undefined && score < 100)
          remarks.push({ kind: 'missed', text: `${kind}, ${category}: ${score} of 100` });
      }
    }
    stop();
    return [
      {
        title: 'Lighthouse',
        note: `${version.replace('@', ' ')}, default settings: a mid-range phone on slow 4G; the run with the median performance out of three. Pages that stay out of search engines have no SEO score.`,
        columns: ['page', ...categories, 'largest paint', 'blocked', 'layout shift'],
        rows,
        remarks,
      },
    ];
  },
};

/**
 * The run with the median performance: a single one depends too much on other activity on the
 * machine.
 */
async function runThrice(folder: string, url: string): Promise<Result> {
  const first = await run(folder, url);
  const others = [await run(folder, url), await run(folder, url)];
  const [, middle = first] = [first, ...others].toSorted(
    (a, b) => a.categories.performance.score - b.categories.performance.score,
  );
  return middle;
}

/** Asynchronous, because this process serves the page. */
async function run(folder: string, url: string): Promise<Result> {
  const file = join(folder, 'result.json');
  const bin = join(folder, 'node_modules/lighthouse/cli/index.js');
  const flags = ['--quiet', '--output=json', `--output-path=${file}`];
  const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  const env = { ...process.env, CHROME_PATH: findBrowser() };
  await promisify(execFile)(process.execPath, [bin, url, ...flags, chrome], { env });
  return resultSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function scoreOf(result: Result, category: (typeof categories)[number]): number | undefined {
  // A page that asks not to be indexed cannot score here.
  if (category === 'seo' && result.audits['is-crawlable'].score !== 1) return undefined;
  return Math.round(result.categories[category].score * 100);
}

function row(kind: string, result: Result): string[] {
  const { audits } = result;
  return [
    kind,
    ...categories.map((category) => `${scoreOf(result, category) ?? '–'}`),
    audits['largest-contentful-paint'].displayValue,
    audits['total-blocking-time'].displayValue,
    audits['cumulative-layout-shift'].displayValue,
  ];
}

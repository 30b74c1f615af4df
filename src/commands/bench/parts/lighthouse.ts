/** Lighthouse’s scores of each kind of page, as on a phone. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findBrowser } from '../../browser.ts';
import { choosePages } from '../pages.ts';
import type { Part, Remark } from '../part.ts';
import { install } from '../peers/peer.ts';
import { serve } from '../serve.ts';

// Heavy, and needed here only; so it is installed for the run.
const version = 'lighthouse@13.5.0';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const resultSchema = z.object({
  categories: z.record(z.enum(categories), z.object({ score: z.number() })),
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
  run: async (room) => {
    const site = await room.site();
    const folder = join(room.folder, 'lighthouse');
    const failure = install(folder, [version]);
    const rows: string[][] = [];
    const remarks: Remark[] = failure === undefined ? [] : [{ kind: 'skipped', text: failure }];
    const { url, stop } = await serve(site.folder);
    for (const { kind, path } of failure === undefined ? choosePages(site).kinds : []) {
      const result = run(folder, `${url}${path}`);
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
        note: `${version.replace('@', ' ')}, its own settings: a phone of the middle class on slow 4G. Pages that are to stay out of search engines have no score there.`,
        columns: ['page', ...categories, 'largest paint', 'blocked', 'layout shift'],
        rows,
        remarks,
      },
    ];
  },
};

function run(folder: string, url: string): Result {
  const file = join(folder, 'result.json');
  const bin = join(folder, 'node_modules/lighthouse/cli/index.js');
  const flags = ['--quiet', '--output=json', `--output-path=${file}`];
  const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  const { status, stderr } = spawnSync(process.execPath, [bin, url, ...flags, chrome], {
    encoding: 'utf8',
    env: { ...process.env, CHROME_PATH: findBrowser() },
  });
  if (status !== 0) throw new Error(`Lighthouse failed on ${url}: ${stderr.slice(-500)}`);
  return resultSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function scoreOf(result: Result, category: (typeof categories)[number]): number | undefined {
  // Whoever asks to be left out cannot score there.
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

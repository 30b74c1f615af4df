/**
 * The cost of a page's scripts until it is idle, compared with other generators for the same texts.
 */

import type { Browser } from 'playwright-core';
import { median, megabytes, milliseconds, ratio } from '../numbers.ts';
import { choosePages } from '../pages.ts';
import type { Part, Remark } from '../part.ts';
import { ownHeaders, serve, type Served } from '../../../src/hosts/local-host.ts';

interface Cost {
  /** CPU milliseconds of scripts: compiling, evaluating, running. */
  readonly script: number;
  /** CPU milliseconds of everything on the page's main thread. */
  readonly all: number;
  /** Bytes of objects on the script heap. */
  readonly heap: number;
}

export const script: Part = {
  name: 'script',
  run: async (context) => {
    const site = await context.site();
    const browser = await context.browser();
    const { kinds } = choosePages(site);
    const peers = await context.peers();
    const built = peers.flatMap((peer) => ('folder' in peer ? [peer] : []));
    const rows: string[][] = [];
    for (const { kind, path } of kinds) {
      if (kind === 'side by side') continue;
      const served = await serve(site.folder, { headers: ownHeaders });
      const own = await costOf(browser, served, path, context.repetitions);
      rows.push(row(kind, 'Guidepost', own, own));
      for (const { name, folder } of built) {
        const cost = await costOf(browser, await serve(folder), path, context.repetitions);
        rows.push(row(kind, name, cost, own));
      }
    }
    const remarks = peers.flatMap((peer): Remark[] =>
      'skipped' in peer ? [{ kind: 'skipped', text: peer.skipped }] : [],
    );
    return [
      {
        title: 'Scripts',
        note: `Processor time of the page’s main thread until nothing more is loaded, and the memory that its scripts then use; a first visit, medians of ${context.repetitions} runs. The ratio covers all of the thread’s work.`,
        columns: ['page', 'made by', 'scripts', 'all work', 'script memory', 'ratio'],
        rows,
        remarks,
      },
    ];
  },
};

function row(kind: string, name: string, cost: Cost, own: Cost): string[] {
  const figures = [milliseconds(cost.script), milliseconds(cost.all), megabytes(cost.heap)];
  return [kind, name, ...figures, ratio(cost.all, own.all)];
}

async function costOf(
  browser: Browser,
  site: Served,
  path: string,
  repetitions: number,
): Promise<Cost> {
  const costs: Cost[] = [];
  for (let turn = 0; turn < repetitions; turn += 1)
    costs.push(await measureOnce(browser, `${site.url}${path}`));
  site.stop();
  const middle = (of: (cost: Cost) => number) => median(costs.map(of));
  return {
    script: middle((cost) => cost.script),
    all: middle((cost) => cost.all),
    heap: middle((cost) => cost.heap),
  };
}

async function measureOnce(browser: Browser, url: string): Promise<Cost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url, { waitUntil: 'networkidle' });
  const { metrics } = await devTools.send('Performance.getMetrics');
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  await context.close();
  return {
    script: read('ScriptDuration') * 1000,
    all: read('TaskDuration') * 1000,
    heap: read('JSHeapUsedSize'),
  };
}

/**
 * Time from a click on an answer until the next question is painted, compared with the same pages
 * without a script.
 */

import type { Browser, Page } from 'playwright-core';
import { median, milliseconds, ratio } from '../numbers.ts';
import { choosePages, type BenchPages } from '../pages.ts';
import type { Part, Remark } from '../part.ts';
import { ownHeaders, serve, type Served } from '../../../src/hosts/local-host.ts';
import { between, isDispatch, isNamed, trace } from '../trace.ts';

/** How long the next question may take, relative to the bare page. */
const limit = 1.2;

/** How long the pointer rests, in milliseconds, like a person's before a click. */
const rest = 200;

interface Distance {
  readonly name: string;
  /** Round-trip time in milliseconds. */
  readonly latency: number;
  /** How much the page's CPU is slowed down. */
  readonly slowdown: number;
}

const distances: readonly Distance[] = [
  { name: 'no throttling', latency: 0, slowdown: 1 },
  { name: '150 ms of latency, processor at a quarter of its speed', latency: 150, slowdown: 4 },
];

const visits = ['cold', 'warm'] as const;
type Times = Record<(typeof visits)[number], number>;

export const click: Part = {
  name: 'click',
  run: async (context) => {
    const site = await context.site();
    const browser = await context.browser();
    const { click: step } = choosePages(site);
    const rows: string[][] = [];
    const remarks: Remark[] = [];
    for (const { name, latency, slowdown } of distances) {
      const own = await serve(site.folder, { headers: ownHeaders, latency });
      const bare = await serve(site.folder, { rewrite: withoutScripts, latency });
      const times: { own: Times[]; bare: Times[] } = { own: [], bare: [] };
      // Alternately, so that other activity on the machine affects both alike.
      for (let turn = 0; turn < context.repetitions; turn += 1) {
        times.own.push(await walk({ browser, site: own, step, slowdown }));
        times.bare.push(await walk({ browser, site: bare, step, slowdown }));
      }
      for (const visit of visits) {
        const [mine, theirs] = [times.own, times.bare].map((list) =>
          median(list.map((time) => time[visit])),
        );
        if (mine === undefined || theirs === undefined) continue;
        const figures = [milliseconds(theirs), milliseconds(mine), ratio(mine, theirs)];
        rows.push([`${visit}, ${name}`, ...figures]);
        if (mine > limit * theirs)
          remarks.push({
            kind: 'missed',
            text: `${visit}, ${name}: the limit is ${limit} ×`,
          });
      }
      own.stop();
      bare.stop();
    }
    return [
      {
        title: 'From an answer to the next question',
        note: `From the click to the first paint that shows the question, in Chromium’s own trace; medians of ${context.repetitions} runs, taken in turns; limit ${limit} ×. Cold: the next page was never loaded. Warm: it was loaded a moment ago. The pointer rests ${rest} ms on the answer before the click. The bare page has the same HTML and styles, without any script.`,
        columns: ['visit', 'bare page', 'Guidepost', 'ratio'],
        rows,
        remarks,
      },
    ];
  },
};

function withoutScripts(html: string): string {
  return html.replaceAll(
    /<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/gu,
    '',
  );
}

interface Walk {
  readonly browser: Browser;
  readonly site: Served;
  readonly step: BenchPages['click'];
  readonly slowdown: number;
}

/** The same answer twice in a new browser: the second time, everything is cached. */
async function walk({ browser, site, step, slowdown }: Walk): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const once = async () => {
    await page.goto(`${site.url}${step.from}`, { waitUntil: 'networkidle' });
    return clickThrough(browser, page, step.answer);
  };
  const times = { cold: await once(), warm: await once() };
  await context.close();
  return times;
}

async function clickThrough(browser: Browser, page: Page, answer: string): Promise<number> {
  const link = page.locator(`[data-answer="${answer}"]`);
  await link.hover();
  await page.waitForTimeout(rest);
  const before = page.url();
  const events = await trace(browser, page, async () => {
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL((url) => url.href !== before, { waitUntil: 'networkidle' });
  });
  // The entire question is in the HTML, so the first paint of text is the question's.
  return between(events, isDispatch('click'), isNamed('firstContentfulPaint'));
}

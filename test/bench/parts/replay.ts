/** The cost of resolving a permalink: in the core, and in the browser that opens it. */

import { arrive } from '../../../src/guide/arrive.ts';
import { checkArticle, type CheckedArticle } from '../../../src/author/check.ts';
import { checkLinks } from '../../../src/author/published/links.ts';
import { formatFragment } from '../../../src/guide/fragment.ts';
import { createGuideMachine } from '../../../src/guide/machine.ts';
import { findPaths } from '../../../src/author/paths.ts';
import { readArticles } from '../../../src/library/articles.ts';
import { readLinksFile } from '../../../src/library/links-file.ts';
import { chain } from '../chain.ts';
import { median, milliseconds, ratio, timeOf } from '../numbers.ts';
import { choosePages } from '../pages.ts';
import type { Part, Table } from '../part.ts';
import type { RunContext } from '../run-context.ts';
import { ownHeaders, serve } from '../../../src/hosts/local-host.ts';
import { between, isDispatch, isNamed, trace } from '../trace.ts';

const longLink = 30;

export const replay: Part = {
  name: 'replay',
  run: async (context) => {
    const today = Date.now();
    const cores = readArticles(today).flatMap((article) => inCore(article, today));
    return [await inBrowser(context), ...cores];
  },
};

function inCore({ id, config, source, documents }: CheckedArticle, today: number): Table[] {
  const document = source === undefined ? undefined : documents[source];
  if (!config || !document) return [];
  const guide = { config, machine: createGuideMachine(config) };
  const links = findPaths(config).paths.map(({ trail, outcome }) => {
    const given = Object.fromEntries(trail.map((passed) => [passed.question, passed.given]));
    return { outcome, fragment: formatFragment(given) };
  });
  const [first = { outcome: config.initial, fragment: '' }] = links;
  const settle = ({ outcome, fragment }: typeof first) => arrive(guide, outcome, fragment, today);
  const published = { written: readLinksFile(id), file: 'links.lock', today };
  const parse = timeOf(() => JSON.parse(JSON.stringify(config)));
  const works = [
    ['write and parse the machine’s JSON (the baseline)', parse],
    ['resolve one link', timeOf(() => settle(first))],
    [`resolve a link with ${longLink} answers`, timeOf(settleLongLink(today))],
    [`resolve the links of all ${links.length} paths`, timeOf(() => links.map(settle))],
    [
      'replay every link ever published',
      timeOf(() => checkLinks({ config, source: document, ...published })),
    ],
  ] as const;
  return [
    {
      title: `Replay of the links of ${id}`,
      note: 'The core alone, without a page; medians.',
      columns: ['work', 'time', 'ratio'],
      rows: works.map(([what, time]) => [what, milliseconds(time), ratio(time, parse)]),
      remarks: [],
    },
  ];
}

function settleLongLink(today: number): () => unknown {
  const { config } = checkArticle(chain(2 * longLink), { facts: {}, today });
  if (!config) throw new Error('The benchmark guide does not compile');
  const guide = { config, machine: createGuideMachine(config) };
  const given = Array.from({ length: longLink }, (_, index) => `q${index}=a`);
  return () => arrive(guide, `o${longLink - 1}`, `#${given.join('&')}`, today);
}

async function inBrowser(context: RunContext): Promise<Table> {
  const site = await context.site();
  const browser = await context.browser();
  const { permalink } = choosePages(site);
  const { url, stop } = await serve(site.folder, { headers: ownHeaders });
  const times: { painted: number; shown: number }[] = [];
  for (let turn = 0; turn < context.repetitions; turn += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const events = await trace(browser, page, async () => {
      await page.goto(`${url}${permalink.path}${permalink.fragment}`, { waitUntil: 'networkidle' });
    });
    await context.close();
    const begin = isNamed('navigationStart');
    times.push({
      painted: between(events, begin, isNamed('firstContentfulPaint')),
      shown: between(events, begin, isDispatch('guide-shown')),
    });
  }
  stop();
  const painted = median(times.map((time) => time.painted));
  const shown = median(times.map((time) => time.shown));
  return {
    title: 'Opening a permalink',
    note: `A first visit to an outcome through a link with ${permalink.answers} answers; medians of ${context.repetitions} runs, from the start of the navigation.`,
    columns: ['moment', 'time', 'ratio'],
    rows: [
      ['outcome painted (the baseline)', milliseconds(painted), ratio(painted, painted)],
      ['answers resolved and shown', milliseconds(shown), ratio(shown, painted)],
    ],
    remarks: [],
  };
}

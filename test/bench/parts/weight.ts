/**
 * Bytes and requests of a first visit, by kind of page, compared with other generators for the same
 * texts.
 */

import type { Browser } from 'playwright-core';
import { kilobytes, ratio } from '../numbers.ts';
import { choosePages } from '../pages.ts';
import type { Part, Remark } from '../part.ts';
import { ownHeaders, serve, type Served } from '../../../src/hosts/local-host.ts';

interface Weight {
  readonly bytes: number;
  /** How many of them are scripts. */
  readonly scripts: number;
  readonly requests: number;
}

export const weight: Part = {
  name: 'weight',
  run: async (context) => {
    const own = await context.site();
    const browser = await context.browser();
    const { kinds } = choosePages(own);
    const peers = await context.peers();
    const built = peers.flatMap((peer) => ('folder' in peer ? [peer] : []));
    // Other generators have no page with two texts.
    const shared = kinds.filter(({ kind }) => kind !== 'side by side');
    const paths = shared.map(({ path }) => path);
    const weights = await weigh(browser, await serve(own.folder, { headers: ownHeaders }), paths);
    const others: Weight[][] = [];
    for (const { folder } of built) others.push(await weigh(browser, await serve(folder), paths));
    const rows = shared.map(({ kind }, index) => {
      const mine = weights[index];
      const theirs = others.map((list) => list[index]);
      return [kind, formatWeight(mine), ...theirs.map((other) => formatComparison(other, mine))];
    });
    const remarks = peers.flatMap((peer): Remark[] =>
      'skipped' in peer ? [{ kind: 'skipped', text: peer.skipped }] : [],
    );
    return [
      {
        title: 'First load',
        note: 'Everything that Chromium loads on its first visit to a page, as sent over the network without headers, all text compressed with Brotli by the same server. Peers run with their own defaults and the same words; their lists of all pages are left out.',
        columns: ['page', 'Guidepost', ...built.map(({ name }) => name)],
        rows,
        remarks,
      },
    ];
  },
};

function formatWeight(weight: Weight | undefined): string {
  if (!weight) return 'none';
  const { bytes, scripts, requests } = weight;
  return `${kilobytes(bytes)}, scripts ${kilobytes(scripts)}, ${requests} requests`;
}

function formatComparison(other: Weight | undefined, own: Weight | undefined): string {
  return other && own ? `${formatWeight(other)} (${ratio(other.bytes, own.bytes)})` : 'none';
}

async function weigh(browser: Browser, site: Served, paths: readonly string[]): Promise<Weight[]> {
  const weights = [];
  for (const path of paths) weights.push(await weighPage(browser, `${site.url}${path}`));
  site.stop();
  return weights;
}

/** @throws if the page, or anything that it requests, does not exist */
async function weighPage(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  const scriptIds = new Set<string>();
  const headers = new Map<string, number>();
  let [bytes, scripts, requests] = [0, 0, 0];
  devTools.on('Network.responseReceived', ({ requestId, type, response }) => {
    headers.set(requestId, response.encodedDataLength);
    if (type === 'Script') scriptIds.add(requestId);
  });
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const body = encodedDataLength - (headers.get(requestId) ?? 0);
    bytes += body;
    if (scriptIds.has(requestId)) scripts += body;
    requests += 1;
  });
  await devTools.send('Network.enable');
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  if (!response?.ok()) throw new Error(`${url} returned ${response?.status() ?? 'nothing'}`);
  await context.close();
  return { bytes, scripts, requests };
}

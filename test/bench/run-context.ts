/**
 * What the parts of a run share, each created on first use: a folder, the built site, a browser.
 */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { readSite } from '../../src/library/site.ts';
import { findBrowser } from '../../src/commands/shared/browser.ts';
import { buildOwnSite, type OwnSite } from './own-site.ts';
import { starlight } from './peers/starlight.ts';
import { vitePress } from './peers/vitepress.ts';
import type { BuiltPeer } from './peers/peer.ts';
import { readTexts } from './texts.ts';

export interface RunContext {
  /** For files of the run; deleted at its end. */
  readonly folder: string;
  /** How often each thing is measured. */
  readonly repetitions: number;
  /** Folder of a corpus with one subfolder, or archive, per locale; it need not exist. */
  readonly corpus: string;
  readonly site: () => Promise<OwnSite>;
  /** Other generators with the same texts, or why they are missing. */
  readonly peers: () => Promise<readonly BuiltPeer[]>;
  readonly browser: () => Promise<Browser>;
  /** The browser's version, if one was started. */
  readonly browserVersion: () => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

export function openRunContext({
  repetitions,
  corpus,
}: Pick<RunContext, 'repetitions' | 'corpus'>): RunContext {
  const folder = mkdtempSync(join(diskFolder(), 'guidepost-bench-'));
  let started: Promise<Browser> | undefined;
  const browser = () => (started ??= startBrowser());
  const site = once(() => buildOwnSite(join(folder, 'site')));
  const peers = once(async () => {
    const { defaultLocale } = readSite();
    const texts = readTexts((await site()).folder).filter(({ path }) =>
      `${path}/`.startsWith(`${defaultLocale}/`),
    );
    return [starlight, vitePress].map((peer) => peer.build(texts, join(folder, peer.name)));
  });
  return {
    folder,
    repetitions,
    corpus,
    site,
    peers,
    browser,
    browserVersion: async () => (await started)?.version(),
    close: async () => {
      await (await started)?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Sites are built on disks: `/tmp` is often memory, `/var/tmp` is not. */
function diskFolder(): string {
  return existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
}

function startBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: findBrowser(), args });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

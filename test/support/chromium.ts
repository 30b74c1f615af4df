/** Chromium, started once for the test files of a worker. */

import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { beforeAll } from 'vitest';

const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];

/** By what they were started with. The files of a worker share modules, hence also this one. */
const started = new Map<string, Promise<Browser>>();

/**
 * Starts a browser before the tests of the calling file, unless an earlier file did; it ends with
 * the worker. What a test changes belongs to its context: each has its own cookies, storage and
 * cache.
 * @returns a function for the tests, which returns the browser
 */
export function useChromium(launch: LaunchOptions = {}): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startOnce(launch);
  });
  return () => {
    if (!browser) throw new Error('open pages inside tests only');
    return browser;
  };
}

function startOnce(launch: LaunchOptions): Promise<Browser> {
  const key = JSON.stringify(launch);
  const starting = started.get(key) ?? startChromium(launch);
  started.set(key, starting);
  return starting;
}

/** Starts a browser that the caller closes. */
export function startChromium(launch: LaunchOptions = {}): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args, ...launch });
}

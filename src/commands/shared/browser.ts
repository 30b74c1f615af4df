/** Finds Chromium for the tests, or installs Debian's. */

import { findProgram, hasDebian, install } from './programs.ts';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @throws with instructions if there is none and none can be installed */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  const found = named ? named : (findProgram(names, elsewhere) ?? installed());
  if (found) return found;
  throw new Error('The browser tests need Chromium: install it, or name it in CHROMIUM_PATH.');
}

function installed(): string | undefined {
  if (!hasDebian()) return undefined;
  console.log('Installing Chromium …');
  install('chromium');
  return findProgram(names, elsewhere);
}

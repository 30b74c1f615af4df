/** Finds Chromium for the tests, or installs Debian's, with the fonts that they measure. */

import { existsSync } from 'node:fs';
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

/**
 * One font of each package. Without them every script has another font, or none, and texts take
 * more room: tests of layout would measure the machine instead of the page.
 */
const fonts = {
  'fonts-noto-core': '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
} as const;

/** @throws with instructions if there is none and none can be installed */
export function findBrowser(): string {
  if (hasDebian()) installFonts();
  const named = process.env['CHROMIUM_PATH'];
  const found = named ? named : (findProgram(names, elsewhere) ?? installed());
  if (found) return found;
  throw new Error('The browser tests need Chromium: install it, or name it in CHROMIUM_PATH.');
}

function installFonts(): void {
  const missing = Object.entries(fonts).flatMap(([name, file]) => (existsSync(file) ? [] : name));
  if (missing.length === 0) return;
  console.log('Installing fonts …');
  install(...missing);
}

function installed(): string | undefined {
  if (!hasDebian()) return undefined;
  console.log('Installing Chromium …');
  install('chromium');
  return findProgram(names, elsewhere);
}

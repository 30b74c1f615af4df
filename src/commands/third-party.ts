/** `npm run third-party`: updates `THIRD-PARTY.md` based on the last build. */

import { copyFileSync, existsSync } from 'node:fs';

const built = 'dist/third-party.md';

if (existsSync(built)) {
  copyFileSync(built, 'THIRD-PARTY.md');
} else {
  console.error('Nothing has been built yet: run “npm run build” first.');
  process.exitCode = 1;
}

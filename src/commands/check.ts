/** `npm run check`: content, types, lint and form. Exit code 1 when anything must be mended. */

import { spawnSync } from 'node:child_process';
import { formatDiagnostic, hasErrors } from '../guide/diagnostic.ts';
import { checkContent } from '../library/check-content.ts';

const diagnostics = checkContent(Date.now());
for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));

const tools: readonly (readonly [string, ...string[]])[] = [
  ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['eslint', '--max-warnings', '0', '.'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];
const failed = tools.filter(([command, ...args]) => {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status !== 0;
});

for (const [command] of failed) console.log(`${command} found something to mend; see above`);
if (failed.length > 0 || hasErrors(diagnostics)) process.exitCode = 1;
else console.log('Everything is in order.');

/**
 * `npm run check`: content, types, lint and form; `npm run check -- content` is the content alone, which
 * takes seconds. Exit code 1 when anything must be mended. Errors in content are said again at the end.
 */

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { formatDiagnostic, hasErrors } from '../guide/diagnostic.ts';
import { checkContent } from '../library/check-content.ts';
import { summaryOf } from './stop.ts';

const [what, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (what !== undefined && what !== 'content')) {
  console.error('usage: npm run check [-- content]');
  process.exit(2);
}

const diagnostics = checkContent(Date.now());
for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));

const tools: readonly (readonly [string, ...string[]])[] = [
  ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['eslint', '--max-warnings', '0', '.'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];
// Side by side, since each of them keeps one core busy; what they say comes in order.
const runs = what === 'content' ? [] : tools.map(([command, ...args]) => run(command, args));
const failed: string[] = [];
for (const { command, said, isFine } of await Promise.all(runs)) {
  process.stdout.write(said);
  if (!isFine) failed.push(command);
}

if (failed.length > 0 || hasErrors(diagnostics)) process.exitCode = 1;
console.log(summaryOf(diagnostics, failed, what === 'content' ? 'The content' : 'Everything'));

async function run(command: string, args: readonly string[]) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const ended = new Promise<boolean>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0);
    });
  });
  const [out, errors, isFine] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { command, said: out + errors, isFine };
}

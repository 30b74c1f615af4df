/** `npm run check`: content, types, lint and form. Exit code 1 when anything must be mended. */

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { formatDiagnostic, hasErrors } from '../guide/diagnostic.ts';
import { checkContent } from '../library/check-content.ts';
import { checkEnvironment } from '../library/check-environment.ts';
import { checkProjectFolder } from './places.ts';
import { stopAt } from './stop.ts';
import { scriptOf, toolEnvironment, type Tool } from './tools.ts';

stopAt(checkProjectFolder(process.cwd()));
stopAt(checkEnvironment());
const diagnostics = checkContent(Date.now());
for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));

const tools: readonly (readonly [Tool, ...string[]])[] = [
  ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['eslint', '--max-warnings', '0', '.'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];
// Side by side, since each of them keeps one core busy; what they say comes in order.
const runs = tools.map(([tool, ...args]) => run(tool, args));
const failed: string[] = [];
for (const { tool, said, isFine } of await Promise.all(runs)) {
  process.stdout.write(said);
  if (!isFine) failed.push(tool);
}

for (const tool of failed) console.log(`${tool} found something to mend; see above`);
if (failed.length > 0 || hasErrors(diagnostics)) process.exitCode = 1;
else console.log('Everything is in order.');

async function run(tool: Tool, args: readonly string[]) {
  const child = spawn(process.execPath, [scriptOf(tool), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: toolEnvironment(),
  });
  const ended = new Promise<boolean>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0);
    });
  });
  const [out, errors, isFine] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { tool, said: out + errors, isFine };
}

/**
 * `npm run check`: content, types, lint, and formatting; `npm run check -- content` checks only the
 * content, which takes seconds. Exits with code 1 if anything must be fixed. Errors in content are
 * repeated at the end.
 */

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { formatDiagnostic, hasErrors } from '../author/diagnostic.ts';
import { checkContent } from '../library/check-content.ts';
import { checkEnvironment } from '../library/check-environment.ts';
import { checkProjectFolder } from './check-folders.ts';
import { exitOnErrors, summaryOf } from './report-errors.ts';
import { scriptOf, toolEnvironment, type Tool } from './tools.ts';

const [what, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (what !== undefined && what !== 'content')) {
  console.error('usage: npm run check [-- content]');
  process.exit(2);
}

exitOnErrors(checkProjectFolder(process.cwd()));
exitOnErrors(checkEnvironment());
const diagnostics = checkContent(Date.now());
for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));

const tools: readonly (readonly [Tool, ...string[]])[] = [
  ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['eslint', '--max-warnings', '0', '.'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];
// Run in parallel, since each of them uses one core; their output is shown in order.
const runs = what === 'content' ? [] : tools.map(([tool, ...args]) => run(tool, args));
const failed: string[] = [];
for (const { tool, said, isFine } of await Promise.all(runs)) {
  process.stdout.write(said);
  if (!isFine) failed.push(tool);
}

if (failed.length > 0 || hasErrors(diagnostics)) process.exitCode = 1;
console.log(summaryOf(diagnostics, failed, what === 'content' ? 'The content' : 'Everything'));

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

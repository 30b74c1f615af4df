/** Checks content, types, lint, and formatting. Errors in content are repeated at the end. */

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { formatDiagnostic, hasErrors } from '../author/diagnostic.ts';
import { checkContent } from '../library/check-content.ts';
import { checkEnvironment } from '../library/check-environment.ts';
import { defineCommand } from './runner/command.ts';
import { checkProjectFolder } from './shared/check-folders.ts';
import { stopOnErrors, summaryOf } from './shared/report-errors.ts';
import { scriptOf, toolEnvironment, type Tool } from './shared/tools.ts';

const tools: readonly (readonly [Tool, ...string[]])[] = [
  ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['eslint', '--max-warnings', '0', '.'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];

export const check = defineCommand(
  {
    name: 'check',
    summary: 'checks content, types, lint and formatting',
    details: 'Each problem is a line: file:line:column code message — fix.',
    arguments: [
      {
        name: 'what',
        isOptional: true,
        choices: ['content'],
        summary: '“content” checks only the content, in seconds',
      },
    ],
    options: {},
    example: 'npm run check -- content',
  },
  async ({ positionals: [what] }) => {
    stopOnErrors(checkProjectFolder(process.cwd()));
    stopOnErrors(checkEnvironment());
    const diagnostics = checkContent(Date.now());
    for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));
    // Run in parallel, since each of them uses one core; their output is shown in order.
    const runs = what === 'content' ? [] : tools.map(([tool, ...args]) => run(tool, args));
    const failed: string[] = [];
    for (const { tool, said, isFine } of await Promise.all(runs)) {
      process.stdout.write(said);
      if (!isFine) failed.push(tool);
    }
    console.log(summaryOf(diagnostics, failed, what === 'content' ? 'The content' : 'Everything'));
    return failed.length > 0 || hasErrors(diagnostics) ? 1 : 0;
  },
);

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

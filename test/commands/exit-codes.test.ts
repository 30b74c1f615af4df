/** Wrong use of the real commands, as processes: 2, one message, and nothing is done. */

import { expect, test } from 'vitest';
import { runNode } from '../support/command.ts';

const run = (...args: readonly string[]) => runNode('content', 'src/commands/main.ts', ...args);

test.each([
  [['build', '--outdir', 'x'], /^“build” has no option --outdir — did you mean --outDir\?/u],
  [['build', 'x'], /^“x” is one argument too many — “build” takes none$/u],
  [['dev', '--prot', '1'], /^“dev” has no option --prot — did you mean --port\?/u],
  [['start', '--port', '1'], /^“start” has no option --port — it has --help$/u],
  [['check', 'contents'], /^“contents” cannot be the <what> — write content$/u],
  [['test', '--projct', 'unit'], /^Unknown option `--projct` — Vitest has .*--project,/u],
  [['corpus:report', 'nowhere'], /^nowhere:1:1 GP720 There is no such folder — /u],
  [['corpus:verify', 'nowhere'], /^nowhere: There is no such folder — /u],
  [['fuzz', 'nothing'], /^No fuzzer’s name begins with “nothing” — there are:\n {2}permalinks/u],
  [['fuzz', '--minutes', 'x'], /^“x” is not a number — write --minutes 10$/u],
  [['bench', 'klick'], /^“klick” cannot be the <part> — did you mean click\?/u],
  [['bench', '--repetitions', '0'], /^“0” is not a number of repetitions/u],
  [['bulid'], /^There is no command “bulid” — did you mean build\?/u],
])('%j', async (args, message) => {
  const { code, said } = await run(...args);
  expect(code).toBe(2);
  expect(said.trim()).toMatch(message);
});

test('a command that is done exits with 0, also for its help', async () => {
  expect(await run('translate:status')).toMatchObject({ code: 0 });
  const { code, said } = await run('test', '--help');
  expect(code).toBe(0);
  expect(said).toMatch(/^usage: npm test -- \[…\]\n/u);
});

/**
 * A guide, part, product, fact, language, rule, diagnostic and repair are each one new file or folder: in
 * a copy of the project one of each is added, nothing is edited, and the commands know them.
 */

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const run = promisify(execFile);
const messages = z.record(z.string(), z.string());
const failure = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'additions-'));
  for (const path of ['src', 'content', 'docs', 'package.json', 'package-lock.json'])
    cpSync(path, join(root, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function add(file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  // An existing file would be an edit.
  writeFileSync(path, text, { flag: 'wx' });
}

async function command(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const options = { cwd: root, env: { ...process.env, CONTENT_DIR: undefined } };
  try {
    const { stdout } = await run(process.execPath, ['src/commands/run.mjs', ...args], options);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = failure.parse(error);
    return { code, said: stdout + stderr };
  }
}

const guide = `---
title: No sound
description: The speaker stays silent.
translation: source
checked: 2026-11-22
---

<Question id="language" fact="person.language">

## Does the person have a language?

<Answer id="yes" to="plan">Yes</Answer>
<Answer id="no" to="hears">No</Answer>

</Question>

<Use part="ears" deaf="call" />

<Question id="plan" fact="licence.plan" product="stream">

## Does the person have the plan?

<Answer id="yes" to="call">Yes</Answer>
<Answer id="no" to="call">No</Answer>
<Answer id="plan-off" to="call">It is off</Answer>
<Answer id="group-error" to="call">A group fails to assign it</Answer>

</Question>

<Outcome id="call" kind="escalate" code="SOUND-01">

## CALL

</Outcome>
`;

const part = `---
title: Can the person hear?
translation: source
checked: 2026-11-22
---

<Question id="hears">

## Can the person hear?

<Answer id="yes" to="knock">Yes</Answer>
<Answer id="no" to="exit:deaf">No</Answer>

</Question>

<Outcome id="knock" kind="fix" code="EARS-01">

## Knock on the speaker

</Outcome>
`;

const product = `name: Microsoft Stream
plans:
  - id: 9e700747-8b1d-45e5-ab8d-ef187ceec156
    name: STREAM_O365_E3
    title: Microsoft Stream
`;

const fact = `import { askPerson } from '../core/ask-person.ts';
import { choose, defineFact } from '../core/fact.ts';

const askLanguage = askPerson('preferredLanguage');

export const fact = defineFact('person.language', {
  answers: ['yes', 'no'],
  parameters: {},
  asks: () => ({ always: [askLanguage] }),
  roles: [],
  page: 'https://learn.microsoft.com/graph/api/resources/user',
  evidence: [],
  judge: (source) =>
    choose(source.body(askLanguage).textOrNull('preferredLanguage') === null ? 'no' : 'yes'),
});
`;

const rule = `import { diagnose } from '../diagnostic.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  of: 'text',
  check: ({ steps }) =>
    steps
      .filter(({ id }) => id === 'call')
      .map(({ place }) => diagnose('GP199', place, 'Somebody is called', 'write to them')),
};
`;

const page = `# GP199 · Somebody is called

Severity: warning

Nobody likes to be called.
`;

const repair = `import type { Repair } from '../read/repair.ts';

export const repair: Repair = {
  order: 1,
  tags: ['p'],
  element(paragraph, _, { report }) {
    report('KB19', paragraph, 'a new repair was here');
    return undefined;
  },
};
`;

/** The words of one language, those of facts included, as the one file of a new one. */
function allWords(locale: string): string {
  const read = (file: string) => messages.parse(parse(readFileSync(join(root, file), 'utf8')));
  const facts = readdirSync(join(root, 'src/facts')).filter((name) => name.includes('.'));
  const own = facts
    .filter((name) => !name.endsWith('.ts'))
    .flatMap((name) =>
      Object.entries(read(`src/facts/${name}/words/${locale}.yaml`)).map(
        ([key, text]) => [`${name}/${key}`, text] as const,
      ),
    );
  return stringify({ ...read(`content/interface/${locale}.yaml`), ...Object.fromEntries(own) });
}

test('one of each is one new file or folder, and the commands know it', async () => {
  const locales = readdirSync('content/interface').map((name) => name.replace('.yaml', ''));
  for (const locale of locales)
    add(`src/facts/person.language/words/${locale}.yaml`, 'reads: The preferred language\n');
  add('src/facts/person.language/fact.ts', fact);
  add('content/interface/is-is.yaml', allWords('nb-no'));
  add('content/products/stream.yaml', product);
  add('content/parts/ears/en-us.mdx', part);
  add('content/articles/no-sound/en-us.mdx', guide);
  add('src/author/checks/calls.ts', rule);
  add('docs/diagnostics/GP199.md', page);
  add('src/corpus/repairs/mark-paragraph.ts', repair);
  add('corpus/en-us/one.md', '# One\n\nA paragraph.\n');

  expect(await command('record', 'no-sound')).toMatchObject({ code: 0 });
  const paths = readFileSync(join(root, 'content/articles/no-sound/paths.txt'), 'utf8');
  expect(paths).toContain('language=no hears=yes → EARS-01 knock');
  const { code, said } = await command('check', 'content');
  expect(said).toContain('no-sound/en-us.mdx:30:1 GP199 Somebody is called — write to them');
  // The new language was copied: that is a warning, and nothing else is wrong.
  expect(said.match(/ GP\d+ /gu)?.sort()).toEqual([' GP199 ', ' GP703 ']);
  expect(code).toBe(0);

  const report = await command('corpus:report', 'corpus', '--out', 'report');
  expect(report).toMatchObject({ code: 0 });
  expect(readFileSync(join(root, 'report/en-US.json'), 'utf8')).toContain('a new repair was here');
});

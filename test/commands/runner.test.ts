/** What the runner promises for every command: wrong use, help, errors, exit codes. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineCommand, UsageError, type ExitCode } from '../../src/commands/runner/command.ts';
import { runCommand } from '../../src/commands/runner/run-command.ts';
import { ContentError } from '../../src/library/content-error.ts';

const ran: unknown[] = [];
const end = { with: (): ExitCode => 0 };

const paint = defineCommand(
  {
    name: 'paint',
    summary: 'paints a wall',
    arguments: [
      { name: 'wall', summary: 'the wall to paint', choices: ['north', 'south'] },
      { name: 'coat', summary: 'its colors', isOptional: true, isRepeated: true },
    ],
    options: {
      brush: { type: 'string', value: '<width>', default: '5', summary: 'the brush' },
      wet: { type: 'boolean', summary: 'before the last coat is dry' },
      window: { type: 'string', valueIsOptional: true, summary: 'opens a window, or this one' },
    },
    example: 'npm run paint -- north',
  },
  ({ values, positionals, args }) => {
    ran.push({ values: { ...values }, positionals, args });
    return end.with();
  },
);
const sweep = defineCommand(
  {
    name: 'sweep',
    summary: 'sweeps the floor',
    arguments: [{ name: 'room', isOptional: true, summary: 'which' }],
    options: {},
    example: 'npm run sweep',
  },
  () => 0,
);
const pass = defineCommand(
  {
    name: 'pass',
    summary: 'passes things on',
    arguments: [],
    options: {},
    passesOnTo: 'the neighbor',
    example: 'npm run pass -- --salt',
  },
  ({ args }) => {
    ran.push(args);
    return 0;
  },
);
const commands = {
  paint: () => Promise.resolve(paint),
  sweep: () => Promise.resolve(sweep),
  pass: () => Promise.resolve(pass),
};

const said: string[] = [];
const complained: string[] = [];

beforeEach(() => {
  for (const list of [ran, said, complained]) list.length = 0;
  end.with = () => 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => said.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => complained.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const run = (...args: readonly string[]) => runCommand(commands, args);

test('a command gets its arguments and options, with what it has by default', async () => {
  expect(await run('paint', 'north', '--wet', 'red', 'blue')).toBe(0);
  expect(await run('paint', '--brush', '9', '--', 'south', '--wet')).toBe(0);
  expect(ran).toEqual([
    {
      values: { brush: '5', wet: true },
      positionals: ['north', 'red', 'blue'],
      args: ['north', '--wet', 'red', 'blue'],
    },
    {
      values: { brush: '9' },
      positionals: ['south', '--wet'],
      args: ['--brush', '9', '--', 'south', '--wet'],
    },
  ]);
});

test.each([
  [['--window'], ''],
  [['--window', '--wet'], ''],
  [['--window=east'], 'east'],
  [['--window', 'east'], 'east'],
])('an option whose value may be left out: %j', async (args, value) => {
  expect(await run('paint', 'north', ...args)).toBe(0);
  expect(ran).toEqual([expect.objectContaining({ args: ['north', ...args] })]);
  expect(ran).toMatchObject([{ values: { window: value } }]);
});

test.each([
  [
    ['paint', 'north', '--bruhs', '9'],
    '“paint” has no option --bruhs — did you mean --brush? Otherwise, it has --brush, --wet, --window, --help',
  ],
  [['paint', 'north', '-x'], '“paint” has no option -x — it has --brush, --wet, --window, --help'],
  [['paint', 'north', '--toString'], '“paint” has no option --toString — it has'],
  [['sweep', '--wet'], '“sweep” has no option --wet — it has --help'],
  [['paint', 'north', '--brush'], '--brush has no value — write --brush <width>'],
  [['paint', 'north', '--brush', '--wet'], '--brush has no value — write --brush <width>'],
  [['paint', 'north', '--wet=no'], '--wet takes no value, but got “no” — write --wet alone'],
  [['paint'], '<wall> is missing: the wall to paint'],
  [
    ['paint', 'nroth'],
    '“nroth” cannot be the <wall> — did you mean north? Otherwise, write north or south',
  ],
  [['sweep', 'a', 'b'], '“b” is one argument too many — “sweep” takes <room>'],
  [['swep'], 'There is no command “swep” — did you mean sweep? Otherwise, there are paint, sweep'],
  [['constructor'], 'There is no command “constructor” — there are paint, sweep'],
  [[], 'The command is missing — there are paint, sweep'],
])('%j is wrong use: nothing is done, and the message says what exists', async (args, message) => {
  expect(await run(...args)).toBe(2);
  expect(complained.join('\n').slice(0, message.length)).toBe(message);
  expect(complained).toHaveLength(1);
  expect([ran, said]).toEqual([[], []]);
});

describe('the exit code', () => {
  test('is the command’s own', async () => {
    end.with = () => 1;
    expect(await run('paint', 'north')).toBe(1);
  });

  test('is 1 for an error in the content, which is printed alone', async () => {
    end.with = () => {
      throw new ContentError(['a.mdx:1:1 GP101 First', 'a.mdx:2:1 GP101 Second']);
    };
    expect(await run('paint', 'north')).toBe(1);
    expect(complained).toEqual(['a.mdx:1:1 GP101 First\na.mdx:2:1 GP101 Second']);
  });

  test('is 2 if the command itself finds its use wrong', async () => {
    end.with = () => {
      throw new UsageError('That wall is not there');
    };
    expect(await run('paint', 'north')).toBe(2);
    expect(complained).toEqual(['That wall is not there']);
  });

  test('an error of the program is not hidden', async () => {
    end.with = () => {
      throw new TypeError('undefined is not a wall');
    };
    await expect(run('paint', 'north')).rejects.toThrow(TypeError);
  });
});

test.each([
  [['paint', '--help']],
  [['paint', '-h']],
  // Even beside what is wrong: whoever asks for help may not know better.
  [['paint', '--bruhs', '--help']],
])('%j prints the help, and does nothing', async (args) => {
  expect(await run(...args)).toBe(0);
  expect(said.join('\n')).toBe(
    [
      'usage: npm run paint -- <wall> [<coat> …] [options]',
      '',
      'Paints a wall.',
      '',
      '  <wall>              the wall to paint',
      '  <coat> …            its colors',
      '  --brush <width>     the brush; otherwise 5',
      '  --wet               before the last coat is dry',
      '  --window [<value>]  opens a window, or this one',
      '  -h, --help          shows this',
      '',
      'example: npm run paint -- north',
    ].join('\n'),
  );
  expect(ran).toEqual([]);
});

test('after “--”, nothing asks for help', async () => {
  expect(await run('paint', 'north', '--', '--help')).toBe(0);
  expect(ran).toMatchObject([{ positionals: ['north', '--help'] }]);
});

test('the overview has a line for each command', async () => {
  expect(await run('--help')).toBe(0);
  expect(said.join('\n')).toMatch(/^ {2}npm run paint +paints a wall\n {2}npm run sweep +sweeps/u);
});

test('what is for another tool is passed on as it is', async () => {
  expect(await run('pass', '--salt', '-x', 'y')).toBe(0);
  expect(ran).toEqual([['--salt', '-x', 'y']]);
});

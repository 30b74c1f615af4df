import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { instrument } from './instrument.ts';
import { targetNamed, targetNames } from './targets.ts';

function mutantsOf(text: string): string[] {
  const { mutants } = instrument('code.ts', text, 0);
  return mutants.map(({ was, becomes }) => `${was} → ${becomes}`);
}

/** The value of an expression with one of its mutants, or as it is. */
function valueOf(expression: string, becomes?: string): unknown {
  const { code, mutants } = instrument('code.ts', `found = ${expression};`, 0);
  const id = mutants.find((mutant) => mutant.becomes === becomes)?.id;
  const context = { isMutantOn: (one: number) => one === id, found: undefined };
  runInNewContext(code, context);
  return context.found;
}

test.each([
  ['a < b', ['a < b → a <= b', 'a < b → a >= b', 'a < b → true', 'a < b → false']],
  ['a ?? b', ['a ?? b → a && b']],
  ['a + b * c', ['b * c → b / c', 'a + b * c → a - (b * c)']],
  ["a + 'text'", ["'text' → ''"]],
  ['!a', ['!a → a']],
  ['a?.b', ['a?.b → a.b']],
  ['a.filter(b)', ['a.filter(b) → a']],
  ['a.some(b)', ['a.some(b) → a.every(b)']],
  ['`a${b}`', ['`a${b}` → ``']],
  ['[a]', ['[a] → []']],
  ['({ a: 1 })', ['{ a: 1 } → {}']],
  ['/^a$/u', ['/^a$/u → /a$/u', '/^a$/u → /^a/u']],
  ['(a) => b', ['b → undefined']],
  ['a ? b : c', ['a → true', 'a → false']],
])('%s has the mistakes that are made there', (code, mutants) => {
  expect(mutantsOf(`const value = ${code};`)).toEqual(mutants);
});

test('statements and blocks are left out', () => {
  expect(mutantsOf('function one() { two(); }')).toEqual(['two(); → ;', '{ two(); } → {}']);
});

test.each([
  "import { a } from './a.ts';",
  "type A = 'a' | 'b';",
  'interface A { readonly b?: boolean }',
  'const a = b.c(d) satisfies E;',
])('%s has none: it only names things, or is for the compiler', (code) => {
  expect(mutantsOf(code)).toEqual([]);
});

describe('code with its mutants', () => {
  test('does what it did while none is on', () => {
    expect(valueOf('[3, 1, 2].filter((one) => one > 1).sort()')).toEqual([2, 3]);
  });

  test('does what the one that is on says, inside of another too', () => {
    expect(valueOf('[3, 1, 2].filter((one) => one > 1)', 'one >= 1')).toEqual([3, 1, 2]);
    expect(valueOf('(1 + 2) * 3', '1 - 2')).toBe(-3);
  });

  test('keeps a method’s object, and what a chain leaves out', () => {
    expect(valueOf('[1].concat([2]).concat([3])')).toEqual([1, 2, 3]);
    expect(valueOf('undefined?.a.b.c ?? 4')).toBe(4);
  });

  test.each(targetNames)('can be read, of all of src/%s', (name) => {
    for (const file of targetNamed(name).sources) {
      const { code } = instrument(file, readFileSync(file, 'utf8'), 0);
      const { diagnostics } = ts.transpileModule(code, { reportDiagnostics: true });
      expect(diagnostics, file).toEqual([]);
    }
  });
});

test('a mutant says where it is', () => {
  const { mutants } = instrument('src/a.ts', 'const a = 1;\nconst b = a < 2;\n', 7);
  expect(mutants[0]).toEqual({
    id: 7,
    file: 'src/a.ts',
    line: 2,
    column: 11,
    on: 'const b = a < 2;',
    was: 'a < 2',
    becomes: 'a <= 2',
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { factFolders, generatedFiles } from '../../src/commands/shared/fact-registry.ts';
import { evidenceKinds, facts, findFact } from '../../src/facts/index.ts';
import { readMicrosoftTable } from '../../src/library/microsoft-table.ts';

test('every fact is a folder of its name', () => {
  expect(Object.values(facts).map(({ name }) => name)).toEqual(factFolders());
  const dotted = readdirSync('src/facts').filter((name) => /^[a-z-]+\.[a-z-]+$/u.test(name));
  expect(dotted.filter((name) => !name.endsWith('.ts'))).toEqual(factFolders());
});

test('the lists of facts are up to date: npm run record writes them', () => {
  for (const [file, text] of Object.entries(generatedFiles()))
    expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a new fact is a new folder, and edits nothing else by hand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'));
  try {
    for (const file of ['core/fact.ts', 'b.two/fact.ts', 'a.one/fact.ts', 'a.one/sample.ts']) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), '');
    }
    const { [join(folder, 'registry.ts')]: registry, [join(folder, 'samples.ts')]: samples } =
      generatedFiles(folder);
    expect(registry?.match(/'\.\/.*'/gu)).toEqual(["'./a.one/fact.ts'", "'./b.two/fact.ts'"]);
    expect(registry).toContain("  'a.one': aOne,\n  'b.two': bTwo,\n");
    expect(samples).toContain("import { sample as aOne } from './a.one/sample.ts';");
    expect(samples).not.toContain('bTwo');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a name from outside is recognized, a property of every object is not', () => {
  expect(findFact('licence.plan')).toBe(facts['licence.plan']);
  expect(findFact('licence')).toBeUndefined();
  expect(findFact('toString')).toBeUndefined();
});

test('no two facts declare the same kind of evidence, and those they are shown with exist', () => {
  const all = Object.values(facts);
  const kinds = all.flatMap(({ evidence }) => evidence);
  expect(evidenceKinds.size).toBe(new Set(kinds).size);
  const shown = all.flatMap(({ shownWith }) => shownWith ?? []);
  expect(shown.filter((name) => !findFact(name))).toEqual([]);
});

test('what facts say and do names no product of Microsoft: that is content', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro|css|json|yaml|mjs|svg)$/u.test(name))
    .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }));
  expect(sources.length).toBeGreaterThan(400);
  const named = /yammer|viva|\bengage\b|YAM-|SPE_E3/iu;
  expect(sources.filter(({ text }) => named.test(text)).map(({ name }) => name)).toEqual([]);
  const parts = new Set(readMicrosoftTable().skus.map(({ part }) => part));
  const quoted = ({ text }: { readonly text: string }) =>
    text.match(/'[A-Z][A-Z0-9]*_[A-Z0-9_]+'/gu) ?? [];
  expect(sources.flatMap(quoted).filter((one) => parts.has(one.slice(1, -1)))).toEqual([]);
});

test('nothing that shows facts knows one of them by name', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/u.test(name) && !/^facts[\\/]/u.test(name))
    .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }));
  const names = Object.keys(facts).map((name) => `'${name}'`);
  const knowing = sources.filter(({ text }) => names.some((name) => text.includes(name)));
  expect(knowing.map(({ name }) => name)).toEqual([]);
});

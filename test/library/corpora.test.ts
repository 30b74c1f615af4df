import { describe, expect, test } from 'vitest';
import { corpusFrom, readCorpora } from '../../src/library/corpora.ts';
import { corpusSchema } from '../../src/library/corpus-settings.ts';

const settings = (path?: string) => corpusSchema.parse({ dir: 'src', ...(path && { path }) });

test('without a corpus there is none', () => {
  expect(readCorpora([], undefined)).toEqual([]);
});

test('the one from the environment is added to those of the site', () => {
  const corpora = readCorpora([settings('ours')], 'test');
  expect(corpora.map(({ prefix }) => prefix)).toEqual(['ours/', '']);
});

test('two cannot share their addresses', () => {
  expect(() => readCorpora([settings()], 'test')).toThrow('path');
});

test('nor can an article have the address of another corpus', () => {
  const [ours, root] = readCorpora([settings('ours')], 'test');
  expect(root?.rules.reserved).toEqual(['ours']);
  expect(ours?.rules.reserved).toEqual([]);
});

test('a missing folder is named, with the place that names it', () => {
  expect(() => readCorpora([], 'no-such-folder')).toThrow(
    'CORPUS_DIR:1:1 GP720 There is no folder no-such-folder — write its path, relative to the project’s folder',
  );
});

test('a missing preset is named', () => {
  expect(() => readCorpora([], 'src', 'alchemist')).toThrow(
    'CORPUS_PRESET:1:1 GP720 There is no preset “alchemist” — write one of alchemy, or leave it out',
  );
});

describe('what a corpus says about itself', () => {
  test('is nothing, unless someone says it', () => {
    const [corpus] = readCorpora([], 'src');
    expect(corpus).not.toHaveProperty('source');
    expect(corpus).not.toHaveProperty('license');
    expect(corpus).not.toHaveProperty('original');
    expect(corpus?.rules).toMatchObject({ unlisted: [], exclude: [] });
    expect(corpus?.rules).not.toHaveProperty('links');
  });

  test('is what its preset says', () => {
    const [corpus] = readCorpora([], 'src', 'alchemy');
    expect(corpus).toMatchObject({
      source: 'Microsoft and contributors',
      license: { name: 'CC BY 4.0' },
      rules: { links: 'https://learn.microsoft.com' },
    });
    expect(corpus?.rules.unlisted).toContain('index');
  });

  test('is what its settings say, which take precedence', () => {
    const own = corpusSchema.parse({ dir: 'src', preset: 'alchemy', source: 'Us', unlisted: [] });
    expect(corpusFrom(own, [own], '')).toMatchObject({
      source: 'Us',
      license: { name: 'CC BY 4.0' },
      rules: { unlisted: [] },
    });
  });
});

test('a published address stays; the other of two leads to it', () => {
  const own = settings();
  const { rules, moved } = corpusFrom(own, [own], 'a = x\nb = x\nc → a\nd → /\n');
  expect(rules).toMatchObject({ published: { x: 'a' }, taken: ['a', 'b', 'c', 'd'] });
  expect(moved).toEqual({ b: 'a', c: 'a', d: '' });
});

describe('settings that cannot be valid', () => {
  test.each([
    ['links', 'learn.microsoft.com', 'should be https:// and a host'],
    ['links', 'https://learn.microsoft.com/en-us', 'should be https:// and a host'],
    ['locale', 'klingon language', 'should be a language tag'],
    ['original', 'github.com/x', 'should be an address'],
  ])('%s: %s', (key, value, message) => {
    const { error } = corpusSchema.safeParse({ dir: 'src', [key]: value });
    expect(error?.issues[0]?.message).toContain(message);
  });
});

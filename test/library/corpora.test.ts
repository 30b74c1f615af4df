import { expect, test } from 'vitest';
import { readCorpora } from '../../src/library/corpora.ts';
import { corpusSchema } from '../../src/library/corpus-settings.ts';

const settings = (path?: string) => corpusSchema.parse({ dir: 'src', ...(path && { path }) });

test('without a corpus there is none', () => {
  expect(readCorpora([], undefined)).toEqual([]);
});

test('the one of the environment stands beside those of the site', () => {
  const corpora = readCorpora([settings('ours')], 'test');
  expect(corpora.map(({ prefix }) => prefix)).toEqual(['ours/', '']);
});

test('two cannot share their addresses', () => {
  expect(() => readCorpora([settings()], 'test')).toThrow('path');
});

test('a folder that is not there is named', () => {
  expect(() => readCorpora([], 'no-such-folder')).toThrow('no-such-folder');
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/read/read-corpus.ts';
import { readText } from '../../../src/corpus/read/read-text.ts';
import { article, corpusFolder } from '../corpus-folder.ts';

const room = mkdtempSync(join(tmpdir(), 'texts-'));
afterAll(() => {
  rmSync(room, { recursive: true });
});

function read(bytes: Buffer | string) {
  const file = join(room, 'a.md');
  writeFileSync(file, bytes);
  return readText(file);
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('a text', () => {
  test.each([
    ['UTF-8', 'één あ'],
    ['UTF-16, little end first', utf16('één あ')],
    ['UTF-16, big end first', utf16('één あ').swap16()],
  ])('in %s is read', (_, bytes) => {
    expect(read(bytes)).toEqual({ text: 'één あ' });
  });

  test('keeps its length if it contains a null character', () => {
    const text = 'woord '.repeat(30);
    expect(read(`${text}\0${text}`)).toEqual({ text: `${text}\uFFFD${text}` });
  });

  test.each([
    ['Latin-1', Buffer.from('een\ncaf\xe9', 'latin1'), 'it is not UTF-8: line 2 has the byte 0xE9'],
    ['UTF-16 without its mark', Buffer.from('tekst', 'utf16le'), 'it is not text: 5 of'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'line 1 has the byte 0x89'],
  ])('%s is refused with an explanation', (_, bytes, reason) => {
    expect(read(bytes)).toHaveProperty('refused', expect.stringContaining(reason));
  });

  test('a file that cannot be read is refused with an explanation', () => {
    expect(readText(join(room, 'gone.md'))).toHaveProperty(
      'refused',
      expect.stringContaining('ENOENT'),
    );
  });
});

test('a corpus lists the files that are not text, and uses the article of another locale', () => {
  const { dir, remove } = corpusFolder({
    'nl-NL/a.md': Buffer.from('caf\xe9', 'latin1'),
    'nl-NL/b.md': utf16(article('Twee', 'tekst')),
    'de-DE/a.md': article('Eins', 'Text'),
  });
  const items = [...readCorpus(dir, { locales: ['nl-NL'], fallback: 'de-DE' })];
  expect(items).toMatchObject([
    { skipped: { code: 'KB42', place: 'nl-NL/a.md:1:1' } },
    { id: 'b', title: 'Twee', html: '<p>tekst</p>' },
    { id: 'a', title: 'Eins' },
  ]);
  remove();
});

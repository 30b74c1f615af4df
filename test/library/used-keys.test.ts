import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usedKeys } from '../../src/library/used-keys.ts';
import { messageKeys } from '../../src/locale/keys.ts';

const folder = join('.cache', 'test-used-keys');
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'in'), { recursive: true });
  write('keys.ts', "export const keys = { 'home.lead': [] };");
  write('in/page.astro', "{t('home.title')} <!-- home.guides -->");
  write('kind.ts', 't(`outcome.kind.${kind}`)');
  write('notes.txt', "'step.back'");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a message is used where its key is in quotes, or is built from its prefix', () => {
  const composed = Object.keys(messageKeys).filter((key) => key.startsWith('outcome.kind.'));
  expect(composed.length).toBeGreaterThan(1);
  expect([...usedKeys(folder)].sort()).toEqual(['home.title', ...composed].sort());
});

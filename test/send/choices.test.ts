import { expect, test } from 'vitest';
import { MemoryStorage } from '../../src/browser/directory/memory-storage.ts';
import { readChoices, rememberChoice } from '../../src/browser/send/choices.ts';

test('what is chosen is remembered for the next time, each choice by itself', () => {
  const storage = new MemoryStorage();
  rememberChoice({ locale: 'nl-nl' }, () => storage);
  rememberChoice({ form: 'case' }, () => storage);
  rememberChoice({ kind: 'step' }, () => storage);
  rememberChoice({ locale: 'ja-jp' }, () => storage);
  expect(readChoices(() => storage)).toEqual({ locale: 'ja-jp', form: 'case', kind: 'step' });
});

test('what the panel does not offer is ignored', () => {
  const storage = new MemoryStorage();
  storage.setItem('guidepost:send', 'kind=everything&form=<b>');
  expect(readChoices(() => storage)).toEqual({
    locale: undefined,
    kind: undefined,
    form: undefined,
  });
});

test('if storage is blocked nothing is remembered, and nothing fails', () => {
  const refused = (): Storage => {
    throw new Error('refused');
  };
  rememberChoice({ form: 'case' }, refused);
  expect(readChoices(refused)).toEqual({});
});

import { expect, test } from 'vitest';
import { compileMessage } from '../../src/library/compile-message.ts';
import { speakerFor } from '../../src/locale/speaker.ts';

const speaker = speakerFor('he-il', {
  'step.back': 'חזרה',
  'outcome.code': compileMessage('he-il', 'קוד: {code}'),
});

test('says a message, and isolates its values from words that run the other way', () => {
  expect(speaker.say('step.back')).toBe('חזרה');
  expect(speaker.say('outcome.code', { code: 'TST-01' })).toBe('קוד: \u2068TST-01\u2069');
});

test('says the key of a message that it does not have, and finds none', () => {
  expect(speaker.say('step.restart')).toBe('step.restart');
  expect(speaker.find('constructor')).toBeUndefined();
  expect(speaker.find('step.back')).toBe('חזרה');
});

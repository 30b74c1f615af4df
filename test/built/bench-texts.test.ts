import { expect, test } from 'vitest';
import { readTexts } from '../bench/texts.ts';
import { article, guideUnderTest } from '../support/guides.ts';

const texts = readTexts('dist');

test('peers get every step of the guide, with the same text', () => {
  const { config } = guideUnderTest();
  const steps = texts.filter(({ path }) => path.startsWith(`en-us/${article}/`));
  const ids = steps.map(({ path }) => path.split('/').at(-1));
  expect(ids.sort()).toEqual(Object.keys(config.states).sort());
  for (const { title, markdown } of steps) {
    expect(title).not.toBe('');
    expect(markdown.length).toBeGreaterThan(50);
  }
});

test('the answers of a step lead to the pages that peers have', () => {
  const paths = new Set(texts.map(({ path }) => path));
  const [first] = texts.filter(({ path }) => path === `en-us/${article}/licensed`);
  const targets = [...(first?.markdown ?? '').matchAll(/\]\(\.\.\/([\w-]+)\/\)/gu)];
  expect(targets.length).toBeGreaterThan(1);
  for (const [, step = ''] of targets) expect(paths).toContain(`en-us/${article}/${step}`);
});

import { describe, expect, test } from 'vitest';
import { stepHtml, stepMarks, stepsIn } from '../../src/components/article/each-step.ts';
import { allReadings, atStep } from '../../src/library/reading.ts';
import { must } from '../support/must.ts';

const reading = must(allReadings().find(({ config }) => config));
const steps = Object.keys(must(reading.config).states);
const [first = '', second = ''] = steps;

function marked(text: (step: string) => string): string {
  return steps
    .map((step) => {
      const { before, after } = stepMarks({ step: first }, step);
      return `\n${before}${text(step)}${after}\n`;
    })
    .join('');
}

describe('the text of a step', () => {
  test('is what is between its marks', () => {
    const html = stepsIn(marked((step) => `<p>${step}</p>`));
    expect([...html]).toEqual(steps.map((step) => [step, `<p>${step}</p>`]));
  });

  test('is rendered once for all steps of a document and locale', async () => {
    let count = 0;
    const render = () => {
      count += 1;
      return Promise.resolve(marked((step) => step));
    };
    expect(await stepHtml(atStep(reading, first), render)).toBe(first);
    expect(await stepHtml(atStep(reading, second), render)).toBe(second);
    expect(count).toBe(1);
    await stepHtml({ ...atStep(reading, first), locale: 'xx' }, render);
    await stepHtml({ ...atStep(reading, first), document: { ...reading.document } }, render);
    expect(count).toBe(3);
  });

  test('must exist', async () => {
    const other = { ...atStep(reading, first), locale: 'yy' };
    await expect(stepHtml(other, () => Promise.resolve(''))).rejects.toThrow(first);
  });
});

test('the page of the whole article has no marks', () => {
  expect(stepMarks({}, first)).toEqual({ before: '', after: '' });
});

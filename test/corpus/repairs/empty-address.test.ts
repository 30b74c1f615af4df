import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('the words of a link without an address are kept', () => {
  expect(rendered('zie [de hulp]() nu')).toMatchObject({
    html: '<p>zie de hulp nu</p>',
    codes: ['KB28'],
  });
});

test('a link with neither words nor address disappears', () => {
  expect(rendered('a []() b').html).toBe('<p>a  b</p>');
});

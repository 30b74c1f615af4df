import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noMarks, parseTemplate, sectionMarks, slot } from '../../src/markup/template.ts';
import { escaped } from '../../src/markup/html.ts';

const { open, close } = sectionMarks;
const all = () => true;

describe('a template', () => {
  test('gets a value for each slot, wherever it is', () => {
    const { fill, slots } = parseTemplate(`<a href="/${slot('path')}">${slot('name')}</a>`);
    expect(fill({ path: 'a/', name: 'A' }, all)).toBe('<a href="/a/">A</a>');
    expect(slots).toEqual(new Set(['path', 'name']));
  });

  test('shows the sections that a page has, and nothing inside the others', () => {
    const html = `1${open('a')}2${open('b/nl-nl')}${slot('x')}${close()}3${close()}4`;
    const { fill } = parseTemplate(html);
    expect(fill({ x: '!' }, all)).toBe('12!34');
    expect(fill({ x: '!' }, (section) => section === 'a')).toBe('1234');
    expect(fill({ x: '!' }, (section) => section !== 'a')).toBe('14');
  });

  test('takes what looks like a mark in a value as it is', () => {
    const { fill } = parseTemplate(slot('x') + slot('y'));
    fc.assert(
      fc.property(fc.string(), fc.string(), (x, y) => {
        expect(fill({ x, y }, all)).toBe(x + y);
      }),
    );
    expect(fill({ x: slot('y'), y: open('z') }, all)).toBe(slot('y') + open('z'));
  });

  test('is refused if its sections are not complete', () => {
    expect(() => parseTemplate(open('a'))).toThrow('does not end');
    expect(() => parseTemplate(close())).toThrow('never began');
  });

  test('has marks that look the same in HTML and in addresses', () => {
    const marks = [slot('path'), open('alternate/nl-nl'), close()];
    for (const mark of marks) expect(escaped(mark)).toBe(mark);
    expect(new URL(slot('path'), 'https://help.example').pathname).toBe(`/${slot('path')}`);
  });
});

test('a page that is not a template has no marks', () => {
  expect(noMarks.open('a') + noMarks.close()).toBe('');
});

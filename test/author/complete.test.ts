import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complete, withoutUnknownSteps, type Written } from '../../src/author/complete.ts';
import { parse } from '../../src/author/parse.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { must } from '../support/must.ts';
import { articleOf } from '../support/plan.ts';
import { newTranslation } from '../../src/scaffold/translation-text.ts';
import {
  documentOf,
  readFixture,
  sourceFile,
  translationFile,
} from '../support/article-fixtures.ts';

const { 'en-us': english = '', 'nl-nl': dutch = '' } = readFixture('lamp');

const written = (text: string): Written => ({
  text,
  document: must(parse(text, 'some.mdx').document),
});

const added = (source: string, translation: string) => {
  const { text, ...ids } = complete(written(source), written(translation));
  return { text, document: must(parse(text, 'some.mdx').document), ...ids };
};

const without = (text: string, part: RegExp) => {
  const rest = text.replace(part, '');
  expect(rest).not.toBe(text);
  return rest;
};

test('a complete translation stays exactly as it is', () => {
  expect(added(english, dutch)).toMatchObject({ text: dutch, steps: [], answers: [] });
});

test('a missing step is added where the source has it, without structure', () => {
  const { text, steps, document } = added(
    english,
    without(dutch, /<Question id="look">[^]*?<\/Question>\n\n/u),
  );
  expect(steps).toEqual(['look']);
  expect(text).toContain(
    [
      '</Question>',
      '<Question id="look">',
      '## What do you see at the socket?',
      '<Answer id="in">The plug is in</Answer>\n<Answer id="out">The plug is out</Answer>',
      '</Question>',
      '<Question id="bulb">',
    ].join('\n\n'),
  );
  expect(document.steps.map(({ id }) => id)).toEqual(documentOf(english).steps.map(({ id }) => id));
});

test('missing answers are added to the existing ones', () => {
  const { text, answers } = added(english, without(dutch, /<Answer id="(?:yes|unsure)">.*\n/gu));
  expect(answers).toEqual(['plugged.yes', 'plugged.unsure']);
  expect(text).toContain(
    '<Answer id="yes">Yes</Answer>\n\n<Answer id="no">Nee</Answer>\n<Answer id="unsure">I don’t know</Answer>\n',
  );
});

test('a question without answers gets all of them', () => {
  const { document } = added(english, without(dutch, /<Answer id="(?:in|out)">.*\n/gu));
  const look = must(document.steps.find(({ id }) => id === 'look'));
  expect(look.answers.map(({ label }) => label)).toEqual(['The plug is in', 'The plug is out']);
  expect(look.title).toBe('Wat ziet u bij het stopcontact?');
});

test('a translation without steps gets all of them, in their order', () => {
  const { document, steps } = added(english, translationFile('Alleen een inleiding.'));
  expect(steps).toEqual(documentOf(english).steps.map(({ id }) => id));
  expect(document.steps.map(({ id }) => id)).toEqual(steps);
  expect(document.background).toHaveLength(1);
});

test('steps that the source does not have are left out, and so are those of a different kind', () => {
  const source = documentOf(
    sourceFile('<Outcome id="a" kind="fix" code="A-01">\n\n## A\n\n</Outcome>'),
  );
  const own = ['a', 'b'].map((id) => `<Question id="${id}">\n\n## ${id}?\n\n</Question>`);
  const left = withoutUnknownSteps(
    source,
    written(translationFile(`Tekst.\n\n${own.join('\n\n')}`)),
  );
  expect(written(left).document.steps).toEqual([]);
  expect(left).toContain('Tekst.');
});

test('from any guide and any part of its translation, the whole guide can be completed', () => {
  const part = fc.array(fc.boolean(), { minLength: 11, maxLength: 11 });
  fc.assert(
    fc.property(arbitraryPlan, part, (plan, kept) => {
      const source = written(articleOf(plan));
      const { frontMatter } = source.document;
      if (frontMatter.translation !== 'source') throw new Error('a source was expected');
      const whole = written(newTranslation(source, frontMatter));
      const isKept = (index: number) => kept[index % kept.length] === true;
      const gone = whole.document.steps.flatMap(({ range, answers }, index) =>
        isKept(index)
          ? answers.filter((_, at) => !isKept(index + at + 1)).map((answer) => answer.range)
          : [range],
      );
      const text = gone.sort((a, b) => b.start - a.start).reduce(cut, whole.text);
      const { document } = added(source.text, text);
      const ids = (steps: Written['document']['steps']) =>
        steps.map(({ id, answers }) => [id, answers.map((answer) => answer.id).sort()]).sort();
      expect(ids(document.steps)).toEqual(ids(source.document.steps));
    }),
    { numRuns: 100 },
  );
});

function cut(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  return text.slice(0, start) + text.slice(end);
}

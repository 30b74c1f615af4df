import { expect, test } from 'vitest';
import { plainText } from '../../src/author/node.ts';
import { alignDocuments, type Section } from '../../src/author/side-by-side.ts';
import { must } from '../support/must.ts';
import { check, sourceFile, translationFile } from '../support/article-fixtures.ts';

const source = sourceFile(`Before all steps.

<Question id="lamp">

## Is the lamp on?

Look at the front.

<Answer id="yes" to="wait">Yes</Answer>
<Answer id="no" to="call">No</Answer>

</Question>

Between two steps.

<Outcome id="wait" kind="wait" code="T-01">

## Wait

1. One.
2. Two.

</Outcome>
<Outcome id="call" kind="escalate" code="T-02">

## Call

</Outcome>

After all steps.
`);

const translation = translationFile(`Voor alle stappen.

Tussen twee stappen.

<Outcome id="wait">

## Wacht

1. Een.
2. Twee.

</Outcome>
<Outcome id="call">

## Bel

</Outcome>
<Question id="lamp">

## Brandt de lamp?

Kijk aan de voorkant.

<Answer id="no">Nee</Answer>
<Answer id="yes">Ja</Answer>

</Question>

Na alle stappen.
`);

function align(translated: string): Section[] {
  const { documents } = check({ 'en-us': source, 'nl-nl': translated });
  return alignDocuments(must(documents['en-us']), must(documents['nl-nl']));
}

const texts = (section: Section | undefined) =>
  section?.blocks.map((pair) => [
    plainText(pair.source),
    pair.translation && plainText(pair.translation),
  ]);

test('each block is next to its counterpart, in the order of the source', () => {
  const [before, lamp, between, wait, call, after] = align(translation);
  expect(texts(before)).toEqual([['Before all steps.', 'Voor alle stappen.']]);
  expect(texts(lamp)).toEqual([
    ['Is the lamp on?', 'Brandt de lamp?'],
    ['Look at the front.', 'Kijk aan de voorkant.'],
  ]);
  expect(texts(between)).toEqual([['Between two steps.', 'Tussen twee stappen.']]);
  expect(wait?.blocks).toHaveLength(2);
  expect(texts(after)).toEqual([['After all steps.', 'Na alle stappen.']]);
  const steps = [before, lamp, between, wait, call, after].map((section) => section?.step);
  expect(steps).toEqual([undefined, 'lamp', undefined, 'wait', 'call', undefined]);
});

test('answers are paired by their ids, and have the step that they lead to', () => {
  expect(align(translation)[1]?.answers).toEqual([
    { id: 'yes', source: 'Yes', translation: 'Ja', to: 'wait' },
    { id: 'no', source: 'No', translation: 'Nee', to: 'call' },
  ]);
});

test('what is missing in a translation leaves its side empty, and shifts nothing else', () => {
  const [, , , wait] = align(translation.replace('id="wait"', 'id="other"'));
  expect(wait?.step).toBe('wait');
  expect(wait?.blocks.map((pair) => pair.translation)).toEqual([undefined, undefined]);
});

/** Parts in a drawing: a box with their name around their steps. */

import { beforeAll, describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/diagram/cards.ts';
import type { Drawing } from '../../src/diagram/drawing.ts';
import { layOut } from '../../src/diagram/layout.ts';
import { drawSvg } from '../../src/diagram/svg.ts';
import { wordsOf } from '../../src/author/words-of.ts';
import { expectWhole, overlap } from '../support/drawings.ts';
import { must } from '../support/must.ts';
import { compose } from '../support/part-fixtures.ts';

const [, toaster] = compose().articles;
const { config, shown } = must(toaster);
const { document, origins } = must(shown['en-us']);
const groups = ['', 'grill-'].map((prefix) => ({
  title: `Does it get power? ${prefix}`,
  steps: [...origins.keys()].filter((step) => step.startsWith('grill-') === (prefix !== '')),
}));
const say = { kind: (kind: string) => kind, when: () => '' };
const pieces = piecesOf(must(config), wordsOf(document), 'en-us', say, groups);

describe.each(['ltr', 'rtl'] as const)('written %s', (direction) => {
  let drawing: Drawing;
  beforeAll(async () => {
    drawing = await layOut(pieces, direction);
  });

  test('everything is drawn, and nothing overlaps', () => {
    expectWhole(drawing, must(config));
  });

  test('each box is around its own steps, and around no others', () => {
    for (const { box, steps } of drawing.groups)
      for (const card of drawing.cards) {
        expect(overlap(box, card.box), card.step).toBe(steps.includes(card.step));
        if (!steps.includes(card.step)) continue;
        expect(card.box.x).toBeGreaterThanOrEqual(box.x);
        expect(card.box.y).toBeGreaterThanOrEqual(box.y + 24);
        expect(card.box.x + card.box.width).toBeLessThanOrEqual(box.x + box.width);
      }
    const [one, two] = drawing.groups;
    expect(overlap(must(one).box, must(two).box)).toBe(false);
  });
});

test('a box has the name of its part, which screen readers get from the steps', async () => {
  const svg = drawSvg(await layOut(pieces, 'ltr'), { locale: 'en-us' });
  expect(svg).toMatch(/<g class="part" aria-hidden="true"><rect [^>]+\/?>.*Does it get power\?/u);
});

test('a guide without parts is drawn as before', async () => {
  const bare = await layOut({ ...pieces, groups: [] }, 'ltr');
  expect(bare.groups).toEqual([]);
  expect(drawSvg(bare, { locale: 'en-us' })).not.toContain('class="part"');
});

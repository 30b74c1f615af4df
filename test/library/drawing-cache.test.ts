import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { layOut } from '../../src/diagram/layout.ts';
import { keptDrawing } from '../../src/library/drawing-cache.ts';
import { guideOf, readFixture } from '../support/article-fixtures.ts';
import { pieces } from '../support/drawings.ts';

const parts = pieces(guideOf(readFixture('printer')));
let folder = '';
const file = () => join(folder, readdirSync(folder).join('|'));

/** Leaves a mark in what is kept, to see where a drawing comes from. */
function mark(): void {
  const kept = readFileSync(file(), 'utf8');
  expect(kept).toContain('"drawing":{');
  writeFileSync(file(), kept.replace(/"drawing":\{"width":\d+/u, '"drawing":{"width":-1'));
}

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'drawings-')), 'deep');
});

test('a drawing is laid out once, and read the second time', async () => {
  const first = await keptDrawing('printer/en-us', parts, 'ltr', folder);
  expect(first).toEqual(await layOut(parts, 'ltr'));
  expect(await keptDrawing('printer/en-us', parts, 'ltr', folder)).toEqual(first);
  mark();
  expect((await keptDrawing('printer/en-us', parts, 'ltr', folder)).width).toBe(-1);
});

test('a guide that has changed is laid out again, in place of the one before', async () => {
  await keptDrawing('printer/en-us', parts, 'ltr', folder);
  mark();
  const fewer = { ...parts, answers: parts.answers.slice(1) };
  const changed = await keptDrawing('printer/en-us', fewer, 'ltr', folder);
  expect(changed).toEqual(await layOut(fewer, 'ltr'));
  expect(readdirSync(folder)).toHaveLength(1);
});

test('the other direction, and another language, have their own', async () => {
  const left = await keptDrawing('printer/en-us', parts, 'ltr', folder);
  expect(await keptDrawing('printer/he-il', parts, 'rtl', folder)).not.toEqual(left);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a file that cannot be read is written again', async () => {
  await keptDrawing('printer/en-us', parts, 'ltr', folder);
  writeFileSync(file(), '{"key":');
  const again = await keptDrawing('printer/en-us', parts, 'ltr', folder);
  expect(again).toEqual(await layOut(parts, 'ltr'));
});

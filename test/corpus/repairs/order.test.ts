import { expect, test } from 'vitest';
import { repairs } from '../../../src/corpus/repairs/index.ts';

test('no two repairs have the same turn, so the order of files decides nothing', () => {
  const turns = repairs.flatMap(({ order }) => [order].flat());
  expect(turns.length).toBeGreaterThanOrEqual(repairs.length);
  expect(turns.filter((turn, at) => turns.indexOf(turn) !== at)).toEqual([]);
});

/**
 * Snaps a drawing to a coarse grid: almost straight lines become straight, and numbers repeat and
 * so compress better.
 */

import type { Point } from './drawing.ts';

const grid = 4;

/** Rounds a length up to the grid. */
export function onGrid(length: number): number {
  return Math.ceil(length / grid) * grid;
}

export function snap({ x, y }: Point): Point {
  return { x: Math.round(x / grid) * grid, y: Math.round(y / grid) * grid };
}

/**
 * Removes small sidesteps at both ends of a line. The ends move along the border that they touch by
 * at most one step of the grid.
 */
export function straighten(line: readonly Point[]): Point[] {
  return withoutStep(withoutStep(line).reverse()).reverse();
}

function withoutStep(line: readonly Point[]): Point[] {
  const [start, before, after, ...rest] = line.filter(
    (point, index) => point.x !== line[index - 1]?.x || point.y !== line[index - 1]?.y,
  );
  if (!start || !before || !after || rest.length === 0 || Math.abs(before.x - after.x) > grid)
    return [...line];
  return before.y === after.y ? [{ x: after.x, y: start.y }, ...rest] : [...line];
}

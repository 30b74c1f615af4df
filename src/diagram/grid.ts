/** A coarse grid: lines that are almost straight become straight, and numbers repeat and take less room. */

import type { Point } from './drawing.ts';

const grid = 4;

/** A length, or more. */
export function onGrid(length: number): number {
  return Math.ceil(length / grid) * grid;
}

export function snap({ x, y }: Point): Point {
  return { x: Math.round(x / grid) * grid, y: Math.round(y / grid) * grid };
}

/**
 * Takes out the small steps aside at both ends of a line. Its ends move along the border that they
 * touch, by no more than a step of the grid.
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

/** An answer's line as an SVG path: rounded corners, a gap for the label, an arrowhead. */

import type { Box, Point } from './drawing.ts';

const radius = 8;

/**
 * @param line its corners, from the question to the next step; segments are parallel to the axes
 * @param gap the position of the label
 */
export function linePath(line: readonly Point[], gap: Box): string {
  const parts = cut(line, gap).map(strokeThrough);
  return parts.join('') + arrowOf(line);
}

/** The parts of the line outside the box. */
function cut(line: readonly Point[], box: Box): Point[][] {
  const index = line.findIndex((to, at) => crosses(line[at - 1], to, box));
  const from = line[index - 1];
  const to = line[index];
  if (!from || !to) return [[...line]];
  const [top, bottom] = [box.y, box.y + box.height].map((y) => ({ x: to.x, y }));
  if (!top || !bottom) return [[...line]];
  const [enter, leave] = from.y < to.y ? [top, bottom] : [bottom, top];
  return [
    [...line.slice(0, index), enter],
    [leave, ...line.slice(index)],
  ];
}

/** Whether a line enters a box from above or below. */
function crosses(from: Point | undefined, to: Point, box: Box): boolean {
  if (from?.x !== to.x || to.x <= box.x || to.x >= box.x + box.width) return false;
  const [top, bottom] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
  return top <= box.y && bottom >= box.y + box.height;
}

function strokeThrough([start, ...corners]: readonly Point[]): string {
  if (!start) return '';
  let at = start;
  const steps = corners.map((corner, index) => {
    const next = corners[index + 1];
    if (!next) return step(at, corner);
    const into = shortOf(corner, corners[index - 1] ?? start);
    const out = shortOf(corner, next);
    const straight = step(at, into);
    at = out;
    return `${straight}q${pair(into, corner)} ${pair(into, out)}`.replaceAll(' -', '-');
  });
  return `M${start.x} ${start.y}${steps.join('')}`;
}

/** Where the curve at a corner starts or ends, in the direction of another point. */
function shortOf(corner: Point, other: Point): Point {
  const dx = other.x - corner.x;
  const dy = other.y - corner.y;
  const length = Math.min(radius, Math.floor((Math.abs(dx) + Math.abs(dy)) / 2));
  return { x: corner.x + Math.sign(dx) * length, y: corner.y + Math.sign(dy) * length };
}

/** An arrowhead of two strokes, in the direction in which the line arrives. */
function arrowOf(line: readonly Point[]): string {
  const [before, end] = line.slice(-2);
  if (!before || !end) return '';
  const ahead = { x: Math.sign(end.x - before.x), y: Math.sign(end.y - before.y) };
  const side = (sign: number): Point => ({
    x: -5 * ahead.x + sign * 4 * ahead.y,
    y: -5 * ahead.y + sign * 4 * ahead.x,
  });
  const origin = { x: 0, y: 0 };
  const [left, right] = [side(-1), side(1)];
  return `m${pair(origin, left)} ${pair(left, origin)} ${pair(origin, right)}`.replaceAll(
    ' -',
    '-',
  );
}

function step(from: Point, to: Point): string {
  if (from.x === to.x) return from.y === to.y ? '' : `v${to.y - from.y}`;
  return from.y === to.y ? `h${to.x - from.x}` : `l${pair(from, to)}`;
}

function pair(from: Point, to: Point): string {
  return `${to.x - from.x} ${to.y - from.y}`;
}

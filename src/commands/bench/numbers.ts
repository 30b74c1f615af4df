/** Figures from repeated runs, and how they are written. */

/** @throws when there is nothing to take the middle of */
export function median(figures: readonly number[]): number {
  const middle = figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
  if (middle === undefined) throw new Error('There are no figures to take the median of');
  return middle;
}

export function ratio(figure: number, yardstick: number): string {
  return `${(figure / yardstick).toFixed(2)} ×`;
}

export function milliseconds(figure: number): string {
  return `${figure.toFixed(1)} ms`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

/** Milliseconds that some work takes: the median of runs, after one that warms up. */
export function timeOf(work: () => unknown, runs = 15): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

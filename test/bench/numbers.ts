/** Figures from repeated runs, and how to format them. */

/** @throws if the list is empty */
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

/** How long some work takes, in milliseconds: the median of several runs, after one to warm up. */
export function timeOf(work: () => unknown, runs = 15): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

/** Counts down in whole minutes with a single timer, which stops while the page is hidden. */

export interface TimeLeft {
  readonly hours: number;
  readonly minutes: number;
}

const minute = 60_000;

/** The time left until `end`, rounded up to whole minutes; undefined once it is over. */
export function timeLeft(end: number, now: number): TimeLeft | undefined {
  const left = Math.ceil((end - now) / minute);
  return left > 0 ? { hours: Math.floor(left / 60), minutes: left % 60 } : undefined;
}

/** Milliseconds until the remaining time drops by a minute. */
export function nextChange(end: number, now: number): number {
  return (end - now) % minute || minute;
}

let stop: (() => void) | undefined;

/**
 * Shows the remaining time now and whenever it changes. Starting a new count ends the previous one.
 * @param show receives the remaining time, or undefined once it is over
 */
export function countDown(end: number, show: (left: TimeLeft | undefined) => void): void {
  stop?.();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    const now = Date.now();
    const left = timeLeft(end, now);
    // A little late beats a little early, which would show the same minute twice.
    if (left) timer = setTimeout(tick, nextChange(end, now) + 20);
    show(left);
  };
  document.addEventListener('visibilitychange', tick);
  stop = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tick);
  };
  tick();
}

/** Counting down in whole minutes: one timer, on the minute, and none while nobody looks. */

export interface TimeLeft {
  readonly hours: number;
  readonly minutes: number;
}

const minute = 60_000;

/** What is left until `end`, the minute that has begun included; undefined when it is over. */
export function timeLeft(end: number, now: number): TimeLeft | undefined {
  const left = Math.ceil((end - now) / minute);
  return left > 0 ? { hours: Math.floor(left / 60), minutes: left % 60 } : undefined;
}

/** Milliseconds until what is left becomes a minute less. */
export function nextChange(end: number, now: number): number {
  return (end - now) % minute || minute;
}

let stop: (() => void) | undefined;

/**
 * Shows what is left, now and whenever it changes; the count before it ends.
 * @param show is given what is left, or undefined once it is over
 */
export async function countDown(
  end: number,
  show: (left: TimeLeft | undefined) => Promise<void>,
): Promise<void> {
  stop?.();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = async () => {
    clearTimeout(timer);
    if (document.hidden) return;
    const now = Date.now();
    const left = timeLeft(end, now);
    // A little late is better than a little early, which would count the same minute twice.
    if (left) timer = setTimeout(() => void tick(), nextChange(end, now) + 20);
    await show(left);
  };
  const look = () => void tick();
  document.addEventListener('visibilitychange', look);
  stop = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
  await tick();
}

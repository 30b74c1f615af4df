/** The time in a page: that of the machine, or one that stands still. */

import { runInContext } from 'node:vm';
import type { BrowserWindow } from 'happy-dom';

const dateClass = `(class Date extends globalThis.Date {
  constructor(...given) {
    super(...(given.length === 0 ? [currentTime()] : given));
  }
  static now() {
    return currentTime();
  }
})`;

export class Clock {
  #fixed: number | undefined;

  setFixedTime(time: Date): void {
    this.#fixed = time.getTime();
  }

  /** `Date` as the page has it. */
  dateOf(window: BrowserWindow): unknown {
    const currentTime = () => this.#fixed ?? Date.now();
    Object.defineProperty(window, 'currentTime', { value: currentTime, configurable: true });
    return runInContext(dateClass, window);
  }
}

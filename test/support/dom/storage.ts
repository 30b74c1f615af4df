/** Storage that a page in Node is refused, or that is full. */

import type { BrowserWindow } from 'happy-dom';

const names = ['sessionStorage', 'localStorage'] as const;

/** As in a browser that blocks storage: to use it is an error. */
export function refuseStorage(window: BrowserWindow): void {
  const refuse = () => {
    throw new window.DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of names) {
    const value = new Proxy({}, { get: refuse, set: refuse });
    Object.defineProperty(window, name, { value, configurable: true });
  }
}

/** @param isTooMuch whether there is no room for an item; by default, for none */
export function fillStorage(
  window: BrowserWindow,
  isTooMuch: (key: string, value: string) => boolean = () => true,
): void {
  for (const name of names) {
    const real = window[name];
    const setItem = (key: string, value: string) => {
      if (isTooMuch(key, value))
        throw new window.DOMException('The quota has been exceeded.', 'QuotaExceededError');
      real.setItem(key, value);
    };
    const get = (_: object, property: string | symbol): unknown => {
      if (property === 'setItem') return setItem;
      const value: unknown = Reflect.get(real, property);
      return typeof value === 'function' ? value.bind(real) : value;
    };
    Object.defineProperty(window, name, { value: new Proxy(real, { get }), configurable: true });
  }
}

/**
 * Errors that nothing in a page handles. Node reports them to the test runner, for which they would
 * be errors of the tests; a browser logs them.
 */

import type { BrowserWindow } from 'happy-dom';

const pages = new Map<BrowserWindow, (message: string) => void>();
let isInstalled = false;

/** @param report called with what the window’s scripts reject and nothing handles */
export function watchRejections(window: BrowserWindow, report: (message: string) => void): void {
  pages.set(window, report);
  if (isInstalled) return;
  isInstalled = true;
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason, promise) => {
    const owner = [...pages].find(([known]) => isOf(reason, known));
    if (owner) owner[1](messageOf(reason));
    else if (isOfLeftPage(reason)) return;
    else for (const other of others) other(reason, promise);
  });
}

export function forgetRejections(window: BrowserWindow): void {
  pages.delete(window);
}

function isOf(reason: unknown, window: BrowserWindow): boolean {
  return reason instanceof window.Error || reason instanceof window.DOMException;
}

/** A page that is closed while it reads an answer gets an empty one; in a browser it gets nothing. */
function isOfLeftPage(reason: unknown): boolean {
  return reason instanceof SyntaxError && /happy-dom.*\bResponse\.js/u.test(reason.stack ?? '');
}

export function messageOf(reason: unknown): string {
  if (Error.isError(reason)) return reason.message;
  return typeof reason === 'object' && reason !== null && 'message' in reason
    ? String(reason.message)
    : String(reason);
}

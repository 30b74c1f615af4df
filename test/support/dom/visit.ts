/** Opens pages of a built site in Node. */

import { runInContext } from 'node:vm';
import {
  Browser,
  Storage,
  VirtualConsoleLogLevelEnum,
  type BrowserPage,
  type BrowserWindow,
} from 'happy-dom';
import { Network } from './network.ts';
import { Channels } from './channels.ts';
import { Modules } from './modules.ts';
import { Page } from './page.ts';
import { forgetRejections, messageOf, watchRejections } from './rejections.ts';

export interface VisitOptions {
  /** The language of the reader’s browser. */
  readonly locale?: string;
  /** The time zone of the reader’s device. */
  readonly timezoneId?: string;
  /** The folder of the built site. */
  readonly folder?: string;
  readonly isScripted?: boolean;
  /** Runs in each page before its scripts. */
  readonly before?: (window: BrowserWindow) => void;
}

export interface Visit {
  readonly page: Page;
  readonly network: Network;
  /** Errors and warnings of the pages, and requests to hosts that no test expects. */
  readonly complaints: () => string[];
  readonly close: () => Promise<void>;
}

/** Opens a tab: its pages keep what they store in it, and nothing else. */
export function visit(options: VisitOptions = {}): Visit {
  const network = new Network(options.folder ?? 'dist');
  const storages = new Map<string, Storage>();
  const storageOf = (kind: string, { location }: BrowserWindow) => {
    const key = `${kind} ${location.origin}`;
    const known = storages.get(key) ?? new Storage();
    storages.set(key, known);
    return known;
  };
  const channels = new Channels();
  const errors: string[] = [];
  const windows: BrowserWindow[] = [];
  const zone = process.env['TZ'];
  process.env['TZ'] = options.timezoneId ?? 'Europe/Amsterdam';
  const browser = new Browser({
    settings: {
      enableJavaScriptEvaluation: options.isScripted ?? true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      disableJavaScriptFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
      navigation: {
        beforeContentCallback: (window) => {
          // Twice for a page that is left before it has arrived.
          if (windows.includes(window)) return;
          windows.push(window);
          // To happy-dom 21, a page is inside the one before it.
          for (const outer of ['top', 'parent']) define(window, outer, window);
          // It also gives each page a storage of its own.
          for (const kind of ['sessionStorage', 'localStorage'])
            define(window, kind, storageOf(kind, window));
          define(window, 'BroadcastChannel', channels.next());
          define(window, 'DOMException', runInContext(domException, window));
          define(window, 'PerformanceNavigationTiming', function none() {});
          define(window, 'Option', optionOf(window));
          if (options.locale !== undefined) {
            define(window.navigator, 'language', options.locale);
            define(window.navigator, 'languages', [options.locale]);
          }
          define(window, 'Date', page.clock.dateOf(window));
          options.before?.(window);
          const reportOwn = (message: string) => {
            // What a page does after it was left is lost in a browser too.
            if (window === page.window) errors.push(message);
          };
          define(window, 'reportError', (error: unknown) => {
            reportOwn(messageOf(error));
          });
          watchRejections(window, reportOwn);
          if (options.isScripted ?? true) runScripts(window, network, reportOwn);
        },
      },
      fetch: {
        interceptor: {
          beforeAsyncRequest: ({ window, request }) => network.answer(window, request),
        },
      },
    },
  });
  const tab = browser.newPage();
  const page = new Page(tab, network);
  return {
    page,
    network,
    complaints: () => [
      ...network.strays.map((url) => `request to ${url}`),
      ...errors,
      ...errorsOf(tab),
    ],
    close: async () => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
      channels.close();
      await browser.close();
      windows.forEach(forgetRejections);
    },
  };
}

function runScripts(
  window: BrowserWindow,
  network: Network,
  report: (message: string) => void,
): void {
  const modules = new Modules(window, (url) => network.textOf(window, url));
  window.addEventListener('load', () => {
    modules.runAll().catch((error: unknown) => {
      report(String(error));
    });
  });
}

function errorsOf({ virtualConsolePrinter }: BrowserPage): string[] {
  return virtualConsolePrinter
    .read()
    .filter(({ level }) => level >= VirtualConsoleLogLevelEnum.warn)
    .map(({ message }) => message.map(String).join(' '));
}

function define(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

/** happy-dom’s own is no `Error` to the scripts of a page, whose `Error` is another. */
const domException = `(class DOMException extends Error {
  constructor(message = '', name = 'Error') {
    super(message);
    Object.defineProperty(this, 'name', { value: name });
  }
})`;

/** `new Option(text, value)`, which happy-dom 21 lacks. */
function optionOf({ document }: BrowserWindow): unknown {
  return function makeOption(text: string, value: string) {
    const option = document.createElement('option');
    option.textContent = text;
    option.value = value;
    return option;
  };
}

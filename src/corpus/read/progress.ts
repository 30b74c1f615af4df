import type { WriteStream } from 'node:tty';

/** Reports progress. */
export interface Progress {
  update: (done: number, of: number, what: string) => void;
  end: () => void;
}

const width = 24;
const interval = 100;

/**
 * A progress bar on one line of a terminal; nothing if the output is not a terminal, to keep logs
 * short.
 *
 * @param stream where to draw; usually stderr, so that stdout is only the result
 * @param now clock in milliseconds
 */
export function progressBar(
  stream: Pick<WriteStream, 'write' | 'isTTY'>,
  now: () => number = Date.now,
): Progress {
  let drawn = -Infinity;
  return {
    update: (done, of, what) => {
      if (!stream.isTTY || (done < of && now() - drawn < interval)) return;
      drawn = now();
      stream.write(`\r\u001b[K${barOf(done, of)} ${done}/${of} ${what}`);
    },
    end: () => {
      if (stream.isTTY && drawn !== -Infinity) stream.write('\r\u001b[K');
    },
  };
}

function barOf(done: number, of: number): string {
  const filled = of === 0 ? width : Math.round((Math.min(done, of) / of) * width);
  return `[${'#'.repeat(filled)}${'·'.repeat(width - filled)}]`;
}

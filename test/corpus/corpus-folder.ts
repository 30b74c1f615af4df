import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An article in the dialect, with some of its front matter changed. */
export function article(
  heading: string,
  body: string,
  metadata: Record<string, string> = {},
): string {
  const fields = {
    ...{ title: heading, 'ms.author': 'iemand', 'ms.date': '07/14/2020', 'ms.audience': 'Admin' },
    ...{ 'ms.custom': '["5900"]', 'ms.translationtype': 'MT', 'ms.lasthandoff': '08/05/2021' },
    'ms.openlocfilehash': 'a'.repeat(64),
    ...metadata,
  };
  const yaml = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${yaml.join('')}---\n# <a name="anchor"></a>${heading}\n\n${body}\n`;
}

/** Writes a corpus to a temporary folder. */
export function corpusFolder(files: Record<string, string | Buffer>): {
  dir: string;
  write: (path: string, content: string | Buffer) => void;
  remove: () => void;
} {
  const dir = mkdtempSync(join(tmpdir(), 'corpus-'));
  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    dir,
    write,
    remove: () => {
      rmSync(dir, { recursive: true });
    },
  };
}

/** Publishes the licenses of bundled code: `third-party.md` becomes part of the site. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { fileText } from '../author/file-text.ts';
import { unbundledPackages, formatNotices, readPackage } from './notices.ts';

const fileName = 'third-party.json';

/** Vite's list of the packages in its chunks. */
const bundled = z.array(
  z.object({ name: z.string(), version: z.string(), identifier: z.string(), text: z.string() }),
);

export function notices(): AstroIntegration {
  return {
    name: 'notices',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { license: { fileName } } } });
      },
      'astro:build:done': ({ dir }) => {
        const list = fileURLToPath(new URL(fileName, dir));
        const packages = bundled
          .parse(JSON.parse(readFileSync(list, 'utf8')))
          .map(({ identifier, text, ...rest }) => ({
            ...rest,
            license: identifier,
            text: fileText(text),
          }));
        rmSync(list);
        writeFileSync(
          fileURLToPath(new URL('third-party.md', dir)),
          formatNotices([...packages, ...unbundledPackages.map(readPackage)]),
        );
      },
    },
  };
}

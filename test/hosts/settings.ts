/** A site under a path, with a step that was renamed. */

import type { HostSettings } from '../../src/hosts/settings.ts';

export const underHelp: HostSettings = {
  base: '/help/',
  frameAncestors: ['self', 'https://intranet.example'],
  moves: [
    { from: 'light/', to: 'lamp/', all: true },
    { from: 'lamp/plugged/', to: 'lamp/power/' },
  ],
};

export const inRoot: HostSettings = { base: '/', frameAncestors: [], moves: [] };

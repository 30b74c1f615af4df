/** A site under a path, with a step that was renamed. */

import type { HostSettings } from '../../src/hosts/settings.ts';

export const underHelp: HostSettings = {
  base: '/help/',
  frameAncestors: ['self', 'https://intranet.example'],
  moves: [{ article: 'lamp', from: 'plugged', to: 'power' }],
};

export const inRoot: HostSettings = { base: '/', frameAncestors: [], moves: [] };

import type { Labels } from './repair.ts';

/** Words of the source language, for sites that give none of their own. */
export const englishLabels: Labels = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  video: 'Video',
  image: 'Image',
  table: 'Table',
};

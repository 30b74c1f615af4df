import type { Labels } from './repair.ts';

/** English labels, for sites that provide none of their own. */
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

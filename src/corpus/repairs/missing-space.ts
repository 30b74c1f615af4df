import type { Repair } from '../read/repair.ts';
import { nextSibling, textOf } from '../read/tree.ts';

/**
 * Text that follows a link or bold word without a space: `[Teams](…)voor`. Applies only to
 * languages that separate words with spaces, and not to possible endings of the word (`**Team**s`).
 */
export const missingSpace: Repair = {
  tags: ['a', 'strong'],
  element(word, parent, { language, report }) {
    const after = nextSibling(word, parent);
    if (!language.spaced || after?.type !== 'text' || !/^\p{L}/u.test(after.value))
      return undefined;
    const words = textOf(word);
    if (words.length < 3 || /\s$/u.test(words) || language.ending.test(after.value))
      return undefined;
    report('KB31', word, `"${words.slice(-30)}" and "${after.value.slice(0, 20)}" were joined`);
    after.value = ` ${after.value}`;
    return undefined;
  },
};

import type { Repair } from '../read/repair.ts';

/** Code without a fence, caused by four spaces before a paragraph. Kept, and reported. */
export const indentedCode: Repair = {
  tags: ['pre'],
  element(block, _, { report, sourceOf }) {
    const written = sourceOf(block).trimStart();
    if (written !== '' && !/^(?:```|~~~|<pre)/iu.test(written))
      report('KB36', block, `"${written.slice(0, 40).trimEnd()}" is shown as code`);
    return undefined;
  },
};

import type { Repair } from '../read/repair.ts';
import { address, isBlank, isElement, textOf } from '../read/tree.ts';

/** `# [CLI](#tab/cli)`: the name of a tab. Tabs are shown one after another, under their names. */
export const tabHeading: Repair = {
  tags: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  element(heading, _, { report }) {
    const [link, ...others] = heading.children.filter((child) => !isBlank(child));
    if (!isElement(link, 'a') || others.length > 0 || !address(link, 'href').startsWith('#tab/'))
      return undefined;
    report('KB45', heading, `the tab "${textOf(link)}" is a section; tabs are not rendered`);
    if (heading.tagName === 'h1') heading.tagName = 'h2';
    heading.children = link.children;
    return undefined;
  },
};

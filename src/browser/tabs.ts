/**
 * Turns alternatives that are written one below the other into tabs. Loaded only where there are
 * any. On paper and without this script, all are shown.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */

import { all } from './dom.ts';

export function showTabs(root: ParentNode): void {
  for (const [index, group] of all(root, '[data-tabs]').entries())
    if (!group.querySelector('[role=tablist]')) buildTabs(group, `tab-${index}`);
}

function buildTabs(group: HTMLElement, id: string): void {
  const panels = all(group, ':scope > [data-tab]');
  const list = document.createElement('div');
  list.role = 'tablist';
  const tabs = panels.map((panel, at) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.role = 'tab';
    tab.id = `${id}-${at}`;
    tab.textContent = panel.dataset['tab'] ?? '';
    panel.role = 'tabpanel';
    panel.tabIndex = 0;
    panel.setAttribute('aria-labelledby', tab.id);
    const name = panel.querySelector<HTMLElement>('.tab-name');
    if (name) name.hidden = true;
    tab.addEventListener('click', () => {
      select(at);
    });
    return tab;
  });
  const select = (chosen: number) => {
    for (const [at, tab] of tabs.entries()) {
      tab.ariaSelected = String(at === chosen);
      tab.tabIndex = at === chosen ? 0 : -1;
      const panel = panels[at];
      if (panel) panel.hidden = at !== chosen;
    }
  };
  list.addEventListener('keydown', (event) => {
    const here = tabs.findIndex((tab) => tab === document.activeElement);
    const to = destination(event.key, here, tabs.length, getComputedStyle(group).direction);
    if (here < 0 || to === undefined) return;
    event.preventDefault();
    select(to);
    tabs[to]?.focus();
  });
  list.append(...tabs);
  group.prepend(list);
  select(0);
}

/** The tab that a key leads to, around the ends; arrows follow the direction of the text. */
function destination(
  key: string,
  here: number,
  count: number,
  direction: string,
): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (here + 1) % count;
  return key === backward ? (here - 1 + count) % count : undefined;
}

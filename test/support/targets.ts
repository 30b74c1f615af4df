/** What axe does not report about links and controls, for the page in its current state. */

import type { Page } from 'playwright-core';

/**
 * Targets smaller than 24 by 24 pixels that are not part of a sentence (WCAG 2.5.8, without its
 * exceptions for spacing).
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.textContent.trim() !== element.textContent.trim();
    return [...document.querySelectorAll('a, button, input, select, summary, [role="option"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches('.skip') && !isInSentence(element))
      .flatMap((element) => {
        // A label around a control can be clicked instead.
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        const size = `${Math.round(width)} × ${Math.round(height)}`;
        return Math.min(width, height) < 24 ? [`${size} ${element.outerHTML.slice(0, 120)}`] : [];
      });
  });
}

/**
 * Links that mean nothing out of context: without a name, or with the same name as a link that
 * leads elsewhere.
 */
export function unclearLinks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = new Map<string, string>();
    // A drawing's links have their address in an object.
    const addressOf = (link: Element) =>
      new URL(link.getAttribute('href') ?? '', document.baseURI).href;
    return [...document.querySelectorAll('a')]
      .filter((link) => link.checkVisibility())
      .flatMap((link) => {
        const pictures = [...link.querySelectorAll('img')].map(({ alt }) => alt).join(' ');
        const name = (link.ariaLabel ?? `${link.textContent} ${pictures}`)
          .trim()
          .replace(/\s+/gu, ' ');
        const address = addressOf(link);
        const other = seen.get(name) ?? address;
        seen.set(name, address);
        if (!name) return [`a link without a name to ${address}`];
        return other === address ? [] : [`“${name}” leads to ${other} and to ${address}`];
      });
  });
}

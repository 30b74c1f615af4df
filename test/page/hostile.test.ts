import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileFragment } from '../support/arbitrary-fragment.ts';
import { origin as site } from '../support/dom/network.ts';
import { visit } from '../support/dom/visit.ts';
import { article, guideUnderTest } from '../support/guides.ts';

const { config } = guideUnderTest();
const guide = `${site}/en-us/${article}`;

test('two hundred hostile links run nothing, break nothing, and end at a step of the guide', async () => {
  const { page, complaints, close } = visit({
    before: (window) => {
      const alert = (said: unknown) => {
        window.console.error(`dialog ${String(said)}`);
      };
      Object.defineProperty(window, 'alert', { value: alert });
    },
  });
  const steps = Object.keys(config.states);
  const links = fc.sample(fc.tuple(fc.constantFrom(...steps), hostileFragment(config)), {
    numRuns: 200,
    seed: 20_261_122,
  });
  for (const [step, fragment] of links) {
    const address = `${guide}/${step}/`;
    // From the same page, nothing would be reloaded.
    if (page.url().startsWith(address)) await page.goto('about:blank');
    await page.goto(`${address}#${fragment.replace(/^#/u, '')}`);
    await page.locator('guide-walk[data-ready]').waitFor({ state: 'attached' });
    const shown = await page.getAttribute('main', 'data-step');
    const { hash } = page.window.location;
    expect(steps).toContain(shown);
    expect(hash).toMatch(/^#?[\w=&:-]*$/u);
  }
  expect(complaints()).toEqual([]);
  await close();
});

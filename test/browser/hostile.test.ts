import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileFragment } from '../support/arbitrary-fragment.ts';
import { site, useBrowser } from '../support/browser.ts';
import { article, guideUnderTest } from '../support/guides.ts';

const { config } = guideUnderTest();
const open = useBrowser();
const guide = `${site}/en-us/${article}`;

test('two hundred hostile links run nothing, break nothing, and end at a step of the guide', async () => {
  const { page, complaints, close } = await open({ reducedMotion: 'reduce' });
  page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
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
    await page.waitForFunction(() => document.querySelector('guide-walk[data-ready]'));
    const { shown, hash } = await page.evaluate(() => ({
      shown: document.querySelector('main')?.dataset['step'],
      hash: location.hash,
    }));
    expect(steps).toContain(shown);
    expect(hash).toMatch(/^#?[\w=&:-]*$/u);
  }
  expect(complaints).toEqual([]);
  await close();
});

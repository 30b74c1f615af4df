import { test } from 'vitest';
import { openIndex } from '../support/search.ts';
test('x', async () => {
  const en = await openIndex('dist', 'en-US');
  for (const q of [
    'YAM-LIC-04',
    'yam-lic-04',
    'yam lic 04',
    'YAM-LIC',
    'AADSTS7000112',
    'aadsts7000112',
    'Switch the Viva Engage plan on',
    'Yammer licensing',
    'many people script location',
    'bulk',
    'zzz',
    'block network',
    'Yammer plan',
    'YAM-LIC-1',
    'CountViolation',
    'Set-MgUserLicense',
    'licence',
    'off',
  ]) {
    const r = await en(q);
    console.log(
      q,
      r.length,
      r
        .slice(0, 4)
        .map(
          (x) =>
            `${x.filters['kind']} ${x.meta['code']} ${x.meta['title']} | ${x.excerpt.slice(0, 80)}`,
        ),
    );
  }
  const nl = await openIndex('dist', 'nl-NL');
  for (const q of ['YAM-LIC-04', 'licentie', 'Licenties toewijzen']) {
    const r = await nl(q);
    console.log(
      q,
      r.length,
      r.slice(0, 3).map((x) => `${x.meta['code']} ${x.meta['title']} ${x.url}`),
    );
  }
});

/** One page of each kind on the site, for whatever must apply to all of them. */

import { article } from './guides.ts';

const answers = '#what=no-access&sign-in=works&block=yes&licensed=yes';

/** The pages without a language of their own. */
export const commonPages = ['/', '/404.html'];

export const stepPages = {
  question: 'licensed/#what=no-access&sign-in=works&block=yes',
  time: `since/${answers}&since=2026-11-21T14:03Z`,
  commands: `find-since/${answers}&since=unsure`,
  fix: 'assign/#what=no-access&sign-in=works&block=yes&licensed=no&seats=free&location=yes',
  wait: `wait/${answers}&since=under&bulk=no`,
  escalate: `support-case/${answers}&since=over&outage-after=no`,
  'not-this': 'not-licensing/#what=no-access&sign-in=works&block=no&outage=no',
};

/** @returns paths relative to the site; the side-by-side page only if there are two texts */
export function pagesIn(locale: string): string[] {
  const guide = `/${locale}/${article}/`;
  return [
    `/${locale}/`,
    `/${locale}/admin-consent/#refused=65004`,
    `/${locale}/privacy/`,
    guide,
    `${guide}diagram/${answers}&since=unsure`,
    ...Object.values(stepPages).map((path) => guide + path),
    ...(locale === 'en-us' ? [] : [`${guide}side-by-side/`]),
  ];
}

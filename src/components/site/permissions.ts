/** What the page says, before anyone signs in, about reading a fact. */

import type { BoundFact } from '../../facts/index.ts';
import { factWords } from '../../library/fact-words.ts';
import { translator } from '../../library/interface.ts';
import { formatList } from '../../locale/lists.ts';
import type { Locale } from '../../locale/locale.ts';
import { speakerFor } from '../../locale/speaker.ts';

/** What is read, as a short phrase. */
export function whatIsRead({ fact }: BoundFact, locale: Locale): string {
  return speakerFor(locale, factWords(fact, locale)).find('reads') ?? fact.name;
}

/**
 * Which permissions it needs, who can agree to them, which role helps, and where it does not exist:
 * a sentence each.
 */
export function permissionsFor(fact: BoundFact, locale: Locale): string[] {
  const t = translator(locale);
  const any = (items: Iterable<string>) => formatList(locale, items, 'disjunction');
  const further = new Set([...fact.furtherScopes.me, ...fact.furtherScopes.other]);
  const clouds = fact.lackingClouds.map((cloud) => t(`directory.cloud.${cloud}`));
  const { roles } = fact.fact;
  return [
    permission(fact, locale),
    // What is requested only if the rest settles nothing.
    ...(further.size > 0
      ? [t('directory.permission-further', { scopes: formatList(locale, further, 'conjunction') })]
      : []),
    ...(roles.length > 0 ? [t('directory.roles', { roles: any(roles) })] : []),
    ...(clouds.length > 0 ? [t('directory.lacking', { clouds: any(clouds) })] : []),
  ];
}

function permission({ scopes, adminConsent }: BoundFact, locale: Locale): string {
  const t = translator(locale);
  const all = (items: Iterable<string>) => formatList(locale, items, 'conjunction');
  const [own, other] = [all(scopes.me), all(scopes.other)];
  if (own !== other && !adminConsent.me)
    return adminConsent.other
      ? t('directory.permission-split-admin', { own, other })
      : t('directory.permission-split', { own, other });
  const together = all(new Set([...scopes.me, ...scopes.other]));
  return adminConsent.me
    ? t('directory.permission-admin', { scopes: together })
    : t('directory.permission', { scopes: together });
}

/** The interface messages for pages of a corpus, in one locale. */

import type { Labels } from '../read/repair.ts';
import { interfaceLocaleFor, translator } from '../../library/interface.ts';
import { formatDay } from '../../locale/dates.ts';
import type { Translate } from '../../locale/keys.ts';
import { languageName, languageTag, type Locale } from '../../locale/locale.ts';

export interface Wording {
  /** The locale of the interface, which may differ from that of the text. */
  readonly locale: Locale;
  /** The same as a `lang` attribute. */
  readonly lang: string;
  readonly t: Translate;
  readonly day: (date: string) => string;
  /** The name of a language, by its tag. */
  readonly language: (tag: string) => string;
}

/** @param locale the corpus's locale as in addresses */
export function wordingFor(locale: Locale): Wording {
  const own = interfaceLocaleFor(locale);
  return {
    locale: own,
    lang: languageTag(own),
    t: translator(own),
    day: remembered((day) => formatDay(own, day)),
    language: remembered((tag) => languageName(tag, own)),
  };
}

/** The labels that repairs put into a text. They are in the interface's language. */
export function labelsOf({ t }: Wording): Labels {
  return {
    note: t('kb.alert.note'),
    tip: t('kb.alert.tip'),
    important: t('kb.alert.important'),
    warning: t('kb.alert.warning'),
    caution: t('kb.alert.caution'),
    video: t('kb.video'),
    image: t('kb.image'),
    table: t('kb.table'),
  };
}

/** Thousands of pages name the same few days and languages. */
function remembered(make: (from: string) => string): (from: string) => string {
  const known = new Map<string, string>();
  return (from) => {
    const found = known.get(from) ?? make(from);
    known.set(from, found);
    return found;
  };
}

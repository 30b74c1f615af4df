import type { Direction } from './article.ts';

/** What repairs need to know about the language of a locale. */
export interface Language {
  /** BCP 47 tag in proper case, such as `nl-NL`. */
  tag: string;
  dir: Direction;
  /** True if words are separated by spaces, and foreign words get no suffixes. */
  spaced: boolean;
  /** What may directly follow a link or bold word as its ending. */
  ending: RegExp;
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'ur', 'yi']);

/**
 * Languages in Latin, Cyrillic, or Greek script. Hungarian and Turkish attach suffixes to any word;
 * Chinese, Japanese, and Thai do not use spaces; Korean attaches particles; and Arabic and Hebrew
 * attach prefixes: there, a missing space is usually correct.
 */
const spacedLanguages = new Set(
  'bg ca cs da de el en es et fi fr gl hr id is it lt lv mk ms nb nl nn no pl pt ro ru sk sl sq sr sv uk vi'.split(
    ' ',
  ),
);

const plural = /^(?:s|n|e|en|er|es)(?!\p{L})/u;

const endings = new Map([
  ['en', /^(?:s|es|ed|d|ing)(?!\p{L})/u],
  [
    'fi',
    /^(?:\p{L}|[lst][lst]?[aäe]|ss[aä]|[ei]n|ks[ie]|na|nä|[iae][aä]|aan|ään|een|iin|oon|ksi)(?!\p{L})/u,
  ],
  ['et', /^(?:\p{L}|[lst][et]?|ga|ks|na|ni|ta|sse)(?!\p{L})/u],
]);

/**
 * Facts about the language of a locale. Unknown languages are left-to-right and not repaired.
 *
 * @param tag name of a corpus folder, such as `sr-Latn-RS`
 */
export function language(tag: string): Language {
  const [base = ''] = tag.toLowerCase().split('-');
  return {
    tag,
    dir: rightToLeft.has(base) ? 'rtl' : 'ltr',
    spaced: spacedLanguages.has(base),
    ending: endings.get(base) ?? plural,
  };
}

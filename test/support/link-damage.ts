/** What happens to links between people, as changes to the text after the host name. */

import fc from 'fast-check';
import { encodeAll } from './arbitrary-fragment.ts';

/** Takes and returns path, query, and fragment: `/en-us/no-sound/light/#power=yes`. */
export type Damage = (link: string) => string;

/** Changes what follows the first slash, which ends the host name. */
const behindSlash =
  (change: (text: string) => string): Damage =>
  (link) =>
    `/${change(link.slice(1))}`;

const replacing =
  (sign: string, by: string): Damage =>
  (link) =>
    link.replaceAll(sign, by);

/** Changes only the fragment, if there is one. */
const inFragment =
  (change: (text: string) => string): Damage =>
  (link) =>
    link.replace(/(?<!&)#(.+)$/su, (_, fragment: string) => `#${change(fragment)}`);

/** Changes only the `#` before the fragment; HTML entities contain one too. */
const atSign =
  (by: string): Damage =>
  (link) =>
    link.replace(/(?<!&)#/u, by);

/** Inserts a text into another one, anywhere. */
function insert(text: string, what: string, at: number): string {
  const place = at % (text.length + 1);
  return text.slice(0, place) + what + text.slice(place);
}

/** Full-width forms of everything on a keyboard except letters; also of letters if `all` is set. */
function widen(text: string, all: boolean): string {
  return text.replace(all ? /[!-~]/gu : /[!-/:-@[-`{-~]/gu, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfe_e0),
  );
}

/** Quoted-printable as in mail: equals signs encoded, and lines of at most `width` characters. */
function quotePrintable(link: string, width: number): string {
  const encoded = link
    .replaceAll('=', '=3D')
    .replace(/[^\t\n\r -~]/gu, (sign) => encodeAll(sign).replaceAll('%', '=').toUpperCase());
  const lines = encoded.match(new RegExp(`(?:=[0-9A-F]{2}|[^]){1,${width}}`, 'gu')) ?? [];
  return lines.join('=\r\n');
}

const pasted = [
  '.',
  ',',
  ')',
  '>',
  '"',
  ']',
  ';',
  ':',
  '!',
  '*',
  '_',
  '…',
  '。',
  '\u00A0',
  '\u200B',
];
const encoded = [
  '%3E',
  '%22',
  '%0D%0A',
  '%C2%A0',
  '&gt;',
  '&quot;',
  '</a>',
  '%3C/a%3E',
  '\\',
  '`',
  '»',
];
const after = [...pasted, ...encoded];
const before = ['(', '<', '"', '*', '_', '\u200B', '%20', '「', '¿', '?', '/', '!'];
const spaces = [' ', '\n', '\r\n', '\t', '%20', '%0A', '%0D%0A', '\u00A0', '\u200B', '\u00AD', '+'];
const trackers = ['utm_source=x', 'utm_source=mail&utm_medium=email', 'fbclid=y&gclid=3day'];

/** All of them, with whatever other input each one needs. */
const kinds: Readonly<Record<string, fc.Arbitrary<Damage>>> = {
  'the sign before the fragment': fc
    .constantFrom('%23', '%2523', '＃', '%EF%BC%83', '&#35;', '&num;', '/%23')
    .map(atSign),
  'the sign between answers': fc
    .constantFrom(
      '&amp;',
      '&amp;amp;',
      '&#38;',
      '&#x26;',
      '%26',
      '%2526',
      '\\u0026',
      ';',
      '；',
      '＆',
    )
    // An ampersand that starts an entity is not a separator.
    .map((by) => (link: string) => link.replace(/&(?!#?\w+;)/gu, by)),
  'the equals signs': fc
    .constantFrom('%3D', '%253D', '&#61;', '&#x3D;', '\\u003d', '＝')
    .map((by) => replacing('=', by)),
  'quoted-printable': fc
    .integer({ min: 4, max: 76 })
    .map((width) => behindSlash((link) => quotePrintable(link, width))),
  'percent-encoding': fc
    .constantFrom(
      inFragment(encodeURIComponent),
      inFragment(encodeAll),
      inFragment((text) => encodeURIComponent(encodeAll(text))),
      behindSlash(encodeURIComponent),
    )
    .map((change) => change),
  'white space inside': fc
    .tuple(fc.constantFrom(...spaces), fc.nat())
    .map(([space, at]) => behindSlash((link) => insert(link, space, at))),
  capitals: fc.constantFrom<Damage>(
    (link) => link.toUpperCase(),
    (link) => link.replace(/(?<=[/#&])[a-z]/gu, (letter) => letter.toUpperCase()),
  ),
  'signs behind': fc.constantFrom(...after).map((sign) => (link: string) => link + sign),
  'signs before the fragment’s text': fc
    .constantFrom(...before)
    .map((sign) => inFragment((text) => sign + text)),
  'trackers behind': fc.tuple(fc.constantFrom('?', '&', '#'), fc.constantFrom(...trackers)).map(
    ([sign, tracker]) =>
      (link: string) =>
        `${link}${sign}${tracker}`,
  ),
  'trackers before the answers': fc
    .constantFrom(...trackers)
    .map((tracker) => inFragment((text) => `${tracker}&${text}`)),
  'trackers in a query': fc.constantFrom(...trackers).map((tracker) => atSign(`?${tracker}#`)),
  'full width': fc.boolean().map((all) => behindSlash((link) => widen(link, all))),
  'typographic hyphens': fc.constantFrom('‐', '‑', '–', '−').map((dash) => replacing('-', dash)),
};

/** One kind of damage, with its name for reports. */
export interface NamedDamage {
  readonly kind: string;
  readonly damage: Damage;
}

export const linkDamage: fc.Arbitrary<NamedDamage> = fc.oneof(
  ...Object.entries(kinds).map(([kind, made]) => made.map((damage) => ({ kind, damage }))),
);

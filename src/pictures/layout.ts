/**
 * Lays out the link preview, the picture that chats and mail programs show with a link. Pure: no
 * fonts, no files.
 */

import { direction, type Locale } from '../locale/locale.ts';
import { markBreaks } from '../locale/breaks.ts';

/** What is written, in pixels: large enough for a large preview, and half the bytes of 1200 × 630. */
export const pictureSize = { width: 800, height: 420 } as const;

/** The layout is in CSS pixels, of which there are 1200 by 630. */
export const pixelRatio = 2 / 3;

export interface Picture {
  readonly locale: Locale;
  /** The question, the outcome, or the article's own title. */
  readonly title: string;
  /** What the title is part of. */
  readonly article?: string;
  /** An outcome's code. */
  readonly code?: string;
  /** The site's name, next to its logo. */
  readonly site: string;
}

type Style = Readonly<Record<string, string | number>>;

export type Box =
  | { readonly type: 'container'; readonly style: Style; readonly children: Box[] }
  | { readonly type: 'text'; readonly style: Style; readonly text: string }
  | { readonly type: 'image'; readonly style: Style; readonly src: string };

const ink = '#1b2125';
const soft = '#54606a';
const accent = '#0b6b50';
const accentSoft = '#e6f2ed';
const paper = '#fbfaf7';

/** Every color of a picture, and the shades between neighbors at the edges of letters. */
export const palette = [
  ...[paper, ...shades(paper, ink, 5), ink],
  ...[...shades(paper, accent, 2), accent, accentSoft, shade(accentSoft, accent, 0.5)],
  ...[...shades(paper, soft, 2), soft],
].map(channelsOf);

/** The site's logo; the same as in its header and its icon. */
const mark = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">`,
  `<path fill="${ink}" d="M14.5 3.5h3V29h-3z"/>`,
  `<path fill="${accent}" d="M6 6h16.5l4.5 4-4.5 4H6z"/>`,
  `<path fill="${accent}" fill-opacity=".62" d="M26 16.5H11.5L7.5 20l4 3.5H26z"/></svg>`,
].join('');

export function layOut({ locale, title, article, code, site }: Picture): Box {
  const rtl = direction(locale) === 'rtl';
  const row: Style = { display: 'flex', flexDirection: rtl ? 'row-reverse' : 'row' };
  const text = (words: string, style: Style): Box => ({
    type: 'text',
    text: markBreaks(words, locale),
    style: { direction: rtl ? 'rtl' : 'ltr', textAlign: rtl ? 'right' : 'left', ...style },
  });
  const head = box({ ...row, alignItems: 'center', gap: 18 }, [
    image(mark, { width: 60, height: 60, ...(rtl && { transform: 'scaleX(-1)' }) }),
    text(site, { fontSize: 34, fontWeight: 650, color: ink }),
  ]);
  const middle = box({ display: 'flex', flexGrow: 1, alignItems: 'center', width: '100%' }, [
    text(title, {
      width: '100%',
      color: ink,
      fontSize: sizeOf(title),
      fontWeight: 700,
      lineHeight: 1.24,
      lineClamp: 4,
      overflowWrap: 'anywhere',
      textOverflow: 'ellipsis',
      textWrap: 'balance',
      wordBreak: 'keep-all',
    }),
  ]);
  const foot = box({ ...row, alignItems: 'center', justifyContent: 'space-between', gap: 32 }, [
    text(article ?? '', { flexShrink: 1, fontSize: 32, color: soft, lineClamp: 1 }),
    ...(code === undefined ? [] : [text(code, pill)]),
  ]);
  return box({ ...row, width: '100%', height: '100%', backgroundColor: paper }, [
    box({ flexShrink: 0, width: 20, height: '100%', backgroundColor: accent }, []),
    box({ ...column, flexGrow: 1, height: '100%', padding: '56px 72px' }, [head, middle, foot]),
  ]);
}

const column: Style = { display: 'flex', flexDirection: 'column' };

const pill: Style = {
  flexShrink: 0,
  padding: '8px 22px',
  borderRadius: 30,
  backgroundColor: accentSoft,
  color: accent,
  fontSize: 32,
  fontWeight: 650,
};

function box(style: Style, children: Box[]): Box {
  return { type: 'container', style, children };
}

function image(svg: string, style: Style): Box {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { type: 'image', src, style };
}

/** Short titles are set large; long ones get a smaller font before they are truncated. */
function sizeOf(title: string): number {
  const wide = title.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu);
  const ems = title.length * 0.55 + (wide?.length ?? 0) * 0.45;
  return ems < 26 ? 80 : ems < 40 ? 68 : 58;
}

/** A color between two others; 0 is the first one, 1 the second. */
function shade(from: string, to: string, share: number): string {
  const end = channelsOf(to);
  const mixed = channelsOf(from).map((value, at) => value + ((end[at] ?? 0) - value) * share);
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Evenly spaced colors between two others, without those. */
function shades(from: string, to: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => shade(from, to, (at + 1) / (count + 1)));
}

function channelsOf(color: string): readonly [number, number, number] {
  const value = parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

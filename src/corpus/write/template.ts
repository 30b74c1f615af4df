/**
 * Pages of a corpus are made from a template: Astro renders one page per locale with the site's own
 * layout, with slots for an article's content (`src/markup/template.ts`). A page is then the
 * template with its slots filled.
 *
 * Rendering 2,983 articles through Astro's pipeline took 9.5 s with a third of today's content per
 * page; reading, repairing, and rendering the Markdown took 0.8 s of that. Astro also keeps a whole
 * collection in memory and in one file, so all locales together would not fit.
 */

import { escaped } from '../../markup/html.ts';
import { parseTemplate } from '../../markup/template.ts';
import type { PageLanguages } from '../../meta/page-set.ts';

/** What distinguishes a page of a corpus from others in its locale. */
export interface PageContent {
  readonly title: string;
  readonly description: string;
  readonly robots: string | undefined;
  /** Where the page has moved to. */
  readonly moved?: string;
  /** Path below the corpus's root in its locale. */
  readonly path: string;
  /** The closest path in other locales, if they do not have the same page. */
  readonly elsewhere?: string;
  /** The page that this one is a copy of, or itself: its path on the site. */
  readonly canonical: string;
  /** The sections that the languages of this page need, from `languageSections`. */
  readonly languages: ReadonlySet<string>;
  /** `<main>` as HTML. */
  readonly main: string;
}

export type FillTemplate = (content: PageContent) => string;

const slots = [
  ...['title', 'description', 'robots', 'moved', 'canonical', 'path', 'elsewhere', 'main'],
];

/** Without these, every page would be the same. */
const required = ['title', 'main'];

/**
 * Prepares a template for use by many pages.
 * @param html the page that Astro rendered
 * @throws if the layout lacks a slot, or has one that nothing fills
 */
export function templateFrom(html: string): FillTemplate {
  const template = parseTemplate(html);
  for (const name of required)
    if (!template.slots.has(name)) throw new Error(`The template is missing “${name}”`);
  for (const name of template.slots)
    if (!slots.includes(name)) throw new Error(`The template has an unknown slot “${name}”`);
  return (content) => {
    const { title, description, robots, moved, path, elsewhere = path, canonical } = content;
    const { languages, main } = content;
    const values = {
      ...{ title: escaped(title), description: escaped(description), main },
      ...{ robots: escaped(robots ?? ''), moved: escaped(moved ?? '') },
      ...{ path: escaped(path), elsewhere: escaped(elsewhere), canonical: escaped(canonical) },
    };
    return template.fill(values, (section) => {
      if (section === 'robots') return robots !== undefined;
      if (section === 'moved') return moved !== undefined;
      return languages.has(section);
    });
  };
}

/** The sections of the layout that a page in these languages has. */
export function languageSections({ alternates, usual, choices }: PageLanguages): Set<string> {
  return new Set([
    ...alternates.map(({ locale }) => `alternate/${locale}`),
    ...(usual === undefined ? [] : ['x-default']),
    ...(choices.length > 0 ? ['switch'] : []),
    ...choices.map(({ locale }) => `choice/${locale}`),
  ]);
}

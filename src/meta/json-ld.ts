/** Describes articles and fixes to machines (schema.org). */

interface Described {
  readonly title: string;
  /** BCP 47, as in `lang`. */
  readonly language: string;
  /** Its absolute address; absent if the site does not know its own. */
  readonly url?: string | undefined;
}

export interface DescribedArticle extends Described {
  readonly description: string;
  /** The day on which its text last changed, or its advice was last checked. */
  readonly changed: string;
}

export interface DescribedFix extends Described {
  readonly steps: readonly string[];
}

export function techArticle({ title, description, language, url, changed }: DescribedArticle) {
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: title,
    description,
    inLanguage: language,
    dateModified: changed,
    ...(url !== undefined && { url }),
  };
}

export function howTo({ title, language, url, steps }: DescribedFix) {
  return {
    '@context': 'https://schema.org',
    '@type': 'HowTo',
    name: title,
    inLanguage: language,
    ...(url !== undefined && { url }),
    step: steps.map((text, index) => ({ '@type': 'HowToStep', position: index + 1, text })),
  };
}

/** As the text of a `<script>`: nothing in it can end the element. */
export function formatJsonLd(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

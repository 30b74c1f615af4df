/**
 * `llms.txt`: what this site is, and where its articles are available as plain Markdown
 * (llmstxt.org).
 */

import { markdownLink } from '../author/markdown.ts';

export interface LlmsSection {
  /** The language's own name. */
  readonly title: string;
  readonly articles: readonly {
    readonly title: string;
    readonly description: string;
    /** The address of its Markdown. */
    readonly href: string;
  }[];
}

export function formatLlms(title: string, about: string, sections: readonly LlmsSection[]): string {
  const blocks = sections
    .filter(({ articles }) => articles.length > 0)
    .map(({ title: language, articles }) => {
      const lines = articles.map(
        ({ title: name, description, href }) => `- ${markdownLink(name, href)}: ${description}`,
      );
      return [`## ${language}`, '', ...lines].join('\n');
    });
  return `${[`# ${title}`, `> ${about}`, ...blocks].join('\n\n')}\n`;
}

import type { ClassCode } from '../../src/corpus/read/classes.ts';
import { reporter, type Finding } from '../../src/corpus/read/finding.ts';
import { englishLabels } from '../../src/corpus/read/repair.ts';
import { language } from '../../src/corpus/read/language.ts';
import { render, type RenderContext, type Rendered } from '../../src/corpus/read/render.ts';
import { source } from '../../src/corpus/read/source.ts';

/** A small world around one text: the articles and images that it may refer to. */
export interface World {
  locale?: string;
  /** Whether it is a translation; it is by default. */
  translated?: boolean;
  articles?: Record<string, string>;
  /** Articles by their path on the site where they were published. */
  published?: Record<string, string>;
  images?: Record<string, { address: string; respelt?: string } | { refused: string }>;
  /** Site that root-relative links refer to. */
  links?: string;
  /** Files that may be included, by path. */
  includes?: Record<string, string>;
}

export interface Result extends Rendered {
  findings: Finding[];
  codes: ClassCode[];
  headings: { depth: number; slug: string; text: string }[];
}

/** Renders Markdown as the file `a.md`, and returns what was found. */
export function rendered(markdown: string, world: World = {}): Result {
  const findings: Finding[] = [];
  const context = contextIn(world, findings);
  const result = render(source(markdown, 0), context, reporter(findings, 'a.md', markdown));
  const codes = findings.map(({ code }) => code);
  return { ...result, findings, codes, headings: headingsIn(result.html) };
}

function headingsIn(html: string): Result['headings'] {
  return [...html.matchAll(/<h(\d) id="([^"]*)">(.*?)<\/h\d>/gsu)].map(
    ([, depth, slug = '', text = '']) => ({ depth: Number(depth), slug, text }),
  );
}

/** The render context for a small world. */
export function contextIn(world: World, findings: Finding[] = []): RenderContext {
  const context: RenderContext = {
    language: language(world.locale ?? 'nl-NL'),
    labels: englishLabels,
    hasAnchors: world.translated ?? true,
    linksTo: world.links,
    articleAddress: (path) => world.articles?.[path.replace(/\.md$/u, '')],
    publishedAddress: (path) => world.published?.[path],
    imageAddress: (path) => world.images?.[path],
    embeddedImageAddress: (bytes) => (bytes.length > 3 ? `/kb/${bytes.length}.png` : undefined),
    include: (path) => {
      const text = world.includes?.[path];
      if (text === undefined) return { problem: 'there is no such file' };
      return { body: source(text, 0), context, report: reporter(findings, path, text) };
    },
  };
  return context;
}

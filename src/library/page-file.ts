/** `content/pages/<id>/<locale>.mdx`: a text of one of the site's own pages, validated. */

import { mdxToMdast } from 'satteri';
import { z } from 'zod';
import { diagnose, type Diagnostic, type Place } from '../author/diagnostic.ts';
import type { Node } from '../author/document.ts';
import { fileText } from '../author/file-text.ts';
import { complaintOf } from '../author/mdx-complaint.ts';
import { nearest } from '../author/nearest.ts';
import { childrenOf, isElement, placeOf, walk } from '../author/node.ts';
import { readYaml, type ReadYaml } from '../author/yaml.ts';

/** The components that a page can use without importing them. */
export const pageComponents = ['IfSignIn', 'Permissions', 'StoredInBrowser'] as const;
export type PageComponent = (typeof pageComponents)[number];

const schema = z.strictObject({
  /** The heading of the page, and the text of the links to it. */
  title: z.string().trim().min(1),
  description: z.string().trim().min(1),
  /** Whether this is the original, or who translated it. */
  translation: z.enum(['source', 'human', 'machine']),
  /** When a person last reviewed the translation; absent if nobody has. */
  reviewed: z.iso.date().optional(),
});

export type PageFrontMatter = Readonly<z.infer<typeof schema>>;

/**
 * The front matter of a page, if the whole file can be read.
 * @param text the whole file
 * @param file its path as diagnostics name it
 */
export function parsePage(text: string, file: string): ReadYaml<PageFrontMatter> {
  const tree = readTree(fileText(text), file);
  if ('problem' in tree) return { diagnostics: [tree.problem] };
  const [first] = tree.nodes;
  if (first?.type !== 'yaml') {
    const fix = 'begin the file with “---”, then title, description and translation, then “---”';
    const place = { file, line: 1, column: 1 };
    return { diagnostics: [diagnose('GP740', place, 'The front matter is missing', fix)] };
  }
  const kind = { schema, what: 'the front matter', code: 'GP740' } as const;
  const { value, diagnostics } = readYaml(first.value, { file, firstLine: 2 }, kind);
  const found = [...diagnostics, ...checkComponents(tree.nodes, file)];
  return { ...(value && found.length === 0 && { value }), diagnostics: found };
}

function readTree(text: string, file: string) {
  try {
    return { nodes: childrenOf(mdxToMdast(text)) };
  } catch (error) {
    return { problem: { ...complaintOf(text, error, file), code: 'GP740' as const } };
  }
}

/** Components that the page neither gets from us nor imports would stop the build. */
function checkComponents(nodes: readonly Node[], file: string): Diagnostic[] {
  const all = [...walk(nodes)];
  const code = all.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : [])).join('\n');
  const own = new Set(code.match(/[\p{L}$_][\p{L}\p{N}$_]*/gu));
  const known: readonly string[] = pageComponents;
  return all.filter(isElement).flatMap((element) => {
    // HTML begins in lower case; `Tabs.Item` is known if `Tabs` is.
    const [name = ''] = (element.name ?? '').split('.');
    if (!/^\p{Lu}/u.test(name) || known.includes(name) || own.has(name)) return [];
    return [isUnknown(name, placeOf(element, file))];
  });
}

function isUnknown(name: string, place: Place): Diagnostic {
  const hint = nearest(name, pageComponents);
  const fix = hint
    ? `did you mean <${hint}>?`
    : `import it, or use one of: ${pageComponents.join(', ')}`;
  return diagnose('GP743', place, `There is no component <${name}>`, fix);
}

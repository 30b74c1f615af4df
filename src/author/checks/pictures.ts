/** An article's pictures are files next to it, which the build optimizes and publishes. */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document, Node } from '../document.ts';
import { nearest } from '../nearest.ts';
import { placeOf, walk } from '../node.ts';
import type { Rule } from '../rule.ts';

const formats: readonly string[] = ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'];

export const rule: Rule = {
  of: 'text',
  check: (document, { files }) => checkPictures(document, files.others),
};

/**
 * @param files the files in the article's folder other than its texts; if unknown, any picture is
 * assumed to exist
 */
export function checkPictures(
  { file, steps, background }: Document,
  files: readonly string[] | undefined,
): Diagnostic[] {
  const nodes = [...walk([...background, ...steps.flatMap(({ content }) => content)])];
  const addresses = new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  return nodes.flatMap((node) => {
    const url = urlOf(node, addresses);
    const problem = url === undefined ? undefined : problemOf(url, files);
    return problem ? [diagnose('GP125', placeOf(node, file), ...problem)] : [];
  });
}

function urlOf(node: Node, addresses: ReadonlyMap<string, string>): string | undefined {
  if (node.type === 'image') return node.url;
  return node.type === 'imageReference' ? addresses.get(node.identifier) : undefined;
}

function problemOf(
  url: string,
  files: readonly string[] | undefined,
): readonly [message: string, fix: string] | undefined {
  const beside = 'put it next to the article, and write its name: ![what it shows](name.png)';
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(url))
    return [
      `The picture “${url}” is on another site, and pages load nothing from other sites`,
      beside,
    ];
  if (url.startsWith('/') || url.split('/').includes('..'))
    return [`The picture “${url}” is not in the article’s folder`, beside];
  const path = url.replace(/^\.\//u, '');
  if (!/^[\w./-]+$/u.test(path))
    return [
      `The name of the picture “${url}” does not work in an address`,
      'use only letters, digits, hyphens and dots in its name',
    ];
  const [extension = ''] = path.split('.').slice(-1);
  if (!formats.includes(extension))
    return [
      `“${url}” is not a picture format that browsers show`,
      `save it as one of: ${formats.join(', ')}`,
    ];
  if (!files || files.includes(path)) return undefined;
  const hint = nearest(path, files);
  return [
    `There is no picture “${url}” next to the article`,
    hint ? `did you mean “${hint}”?` : beside,
  ];
}

/** The text itself: has headings, is finished, and gives no obsolete advice. */

import { isScaffoldText } from '../scaffold-text.ts';
import { diagnose, type Diagnostic, type Place } from '../diagnostic.ts';
import { isDraft, type Document, type Node } from '../document.ts';
import { placeOf, plainText, walk } from '../node.ts';
import type { Rule } from '../rule.ts';

const unfinished = /\b(?:TODO|FIXME|TBD|XXX)\b|\blorem ipsum\b/u;

/** Commands from modules that Microsoft has shut down, and what replaced them. */
const deadCommands: readonly (readonly [RegExp, string])[] = [
  [/\b\w+-Msol\w+/iu, 'the MSOnline module is switched off: use Microsoft Graph PowerShell'],
  [
    /\b(?:Get|Set|New|Remove|Add|Connect)-AzureAD\w*/iu,
    'the AzureAD module is switched off: use Microsoft Graph PowerShell',
  ],
];

/** Hosts that only redirect today, or no longer respond. */
const retiredHosts: Readonly<Record<string, string>> = {
  'docs.microsoft.com': 'learn.microsoft.com',
  'technet.microsoft.com': 'learn.microsoft.com',
  'msdn.microsoft.com': 'learn.microsoft.com',
  'portal.office.com': 'admin.cloud.microsoft',
  'support.office.com': 'support.microsoft.com',
  'aad.portal.azure.com': 'entra.microsoft.com',
};

export const rule: Rule = { of: 'text', check: checkText };

export function checkText(document: Document): Diagnostic[] {
  const { file, steps, background } = document;
  const headless = steps.filter(({ title }) => !title);
  const nodes = [...walk([...background, ...steps.flatMap((step) => step.content)])];
  const labels = steps.flatMap((step) => step.answers);
  return [
    ...headless.map(({ id, place }) => {
      const fix = 'begin it with “## ” and the question or the outcome in one line';
      return diagnose('GP111', place, `The step “${id}” has no heading`, fix);
    }),
    ...nodes.flatMap((node) => checkNode(node, file)),
    ...(isDraft(document) ? [] : checkScaffoldText(document, nodes)),
    ...labels
      .filter(({ label }) => unfinished.test(label))
      .map(({ label, place }) => todo(label, place)),
  ];
}

/** The placeholder sentences of a new guide are for its author, not for readers. */
function checkScaffoldText({ file, frontMatter, placeOfKey }: Document, nodes: readonly Node[]) {
  const found = nodes.flatMap((node) =>
    (node.type === 'paragraph' || node.type === 'heading') && isScaffoldText(plainText(node))
      ? [{ text: plainText(node), place: placeOf(node, file) }]
      : [],
  );
  const description = { text: frontMatter.description, place: placeOfKey(['description']) };
  return [...(isScaffoldText(description.text) ? [description] : []), ...found].map(
    ({ text, place }) => {
      const message = `“${text}” is left over from the new-guide template`;
      return diagnose('GP112', place, message, 'write what it asks for, or remove it');
    },
  );
}

function checkNode(node: Node, file: string): Diagnostic[] {
  const place = placeOf(node, file);
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
    const found = unfinished.test(node.value) ? [todo(node.value, place)] : [];
    return [...found, ...checkCommands(node.value, place)];
  }
  return node.type === 'link' || node.type === 'definition' ? checkAddress(node.url, place) : [];
}

function todo(text: string, place: Place): Diagnostic {
  const word = unfinished.exec(text)?.[0] ?? '';
  return diagnose(
    'GP112',
    place,
    `“${word}” is left in the text`,
    'finish the sentence, or remove it',
  );
}

function checkCommands(text: string, place: Place): Diagnostic[] {
  return deadCommands.flatMap(([pattern, fix]) => {
    const command = pattern.exec(text)?.[0];
    return command ? [diagnose('GP117', place, `“${command}” no longer works`, fix)] : [];
  });
}

function checkAddress(url: string, place: Place): Diagnostic[] {
  const host = URL.canParse(url) ? new URL(url).hostname : undefined;
  const today =
    host !== undefined && Object.hasOwn(retiredHosts, host) ? retiredHosts[host] : undefined;
  if (host === undefined || today === undefined) return [];
  return [diagnose('GP117', place, `${host} is retired`, `link to ${today} instead`)];
}

import type { Element, ElementContent } from 'hast';
import type { Repair, Repairing } from './repair.ts';

/** Repairs by the tag that they apply to, or `#text`. Each keeps its rank in the list. */
type RepairsByTag = Map<string, { rank: number; repair: Repair }[]>;

/** Arranges repairs for the tree walk; done once for all articles. */
export function plan(repairs: readonly Repair[]): RepairsByTag {
  const byNode: RepairsByTag = new Map();
  repairs.forEach((repair, rank) => {
    const subjects = [...(repair.tags ?? []), ...(repair.text === undefined ? [] : ['#text'])];
    for (const subject of subjects) {
      const entry = { rank, repair };
      byNode.set(subject, [...(byNode.get(subject) ?? []), entry]);
    }
  });
  return byNode;
}

/** Runs the repairs on a tree in place, children before parents. */
export function repairTree(article: Element, order: RepairsByTag, context: Repairing): void {
  repairChildren(article, order, context);
  apply(article, article, 0, order, context);
}

function repairChildren(parent: Element, order: RepairsByTag, context: Repairing): void {
  for (let at = 0; at < parent.children.length; at += 1) {
    const child = parent.children[at];
    if (child === undefined) break;
    if (child.type === 'element') repairChildren(child, order, context);
    const result = apply(child, parent, 0, order, context);
    if (result.length === 1 && result[0] === child) continue;
    parent.children.splice(at, 1, ...result);
    at += result.length - 1;
  }
}

/** Applies repairs starting at a given rank; replacement nodes get only the remaining ones. */
function apply(
  node: ElementContent,
  parent: Element,
  from: number,
  order: RepairsByTag,
  context: Repairing,
): ElementContent[] {
  const subject =
    node.type === 'element' ? node.tagName : node.type === 'text' ? '#text' : undefined;
  const due = subject === undefined ? undefined : order.get(subject);
  if (due === undefined) return [node];
  for (const { rank, repair } of due) {
    if (rank < from) continue;
    const result =
      node.type === 'element'
        ? repair.element?.(node, parent, context)
        : node.type === 'text'
          ? repair.text?.(node, parent, context)
          : undefined;
    if (result !== undefined)
      return result.flatMap((next) => apply(next, parent, rank + 1, order, context));
  }
  return [node];
}

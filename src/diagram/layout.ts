/** Lays out the pieces of a guide from top to bottom, with ELK's layered algorithm. */

import ELK, { type ElkNode, type LayoutOptions } from 'elkjs';
import type { Pieces } from './cards.ts';
import type { Box, Drawing, Point } from './drawing.ts';
import { onGrid, snap, straighten } from './grid.ts';
import { mirror } from './mirror.ts';

/** https://eclipse.dev/elk/reference/options.html; lengths in pixels. */
const options: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  // Keep the answers to a question in the order they are written in, where no lines cross for it.
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  // Put all answers to a question in one row below it, rather than halfway to their targets.
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'TAIL_LAYER',
  'elk.spacing.nodeNode': '12',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '8',
  'elk.layered.spacing.nodeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeNodeBetweenLayers': '7',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '7',
};

/** Room for the name of a group above its steps. */
const grouped: LayoutOptions = { 'elk.padding': '[top=32,left=12,bottom=12,right=12]' };

/** Places are all in the whole drawing, not in the group. */
const withGroups: LayoutOptions = {
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
};

/**
 * For guides with more steps than anybody looks at in one drawing: placing the steps of a thousand
 * takes a tenth of the time, which then grows with their number and not with its square.
 */
const forLarge: LayoutOptions = { 'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF' };
const large = 200;

/** Labels are on their line, not beside it. */
const onLine: LayoutOptions = { 'elk.edgeLabels.inline': 'true' };

/** Cycles are broken at the answer that the author declared as a way back. */
const forward: LayoutOptions = { 'elk.layered.priority.direction': '1' };

/**
 * Lays out a guide. The same pieces always give the same drawing.
 * @param direction the language's direction, which determines the side the drawing starts on
 */
export async function layOut(
  { cards, answers, groups }: Pieces,
  direction: 'ltr' | 'rtl',
): Promise<Drawing> {
  const graph = await new ELK().layout<ElkNode>({
    id: 'guide',
    layoutOptions: {
      ...options,
      ...(groups.length > 0 && withGroups),
      ...(cards.length > large && forLarge),
    },
    children: nodesOf(cards, groups),
    edges: answers.map(({ piece, width, height }, index) => ({
      id: `${index} ${piece.name}`,
      sources: [piece.question],
      targets: [piece.next],
      layoutOptions: piece.again ? {} : forward,
      labels: [{ text: piece.answer, width, height, layoutOptions: onLine }],
    })),
  });
  const boxes = new Map(allNodes(graph).map((node) => [node.id, boxOf(node)]));
  const drawing: Drawing = {
    width: onGrid(graph.width ?? 0),
    height: onGrid(graph.height ?? 0),
    cards: cards.map(({ piece }) => ({ ...piece, box: boxes.get(piece.step) ?? boxOf(undefined) })),
    answers: answers.map(({ piece }, index) => {
      const edge = graph.edges?.[index];
      const [section] = edge?.sections ?? [];
      const line: Point[] = section
        ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]
        : [];
      return { ...piece, box: boxOf(edge?.labels?.[0]), line: straighten(line.map(snap)) };
    }),
    groups: groups.map((group, index) => ({
      ...group,
      box: boxes.get(groupId(index)) ?? boxOf(undefined),
    })),
  };
  return beginsAt(drawing) === direction ? drawing : mirror(drawing);
}

/** The steps, each group as a node in the place of its first one. */
function nodesOf(cards: Pieces['cards'], groups: Pieces['groups']): ElkNode[] {
  const groupOf = (step: string) => groups.findIndex(({ steps }) => steps.includes(step));
  const node = ({ piece, width, height }: Pieces['cards'][number]) => {
    return { id: piece.step, width, height };
  };
  const byGroup = Map.groupBy(cards, ({ piece }) => groupOf(piece.step));
  return cards.flatMap((card): ElkNode[] => {
    const group = groupOf(card.piece.step);
    if (group < 0) return [node(card)];
    const inside = byGroup.get(group) ?? [];
    return inside[0] === card
      ? [{ id: groupId(group), layoutOptions: grouped, children: inside.map(node) }]
      : [];
  });
}

/** Ids of steps contain no spaces. */
function groupId(index: number): string {
  return `group ${index}`;
}

function allNodes({ children = [] }: ElkNode): ElkNode[] {
  return children.flatMap((node) => [node, ...allNodes(node)]);
}

/**
 * The reading direction in which the first answers are in the order they were written. The position
 * of the first question itself would depend on the widths of a language's words.
 */
function beginsAt({ cards, answers }: Drawing): 'ltr' | 'rtl' {
  const first = cards.find((card) => card.kind === 'question' && card.first);
  const [one, two] = answers.filter(({ question }) => question === first?.step);
  return one && two && one.box.x > two.box.x ? 'rtl' : 'ltr';
}

function boxOf(shape: Partial<Box> | undefined): Box {
  const { x = 0, y = 0, width = 0, height = 0 } = shape ?? {};
  return { ...snap({ x, y }), width, height };
}

/** Links between guides lead somewhere, like an answer’s `to`. */

import { oldSteps } from '../../guide/aliases.ts';
import type { CheckedArticle } from '../check.ts';
import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document } from '../document.ts';
import { isUnpublished } from '../draft.ts';
import { guideLinkOf } from '../guide-link.ts';
import { nearest } from '../nearest.ts';
import { placeOf, walk } from '../node.ts';
import type { OldArticles } from '../old-articles.ts';

/**
 * @param articles all that exist
 * @param old what became of those that no longer do: their pages lead on, so links to them do too
 */
export function checkGuideLinks(
  articles: readonly CheckedArticle[],
  old: Pick<OldArticles, 'renamed' | 'retired'>,
): Diagnostic[] {
  return articles.flatMap(({ documents }) =>
    Object.values(documents).flatMap((document) => checkLinks(document, articles, old)),
  );
}

function checkLinks(
  { file, steps, background }: Document,
  articles: readonly CheckedArticle[],
  old: Pick<OldArticles, 'renamed' | 'retired'>,
): Diagnostic[] {
  const nodes = [...walk([...background, ...steps.flatMap(({ content }) => content)])];
  return nodes.flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const link = guideLinkOf(node.url);
    const problem = link && problemOf(link.article, link.step, articles, old);
    return problem ? [diagnose('GP126', placeOf(node, file), problem.message, problem.fix)] : [];
  });
}

function problemOf(
  article: string,
  step: string | undefined,
  articles: readonly CheckedArticle[],
  { renamed, retired }: Pick<OldArticles, 'renamed' | 'retired'>,
): { readonly message: string; readonly fix: string } | undefined {
  const target = articles.find(({ id }) => id === article);
  if (!target) {
    if (Object.hasOwn(renamed, article) || Object.hasOwn(retired, article)) return undefined;
    const hint = nearest(
      article,
      articles.map(({ id }) => id),
    );
    const fix = hint ? `did you mean “guide:${hint}”?` : 'name an article of this site';
    return { message: `There is no article “${article}”`, fix };
  }
  if (isUnpublished(target)) {
    const fix = `remove “draft: true” from “${article}”, or the link`;
    return { message: `“${article}” is a draft, so readers cannot follow this link`, fix };
  }
  // While an article has errors, its steps are unknown.
  if (step === undefined || (!target.config && target.diagnostics.length > 0)) return undefined;
  const known = target.config
    ? [...Object.keys(target.config.states), ...oldSteps(target.config)]
    : [];
  if (known.includes(step)) return undefined;
  const hint = nearest(step, known);
  const fix = hint ? `did you mean “guide:${article}/${hint}”?` : `link to “guide:${article}”`;
  return { message: `The article “${article}” has no step “${step}”`, fix };
}

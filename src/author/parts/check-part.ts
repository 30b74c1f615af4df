/** Reads and checks one part in all its locales, once for all guides that take it in. */

import { byPlace } from '../diagnostic.ts';
import { isDraft } from '../document.ts';
import type { ArticleFiles, CheckOptions } from '../article-files.ts';
import { checkTexts, completed, documentsOf, topOf } from '../check-texts.ts';
import { checkPartId } from '../checks/ids.ts';
import type { CheckedPart } from './part.ts';

/** @param options with the parts that this one takes in */
export function checkPart(files: ArticleFiles, options: CheckOptions): CheckedPart {
  const { id, record } = files;
  const wrongId = checkPartId(id, topOf(files));
  const { source, valid, whole, read, diagnostics } = checkTexts(files, options, 'part');
  const usable = wrongId.length === 0 && whole ? valid : undefined;
  const shown = usable
    ? read
        .filter((own) => own === usable || !isDraft(own.document))
        .map((own) => [own.locale, completed(usable, own)] as const)
    : [];
  return {
    id,
    ...(source && { source: source.locale }),
    documents: documentsOf(read),
    shown: Object.fromEntries(shown),
    ...(record && { record }),
    diagnostics: [...wrongId, ...diagnostics].sort(byPlace),
  };
}

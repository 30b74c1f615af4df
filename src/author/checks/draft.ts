/** Unfinished work: drafts, and translated steps that are copies of their source. */

import { copiedSteps } from '../copied-steps.ts';
import { diagnose, type Diagnostic } from '../diagnostic.ts';
import { isDraft, type Document } from '../document.ts';
import { isSameLanguage, type Rule } from '../rule.ts';

export const rule: Rule = {
  of: 'text',
  check: (document, { locale, source }) => {
    if (isDraft(document)) return checkDraft(document, source?.document);
    return !source || isSameLanguage(locale, source.locale)
      ? []
      : checkCopied(source.document, document);
  },
};

/** Every check reports drafts, so that they are not forgotten. */
function checkDraft(document: Document, source: Document | undefined): Diagnostic[] {
  const place = document.placeOfKey(['draft']);
  if (!source || source === document)
    // A part is seen with its guides, whose own check says whether readers see them.
    return document.kind === 'part'
      ? []
      : [
          diagnose(
            'GP204',
            place,
            'This is a draft: readers do not see it',
            'remove “draft” when it is finished',
          ),
        ];
  const lacking = source.steps.filter(({ id }) => !document.steps.some((step) => step.id === id));
  const left = copiedSteps(source, document).length + lacking.length;
  const words = `${left} of ${source.steps.length} steps still have the source’s text`;
  const message = `This is a draft: readers get the source’s text (${words})`;
  return [diagnose('GP204', place, message, 'translate them, then remove “draft”')];
}

/** Reports text in a published translation that was never translated. */
function checkCopied(source: Document, translation: Document): Diagnostic[] {
  return copiedSteps(source, translation).map(({ id, place }) => {
    const message = `“${id}” still has the source’s text`;
    return diagnose(
      'GP308',
      place,
      message,
      'translate it, or write “draft: true” in the front matter',
    );
  });
}

/**
 * Remembers choices made in the “send this” panel for the next page and the next visit: people who
 * help others in one language tend to keep doing so. If storage is blocked, nothing is remembered.
 */

import { linkKinds, type LinkKind } from '../../guide/sending.ts';
import type { Locale } from '../../locale/locale.ts';
import { textForms, type TextForm } from './text.ts';

export interface Choices {
  /** The language of the link. */
  readonly locale?: Locale | undefined;
  readonly kind?: LinkKind | undefined;
  readonly form?: TextForm | undefined;
}

const key = 'guidepost:send';

/** @param storage opens the storage, which may itself throw */
export function readChoices(storage: () => Storage = () => localStorage): Choices {
  try {
    const kept = new URLSearchParams(storage().getItem(key) ?? '');
    return {
      locale: kept.get('locale') ?? undefined,
      kind: linkKinds.find((known) => known === kept.get('kind')),
      form: textForms.find((known) => known === kept.get('form')),
    };
  } catch {
    return {};
  }
}

/** Adds to the remembered choices. */
export function rememberChoice(choice: Choices, storage: () => Storage = () => localStorage): void {
  const all = Object.entries({ ...readChoices(storage), ...choice });
  const kept = all.flatMap(([name, value]: [string, string | undefined]) =>
    value === undefined ? [] : [[name, value]],
  );
  try {
    storage().setItem(key, new URLSearchParams(kept).toString());
  } catch {
    // The choice still applies to this page.
  }
}

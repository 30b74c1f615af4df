/** Settings of known corpora. */

import type { CorpusSettings, PresetName } from './corpus-settings.ts';

type Preset = Pick<CorpusSettings, 'source' | 'license' | 'original' | 'links' | 'unlisted'>;

export const presets: Readonly<Record<PresetName, Preset>> = {
  /** Microsoft's Alchemy Insights, the support articles that were frozen in 2021. */
  alchemy: {
    source: 'Microsoft and contributors',
    license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    original:
      'https://github.com/MicrosoftDocs/OfficeDocs-AlchemyInsights-pr.{locale}/blob/live/{path}',
    links: 'https://learn.microsoft.com',
    // Not meant for readers, but published: a template, the editors' start page, a test.
    unlisted: ['Alchemy-Insight-Template', 'index', 'test-test'],
  },
};

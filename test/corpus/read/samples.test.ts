import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/read/read-corpus.ts';
import { harmIn } from '../harmless.ts';
import { missingWords } from '../missing-words.ts';

/** Real articles that together show every oddity of the dialect. */
describe('samples', () => {
  const items = [...openCorpus('test/corpus/samples')];
  const read = items.flatMap((item) =>
    'skipped' in item ? [] : [{ place: item.place, text: item.text(), article: item.read() }],
  );
  const of = (id: string): { html: string; codes: string[] } => {
    const found = read.find(({ article }) => article.locale === 'nl-NL' && article.id === id);
    return {
      html: found?.article.html ?? '',
      codes: found?.article.findings.map(({ code }) => code) ?? [],
    };
  };

  test('all are read, the included part is skipped', () => {
    expect(read).toHaveLength(64);
    expect(items.filter((item) => 'skipped' in item)).toHaveLength(1);
  });

  test('no word is lost, and nothing is harmful', () => {
    for (const { place, text, article } of read) {
      expect(missingWords(text, article), place).toEqual([]);
      expect(harmIn(article.html), place).toEqual([]);
    }
  });

  test.each([
    ['yammer-licensing-issues', ['KB14', 'KB31', 'KB38']],
    ['too-much-phish-or-spam', ['KB02']],
    ['import-export-outlook-email-contacts-calendar-items', ['KB03']],
    ['editing-documents-in-teams', ['KB04', 'KB02']],
    ['deploy-o365-remotely-to-rds', ['KB05']],
    ['adv-auth-concepts-applicable-to-microsoft-edge', ['KB06']],
    ['increase-shared-mailbox-size', ['KB08']],
    ['antispam-5.7.606', ['KB09']],
    ['add-microsoft-edge-to-microsoft-intune', ['KB15']],
    ['how-to-configure-mfa-video', ['KB16']],
    ['owa-organize-email', ['KB17']],
    ['troubleshoot-onedrive-crashing', ['KB17']],
    ['multiple-objects-have-the-same-email-address-as-identity', ['KB19']],
    ['activate-visio', ['KB19']],
    ['workflow-email-not-being-sent', ['KB19', 'KB20']],
    ['service-incident-in-progress-1', ['KB23']],
    ['attack-surface-reduction-rules', ['KB24', 'KB25', 'KB30']],
    ['manage-updates-in-windows', ['KB27']],
    ['use-breakout-rooms', ['KB28']],
    ['import-a-pst-file-from-outlook-for-mac-from-outlook-for-windows', ['KB28']],
    ['performance-issues-sharepoint-or-onedrive', ['KB29']],
    ['exchange-license-management', ['KB30']],
    ['contact-support-fasttrack-assistance', ['KB33']],
    ['outlook-com-account-hacked-french', ['KB34']],
    ['installing-office-on-a-terminal-serverunlicensed', ['KB36']],
  ])('%s: %j', (id, codes) => {
    expect(of(id).codes).toEqual(expect.arrayContaining(codes));
  });

  test('no markup of the dialect is shown', () => {
    for (const { article, place } of read)
      if (!article.html.includes('<code'))
        expect(article.html.replace(/<[^>]*>/gu, ''), place).not.toMatch(/\[!|\]\(http/u);
  });
});

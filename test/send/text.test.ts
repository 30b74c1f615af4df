import { describe, expect, test } from 'vitest';
import type { Phrases } from '../../src/browser/send/phrases.ts';
import { writeText, type TextForm } from '../../src/browser/send/text.ts';
import { arrive } from '../../src/guide/arrive.ts';
import { outcomeLines } from '../../src/author/outcome-lines.ts';
import { speakerFor } from '../../src/locale/speaker.ts';
import { readMessages } from '../../src/library/interface.ts';
import { must } from '../support/must.ts';
import { documentOf, guideOf, hour, now, sourceFile } from '../support/article-fixtures.ts';

const article = sourceFile(`
<Question id="color">
## Is the lamp red?
<Answer id="yes" to="since">Yes</Answer>
<Answer id="no" to="call">No</Answer>
</Question>
<Question id="since" hours="24">
## Since when?
<Answer id="under" to="wait" when="within">Less than a day</Answer>
<Answer id="over" to="call" when="beyond">Longer</Answer>
</Question>
<Outcome id="wait" kind="wait" code="TST-01" again="color">
## Let it cool
You are here because it is hot.

1. Wait <Deadline>up to a day</Deadline>. Do not touch it.
2. Then run:

   \`\`\`
   cool --down
   \`\`\`
</Outcome>
<Outcome id="call" kind="escalate" code="TST-02">
## Call somebody
1. Paste this summary:

   <Summary />

2. Add your name.
</Outcome>`);

const guide = guideOf({ 'en-us': article });
const { say } = speakerFor('en-us', readMessages('en-us'));
const phrases: Phrases = {
  locale: 'en-us',
  textLocale: 'en-us',
  words: must(guide.words['en-us']),
  texts: Object.fromEntries(
    documentOf(article).steps.map((step) => [step.id, outcomeLines(step, ({ answer }) => answer)]),
  ),
  say,
  sayInText: say,
};

function write(form: TextForm, step: string, fragment: string, at = now): string[] {
  const arrival = arrive(guide, step, fragment, at);
  const target = { step: arrival.step, answers: arrival.answers };
  const shown = { guide: { ...guide, words: phrases.words }, arrival };
  return writeText(form, phrases, { shown, target, link: 'https://help.example/', now: at }).split(
    '\n',
  );
}

const since = new Date(now - 2 * hour).toISOString().replace(/:\d\d\.\d+/u, '');

describe('a message', () => {
  test('contains the whole fix: every sentence, the commands, the code', () => {
    expect(write('message', 'wait', '#color=yes&since=under')).toEqual([
      'Test',
      '',
      'Answered so far:',
      '- Is the lamp red? Yes',
      '- Since when? Less than a day',
      '',
      'What to do: Let it cool',
      'Code to quote: TST-01',
      '',
      'You are here because it is hot.',
      '',
      '1. Wait up to a day. Do not touch it.',
      '2. Then run:',
      '   cool --down',
      '',
      'https://help.example/',
    ]);
  });

  test('names the end of the wait, with its zone, when it is known', () => {
    const line = write('message', 'wait', `#color=yes&since=${since}`).find((text) =>
      text.startsWith('1. '),
    );
    expect(line).toMatch(
      /^1\. Wait until [A-Z][a-z]+day, November 2[34], 2026 at .+ GMT(?:[+-][\d:]+)?\. Do not touch it\.$/u,
    );
  });

  test('contains the summary that it mentions, and the answers once', () => {
    const lines = write('message', 'call', '#color=no');
    const at = lines.indexOf('1. Paste this summary:');
    expect(lines.slice(0, at)).toEqual([
      'Test',
      '',
      'What to do: Call somebody',
      'Code to quote: TST-02',
      '',
    ]);
    expect(lines.slice(at + 1)).toEqual([
      '   Test',
      '   Call somebody · TST-02',
      '',
      '   - Is the lamp red? No',
      '',
      expect.stringMatching(/^ {3}Made .+ GMT(?:[+-][\d:]+)?$/u),
      '   https://help.example/',
      '2. Add your name.',
      '',
      'https://help.example/',
    ]);
  });

  test('leaves the answer to the link’s question to its reader', () => {
    const lines = write('message', 'since', '#color=yes&since=over');
    expect(lines).toContain('- Is the lamp red? Yes');
    expect(lines.filter((line) => line.includes('Since when?'))).toEqual([
      'Next question: Since when?',
    ]);
  });
});

describe('a case', () => {
  test.each(['case', 'markdown'] as const)(
    'as %s describes the page that it is made on',
    (form) => {
      const text = write(form, 'wait', '#color=yes&since=under').join('\n');
      expect(text).toContain('Let it cool · TST-01');
      expect(text).toContain('Is the lamp red?');
      expect(text).not.toContain('Do not touch it');
      expect(text).not.toMatch(/\n\n\n/u);
    },
  );
});

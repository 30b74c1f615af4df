import { expect, test } from 'vitest';
import { fingerprint, structureParts } from '../../../src/corpus/read/fingerprint.ts';

const source = `# <a name="x"></a>Title

1. Open [the page](https://docs.example/a?wt.mc_id=1).
2. Choose **Start**.

   - \`Get-User\`

![Button](media/a.png)`;

const translation = `# <a name="x"></a>Titel

1. [](https://docs.example/a?wt.mc_id=2) openen.
2. Kies Start.

    - \`Get-User\`

![Knop](media/a.png)`;

test('a translation has the fingerprint of its source', () => {
  expect(fingerprint(translation)).toEqual(fingerprint(source));
});

test.each([
  ['headings', source.replace('# ', '## ')],
  ['list items', source.replace('2. ', '')],
  ['addresses', source.replace('docs.example/a', 'docs.example/b')],
  ['images', source.replace('![', '[')],
  ['code', source.replaceAll('`', '')],
])('a different number of %s shows in its part, and only there', (part, changed) => {
  const before = fingerprint(source);
  const differing = structureParts.filter((_, n) => fingerprint(changed)[n] !== before[n]);
  expect(differing).toEqual([part]);
});

test('words in parentheses after brackets are not an address', () => {
  expect(fingerprint('[Start](既に開始していますか?)')).toEqual(fingerprint(''));
});

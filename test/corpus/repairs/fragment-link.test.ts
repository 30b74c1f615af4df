import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('a link within the article leads to its heading', () => {
  const { html } = rendered('[zie](#b-c)\n\n## <a name="b-c"></a>Kop\n\ntekst');
  expect(html).toContain('<a href="#kb-b-c">');
  expect(html).toContain('<h2 id="kb-b-c">Kop</h2>');
});

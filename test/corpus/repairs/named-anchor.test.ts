import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test.each(['<a name="bkmk_x"></a>', '<a id="bkmk_x"></a>'])(
  '%s in a text is a link target',
  (anchor) => {
    const { html, codes } = rendered(`[zie](#bkmk_x)\n\ntekst ${anchor}hier`);
    expect(html).toBe(
      '<p><a href="#kb-bkmk_x">zie</a></p>\n<p>tekst <span id="kb-bkmk_x"></span>hier</p>',
    );
    expect(codes).toEqual([]);
  },
);

test('an anchor after the words of a heading is also a link target', () => {
  const { html } = rendered('[een](#kop) [twee](#x)\n\n## Kop<a name="x"></a>');
  expect(html).toContain('<a href="#kb-kop">een</a> <a href="#kb-x">twee</a>');
  expect(html).toContain('<h2 id="kb-kop">Kop<span id="kb-x"></span></h2>');
});

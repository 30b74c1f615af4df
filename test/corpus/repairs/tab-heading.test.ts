import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('tabs are sections under their names', () => {
  const { title, html, codes } = rendered('# T\n\n# [CLI](#tab/cli)\n\none\n\n# [Portal](#tab/p)');
  expect(title).toBe('T');
  expect(html).toBe('<h2 id="kb-cli">CLI</h2>\n<p>one</p>\n<h2 id="kb-portal">Portal</h2>');
  expect(codes.filter((code) => code === 'KB45')).toHaveLength(2);
});

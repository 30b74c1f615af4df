import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test.each([
  ['> [!div class="nextstepaction"]\n> [Next](b.md)', '<p><a href="/b/">Next</a></p>'],
  ['> [!div class="checklist"]\n> - one', '<ul>\n<li>one</li>\n</ul>'],
])('%s becomes what is inside it', (markdown, html) => {
  const result = rendered(markdown, { articles: { b: '/b/' } });
  expect(result).toMatchObject({ html, codes: ['KB45'] });
});

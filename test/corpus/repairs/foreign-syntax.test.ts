import { describe, expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

describe('the syntax of another dialect is shown as written, and reported', () => {
  test.each([
    ['{% include note.html %}', 'a tag of Liquid'],
    ['{{< note >}}', 'a shortcode of Hugo'],
    ['{{ page.title }}', 'a value of a template'],
    ['text[^1]', 'a footnote'],
    ['[^1]: https://a.example', 'a footnote'],
    ['## Head {#own-id}', 'an attribute list'],
    ['text {: .class }', 'an attribute list'],
    ['!!! note\n    text', 'an admonition'],
    ['Term\n: what it is', 'a definition'],
    ['[!UICONTROL Save]', 'an extension of Microsoft’s'],
    ['> [!SUCCESS]\n> done', 'an extension of Microsoft’s'],
  ])('%s', (markdown, name) => {
    const { title, html, findings } = rendered(markdown, { translated: false });
    const shown = `${title ?? ''}${html.replace(/<[^>]*>/gu, '').replaceAll('&#x3C;', '<')}`;
    const written = markdown.replace(/^(?:#+|>) /gmu, '').replace(/ {4}/u, '');
    expect(shown.trim()).toBe(written);
    expect(findings.map(({ code }) => code)).toEqual(['KB46']);
    expect(findings[0]?.message).toContain(name);
  });

  test('text that only looks like it is not reported', () => {
    const markdown = 'a {IncidentId} [^]: x `{% if %}` C:\\> 1.2:n\n\n```\n{{< x >}}\n```';
    expect(rendered(markdown).codes).toEqual(['KB23']);
  });
});

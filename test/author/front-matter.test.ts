import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { readFrontMatter } from '../../src/author/front-matter.ts';
import { must } from '../support/must.ts';

const source = [
  'title: Test',
  'description: A test.',
  'translation: source',
  'checked: 2026-11-22',
] as const;

const read = (...lines: string[]) => readFrontMatter(lines.join('\n'), 'a.mdx');
const complain = (...lines: string[]) => read(...lines).diagnostics.map(formatDiagnostic);

test('reads what a source says about itself', () => {
  const lines = [
    'sources:',
    '  - { id: a-1, title: A, url: https://example.com/, read: 2026-11-22, supports: all }',
  ];
  expect(read(...source, ...lines)).toEqual({
    diagnostics: [],
    value: {
      title: 'Test',
      description: 'A test.',
      translation: 'source',
      checked: '2026-11-22',
      replaces: [],
      sources: [
        { id: 'a-1', title: 'A', url: 'https://example.com/', read: '2026-11-22', supports: 'all' },
      ],
    },
  });
});

test('names the articles of a corpus that it replaces, without extension', () => {
  expect(read(...source, 'replaces: [Docs/some-article]').value).toMatchObject({
    replaces: ['Docs/some-article'],
  });
  expect(complain(...source, 'replaces: [Docs/some-article.md]')).toEqual([
    expect.stringContaining('replaces.0'),
  ]);
});

test('reads a translation, whose only date is that of its review', () => {
  const { value } = read('title: Proef', 'description: Een proef.', 'translation: machine');
  expect(value).toMatchObject({ translation: 'machine', sources: {} });
  expect(
    read('title: A', 'description: B', 'translation: human', 'reviewed: 2026-11-22').value,
  ).toMatchObject({ reviewed: '2026-11-22' });
});

test('points at the line and the key that is wrong', () => {
  const [title, description, translation] = source;
  expect(complain(title, description, translation, 'checked: yesterday')).toEqual([
    'a.mdx:5:1 GP201 checked should be a date, such as 2026-11-22 — correct “checked”',
  ]);
  const nested = ['sources:', '  - id: a', '    title: A', '    url: ftp://example.com/'];
  const lines = complain(...source, ...nested, '    read: 2026-11-22', '    supports: all');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /^a\.mdx:9:5 GP201 sources\.0\.url should be an address that begins with https:/u,
  );
});

test('points at what surrounds a missing key', () => {
  const [title, description, translation] = source;
  expect(complain(title, description, translation)).toEqual([
    'a.mdx:2:1 GP201 checked is missing — add “checked: …”',
  ]);
});

test('refuses an unknown key, where it is, and suggests the one that was meant', () => {
  expect(complain(...source, 'chekced: 2026-11-22')).toEqual([
    'a.mdx:6:1 GP201 chekced is not a known key — did you mean “checked”?',
  ]);
  const nested = ['sources:', '  - id: a', '    titel: A', '    url: https://example.com/'];
  const lines = complain(...source, ...nested, '    read: 2026-11-22', '    supports: all');
  expect(lines).toEqual([
    'a.mdx:7:5 GP201 sources.0.title is missing — add “title: …”',
    'a.mdx:8:5 GP201 sources.0.titel is not a known key — did you mean “title”?',
  ]);
});

test('lists the keys that it knows if none is similar', () => {
  expect(complain(...source, 'renamed: { colours: {} }')).toEqual([
    'a.mdx:6:12 GP201 renamed.colours is not a known key — remove it; known keys: steps, answers',
  ]);
});

test.each([
  ['nothing at all', ['']],
  ['a list', ['- a']],
  ['a bracket left open', ['title: [', 'description: a']],
  ['a key twice', ['title: a', 'title: b']],
  ['an alias without its anchor', ['title: *nobody']],
  ['an alias without its anchor as a key', ['? [*nobody]', ': a']],
  ['an anchor inside itself', ['title: &a [*a]']],
  ['a merge of nothing', ['%YAML 1.1', '---', '<<: 3']],
  ['several documents', ['title: a', '---', 'title: b']],
  ['a key from the prototype', ['__proto__: a', 'constructor: b']],
])('answers %s with diagnostics inside the front matter', (_what, lines) => {
  const { value, diagnostics } = read(...lines);
  expect(value).toBeUndefined();
  expect(diagnostics).not.toHaveLength(0);
  for (const { code, line, column, message } of diagnostics) {
    expect(code).toBe('GP201');
    expect(line).toBeGreaterThanOrEqual(2);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message).not.toMatch(/\n| at line \d/u);
  }
});

test('refuses aliases that multiply excessively', () => {
  const ten = (name: string) => Array.from({ length: 10 }, () => name).join(', ');
  const bomb = [
    'a: &a [1, 1]',
    `b: &b [${ten('*a')}]`,
    `c: &c [${ten('*b')}]`,
    `d: [${ten('*c')}]`,
  ];
  expect(complain(...source, ...bomb).join('\n')).toMatch(/alias/u);
});

test('asks for missing front matter, at the top of the file', () => {
  const { diagnostics } = readFrontMatter(undefined, 'a.mdx');
  expect(formatDiagnostic(must(diagnostics[0]))).toMatch(
    /^a\.mdx:1:1 GP201 The front matter is missing/u,
  );
});

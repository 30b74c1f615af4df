import { describe, expect, it } from 'vitest';
import { checkTerms } from '../../src/author/checks/terms.ts';
import { parse } from '../../src/author/parse.ts';
import { parseTerms, type Terms } from '../../src/author/terms.ts';
import { must } from '../support/must.ts';

const terms: Terms = {
  Users: { state: 'official', label: 'Gebruikers', evidence: 'a page' },
  Apps: { state: 'official', label: 'Apps', evidence: 'a page' },
  'Your products': { state: 'conflict', label: 'Mijn producten', evidence: 'two pages' },
  Health: { state: 'unverified' },
};
const names: Terms = { 'Viva Engage': { state: 'name' } };

describe('a label in a translation', () => {
  it.each([
    ['official, alone', '**Users**', '**Gebruikers**'],
    ['official, with the English', '**Users**', '**Gebruikers** (Users)'],
    ['English first, with the official label', '**Users**', '**Users** (Gebruikers)'],
    ['the same in both languages', '**Apps**', '**Apps**'],
    ['uncertain, with the English', '**Your products**', '**Mijn producten** (Your products)'],
    [
      'uncertain, in full-width brackets',
      '**Your products**',
      '**Mijn producten**（Your products）',
    ],
    ['uncertain, English first', '**Your products**', '**Your products** (uw producten)'],
    ['unverified, with its meaning', '**Health**', '**Health** (status)'],
    ['explained once', '**Health** and **Health**', '**Health** (status) en **Health**'],
    ['not listed, translated', 'It **overwrites**', 'Dit **overschrijft**'],
    ['a name', '**Viva Engage**', '**Viva Engage**'],
    ['held by a bidi mark', '**Health?**', '**Health?\u200e** (status)'],
    ['in another order', '**Users** of **Apps**', '**Apps** van **Gebruikers**'],
  ])('is right when it is %s', (_, source, translation) => {
    expect(check(source, translation)).toEqual([]);
  });

  it.each([
    ['English although an official label exists', '**Users**', '**Users**', 'GP320', 10],
    ['another translation', '**Users**', '**Mensen**', 'GP320', 6],
    ['uncertain and alone', '**Your products**', '**Mijn producten**', 'GP320', 10],
    ['uncertain and in English alone', '**Your products**', '**Your products**', 'GP321', 10],
    ['unverified and translated', '**Health**', '**Status**', 'GP320', 6],
    ['unverified and in English alone', '**Health**', '**Health**', 'GP321', 10],
    ['explained by nothing', '**Health**', '**Health** ( )', 'GP321', 10],
    ['not listed and in English alone', '**Reprocess**', '**Reprocess**', 'GP321', 10],
    ['inside a list', '1. **Reprocess**', '1. **Reprocess**', 'GP321', 10],
  ])('is reported when it is %s', (_, source, translation, code, line) => {
    expect(check(source, translation)).toEqual([`${line} ${code}`]);
  });

  it('is looked for only in its own step', () => {
    expect(check('**Users**', 'Kies.', '**Gebruikers**')).toEqual(['6 GP320']);
  });
});

describe('a list of terms', () => {
  it('requires evidence for a label', () => {
    const { diagnostics } = parseTerms('Users: { state: official, label: Gebruikers }', 'nl.yaml');
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['GP322', 1]]);
  });

  it('accepts no label for what nobody verified', () => {
    const { diagnostics } = parseTerms(
      'Users: { state: unverified, label: Gebruikers }',
      'nl.yaml',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['GP322']);
  });
});

/** Line and code of each diagnostic; the text of the step is on line 10. */
function check(source: string, translation: string, background = ''): string[] {
  const found = checkTerms(document(source), document(translation, background), terms, names);
  return found.map(({ line, code }) => `${line} ${code}`);
}

function document(text: string, background = '') {
  const mdx = `---
title: Titel
description: Beschrijving.
translation: human
---
<Outcome id="one">

## Stap

${text}

</Outcome>

${background}
`;
  return must(parse(mdx, 'nl-nl.mdx').document);
}

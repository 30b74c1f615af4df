import { describe, expect, test } from 'vitest';
import { expandQuery } from '../../src/search/synonyms.ts';

const synonyms = [
  ['Yammer', 'Viva Engage'],
  ['Azure AD', 'Microsoft Entra ID', 'Entra'],
  ['a.b', 'c'],
];
const expand = (query: string) => expandQuery(query, synonyms);

describe('a query', () => {
  test('without a known name stays as it is', () => {
    expect(expand('printer jams')).toEqual(['printer jams']);
  });

  test('is also run with the other name, what was typed first', () => {
    expect(expand('Yammer plan')).toEqual(['Yammer plan', 'Viva Engage plan']);
    expect(expand('viva  ENGAGE plan')).toEqual(['viva  ENGAGE plan', 'Yammer plan']);
  });

  test('is not run again for a name that differs only in capitals', () => {
    expect(expand('yammer')).toEqual(['yammer', 'Viva Engage']);
  });

  test('with a long name is not read as the shorter one inside it', () => {
    expect(expand('Microsoft Entra ID')).toEqual(['Microsoft Entra ID', 'Azure AD', 'Entra']);
  });

  test('with a name written without its spaces is run with the name too', () => {
    expect(expand('MicrosoftEntraID')).toEqual([
      'MicrosoftEntraID',
      'Azure AD',
      'Microsoft Entra ID',
      'Entra',
    ]);
    expect(expand('vivaengage plan')).toEqual([
      'vivaengage plan',
      'Yammer plan',
      'Viva Engage plan',
    ]);
  });

  test('is left alone if a name is only part of a word', () => {
    expect(expand('yammering')).toEqual(['yammering']);
    expect(expand('central')).toEqual(['central']);
    expect(expand('axb')).toEqual(['axb']);
  });

  test('in Japanese or Chinese may touch the name', () => {
    expect(expand('Yammerのライセンス')).toEqual(['Yammerのライセンス', 'Viva Engageのライセンス']);
  });

  test('with two names is run in each combination', () => {
    expect(expand('yammer in entra')).toEqual([
      'yammer in entra',
      'Viva Engage in entra',
      'yammer in Azure AD',
      'yammer in Microsoft Entra ID',
      'Viva Engage in Azure AD',
      'Viva Engage in Microsoft Entra ID',
    ]);
  });

  test('never becomes a flood of searches', () => {
    const names = ['b', 'c', 'd', 'e'].map((first) => [
      first,
      `${first}1`,
      `${first}2`,
      `${first}3`,
    ]);
    expect(expandQuery('b c d e', names).length).toBe(8);
    expect(expandQuery('b c d e', names)[0]).toBe('b c d e');
  });
});

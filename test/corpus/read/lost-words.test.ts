import { expect, test } from 'vitest';
import { lostWords, outputWords, sourceWords } from '../../support/lost-words.ts';

test.each([
  ['**Vet** en [link](https://a.example/b_(c) "Titel")voor', 'Vet en link Titel voor'],
  ['[a] (https://b.example/c) d', 'a d'],
  ['![Knop](media/a.png) <img src="b" alt="Plaat">', 'Knop Plaat'],
  ['> [!NOTE]\n> Let op', 'Let op'],
  ['> [!VIDEO https://a.example]', ''],
  ['> [!VIDEO RE4x]', 'VIDEO RE4x'],
  ['> [!div class="checklist"]\n> een', 'een'],
  ['een [!INCLUDE [naam](a/b.md)] twee', 'een twee'],
  [':::image source="a.png" alt-text="Een knop" type="content":::', 'Een knop'],
  ['de :::no-loc text="Viva Engage"::: app', 'de Viva Engage app'],
  [':::row:::\n:::column span="2":::\neen\n:::column-end:::\n:::row-end:::', 'een'],
  ['::: zone pivot="a"', 'zone pivot a'],
  ['# [CLI](#tab/cli)', 'CLI'],
  ['<iframe src="https://a.example" title="Film"></iframe>', 'Film'],
  ['<details><summary>Meer</summary>een</details>', 'Meer een'],
  ['<figure><figcaption>Plaat</figcaption></figure>', 'Plaat'],
  ['<dl><dt>Term</dt><dd>uitleg</dd></dl>', 'Term uitleg'],
  ['1. een\n2) twee\n- [x] drie', 'een twee drie'],
  ['a<br>b<!-- geheim --><span>c</span>', 'a b c'],
  ['Get-User <email address> &amp; &lt;x&gt; &#65;', 'Get User email address x A'],
  ['`[a](b) <br> &amp;`', 'a b br amp'],
  ['```console\nx\n```', 'x'],
  ['# <a name="x-y"></a>Titel', 'Titel'],
  ['zie https://a.example/b', 'zie https a example b'],
  ['のhttps://a.example/bを開く', 'の https a example b を開く'],
])('the words of %j', (markdown, words) => {
  expect(sourceWords(markdown).join(' ')).toBe(words);
});

test('the words of HTML are those that are seen or read aloud', () => {
  expect(
    outputWords('<p class="x">a<strong>b</strong> <img alt="c &#x26; d" src="e"> &#x3C;f></p>'),
  ).toEqual(['a', 'b', 'c', 'd', 'f']);
});

test('a word is lost if it occurs less often', () => {
  expect(lostWords(['a', 'b', 'a'], ['a', 'b'])).toEqual(['a']);
  expect(lostWords(['a', 'b'], ['b', 'x', 'a'])).toEqual([]);
});

test('words separated by a mark in the source may be joined in the output', () => {
  expect(lostWords(['a', 'aan', 'melding'], ['aanmelding', 'a'])).toEqual([]);
  expect(lostWords(['aan', 'melding'], ['aan'])).toEqual(['melding']);
  // Regardless of which of several is joined.
  const [link, after] = ['判別する', 'を参照'];
  expect(lostWords([link, after, after], [`${link}${after}`, after])).toEqual([]);
  expect(lostWords([link, after, after], [after, after])).toEqual([link]);
  expect(lostWords(['aan', 'melding', 'melding'], ['aanmelding', 'melding'])).toEqual([]);
});

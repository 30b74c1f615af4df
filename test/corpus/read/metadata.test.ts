import { expect, test } from 'vitest';
import type { ClassCode } from '../../../src/corpus/read/classes.ts';
import { parseFrontMatter } from '../../../src/corpus/read/front-matter.ts';
import { readMetadata, type Metadata } from '../../../src/corpus/read/metadata.ts';

const regular = `
title: Titel
ms.author: iemand
ms.date: 07/14/2020
ms.audience: Admin
ms.custom: ["5900"]
ms.translationtype: MT
ms.lasthandoff: 07/16/2020`;

function read(changes: string): Metadata & { codes: ClassCode[] } {
  const codes: ClassCode[] = [];
  const keys = changes.split('\n').map((line) => line.split(':')[0]);
  const kept = regular.split('\n').filter((line) => !keys.includes(line.split(':')[0]));
  const raw = parseFrontMatter([...kept, changes].join('\n'));
  return { ...readMetadata(raw, (code) => codes.push(code)), codes };
}

test('regular metadata has nothing to report', () => {
  expect(read('')).toEqual({
    title: 'Titel',
    kind: 'machine',
    codes: [],
    meta: {
      author: 'iemand',
      date: '2020-07-14',
      dateFrom: 'ms.date',
      audience: 'Admin',
      customIds: ['5900'],
    },
  });
});

test.each([
  ['ms.custom: 665', ['665'], []],
  ['ms.custom: "665,2578"', ['665', '2578'], ['KB02']],
  ['ms.custom: ["9004197/7378", "1"]', ['9004197', '7378', '1'], ['KB02']],
  ["ms.custom: ''", [], ['KB02']],
  ['ms.custom: commerce_billing', ['commerce_billing'], []],
])('%s', (line, ids, codes) => {
  const { meta, codes: found } = read(line);
  expect(meta.customIds).toEqual(ids);
  expect(found).toEqual(codes);
});

test.each(['ms-custom', 'ms,.custom', 'ms.common', 'munlocking-an-account s.custom'])(
  'the misspelled key %s is understood',
  (key) => {
    const { meta, codes } = read(`ms.custom: ['1']\n${key}: ['7']`);
    expect(meta.customIds).toEqual(['1', '7']);
    expect(codes).toContain('KB03');
  },
);

test.each([
  ['ms.date: 7/4/2021', '2021-07-04'],
  ["ms.date: ''", '2020-07-16'],
  ['ms.date: 13/13/2021', '2020-07-16'],
])('%s', (line, date) => {
  expect(read(line)).toMatchObject({ meta: { date }, codes: ['KB05'] });
});

test('without any date there is none', () => {
  expect(read("ms.date: ''\nms.lasthandoff: soon").meta).not.toHaveProperty('date');
});

const guid = '88731c82-90d4-4019-a627-8ca6a82224af';

test.each(["ms.assetid: ''", `ms.assetid: [${guid}, ${guid}]`, 'ms.assetid: a few words'])(
  '%s is left out',
  (line) => {
    expect(read(line).codes).toEqual(['KB04']);
  },
);

test('a GUID is one', () => {
  expect(read(`ms.assetid: ${guid}`).codes).toEqual([]);
});

test.each([
  ['ms.translationtype: HT', 'human', []],
  ['ms.translationtype: Auto', 'machine', ['KB06']],
  ["ms.translationtype: ''", 'source', []],
])('%s', (line, kind, codes) => {
  expect(read(line)).toMatchObject({ kind, codes });
});

test.each([
  ['ms.audience: admin', 'Admin'],
  ["ms.audience: ''\naudience: ITPro", 'ITPro'],
])('%s', (line, audience) => {
  expect(read(line)).toMatchObject({ meta: { audience }, codes: ['KB07'] });
});

import { expect, test } from 'vitest';
import { TabState } from '../../src/browser/directory/tab-state.ts';
import { MemoryStorage } from '../../src/browser/directory/memory-storage.ts';

const reading = { known: false, fault: { reason: 'undecided' }, evidence: [] } as const;

test('what is stored is there on the next page', () => {
  const storage = new MemoryStorage();
  const first = new TabState(storage);
  first.whom = 'other';
  first.person = { id: 'x', name: 'Ana', address: 'ana@fourthcoffee.example' };
  first.keepReading('licence.plan product=engage', reading);
  first.fill('guide', [['licensed', 'yes']]);
  const next = new TabState(storage);
  expect(next.whom).toBe('other');
  expect(next.person?.name).toBe('Ana');
  expect(next.reading('licence.plan product=engage')).toEqual(reading);
  expect(next.isFilled('guide', 'licensed', 'yes')).toBe(true);
  expect(next.isFilled('guide', 'licensed', 'no')).toBe(false);
  expect(next.isFilled('another', 'licensed', 'yes')).toBe(false);
  next.unfill('guide', 'licensed');
  expect(next.isFilled('guide', 'licensed', 'yes')).toBe(false);
});

test.each([
  { known: true, answer: { choice: 'yes' }, evidence: [] },
  { known: true, answer: { choice: 'yes' }, evidence: [], readAt: 'today' },
  { known: true, evidence: [], readAt: '2026-11-22T12:00:00Z' },
  { known: false, evidence: [] },
  { ...reading, evidence: [{ field: 'product', value: 'x', readAt: '2026-11-22T12:00:00Z' }] },
  { ...reading, evidence: [{ kind: 'telepathy' }] },
  { ...reading, evidence: [{ kind: 'account', isOn: 'yes' }] },
  { ...reading, evidence: [{ kind: 'license', product: { id: 'x', name: 'X' } }] },
  { ...reading, evidence: [{ kind: 'plan', plan: 'X', state: 'off' }] },
])('a reading that an older page stored is read again: %j', (old) => {
  const storage = new MemoryStorage();
  storage.setItem('guidepost.readings', JSON.stringify({ x: old }));
  const tabState = new TabState(storage);
  expect(tabState.reading('x')).toBeUndefined();
  expect(tabState.evidence).toEqual([]);
});

test('the license that a reader chose is remembered', () => {
  const storage = new MemoryStorage();
  new TabState(storage).sku = 'x';
  expect(new TabState(storage).sku).toBe('x');
});

test.each(['{', '[]', '7', '"x"', 'null', '{"name":1}'])(
  'corrupted storage (%s) is treated as empty',
  (text) => {
    const storage = new MemoryStorage();
    for (const entry of ['account', 'person', 'readings', 'filled', 'whom', 'held', 'shows', 'sku'])
      storage.setItem(`guidepost.${entry}`, text);
    const tabState = new TabState(storage);
    expect(tabState.account).toBeUndefined();
    expect(tabState.person).toBeUndefined();
    expect(tabState.whom).toBe('me');
    expect(tabState.reading('x')).toBeUndefined();
    expect(tabState.evidence).toEqual([]);
    expect(tabState.shows('names')).toBe(false);
  },
);

test('full storage costs nothing but the memory', () => {
  const storage = new MemoryStorage();
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const tabState = new TabState(storage);
  tabState.whom = 'other';
  expect(tabState.whom).toBe('me');
});

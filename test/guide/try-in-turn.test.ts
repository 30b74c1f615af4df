/** Outcomes that ask whether they helped, and lead on to the next thing to try. */

import { describe, expect, it } from 'vitest';
import { findPaths, formatPath } from '../../src/author/paths.ts';
import { publishedBy } from '../../src/author/lock.ts';
import { arrive } from '../../src/guide/arrive.ts';
import { questionsAhead } from '../../src/guide/remaining.ts';
import { replay } from '../../src/guide/replay.ts';
import { hrefOf, targetOfAnswer, targetOfReturn } from '../../src/guide/step-links.ts';
import { complaints, guideOf, now, readFixture } from '../support/article-fixtures.ts';
import { must } from '../support/must.ts';

const plant = guideOf(readFixture('plant'));
const { config, machine } = plant;
const start = '#where=outdoors&sign=holes';

describe('an outcome that asks whether it helped', () => {
  it('is where a path ends, until that is answered', () => {
    expect(arrive(plant, 'snails', start, now)).toMatchObject({ step: 'snails', kept: 2 });
    const known = { where: 'outdoors', sign: 'holes', snails: 'no' };
    expect(replay(machine, { known, now }).step).toBe('mites');
    expect(replay(machine, { known: { ...known, mites: 'no' }, now }).step).toBe('ask');
    expect(replay(machine, { known: { ...known, snails: 'yes' }, now }).step).toBe('well');
  });

  it('leads on with all answers, which the next outcome lists', () => {
    const arrival = arrive(plant, 'snails', start, now);
    const next = targetOfAnswer(machine, arrival, config, 'no', now);
    expect(hrefOf(next)).toBe('../mites/#where=outdoors&sign=holes&snails=no');
    const { trail, surprise } = arrive(plant, 'mites', `${start}&snails=no`, now);
    expect(trail.map(({ question }) => question)).toEqual(['where', 'sign', 'snails']);
    expect(surprise).toBeUndefined();
    const back = targetOfReturn(arrive(plant, 'mites', `${start}&snails=no`, now), 'snails');
    expect(hrefOf(back)).toBe('../snails/#where=outdoors&sign=holes');
  });

  it('takes no other answers', () => {
    expect(arrive(plant, 'snails', `${start}&snails=maybe`, now).step).toBe('snails');
    expect(arrive(plant, 'well', `${start}&well=no`, now).step).toBe('snails');
  });

  it('has a path of its own in the lists for reviewers', () => {
    const paths = findPaths(config).paths.map(formatPath);
    expect(paths).toContain('where=outdoors sign=holes → PLANT-05 snails');
    expect(paths).toContain('where=outdoors sign=holes snails=yes → PLANT-07 well');
    expect(paths).toContain('where=outdoors sign=holes snails=no mites=no → PLANT-08 ask');
    expect(findPaths(config).total).toBe(paths.length);
    expect(publishedBy(config)).toContain('answer snails=no');
  });

  it('asks no further questions', () => {
    expect(questionsAhead(config, 'snails')).toBe(0);
    expect(questionsAhead(config, 'sign')).toBe(2);
  });
});

it('must not lead in a circle', () => {
  const source = must(readFixture('plant')['en-us']).replace(
    'otherwise="ask"',
    'otherwise="snails"',
  );
  expect(complaints({ 'en-us': source })[0]).toMatch(
    /^en-us\.mdx:108:1 GP107 This answer leads from “snails” back to “mites”/u,
  );
});

/** The lamp's guide is edited after its links were sent: what the check says about each edit. */

import { describe, expect, it } from 'vitest';
import {
  brokenLinks,
  edited,
  first,
  linkComplaints,
  lockOf,
  withFront,
} from '../support/editions.ts';

const look = first.slice(
  first.indexOf('<Question id="look">'),
  first.indexOf('<Question id="bulb">'),
);
const withoutLook = edited([look, ''], ['to="look"', 'to="bulb"']);
const withoutUnsure = edited(
  [look, ''],
  ['<Answer id="unsure" to="look">I don’t know</Answer>\n', ''],
);

describe('a step that is renamed', () => {
  const renamed = edited(['"bulb"', '"lightbulb"']);

  it('breaks its links, and the line to add is suggested', () => {
    expect(brokenLinks(renamed)).toEqual([
      'links.lock:19:6 GP601 The step “bulb” is gone, and links to it would break — add “bulb: lightbulb” under “renamed: steps:” in the front matter',
    ]);
  });

  it('keeps them working once that line is there', () => {
    expect(brokenLinks(withFront(renamed, 'renamed:', '  steps:', '    bulb: lightbulb'))).toEqual(
      [],
    );
  });

  it('is recognized by where its links end, whatever the new name', () => {
    expect(brokenLinks(edited(['"bulb"', '"x"'], ['"old"', '"dead"']))).toEqual([
      expect.stringContaining('add “bulb: x” under “renamed: steps:”'),
    ]);
    expect(brokenLinks(edited(['"replace"', '"x"']))).toEqual([
      expect.stringContaining('add “replace: x” under “renamed: steps:”'),
    ]);
  });

  it('is not mistaken for another that is renamed too', () => {
    const both = edited(['"plugged"', '"power"'], ['"bulb"', '"lightbulb"']);
    expect(brokenLinks(both)).toEqual([
      expect.stringContaining('add “bulb: lightbulb”'),
      expect.stringContaining('add “plugged: power”'),
    ]);
  });
});

describe('an answer that is renamed', () => {
  const renamed = edited(['"unsure"', '"dunno"']);

  it('is lost from links, and the line to add is suggested', () => {
    expect(brokenLinks(renamed)).toEqual([
      'links.lock:7:16 GP601 The answer “unsure” to “plugged” is gone, and links that carry it would lose it — add “plugged.unsure: plugged.dunno” under “renamed: answers:” in the front matter',
    ]);
  });

  it('is found again once that line is there', () => {
    const front = ['renamed:', '  answers:', '    plugged.unsure: plugged.dunno'];
    expect(brokenLinks(withFront(renamed, ...front))).toEqual([]);
  });

  it('is found under a question that is renamed as well', () => {
    const both = edited(['"unsure"', '"dunno"'], ['id="plugged"', 'id="power"']);
    const front = [
      'renamed:',
      '  steps:',
      '    plugged: power',
      '  answers:',
      '    power.unsure: power.dunno',
    ];
    expect(brokenLinks(withFront(both, ...front))).toEqual([]);
  });
});

describe('a step that is removed', () => {
  it('breaks its links, and the step where they end today is suggested', () => {
    expect(brokenLinks(withoutLook)).toEqual([
      expect.stringMatching(/^links\.lock:21:6 GP601 .*add “look: bulb” under “retired:”/u),
    ]);
  });

  it('needs nothing but to be retired, as long as no outcome changes', () => {
    expect(brokenLinks(withFront(withoutLook, 'retired:', '  look: bulb'))).toEqual([]);
  });

  it('is reported once, not again for each path that it was on', () => {
    expect(brokenLinks(edited([look, ''], ['to="look"', 'to="replace"']))).toEqual([
      expect.stringContaining('add “look: replace” under “retired:”'),
    ]);
  });

  it('does not excuse links that now end at another outcome', () => {
    const shortcut = withFront(
      edited([look, ''], ['to="look"', 'to="replace"']),
      'retired:',
      '  look: replace',
    );
    expect(brokenLinks(shortcut)).toEqual([
      expect.stringContaining('1 published link to LAMP-04 would now end at LAMP-02'),
      expect.stringContaining('1 published link to LAMP-03 would now end at LAMP-02'),
      expect.stringContaining('add “"plugged=unsure → LAMP-01": why” under “changed:”'),
    ]);
  });

  it('may be an outcome whose links lead to another one', () => {
    const merged = edited(
      [
        first.slice(first.indexOf('<Outcome id="replace"'), first.indexOf('<Outcome id="wait"')),
        '',
      ],
      ['to="replace"', 'to="call"'],
    );
    expect(brokenLinks(merged)).toEqual([
      expect.stringContaining('add “replace: call” under “retired:”'),
    ]);
    expect(brokenLinks(withFront(merged, 'retired:', '  replace: call'))).toEqual([]);
  });
});

describe('an answer that is removed', () => {
  it('is lost from links, and so is the question that only it led to', () => {
    expect(brokenLinks(withoutUnsure)).toEqual([
      expect.stringMatching(/^links\.lock:7:16 GP601 .*add “plugged\.unsure:” under “retired:”/u),
      expect.stringMatching(/^links\.lock:21:6 GP601 .*add “look: plugged” under “retired:”/u),
    ]);
  });

  it('is not mistaken for another that has long been published', () => {
    const oneWay = edited(
      ['<Answer id="old" to="replace">No</Answer>\n', '<Answer id="other" to="call">?</Answer>\n'],
      ['id="new" to="since"', 'id="new" to="replace"'],
      ['<Answer id="no" to="plug-in">', '<Answer id="no" to="since">'],
    );
    expect(brokenLinks(oneWay)[0]).toContain('add “bulb.old:” under “retired:”');
  });

  it('may leave nothing in its place', () => {
    const front = ['retired:', '  look: plugged', '  plugged.unsure:'];
    expect(brokenLinks(withFront(withoutUnsure, ...front))).toEqual([]);
  });

  it('must keep the outcomes of its links when another replaces it', () => {
    const front = ['retired:', '  look: plugged', '  plugged.unsure: plugged.no'];
    expect(brokenLinks(withFront(withoutUnsure, ...front))).toEqual([
      expect.stringContaining('to LAMP-04 would now end at LAMP-01'),
      expect.stringContaining('to LAMP-03 would now end at LAMP-01'),
      expect.stringContaining('add “"plugged=no → LAMP-02": why”'),
    ]);
  });
});

describe('an answer that leads elsewhere', () => {
  const other = edited(
    ['<Answer id="old" to="replace">', '<Answer id="old" to="call">'],
    ['id="out" to="plug-in"', 'id="out" to="replace"'],
  );

  it('breaks the promise of its links, reported once per answer', () => {
    expect(brokenLinks(other)).toEqual([
      'links.lock:14:1 GP602 2 published links to LAMP-02 would now end at LAMP-04: “path plugged=unsure look=in bulb=old → LAMP-02”, “path plugged=yes bulb=old → LAMP-02” — lead back to it, or add “"bulb=old → LAMP-02": why” under “changed:” in the front matter',
      'links.lock:15:1 GP602 1 published link to LAMP-01 would now end at LAMP-02 — lead back to it, or add “"look=out → LAMP-01": why” under “changed:” in the front matter',
    ]);
  });

  const front = ['changed:', '  "bulb=old → LAMP-02": no bulbs left', '  "look=out → LAMP-01": x'];

  it('is accepted when the front matter says why', () => {
    expect(brokenLinks(withFront(other, ...front))).toEqual([]);
  });

  it('must be accounted for again when it changes again', () => {
    const published = lockOf(withFront(other, ...front), lockOf(first));
    const again = other.replace('<Answer id="old" to="call">', '<Answer id="old" to="plug-in">');
    expect(brokenLinks(withFront(again, ...front), published)).toEqual([
      expect.stringContaining('2 published links to LAMP-04 would now end at LAMP-01'),
    ]);
  });

  it('must not be listed as changed if it has not', () => {
    expect(brokenLinks(withFront(first, ...front.slice(0, 2)))).toEqual([
      'en-us.mdx:7:3 GP608 No published link has changed the way “bulb=old → LAMP-02” says — remove the line, or correct it',
    ]);
  });

  it('breaks nothing when it asks one more question, and the reader is told', () => {
    expect(brokenLinks(edited(['id="no" to="plug-in"', 'id="no" to="look"']))).toEqual([]);
  });
});

describe('an outcome with another code', () => {
  it('breaks every promise of the old one, and one line acknowledges all of them', () => {
    const other = edited(['LAMP-02', 'LAMP-12']);
    expect(brokenLinks(other)).toEqual([
      'links.lock:14:1 GP602 3 published links to LAMP-02 would now end at LAMP-12: “path plugged=unsure look=in bulb=old → LAMP-02”, “path plugged=yes bulb=old → LAMP-02”, “step replace → LAMP-02” — lead back to it, or add “"→ LAMP-02": why” under “changed:” in the front matter',
    ]);
    expect(brokenLinks(withFront(other, 'changed:', '  "→ LAMP-02": renumbered'))).toEqual([]);
  });
});

describe('questions in another order', () => {
  it('break nothing, since links name the question of each answer', () => {
    const bulbFirst = edited(
      ['to="bulb"', 'to="since"'],
      ['id="new" to="since"', 'id="new" to="plugged"'],
    );
    const bulb = bulbFirst.slice(
      bulbFirst.indexOf('<Question id="bulb">'),
      bulbFirst.indexOf('<Question id="since"'),
    );
    const reordered = bulbFirst
      .replace(bulb, '')
      .replace('<Question id="plugged">', `${bulb}<Question id="plugged">`);
    expect(linkComplaints(reordered)).toEqual([expect.stringContaining('GP603')]);
  });
});

describe('a time question', () => {
  it('that no longer accepts a time loses the times in links', () => {
    const timeless = edited([' hours="24"', ''], [' when="within"', ''], [' when="beyond"', '']);
    expect(brokenLinks(timeless)).toEqual([
      'links.lock:10:8 GP601 “since” no longer accepts a time, so links that carry one would lose it — keep hours="…" on it, or give the question a new id and retire “since”',
    ]);
  });

  it('may be retired for one that does not accept a time', () => {
    const timeless = edited(
      ['id="since" hours="24"', 'id="when"'],
      ['to="since"', 'to="when"'],
      ['again="since"', 'again="when"'],
      [' when="within"', ''],
      [' when="beyond"', ''],
    );
    const front = [
      'retired:',
      '  since: when',
      '  since.under: when.under',
      '  since.over: when.over',
    ];
    expect(brokenLinks(withFront(timeless, ...front))).toEqual([]);
  });

  it('whose sides are swapped sends the times in links to the wrong outcome', () => {
    const swapped = edited(
      ['when="within"', 'when="…"'],
      ['when="beyond"', 'when="within"'],
      ['when="…"', 'when="beyond"'],
    );
    expect(brokenLinks(swapped)).toEqual([
      expect.stringContaining('2 published links to LAMP-04 would now end at LAMP-03'),
      expect.stringContaining('2 published links to LAMP-03 would now end at LAMP-04'),
    ]);
  });

  it('may get a different limit', () => {
    expect(linkComplaints(edited(['hours="24"', 'hours="1"']))).toEqual([]);
  });
});

describe('the list of published links', () => {
  it('is complete for the edition that published it', () => {
    expect(linkComplaints(first)).toEqual([]);
  });

  it('must be there, and contain every current link', () => {
    expect(linkComplaints(first, '')).toEqual([
      'links.lock:1:1 GP603 The list of published links is missing 25, such as “step plugged” — run “npm run record”',
    ]);
  });

  it('comes before what is listed as changed', () => {
    const front = ['changed:', '  "bulb=old → LAMP-02": no bulbs left'];
    expect(linkComplaints(withFront(first, ...front), '')).toEqual([
      expect.stringContaining('GP603'),
    ]);
  });

  it('is not read past a line that cannot be read', () => {
    const conflict = lockOf(first).replace('step bulb', '<<<<<<< HEAD\nstep bulb');
    expect(linkComplaints(first, conflict)).toEqual([
      'links.lock:19:1 GP604 This line is not a published link — restore the line, or resolve the conflict by keeping the lines of both sides',
    ]);
  });

  it('grows with each edition and loses nothing', () => {
    const renamed = withFront(
      edited(['"bulb"', '"lightbulb"']),
      'renamed: { steps: { bulb: lightbulb } }',
    );
    const before = lockOf(first).split('\n');
    const after = lockOf(renamed, lockOf(first)).split('\n');
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.slice(1, -1)).toEqual([...new Set(after.slice(1, -1))].sort());
    expect(linkComplaints(renamed, after.join('\n'))).toEqual([]);
  });

  it('comes out the same from a file with Windows line endings, and from its own output', () => {
    const lock = lockOf(first);
    expect(lockOf(first, lock)).toBe(lock);
    expect(lockOf(first, lock.replaceAll('\n', '\r\n'))).toBe(lock);
    expect(linkComplaints(first, lock.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

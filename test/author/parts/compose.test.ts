import { describe, expect, it, test } from 'vitest';
import { publish } from '../../../src/author/lock.ts';
import { findPaths, formatPath } from '../../../src/author/paths.ts';
import { checkLinks } from '../../../src/author/published/links.ts';
import { alignDocuments } from '../../../src/author/side-by-side.ts';
import { readingDay } from '../../support/article-fixtures.ts';
import { must } from '../../support/must.ts';
import { compose, fixtureArticles, fixtureParts } from '../../support/part-fixtures.ts';

const { articles, complaints } = compose();
const kettle = must(articles.find(({ id }) => id === 'kettle'));
const toaster = must(articles.find(({ id }) => id === 'toaster'));

describe('an article with parts', () => {
  it('leads through them, and on from their exits', () => {
    expect(findPaths(must(kettle.config)).paths.map(formatPath)).toEqual([
      'water=yes plugged-in=yes lit=yes → KTL-02 descale',
      'water=yes plugged-in=yes lit=no → PWR-02 borrow',
      'water=yes plugged-in=no → PWR-01 plug-in',
      'water=no → KTL-01 fill',
    ]);
  });

  it('has the prefix of a part in its ids, and the codes of the part', () => {
    expect(findPaths(must(toaster.config)).paths.map(formatPath)).toEqual([
      'plugged-in=yes lit=yes grill-plugged-in=yes grill-lit=yes bread=yes → TST-02 have-tea',
      'plugged-in=yes lit=yes grill-plugged-in=yes grill-lit=yes bread=no → TST-01 put-in',
      'plugged-in=yes lit=yes grill-plugged-in=yes grill-lit=no → PWR-02 grill-borrow',
      'plugged-in=yes lit=yes grill-plugged-in=no → PWR-01 grill-plug-in',
      'plugged-in=yes lit=no → PWR-02 borrow',
      'plugged-in=no → PWR-01 plug-in',
    ]);
  });

  it('leads back from an outcome of a part to where its exit says', () => {
    const states = must(kettle.config).states;
    expect(states['borrow']).toHaveProperty('on.again.target', 'water');
    expect(states['plug-in']).toHaveProperty('on.again.target', 'plugged-in');
    expect(must(toaster.config).states['grill-plug-in']).toHaveProperty(
      'on.again.target',
      'grill-plugged-in',
    );
  });

  it('names the product in the language of each text', () => {
    const titles = Object.values(kettle.shown).map(({ document }) =>
      must(document.steps.find(({ id }) => id === 'plugged-in')),
    );
    expect(titles.map(({ title, answers }) => [title, answers[0]?.label])).toEqual([
      ['Is Viva Engage plugged in?', 'Yes, Viva Engage is'],
      ['Zit de stekker van Viva Engage erin?', 'Ja, die van Viva Engage'],
    ]);
    expect(must(kettle.shown['nl-nl']).text).toContain('Sommigen noemen het nog Yammer.');
  });

  it('reads as one text, with the part where it was taken in', () => {
    const ids = must(kettle.shown['en-us']).document.steps.map(({ id }) => id);
    expect(ids).toEqual(['water', 'plugged-in', 'lit', 'plug-in', 'borrow', 'fill', 'descale']);
    const own = must(kettle.shown['nl-nl']).document.steps.map(({ id }) => id);
    expect(own).toEqual(ids);
  });

  it('keeps the place of each step in its own file', () => {
    const places = must(kettle.shown['nl-nl']).document.steps.map(({ id, place }) => {
      return `${id} ${place.file}:${place.line}:${place.column}`;
    });
    expect(places).toEqual([
      'water articles/kettle/nl-nl.mdx:13:1',
      'plugged-in parts/power/nl-nl.mdx:12:1',
      'lit parts/fuse/en-us.mdx:7:1',
      'plug-in parts/power/nl-nl.mdx:23:1',
      'borrow parts/power/nl-nl.mdx:31:1',
      'fill articles/kettle/nl-nl.mdx:22:1',
      'descale articles/kettle/nl-nl.mdx:28:1',
    ]);
  });

  it('shows what a part lacks in the language that it was written in', () => {
    const { borrowed } = must(kettle.shown['nl-nl']);
    expect([...borrowed.steps]).toEqual([['lit', 'en-us']]);
    expect(complaints).toEqual([
      'parts/fuse/en-us.mdx:1:1 GP301 The part “fuse” is not translated to “nl-nl”, which “kettle” is — begin with “npm run new locale parts/fuse nl-nl”',
    ]);
  });

  it('stands beside its source block by block', () => {
    const [source, own] = Object.values(kettle.shown);
    const sections = alignDocuments(must(source).document, must(own).document);
    const pairs = sections.flatMap(({ blocks }) => blocks);
    expect(pairs.every(({ translation }) => translation !== undefined)).toBe(true);
    expect(sections.map(({ step }) => step ?? '–')).toEqual([
      ...['–', 'water', '–', 'plugged-in', 'lit', 'plug-in', 'borrow', 'fill', 'descale'],
    ]);
  });

  it('is as old as its oldest advice, and has the sources of its parts', () => {
    const { frontMatter } = must(kettle.shown['en-us']).document;
    expect(frontMatter).toMatchObject({
      checked: '2026-10-01',
      sources: [{ id: 'boiling' }, { id: 'sockets' }],
    });
    expect(must(kettle.shown['nl-nl']).document.frontMatter.sources).toMatchObject({
      sockets: { title: 'Stopcontacten van de wereld' },
    });
  });

  it('lists a page once that a part names too, and keeps apart two of the same name', () => {
    const same = edit(fixtureArticles, 'kettle', 'https://water.example/boiling', sockets);
    const [first] = compose(same).articles;
    expect(sourcesOf(first)).toEqual(['boiling']);
    const taken = edit(fixtureArticles, 'kettle', '- id: boiling', '- id: sockets');
    const named = edit(taken, 'kettle', 'source="boiling"', 'source="sockets"');
    const [second] = compose(named).articles;
    expect(sourcesOf(second)).toEqual(['sockets', 'power-sockets']);
    const step = second?.shown['en-us']?.document.steps.find(({ id }) => id === 'plug-in');
    expect(step?.attributes.get('source')).toBe('power-sockets');
  });
});

const sockets = 'https://power.example/sockets';

describe('a mistake', () => {
  it.each([
    [
      'in a part is reported once, and not in its guides',
      ['parts', 'power', 'to="plug-in"', 'to="plugin"'],
      ['parts/power/en-us.mdx:24:1 GP101 There is no step “plugin” — did you mean “plug-in”?'],
    ],
    [
      'in where an exit leads is reported where the part is taken in',
      ['articles', 'kettle', 'on="descale"', 'on="descal"'],
      [
        'articles/kettle/en-us.mdx:25:1 GP101 There is no step “descal”, to which the exit “on” of the part “power” (parts/power/en-us.mdx) leads — did you mean “descale”?',
      ],
    ],
    [
      'that only the whole shows is reported at the part, with its place in it',
      ['articles', 'kettle', 'to="plugged-in"', 'to="lit"'],
      [
        'articles/kettle/en-us.mdx:25:1 GP102 No answer leads to “plugged-in” (in the part “power”, parts/power/en-us.mdx:17:1) — point an answer here with to="plugged-in", or remove the step',
      ],
    ],
    [
      'that makes a loop through an exit is reported at the part',
      ['articles', 'kettle', 'on="descale"', 'on="water"'],
      [
        'articles/kettle/en-us.mdx:25:1 GP107 This answer leads from “lit” back to “water”, which makes a loop (in the part “fuse”, parts/fuse/en-us.mdx:7:1) — lead to a later step, or add “again” if going back is intended',
        'articles/kettle/en-us.mdx:33:1 GP102 No answer leads to “descale” — point an answer here with to="descale", or remove the step',
      ],
    ],
    [
      'of an id that the guide has too asks for a prefix',
      ['articles', 'kettle', 'id="descale"', 'id="lit"'],
      [
        'articles/kettle/en-us.mdx:25:1 GP101 There is no step “descale”, to which the exit “on” of the part “power” (parts/power/en-us.mdx) leads — name an existing step, or write this one',
        'articles/kettle/en-us.mdx:25:1 GP105 The step id “lit” of the part “power” (parts/power/en-us.mdx) is already used on line 33 — add as="…": its ids then begin with that',
      ],
    ],
    [
      'of a product that a fact or a text cannot use is reported where it is given',
      ['articles', 'kettle', 'product="engage"', 'product="teams"'],
      [
        'articles/kettle/en-us.mdx:25:1 GP153 The product “teams” has no former name, which the text of the part “power” (parts/power/en-us.mdx) names — leave out <Product former /> in the part, or use another part',
      ],
    ],
    [
      'of a translation that takes in a part is reported there',
      ['articles', 'kettle', 'Een ketel heeft', '<Use part="power" />\n\nEen ketel heeft'],
      [
        'articles/kettle/nl-nl.mdx:11:1 GP306 The translation takes in a part — remove it: the part comes in its own translation, where the source has it',
      ],
    ],
    [
      'of an exit in an article is explained',
      ['articles', 'kettle', 'to="fill"', 'to="exit:fill"'],
      [
        'articles/kettle/en-us.mdx:21:1 GP101 “exit:fill” is an exit, which only a part has — name a step',
      ],
    ],
  ] as const)('%s', (_, [folder, id, from, to], expected) => {
    const found =
      folder === 'parts'
        ? compose(fixtureArticles, edit(fixtureParts, id, from, to))
        : compose(edit({ kettle: must(fixtureArticles['kettle']) }, id, from, to));
    expect(found.complaints.filter((line) => !line.includes('The part “fuse” is not'))).toEqual(
      expected,
    );
  });

  it('in a part that another one takes in keeps both out of guides', () => {
    const broken = compose(fixtureArticles, edit(fixtureParts, 'fuse', '## Is', 'Is'));
    expect(broken.complaints.map((line) => line.split(' ').slice(0, 2))).toEqual([
      ['parts/fuse/en-us.mdx:7:1', 'GP111'],
      ['parts/fuse/en-us.mdx:1:1', 'GP301'],
    ]);
    expect(broken.articles.map(({ config }) => config)).toEqual([undefined, undefined]);
  });
});

test('an old id of a part leads on in every guide that takes it in', () => {
  const renamed = edit(
    fixtureParts,
    'power',
    'sources:\n  - id',
    'renamed:\n  steps:\n    cable: plugged-in\nretired:\n  lamp: plug-in\nsources:\n  - id',
  );
  const [, own] = compose(fixtureArticles, renamed).articles;
  expect(own?.config?.meta).toEqual({
    renamed: { cable: 'plugged-in', 'grill-cable': 'grill-plugged-in' },
    retired: { lamp: 'plug-in', 'grill-lamp': 'grill-plug-in' },
  });
});

function sourcesOf(article: (typeof articles)[number] | undefined) {
  const front = article?.shown['en-us']?.document.frontMatter;
  return front?.translation === 'source' ? front.sources.map(({ id }) => id) : [];
}

/** The same texts with a change, which must change something. */
function edit(all: typeof fixtureArticles, id: string, from: string | RegExp, to: string) {
  const before = must(all[id]);
  const texts = Object.fromEntries(
    Object.entries(before).map(([locale, text]) => [locale, text.replace(from, to)]),
  );
  if (JSON.stringify(before) === JSON.stringify(texts))
    throw new Error(`no “${String(from)}” in ${id}`);
  return { ...all, [id]: texts };
}

test('a picture of a part is found next to the part', () => {
  const pictured = edit(
    fixtureParts,
    'power',
    'Put the plug',
    '![A plug](./plug.png) Put the plug',
  );
  const [own] = compose({ kettle: must(fixtureArticles['kettle']) }, pictured).articles;
  expect(own?.shown['en-us']?.text).toContain('![A plug](part:power/plug.png) Put the plug');
});

describe('published links', () => {
  const published = publish(must(kettle.config), undefined);

  it('ask for one line in the part when a step of it gets a new id', () => {
    const other = edit(fixtureParts, 'power', /plugged-in/gu, 'cable-in');
    const named = edit(fixtureArticles, 'kettle', /plugged-in/gu, 'cable-in');
    const renamed = must(compose({ kettle: must(named['kettle']) }, other).articles[0]);
    const whole = must(renamed.shown['en-us']);
    const found = checkLinks({
      config: must(renamed.config),
      source: whole.document,
      own: must(renamed.documents['en-us']),
      origins: whole.origins,
      written: published,
      file: 'links.lock',
      today: readingDay,
    });
    const line =
      'add “plugged-in: cable-in” under “renamed: steps:” in the front matter of the part “power”';
    expect(found.filter(({ code }) => code === 'GP601').map(({ fix }) => fix)).toEqual([line]);
  });

  it('leave alone what a part acknowledges for its other guides', () => {
    const known = edit(
      fixtureParts,
      'power',
      'sources:\n  - id',
      'changed:\n  "plugged-in=no → OLD-01": replaced\nsources:\n  - id',
    );
    const own = must(compose({ kettle: must(fixtureArticles['kettle']) }, known).articles[0]);
    const whole = must(own.shown['en-us']);
    const links = { config: must(own.config), written: published, file: 'links.lock' };
    const documents = { source: whole.document, own: must(own.documents['en-us']) };
    expect(checkLinks({ ...links, ...documents, today: readingDay })).toEqual([]);
  });
});

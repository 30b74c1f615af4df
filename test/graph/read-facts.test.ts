import { describe, expect, test } from 'vitest';
import { askKey } from '../../src/facts/core/ask.ts';
import type { BoundFact } from '../../src/facts/index.ts';
import type { Person } from '../../src/facts/core/person.ts';
import type { Graph } from '../../src/graph/client.ts';
import { Inquiry } from '../../src/graph/inquiry.ts';
import { Answers } from '../../src/graph/answers.ts';
import { allAsksOf, asksOf, readFact } from '../../src/graph/read-facts.ts';
import { boundFact, factNames, type FactName } from '../support/catalog.ts';
import { must } from '../support/must.ts';
import { open, personNamed, watch } from './open.ts';

const me: Person = { kind: 'me' };
function boundFacts(names: readonly FactName[]): readonly BoundFact[] {
  return names.map((name) => boundFact(name));
}

function reader(graph: Graph, person: Person) {
  const inquiry = new Inquiry(graph, person, { asks: allAsksOf(boundFacts(factNames)) });
  return {
    inquiry,
    read: (name: FactName) => readFact(inquiry, boundFact(name)),
  };
}

describe('reading facts', () => {
  test('asks only for what the fact needs, and shares what it has', async () => {
    const session = open('fourth-coffee');
    const { graph, paths } = watch(session.graph);
    const person = personNamed(session, 'Noor');
    const { read } = reader(graph, person);
    await read('licence.since');
    await read('person.location');
    expect(paths).toEqual([`/users/${person.id}`]);
  });

  test('asks about another person’s plan with the smaller permission, and only then for more', async () => {
    const session = open('fourth-coffee', { agreed: ['LicenseAssignment.Read.All'] });
    const { graph, paths } = watch(session.graph);
    const of = (name: string) => reader(graph, personNamed(session, name)).read('licence.plan');
    expect(await of('Hidde')).toMatchObject({ known: true, answer: { choice: 'yes' } });
    expect(await of('Dilan')).toMatchObject({ known: true, answer: { choice: 'plan-off' } });
    expect(await of('Yusuf')).toMatchObject({
      known: false,
      fault: { reason: 'licence.plan/pending' },
    });
    const fault = { reason: 'consent-needed', scope: 'User.Read.All' };
    expect(await of('Noor')).toMatchObject({ known: false, fault });
    await session.ask('User.Read.All');
    expect(await of('Noor')).toMatchObject({ known: true, answer: { choice: 'no' } });
    expect(await of('Fergus')).toMatchObject({ known: true, answer: { choice: 'group-error' } });
    const noor = `/users/${personNamed(session, 'Noor').id}`;
    expect(paths.filter((path) => path.startsWith(noor))).toEqual([
      ...[`${noor}/licenseDetails`, noor],
      ...[`${noor}/licenseDetails`, noor],
    ]);
  });

  test('reuses what was read for another fact, and requests nothing twice', async () => {
    const session = open('fourth-coffee');
    const { graph, paths } = watch(session.graph);
    const person = personNamed(session, 'Imke');
    const { read } = reader(graph, person);
    await read('licence.since');
    expect((await read('licence.plan')).evidence).toContainEqual({
      kind: 'group',
      group: '7a1f0c52-3c5e-4b0e-9d7e-5a60c1d2e3f4',
    });
    await read('licence.plan');
    expect(paths).toEqual([`/users/${person.id}`, `/users/${person.id}/licenseDetails`]);
  });

  test('requests the smaller permission first, and uses the larger one if it is there', async () => {
    const session = open('fourth-coffee', { agreed: [] });
    const { graph } = session;
    const { read } = reader(graph, personNamed(session, 'Hidde'));
    expect(await read('licence.plan')).toMatchObject({
      fault: { reason: 'consent-needed', scope: 'LicenseAssignment.Read.All' },
    });
    await session.ask('User.Read.All');
    expect(await read('licence.plan')).toMatchObject({ answer: { choice: 'yes' } });
  });

  test('requests the larger permission by itself', () => {
    const session = open('fourth-coffee');
    const keys = (person: Person) =>
      asksOf(new Inquiry(session.graph, person), boundFacts(['licence.plan'])).map(
        ({ path }) => path,
      );
    expect(keys(personNamed(session, 'Noor'))).toEqual(['{person}/licenseDetails']);
    expect(keys(me)).toEqual(['{person}']);
  });

  test('about the reader requests nothing that requires a role', async () => {
    const { graph, paths } = watch(open('willow-bank').graph);
    expect(await reader(graph, me).read('licence.plan')).toMatchObject({
      answer: { choice: 'no' },
    });
    expect(paths).toEqual(['/me']);
  });

  test('sends one request even if two questions come at the same time', async () => {
    const { graph, paths } = watch(open('fourth-coffee').graph);
    const { read } = reader(graph, me);
    await Promise.all([read('licence.plan'), read('licence.since')]);
    expect(paths).toEqual(['/me']);
  });

  test('turns refused consent into "unknown", and continues with the others', async () => {
    const refuses = { 'LicenseAssignment.Read.All': 'consent-refused' } as const;
    const session = open('fourth-coffee', { refuses });
    const { read } = reader(session.graph, personNamed(session, 'Noor'));
    expect(await read('product.seats')).toMatchObject({
      known: false,
      fault: { reason: 'consent-refused', scope: 'LicenseAssignment.Read.All' },
    });
    expect(await read('licence.plan')).toMatchObject({ known: true, answer: { choice: 'no' } });
  });

  test('names the missing role, and a person who no longer exists', async () => {
    const gone = { kind: 'other', id: '00000000-0000-4000-8000-000000000000' } as const;
    const { read } = reader(open('willow-bank').graph, gone);
    expect(await read('product.seats')).toMatchObject({ fault: { reason: 'no-role' } });
    expect(await read('licence.plan')).toMatchObject({ fault: { reason: 'person-gone' } });
  });

  test('requests nothing that the cloud lacks', async () => {
    const { graph, paths } = watch(open('fourth-coffee').graph);
    const { read, inquiry } = reader({ ...graph, cloud: 'china' }, me);
    expect(await read('licence.bulk')).toMatchObject({ fault: { reason: 'not-in-cloud' } });
    expect(asksOf(inquiry, boundFacts(['licence.bulk']))).toEqual([]);
    expect(paths).toEqual([]);
  });

  test('reads every page that matters', async () => {
    const { graph, paths } = watch(open('harbour-books').graph);
    expect(await reader(graph, me).read('licence.bulk')).toMatchObject({
      answer: { choice: 'yes' },
    });
    expect(paths).toHaveLength(4);
  });
});

test('a refused request is sent again once the scope was agreed to, other answers are kept', async () => {
  const session = open('fourth-coffee', { agreed: [] });
  const { graph, paths } = watch(session.graph);
  const { read } = reader(graph, me);
  expect(await read('person.location')).toMatchObject({
    known: false,
    fault: { reason: 'consent-needed', scope: 'User.Read' },
  });
  await session.ask('User.Read');
  expect(await read('person.location')).toMatchObject({ known: true });
  expect(await read('licence.plan')).toMatchObject({ known: true });
  expect(paths).toEqual(['/me', '/me']);
});

describe('reading several facts together', () => {
  const names = ['licence.plan', 'licence.since', 'licence.bulk', 'product.seats'] as const;

  async function together(...how: Parameters<typeof open>) {
    const session = open(...how);
    const { graph, paths } = watch(session.graph);
    const { inquiry, read } = reader(graph, me);
    await inquiry.answerAll(asksOf(inquiry, boundFacts(names)));
    return { session, paths, read };
  }

  test('sends one batch, and follows a part with more pages', async () => {
    const { paths, read } = await together('harbour-books');
    expect(await read('licence.bulk')).toMatchObject({ answer: { choice: 'yes' } });
    expect(await read('product.seats')).toMatchObject({ answer: { choice: 'none-left' } });
    expect(await read('licence.plan')).toMatchObject({ answer: { choice: 'no' } });
    const audits = '/auditLogs/directoryAudits';
    expect(paths).toEqual(['/$batch', audits, audits, audits]);
  });

  test('answers one half if the other fails, and says why', async () => {
    const fails = { path: /subscribedSkus/u, how: { status: 500 }, times: 9 };
    const { paths, read } = await together('fourth-coffee', {}, fails);
    expect(await read('licence.plan')).toMatchObject({ answer: { choice: 'yes' } });
    expect(await read('product.seats')).toMatchObject({ fault: { reason: 'server' } });
    expect(paths).toEqual(['/$batch']);
  });

  test('without a token for all of them sends no batch, but separate requests', async () => {
    const { session, paths, read } = await together('fourth-coffee', { agreed: ['User.Read'] });
    expect(await read('licence.plan')).toMatchObject({ known: true });
    const fault = { reason: 'consent-needed', scope: 'LicenseAssignment.Read.All' };
    expect(await read('product.seats')).toMatchObject({ fault });
    await session.ask('LicenseAssignment.Read.All');
    expect(await read('product.seats')).toMatchObject({ known: true });
    expect(paths).toEqual(['/$batch', '/me', '/subscribedSkus', '/subscribedSkus']);
  });
});

test('a batch contains what every fact always needs, encoded the way Graph requires', async () => {
  const session = open('fourth-coffee');
  const { graph, paths } = watch(session.graph);
  const { inquiry, read } = reader(graph, personNamed(session, 'Hidde'));
  await inquiry.answerAll(asksOf(inquiry, boundFacts(factNames)));
  for (const name of factNames) {
    const reading = await read(name);
    // Some facts find nothing, which they say with a reason of their own.
    const why = reading.known ? `${name}/` : reading.fault.reason;
    expect([name, why.startsWith(`${name}/`)]).toEqual([name, true]);
  }
  expect(paths[0]).toBe('/$batch');
  // All that is left to ask are the further pages of lists.
  expect(new Set(paths.slice(1))).toEqual(new Set(['/admin/serviceAnnouncement/healthOverviews']));
});

describe("the clock of this device is compared with Graph's, or if that is hidden with another", () => {
  const hidden = (graph: Graph, skew: Graph['skew']): Graph => ({
    ...graph,
    skew,
    send: async (call) => {
      const reply = await graph.send(call);
      return reply.ok ? { ok: true, body: reply.body } : reply;
    },
  });
  const since = (skew: number | undefined) =>
    reader(
      hidden(open('fourth-coffee').graph, () => Promise.resolve(skew)),
      me,
    ).read('licence.since');

  test.each([undefined, 0, 299_000, -299_000])(
    '%s milliseconds ahead is accepted',
    async (skew) => {
      expect(await since(skew)).toMatchObject({ known: true });
    },
  );

  test('and the time of either is recorded with the answer', async () => {
    const [ask] = boundFact('licence.since').asks.me;
    const answer = (graph: Graph) => new Inquiry(graph, me).answer(must(ask));
    const { graph } = open('fourth-coffee');
    const ahead = () => Promise.resolve(60_000);
    expect(await answer(hidden(graph, ahead))).toMatchObject({
      readAt: '2026-11-22T12:00:00.000Z',
      serverTime: '2026-11-22T11:59:00.000Z',
    });
    expect(await answer({ ...graph, skew: ahead })).toMatchObject({
      serverTime: '2026-11-22T12:00:00.000Z',
    });
  });

  test.each([301_000, -301_000, 86_400_000])('%s milliseconds ahead is not', async (skew) => {
    expect(await since(skew)).toMatchObject({ fault: { reason: 'clock' } });
  });
});

describe('what is asked is what the answer is known by', () => {
  const appOf = (product: string) => boundFact('sign-in.state', product);

  test('so two products never share an answer', async () => {
    const session = open('fourth-coffee');
    const { graph, paths } = watch(session.graph);
    const inquiry = new Inquiry(graph, me);
    expect(await readFact(inquiry, appOf('engage'))).toMatchObject({ answer: { choice: 'works' } });
    expect(await readFact(inquiry, appOf('exchange'))).toMatchObject({
      known: false,
      fault: { reason: 'sign-in.state/no-app' },
    });
    const [first, second] = [appOf('engage'), appOf('exchange')].map(({ asks }) =>
      askKey(must(asks.me[0])),
    );
    expect(first).not.toBe(second);
    expect(paths.filter((path) => path === '/servicePrincipals')).toHaveLength(2);
  });

  test('and what is asked about the organization is asked once for all its people', async () => {
    const session = open('fourth-coffee');
    const { graph, paths } = watch(session.graph);
    const organization = new Answers(graph);
    for (const name of ['Imke', 'Noor', 'Ruben']) {
      const inquiry = new Inquiry(graph, personNamed(session, name), { organization });
      for (const fact of boundFacts(['sign-in.state', 'product.seats', 'licence.bulk']))
        await readFact(inquiry, fact);
    }
    const counts = Map.groupBy(paths, (path) => path.replace(/^\/users\/.*/u, 'person'));
    expect(counts.get('person')).toHaveLength(3);
    for (const path of ['/servicePrincipals', '/subscribedSkus', '/auditLogs/directoryAudits'])
      expect([path, counts.get(path)?.length]).toEqual([path, 1]);
  });

  test('facts that are read together share a request with the fields of each', async () => {
    const { graph } = open('fourth-coffee');
    const sent: string[] = [];
    const send: Graph['send'] = (call) => {
      sent.push(decodeURIComponent(call.path));
      return graph.send(call);
    };
    const together = boundFacts(['licence.since', 'person.location']);
    const inquiry = new Inquiry({ ...graph, send }, me, { asks: allAsksOf(together) });
    for (const fact of together)
      expect(await readFact(inquiry, fact)).toMatchObject({ known: true });
    expect(sent).toEqual(['/me?$select=id,assignedPlans,usageLocation']);
  });
});

import { describe, expect, test } from 'vitest';
import { planSets } from '../../src/facts/plans.ts';
import type { Graph } from '../../src/graph/client.ts';
import { readEverybody, readMany, type Checked } from '../../src/graph/read-many.ts';
import { open, watch } from './open.ts';

const check = { plans: planSets.yammer, names: ['licence.plan', 'product.seats'] } as const;

function chosen(session: ReturnType<typeof open>, ...names: string[]) {
  return names.map((start) => {
    const found = session.organisation.people.find(({ name }) => name.startsWith(start));
    if (!found) throw new Error(`Nobody is called ${start}.`);
    return found;
  });
}

const plan = ({ person, readings }: Checked) => [person.name, readings['licence.plan']];
const choice = (id: string) => ({ known: true, answer: { choice: id } });

describe('the people who were chosen', () => {
  test('come out in order; a batch is asked once, the organisation once', async () => {
    const session = open('fourth-coffee');
    const { graph, paths } = watch(session.graph);
    const checked: Checked[] = [];
    for await (const one of readMany(graph, chosen(session, 'Noor', 'Imke', 'Dilan'), check))
      checked.push(one);
    expect(checked.map(plan)).toMatchObject([
      ['Noor Verhulst', choice('no')],
      ['Imke Zandstra', choice('yes')],
      ['Dilan Aksoylu', choice('plan-off')],
    ]);
    expect(paths).toEqual(['/$batch', '/subscribedSkus']);
  });

  test('are more than one batch when they are more than twenty', async () => {
    const session = open('fourth-coffee');
    const { graph, paths } = watch(session.graph);
    const people = Array.from({ length: 21 }, () => chosen(session, 'Imke')).flat();
    const checked: Checked[] = [];
    for await (const one of readMany(graph, people, check)) checked.push(one);
    expect(checked).toHaveLength(21);
    expect(paths).toEqual(['/$batch', '/subscribedSkus', '/$batch']);
  });

  test('are read although half a batch fails', async () => {
    const session = open(
      'fourth-coffee',
      {},
      {
        ...{ path: /0003$/, how: { status: 500 }, times: 9 },
      },
    );
    const checked: Checked[] = [];
    for await (const one of readMany(session.graph, chosen(session, 'Noor', 'Imke'), check))
      checked.push(one);
    expect(checked.map(plan)).toMatchObject([
      ['Noor Verhulst', { known: false, fault: { reason: 'server' } }],
      ['Imke Zandstra', choice('yes')],
    ]);
  });
});

describe('everybody', () => {
  async function everybody(graph: Graph) {
    const people = readEverybody(graph, check);
    const names: string[] = [];
    for (;;) {
      const { done, value } = await people.next();
      if (done) return { names, fault: value };
      names.push(value.person.name);
    }
  }
  /** The same organisation in pages of four. */
  const inPages = (graph: Graph): Graph => ({
    ...graph,
    send: (call) => graph.send({ ...call, path: call.path.replace('$top=999', '$top=4') }),
  });

  test('is read page by page to the end', async () => {
    const { graph, paths } = watch(open('fourth-coffee').graph);
    const { names, fault } = await everybody(inPages(graph));
    expect(names).toHaveLength(9);
    expect(fault).toBeUndefined();
    expect(paths.filter((path) => path === '/users')).toHaveLength(3);
  });

  test('ends early with the reason, after those who were read', async () => {
    const session = open('fourth-coffee');
    const seen: string[] = [];
    const graph: Graph = {
      ...session.graph,
      send: (call) => {
        if (seen.push(call.path) === 3)
          session.simulator.misbehave({ path: /users/, how: { status: 500 }, times: 1 });
        return session.graph.send(call);
      },
    };
    const { names, fault } = await everybody(inPages(graph));
    expect(names).toHaveLength(4);
    expect(fault).toEqual({ reason: 'server' });
  });

  test.each([[{}], [{ value: [{}] }]])('is malformed when Graph sends %j', async (body) => {
    const { graph } = open('fourth-coffee');
    const send: Graph['send'] = () => Promise.resolve({ ok: true, body });
    expect(await everybody({ ...graph, send })).toEqual({
      names: [],
      fault: { reason: 'malformed' },
    });
  });
});

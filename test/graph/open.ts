import type { Graph } from '../../src/graph/client.ts';
import { openSample, type Misbehavior, type SampleOptions } from '../../src/graph/sample/index.ts';
import { sample } from '../support/sample.ts';

export const fixedNow = Date.UTC(2026, 10, 22, 12);

/** A sample session with its clock stopped, whose waits are only recorded. */
export function open(id: string, options: SampleOptions = {}, ...wrong: readonly Misbehavior[]) {
  const waits: number[] = [];
  const wait = (seconds: number) => {
    waits.push(seconds);
    return Promise.resolve();
  };
  const session = openSample(sample, id, { clock: () => fixedNow, wait, ...options });
  if (!session) throw new Error(`There is no sample organisation ${id}.`);
  for (const misbehavior of wrong) session.simulator.misbehave(misbehavior);
  return { ...session, waits };
}

/** The person with this name in the sample. */
export function personNamed(session: ReturnType<typeof open>, name: string) {
  const person = session.organization.people.find((one) => one.name.startsWith(name));
  if (!person) throw new Error(`Nobody is called ${name}.`);
  return { kind: 'other', id: person.id } as const;
}

/** The same Graph, recording the paths of requests. */
export function watch(graph: Graph): { graph: Graph; paths: string[] } {
  const paths: string[] = [];
  const send: Graph['send'] = (call) => {
    paths.push(call.path.replace(/\?.*/u, ''));
    return graph.send(call);
  };
  return { graph: { ...graph, send }, paths };
}

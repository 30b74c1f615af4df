/** Time and memory of a command with all its processes, on Linux. */

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { toolEnvironment } from '../tools.ts';

export interface Measured {
  readonly seconds: number;
  /** Seconds of processor, of all processes: says more where others use the machine too. */
  readonly cpu: number;
  /** Most bytes that its processes held at one moment, together. */
  readonly memory: number;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command under GNU time, and adds up the memory of its processes four times a second.
 * @throws with what the command said when it fails
 */
export function measure({ command, args, cwd, env }: Command): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn('/usr/bin/time', ['-f', '@%e %U %S', command, ...args], {
      ...(cwd !== undefined && { cwd }),
      // A group of its own, by which its processes are known.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...toolEnvironment(), ...env },
    });
    let said = '';
    let memory = 0;
    const processor = new Map<string, number>();
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        said = (said + data.toString()).slice(-4_000);
      });
    const watch = setInterval(() => {
      const now = processesOf(child.pid ?? 0);
      memory = Math.max(
        memory,
        now.reduce((sum, one) => sum + one.memory, 0),
      );
      for (const { pid, cpu } of now) processor.set(pid, cpu);
    }, 250);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code !== 0) {
        reject(new Error(said));
        return;
      }
      const [seconds = 0, user = 0, system = 0] = (said.split('@').at(-1) ?? '')
        .split(' ')
        .map(Number);
      // A process that nobody waits for, as Pagefind's, is not in the sum of GNU time.
      const seen = [...processor.values()].reduce((sum, cpu) => sum + cpu, 0);
      resolve({ seconds, cpu: Math.max(user + system, seen), memory });
    });
  });
}

interface Running {
  readonly pid: string;
  readonly memory: number;
  readonly cpu: number;
}

/** The processes of a group, with the bytes that each holds and the seconds of processor it has had. */
function processesOf(group: number): Running[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      if (!/^\d+$/u.test(pid)) return [];
      // After the name, which may hold anything: state, parent, group …
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number);
      if (Number(fields[2]) !== group) return [];
      return [{ pid, memory: (pages ?? 0) * 4096, cpu: ((user ?? 0) + (system ?? 0)) / 100 }];
    } catch {
      // It has ended since.
      return [];
    }
  });
}

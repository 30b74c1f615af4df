/** Time and memory of a command including all its processes, on Linux. */

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { toolEnvironment } from '../../src/commands/shared/tools.ts';

export interface Measured {
  readonly seconds: number;
  /** CPU seconds of all processes, which are more meaningful on a busy machine. */
  readonly cpu: number;
  /** Peak memory of all its processes together, in bytes. */
  readonly memory: number;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command under GNU time, and adds up the memory of its processes four times per second.
 * @throws with the command's output if it fails
 */
export function measure({ command, args, cwd, env }: Command): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn('/usr/bin/time', ['-f', '@%e %U %S', command, ...args], {
      ...(cwd !== undefined && { cwd }),
      // A process group of its own, which identifies its processes.
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
      // A process that nobody waits for, such as Pagefind's, is not included in GNU time's sum.
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

/** The processes of a group, with the bytes that each uses and its CPU seconds. */
function processesOf(group: number): Running[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      if (!/^\d+$/u.test(pid)) return [];
      // After the name, which may contain anything: state, parent, group …
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number);
      if (Number(fields[2]) !== group) return [];
      return [{ pid, memory: (pages ?? 0) * 4096, cpu: ((user ?? 0) + (system ?? 0)) / 100 }];
    } catch {
      // It has ended in the meantime.
      return [];
    }
  });
}

/** Time and memory of a command with all its processes, on Linux. */

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

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
 * Runs a command under GNU time, and adds up the memory of its processes twenty times a second.
 * @throws with what the command said when it fails
 */
export function measure({ command, args, cwd, env }: Command): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn('/usr/bin/time', ['-f', '@%e %U %S', command, ...args], {
      ...(cwd !== undefined && { cwd }),
      // A group of its own, by which its processes are known.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    let said = '';
    let memory = 0;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        said = (said + data.toString()).slice(-4_000);
      });
    const watch = setInterval(() => {
      memory = Math.max(memory, heldBy(child.pid ?? 0));
    }, 50);
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
      resolve({ seconds, cpu: user + system, memory });
    });
  });
}

/** Bytes that the processes of a group hold. */
function heldBy(group: number): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .reduce((sum, pid) => sum + heldByOne(pid, group), 0);
}

function heldByOne(pid: string, group: number): number {
  try {
    // After the name, which may hold anything: state, parent, group … and pages as the 22nd.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[2]) === group ? Number(fields[21]) * 4096 : 0;
  } catch {
    return 0;
  }
}

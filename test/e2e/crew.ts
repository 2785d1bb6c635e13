import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './claimwire.ts';

export interface CrewMember {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

/** Workers of a test, as processes of their own. */
export class Crew {
  readonly #flags: readonly string[];
  readonly #environment: NodeJS.ProcessEnv;
  readonly members: CrewMember[] = [];
  /** All that any of them said. */
  said = '';

  constructor(url: string, store: string, lockSeconds = 30, environment: NodeJS.ProcessEnv = {}) {
    this.#flags = ['worker', '--store', store, '--until-done', '-j', '1', '--lock', String(lockSeconds)];
    this.#environment = { ...process.env, NO_COLOR: '1', CLAIMWIRE_QUEUE: url, ...environment };
  }

  hire(count = 1): void {
    for (let hired = 0; hired < count; hired++) {
      const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...this.#flags], {
        env: this.#environment,
        cwd: ROOT,
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          this.said += text;
        });
      }
      const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
      this.members.push({ child, ended });
    }
  }

  /** kill -9, and another in its place. */
  async replace(place: number): Promise<void> {
    const [member] = this.members.splice(place, 1);
    member?.child.kill('SIGKILL');
    await member?.ended;
    this.hire();
  }

  /** Exit codes, when all have ended. */
  async finish(): Promise<readonly (number | null)[]> {
    return Promise.all(this.members.map(({ ended }) => ended));
  }

  async dismiss(): Promise<void> {
    for (const { child } of this.members) {
      child.kill('SIGCONT');
      child.kill('SIGKILL');
    }
    await this.finish();
  }
}

/** Resolves when so many tasks have left their mark. */
export async function marksIn(store: string, count: number): Promise<void> {
  const folder = join(store, 'marks');
  for (;;) {
    const found = existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
      : [];
    if (found.length >= count) return;
    await sleep(50);
  }
}

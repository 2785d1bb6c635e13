import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Certificates, makeCertificates } from './certificates.ts';

export type EngineKind = 'redis' | 'postgres';

/** A queue engine of a test's own, on a port of its own. */
export interface Engine {
  readonly url: string;
  /** The authority of its certificate, where it lets in nobody without TLS. */
  readonly authority?: string;
  /** Ends it at once and starts it again over what it has on disk, or over nothing. */
  restart(options?: { readonly forgetful?: boolean; readonly awayMs?: number }): Promise<void>;
  stop(): Promise<void>;
}

/** With characters that an address must encode. */
export const PASSWORD = 'p@ss/word-of-a-test';

const POSTGRES = '/usr/lib/postgresql';

/** Why an engine cannot be tested here; undefined where it can. */
function missingEngine(kind: EngineKind): string | undefined {
  if (kind === 'redis') return inPath('redis-server') ? undefined : 'redis-server is not installed';
  return postgresBinary('postgres') === undefined ? `no postgres below ${POSTGRES}` : undefined;
}

/**
 * A suite for each kind of engine, with an engine of its own: left out, saying why, where a user's machine has none,
 * and failing where CI has none. The engine is there once the tests run.
 */
export function describeOverEngines(
  title: string,
  define: (engine: () => Engine, kind: EngineKind) => void,
  { kinds = ['redis', 'postgres'], secure = false }: { kinds?: readonly EngineKind[]; secure?: boolean } = {},
): void {
  describe.each(kinds)(title, (kind) => {
    const missing = missingEngine(kind);
    if (missing !== undefined && process.env.CI !== 'true') {
      it.skip(`is not tested: ${missing}`, () => {});
      return;
    }
    let engine: Engine | undefined;
    beforeAll(async () => {
      engine = await startEngine(kind, secure);
    }, 60_000);
    afterAll(() => engine?.stop());
    define(() => {
      if (engine === undefined) throw new Error(`${kind} has not been started`);
      return engine;
    }, kind);
  });
}

async function startEngine(kind: EngineKind, secure: boolean): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), `claimwire-${kind}-`));
  const port = await freePort();
  const tls = secure ? makeCertificates(join(folder, 'tls')) : undefined;
  const server = kind === 'redis' ? redis(folder, port, tls) : postgres(folder, port, tls);
  server.prepare();
  let child = await start(server, port);
  const end = async (): Promise<void> => {
    const closed = new Promise((done) => child.on('close', done));
    child.kill(server.endsBy);
    await closed;
  };
  return {
    url: server.url,
    ...(tls === undefined ? {} : { authority: tls.authority }),
    async restart({ forgetful = false, awayMs = 0 } = {}) {
      await end();
      if (forgetful) server.prepare();
      await sleep(awayMs);
      child = await start(server, port);
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Server {
  readonly url: string;
  readonly endsBy: NodeJS.Signals;
  /** Makes it as if it had never run. */
  prepare(): void;
  spawn(): ChildProcess;
}

function redis(folder: string, port: number, tls: Certificates | undefined): Server {
  const data = join(folder, 'data');
  const secured =
    tls === undefined
      ? []
      : [
          '--tls-cert-file',
          tls.certificate,
          '--tls-key-file',
          tls.key,
          '--tls-ca-cert-file',
          tls.authority,
          '--tls-auth-clients',
          'no',
          '--tls-port',
          String(port),
        ];
  const where = tls === undefined ? ['--port', String(port)] : ['--port', '0', ...secured];
  const flags = ['--bind', '127.0.0.1', ...where, '--dir', data, '--appendonly', 'yes'];
  return {
    url: `${tls === undefined ? 'redis' : 'rediss'}://:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`,
    endsBy: 'SIGKILL',
    prepare() {
      rmSync(data, { recursive: true, force: true });
      mkdirSync(data);
    },
    spawn: () =>
      spawn('redis-server', [...flags, '--save', '', '--requirepass', PASSWORD], { stdio: 'ignore' }),
  };
}

/** It does not run as root: there, as its own user. */
function postgres(folder: string, port: number, tls: Certificates | undefined): Server {
  const user = process.getuid?.() === 0 ? identityOf('postgres') : {};
  const data = join(folder, 'data');
  const password = join(folder, 'password');
  const secured =
    tls === undefined
      ? []
      : ['-c', 'ssl=on', '-c', `ssl_cert_file=${tls.certificate}`, '-c', `ssl_key_file=${tls.key}`];
  const query = tls === undefined ? '' : `?sslmode=verify-full&sslrootcert=${tls.authority}`;
  return {
    url: `postgres://claimwire:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres${query}`,
    endsBy: 'SIGQUIT',
    prepare() {
      if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
      writeFileSync(password, PASSWORD);
      rmSync(data, { recursive: true, force: true });
      const flags = [
        '-D',
        data,
        '-U',
        'claimwire',
        '--auth=scram-sha-256',
        `--pwfile=${password}`,
        '--no-sync',
      ];
      execFileSync(postgresBinary('initdb') ?? '', flags, { stdio: 'ignore', cwd: folder, ...user });
      if (tls === undefined) return;
      chmodSync(tls.key, 0o600);
      if (user.uid !== undefined && user.gid !== undefined) chownSync(tls.key, user.uid, user.gid);
      writeFileSync(join(data, 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 scram-sha-256\n');
    },
    spawn: () =>
      spawn(
        postgresBinary('postgres') ?? '',
        [
          '-D',
          data,
          '-p',
          String(port),
          '-c',
          'listen_addresses=127.0.0.1',
          '-c',
          'unix_socket_directories=',
          ...secured,
        ],
        { stdio: 'ignore', cwd: folder, ...user },
      ),
  };
}

function identityOf(name: string): { readonly uid?: number; readonly gid?: number } {
  const number = (flag: string): number => Number(execFileSync('id', [flag, name]).toString());
  return { uid: number('-u'), gid: number('-g') };
}

async function start(server: Server, port: number): Promise<ChildProcess> {
  const child = server.spawn();
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await answers(port)) return child;
    if (child.exitCode !== null) throw new Error(`the engine ended with ${child.exitCode}`);
    await sleep(50);
  }
  throw new Error('the engine does not answer');
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function inPath(name: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)));
}

function postgresBinary(name: string): string | undefined {
  if (!existsSync(POSTGRES)) return undefined;
  const versions = readdirSync(POSTGRES).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(POSTGRES, version, 'bin', name)).find((path) => existsSync(path));
}

import crypto from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import S3rver from '@20minutes/s3rver';
import { openS3Objects } from '../../src/scale/store/s3Objects.ts';
import { parseStoreAddress } from '../../src/scale/store/storeAddress.ts';

/** The server knows no other key. It does not look at signatures: it takes a list's for wrong that S3 takes for right. */
const KEYS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };
const BUCKET = 'news';

/** Storage that speaks S3, of a test's own, on a port of its own. */
export interface ObjectStorage {
  /** `--store` of a prefix that nobody else uses. */
  readonly store: string;
  readonly endpoint: string;
  /** For a process that is to use it, and is to find no other keys. */
  readonly environment: NodeJS.ProcessEnv;
  /** How long it takes for each answer from now on. */
  slowDown(milliseconds: number): void;
  /** Requests so far, by method. */
  readonly requests: ReadonlyMap<string, number>;
  /** Puts a run's output into a folder. */
  fetchOutput(run: string, folder: string): Promise<void>;
  countKeys(part: string): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Its tokens for the next page of a list are made with DES, which Node has no longer had since OpenSSL 3; triple DES with
 * three equal keys is the same.
 */
function lendDes(): void {
  const { createCipheriv, createDecipheriv } = crypto;
  const tripled = (name: string, key: Buffer) =>
    name === 'des' ? (['des-ede3-cbc', Buffer.concat([key, key, key])] as const) : ([name, key] as const);
  Object.assign(crypto, {
    createCipheriv: (name: string, key: Buffer, iv: Buffer) => createCipheriv(...tripled(name, key), iv),
    createDecipheriv: (name: string, key: Buffer, iv: Buffer) => createDecipheriv(...tripled(name, key), iv),
  });
}

export async function startObjectStorage(): Promise<ObjectStorage> {
  lendDes();
  const directory = mkdtempSync(join(tmpdir(), 'claimwire-s3-'));
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    allowMismatchedSignatures: true,
    configureBuckets: [{ name: BUCKET }],
  });
  let delayMs = 0;
  const requests = new Map<string, number>();
  /** It writes an object where its readers look; S3 shows none before it is whole. One after another, then. */
  const busy = new Map<string, Promise<void>>();
  server.middleware.unshift(async ({ method, path }, next) => {
    requests.set(method, (requests.get(method) ?? 0) + 1);
    if (delayMs > 0) await sleep(delayMs);
    const turn = (busy.get(path) ?? Promise.resolve()).then(next);
    busy.set(
      path,
      turn.catch(() => {}),
    );
    await turn;
  });
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}/`;
  const store = `s3://${BUCKET}/desk/north`;
  const environment = { ...KEYS, AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
  const open = () => {
    Object.assign(process.env, environment);
    const address = parseStoreAddress({ store, endpoint }, {});
    if (address.kind !== 's3') throw new Error('not a bucket');
    return openS3Objects(address, {});
  };
  const prefix = 'desk/north/';
  return {
    store,
    endpoint,
    environment: { ...environment, AWS_ENDPOINT_URL_S3: endpoint },
    requests,
    slowDown(milliseconds) {
      delayMs = milliseconds;
    },
    async fetchOutput(run, folder) {
      const objects = await open();
      const below = `${prefix}runs/${run}/output/`;
      for (const { key } of await objects.list(below)) {
        const file = join(folder, key.slice(below.length));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, (await objects.get(key)) ?? '');
      }
    },
    countKeys: async (part) => (await (await open()).list(`${prefix}${part}`)).length,
    async stop() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

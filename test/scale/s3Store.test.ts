import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSharedObjects } from '../../src/scale/store/objectShared.ts';
import { openS3Objects } from '../../src/scale/store/s3Objects.ts';
import { makeStore } from '../../src/scale/store/sharedStore.ts';
import { parseStoreAddress, type StoreAddress } from '../../src/scale/store/storeAddress.ts';
import { type ObjectStorage, startObjectStorage } from '../e2e/objectStorage.ts';

let storage: ObjectStorage;
beforeAll(async () => {
  storage = await startObjectStorage();
  Object.assign(process.env, storage.environment);
});
afterAll(() => storage.stop());

function addressOf(store: string, endpoint = storage.endpoint): Extract<StoreAddress, { kind: 's3' }> {
  const address = parseStoreAddress({ store, endpoint }, {});
  if (address.kind !== 's3') throw new Error('not a bucket');
  return address;
}

async function openAt(store: string) {
  const address = addressOf(store);
  return openSharedObjects(await openS3Objects(address, {}, 3), address);
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('a store on S3', () => {
  it('is there when it was made, and not before', async () => {
    const store = await openAt('s3://news/made');
    expect(await store.isThere()).toBe(false);
    await makeStore(store);
    expect(await store.isThere()).toBe(true);
  });

  it('gives back what was put, at any place of it, in another process too', async () => {
    await (await openAt('s3://news/put')).segments.put('abc', text('0123456789'));
    const file = await (await openAt('s3://news/put')).segments.open('abc');
    expect(file.size).toBe(10);
    expect(new TextDecoder().decode(file.readRange(3, 4))).toBe('3456');
    expect(() => file.readRange(8, 4)).toThrow('ends before');
  });

  it('tells an artefact that is missing from an empty one', async () => {
    const { segments } = await openAt('s3://news/missing');
    await segments.put('empty', new Uint8Array());
    expect((await segments.open('empty')).size).toBe(0);
    await expect(segments.open('none')).rejects.toThrow('holds no artefact none');
  });

  it('lists page by page, and only what stands in the folder', async () => {
    const { documents } = await openAt('s3://news/list');
    const names = Array.from({ length: 10 }, (_, number) => `run_${number}`);
    for (const name of names) await documents.write(`open/${name}`, { name });
    await documents.write('open/deeper/one', {});
    await documents.write('opened/other', {});
    expect([...(await documents.list('open'))].sort()).toEqual(names);
    await documents.remove('open/run_3');
    expect(await documents.read('open/run_3')).toBeUndefined();
    expect(await documents.read('open/run_4')).toEqual({ name: 'run_4' });
  });

  it('does not take a bucket that is not there for an empty one', async () => {
    await expect((await openAt('s3://nobody/x')).isThere()).rejects.toThrow(/nobody.*NoSuchBucket/);
  });

  it('says nothing of the keys where they are wrong', async () => {
    const secret = 'wJalrXUtnFEMI-not-a-real-key';
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIAUNKNOWN', AWS_SECRET_ACCESS_KEY: secret });
    try {
      const store = await openAt('s3://news/secret');
      const error: unknown = await makeStore(store).catch((reason: unknown) => reason);
      expect(String(error)).toContain('InvalidAccessKeyId');
      expect(JSON.stringify(error) + String(error)).not.toMatch(/AKIAUNKNOWN|not-a-real-key/);
    } finally {
      Object.assign(process.env, storage.environment);
    }
  });

  it('asks again where the service is out of breath, or breaks off in the middle', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      if (requests === 1) response.writeHead(503).end();
      else if (requests === 2) {
        response.writeHead(200, { 'content-length': 10 }).write('12345');
        setTimeout(() => response.destroy(), 20);
      } else response.writeHead(200, { 'content-length': 10 }).end('1234567890');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    try {
      const objects = await openS3Objects(addressOf('s3://news/x', `http://127.0.0.1:${port}`), {});
      expect(new TextDecoder().decode(await objects.get('key'))).toBe('1234567890');
      expect(requests).toBe(3);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('parseStoreAddress', () => {
  it.each([
    ['s3://news', {}, { kind: 's3', bucket: 'news', prefix: '' }],
    ['s3://news/', {}, { kind: 's3', bucket: 'news', prefix: '' }],
    ['s3://news/desk//north/', {}, { kind: 's3', bucket: 'news', prefix: 'desk/north/' }],
    [
      's3://news/a',
      { AWS_ENDPOINT_URL: 'http://minio.example:9000' },
      { kind: 's3', bucket: 'news', prefix: 'a/', endpoint: 'http://minio.example:9000/' },
    ],
    ['/srv/store', {}, { kind: 'folder', folder: '/srv/store' }],
  ])('%s', (store, environment, address) => {
    expect(parseStoreAddress({ store }, environment)).toEqual(address);
  });

  it.each([
    ['s3://', undefined],
    ['s3://key:secret@news/a', undefined],
    ['s3://news/../secret', undefined],
    ['s3://news/a', 'http://user:secret@host.example'],
    ['s3://news/a', 'secret'],
    ['s3://news/a', 'ftp://secret.example'],
  ])('refuses %s at %s without repeating it', (store, endpoint) => {
    const parse = () => parseStoreAddress({ store, ...(endpoint === undefined ? {} : { endpoint }) }, {});
    expect(parse).toThrow('the ');
    expect(parse).not.toThrow(/secret/);
  });
});

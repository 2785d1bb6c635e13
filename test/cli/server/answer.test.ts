import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerRequest, type ServerRequest } from '../../../src/cli/server/answer.ts';
import { ServedFiles } from '../../../src/cli/server/servedFiles.ts';
import { realEffects } from '../../../src/pipeline/effects.ts';
import { inFolder } from '../../e2e/claimwire.ts';
import { fixture } from '../../report/fixture.ts';
import { contextOf } from '../../report/largeRun.ts';

const PAGE = '<!doctype html><title>Report</title>';
const NAMED = [
  'report/index.html',
  'report/search/claims-1.js',
  'claims.jsonl',
  'feed.xml',
  'a b.html',
  'linked.txt',
  '../secret.txt',
];

/** Asks for something in a run's folder with a secret beside it and files that no manifest names. */
async function ask(request: Partial<ServerRequest>, files = NAMED) {
  return inFolder(async (folder) => {
    const run = join(folder, 'run');
    await mkdir(join(run, 'report/search'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(run, '.env'), 'secret');
    for (const file of NAMED.slice(0, 5)) await writeFile(join(run, file), PAGE);
    await symlink(join(folder, 'secret.txt'), join(run, 'linked.txt'));
    const manifest = {
      schema: 'claimwire/1',
      ...contextOf(fixture),
      configuration: {},
      inputs: [],
      skipped: [],
      files,
      startedAt: '',
      timings: {},
      memoryPeakBytes: 0,
    };
    await writeFile(join(run, 'manifest.json'), JSON.stringify(manifest));
    const effects = realEffects();
    const answer = await answerRequest(
      { method: 'GET', target: '/', host: '127.0.0.1:8640', ifNoneMatch: undefined, ...request },
      new ServedFiles(run, effects),
      effects,
    );
    if (!(answer.body instanceof Uint8Array)) throw new Error('a small file is sent whole');
    return { ...answer, text: new TextDecoder().decode(answer.body) };
  });
}

describe('serve', () => {
  it('leads to the report, and shows it under a policy', async () => {
    const front = await ask({});
    expect([front.status, front.headers.location]).toEqual([302, '/report/index.html']);
    const { status, headers, text } = await ask({ target: '/report/index.html?x=1' });
    expect([status, text]).toEqual([200, PAGE]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(PAGE.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['/claims.jsonl', 'application/x-ndjson; charset=utf-8'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/report/search/claims-1.js', 'text/javascript; charset=utf-8'],
    ['/manifest.json', 'application/json; charset=utf-8'],
    ['/a%20b.html', 'text/html; charset=utf-8'],
  ])('%s is %s', async (target, type) => {
    const { status, headers } = await ask({ target });
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/report/../../secret.txt',
    '//etc/passwd',
    '/report//index.html',
    '/linked.txt',
    '/.env',
    '/%00',
    '/%zz',
    '/..\\secret.txt',
    'http://elsewhere.example/',
    '/__proto__',
  ])('shows nothing at %s', async (target) => {
    const { status, text } = await ask({ target });
    expect([400, 404]).toContain(status);
    expect(text).not.toContain('secret\n');
    expect(text).not.toBe('secret');
  });

  it('answers HEAD without a body, other methods not at all', async () => {
    const head = await ask({ method: 'HEAD', target: '/report/index.html' });
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', String(PAGE.length)]);
    const post = await ask({ method: 'POST', target: '/report/index.html' });
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('sends what the browser has not got yet', async () => {
    const { headers } = await ask({ target: '/report/index.html' });
    const again = await ask({ target: '/report/index.html', ifNoneMatch: `W/${headers.etag}` });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await ask({ target: '/report/index.html', ifNoneMatch: '"other"' })).status).toBe(200);
  });

  it('answers to no name but its own', async () => {
    expect((await ask({ host: 'rebound.example:8640' })).status).toBe(421);
    expect((await ask({ host: undefined })).status).toBe(421);
    expect((await ask({ host: 'localhost:8640' })).status).toBe(302);
  });

  it('shows nothing of a folder without a finished run', async () => {
    expect((await ask({ target: '/report/index.html' }, [])).status).toBe(404);
  });
});

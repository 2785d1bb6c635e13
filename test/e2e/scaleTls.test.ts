import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimwire, inFolder } from './claimwire.ts';
import { Crew } from './crew.ts';
import { describeOverEngines, PASSWORD } from './engines.ts';
import { writeSmallArticles } from './smallArticles.ts';

describeOverEngines(
  'over %s that lets in nobody without TLS',
  (engine, kind) => {
    /** Redis has no parameter for it. */
    const knowing = () => ({ NODE_EXTRA_CA_CERTS: kind === 'redis' ? engine().authority : undefined });

    it('runs where its authority is known', async () => {
      await inFolder(async (folder) => {
        const [input, store] = [join(folder, 'in'), join(folder, 'store')];
        writeSmallArticles(input, 3);
        const where = ['--store', store, '--queue', engine().url];
        const { code, stderr } = await claimwire(['enqueue', input, ...where, '-f', 'jsonl'], {
          environment: knowing(),
        });
        expect(code, stderr).toBe(0);
        const crew = new Crew(engine().url, store, 30, knowing());
        crew.hire();
        expect(await crew.finish(), crew.said).toEqual([0]);
        const status = await claimwire(['status', '--json', ...where], { environment: knowing() });
        expect(status.stderr).toBe('no run is open\n');
      });
    }, 120_000);

    it('refuses one whose authority it does not know, and one without TLS', async () => {
      await inFolder(async (folder) => {
        const stranger = new URL(engine().url);
        stranger.searchParams.delete('sslrootcert');
        const plain = new URL(engine().url.replace('rediss:', 'redis:'));
        plain.searchParams.delete('sslrootcert');
        plain.searchParams.set('sslmode', 'disable');
        if (kind === 'redis') plain.search = '';
        const environment = { NODE_EXTRA_CA_CERTS: undefined };
        const refused = [stranger.href, plain.href].map((url) =>
          claimwire(['enqueue', 'corpus/demo', '--store', folder, '--queue', url], { environment }),
        );
        const [unknown, open] = await Promise.all(refused);
        expect(unknown?.stderr).toMatch(/self-signed|unable to verify|certificate/);
        for (const finished of [unknown, open]) {
          expect(finished?.code).toBe(2);
          expect(finished?.stderr).toContain('cannot reach the queue');
          expect(finished?.stderr).not.toContain(PASSWORD);
          expect(finished?.stderr).not.toContain(encodeURIComponent(PASSWORD));
        }
      });
    }, 120_000);
  },
  { secure: true },
);

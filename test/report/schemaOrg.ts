import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import jsonld from 'jsonld';

const MODULES = resolve(import.meta.dirname, '../../node_modules');

/** schema.org's context in brief: one vocabulary, and the terms of ours that hold addresses. Nothing is fetched. */
const CONTEXT = {
  '@context': {
    '@vocab': 'http://schema.org/',
    url: { '@type': '@id' },
    sameAs: { '@type': '@id' },
    datePublished: { '@type': 'http://schema.org/Date' },
  },
};

/**
 * What a JSON-LD 1.1 processor makes of a schema.org document.
 * @throws where it would have to drop something
 */
export function expandSchemaOrg(document: string) {
  return jsonld.expand(JSON.parse(document), {
    safe: true,
    documentLoader: async (url) => {
      if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`would fetch ${url}`);
      return { documentUrl: url, document: CONTEXT };
    },
  });
}

/**
 * Holds documents against schema.org's vocabulary as Google's schema-dts has it in types: every `@type` must exist, and
 * every property belong to its type and hold what it may.
 * @returns the compiler's complaints, empty where there is none
 */
export async function checkSchemaOrg(document: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimwire-schema-'));
  try {
    await symlink(MODULES, join(folder, 'node_modules'));
    const code = `import type { Graph } from 'schema-dts';\nexport const graph: Graph = ${document};\n`;
    await writeFile(join(folder, 'document.ts'), code);
    const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--types', ''];
    const compiler = join(MODULES, 'typescript/bin/tsc');
    await promisify(execFile)(process.execPath, [compiler, ...flags, 'document.ts'], { cwd: folder });
    return '';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'stdout' in error
      ? String(error.stdout)
      : String(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

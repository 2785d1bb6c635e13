import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

const SOURCE = resolve(import.meta.dirname, '../../src');

export interface SourcePattern {
  readonly file: string;
  readonly regex: RegExp;
}

/** Every regular expression literal of the source, each once per file. */
export function sourcePatterns(): SourcePattern[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.sort().flatMap((file) => {
    const { program } = parseSync(file, readFileSync(join(SOURCE, file), 'utf8'));
    const found = new Map<string, RegExp>();
    collect(program, found);
    return [...found.values()].map((regex) => ({ file, regex }));
  });
}

function collect(node: unknown, found: Map<string, RegExp>): void {
  if (typeof node !== 'object' || node === null) return;
  if ('value' in node && node.value instanceof RegExp) found.set(String(node.value), node.value);
  else for (const child of Object.values(node)) collect(child, found);
}

import { readFileSync } from 'node:fs';

/** A file that ships with the package, below `src/`, as `Effects.readAsset` gives it. */
export function readAsset(name: string): Uint8Array {
  return readFileSync(new URL(`../src/${name}`, import.meta.url));
}

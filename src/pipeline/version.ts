import type { Effects } from '../model/effects.ts';

/** The version in the package's own package.json. */
export function packageVersion(effects: Effects): string {
  const manifest: unknown = JSON.parse(new TextDecoder().decode(effects.readAsset('../package.json')));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
  return typeof version === 'string' ? version : 'unknown';
}

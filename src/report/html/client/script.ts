import { createHash } from 'node:crypto';
import { claimListScript } from './claimListScript.ts';
import { pageScript } from './pageScript.ts';
import { shardScript } from './shardScript.ts';

/** A script element's whole text, and the policy source that lets exactly this text run. */
export interface Script {
  readonly text: string;
  readonly source: string;
}

/** Every page: theme, sortable tables, keys, copy buttons. */
export const everyPage = writeScript(pageScript, ['enhancePage']);
/** The list of claims: the same, and facets, search and tick list. */
export const claimPage = writeScript(
  [...pageScript, ...claimListScript],
  ['enhancePage', 'enhanceClaimList'],
);
/** A list of claims over several pages: and a search over all, whose shards this script alone may load. */
const manyPages = writeScript(
  [...pageScript, ...claimListScript, ...shardScript],
  ['enhancePage', 'enhanceClaimList', 'enhanceShards'],
);
export const claimPages: Script = { ...manyPages, source: `${manyPages.source} 'strict-dynamic'` };

/** The functions as the compiler left them: plain ECMAScript without types or imports. */
function writeScript(functions: readonly { toString(): string }[], calls: readonly string[]): Script {
  const body = functions.map((one) => one.toString()).join('\n');
  const text = `(() => {\n'use strict';\n${body}\n${calls.map((call) => `${call}(window);`).join('\n')}\n})();`;
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}

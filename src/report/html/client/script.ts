import { createHash } from 'node:crypto';
import { worksheetColumns } from '../../../model/worksheet.ts';
import { claimListScript } from './claimListScript.ts';
import { pageScript } from './pageScript.ts';
import { shardScript } from './shardScript.ts';
import { tickScript } from './tickScript.ts';

/** A script element's whole text, and the policy source that lets exactly this text run. */
export interface Script {
  readonly text: string;
  readonly source: string;
}

/** Every page: theme, sortable tables, keys, copy buttons. */
export const everyPage = writeScript(pageScript, ['enhancePage']);
/** Pages of claims: the same, and the tick list. */
export const tickPage = writeScript([...pageScript, ...tickScript], ['enhancePage', 'enhanceTicks']);
/** The list of claims: the same, and facets and search. */
export const claimPage = writeScript(
  [...pageScript, ...tickScript, ...claimListScript],
  ['enhancePage', 'enhanceClaimList', 'enhanceTicks'],
);
/** A list of claims over several pages: and a search over all, whose shards this script alone may load. */
const manyPages = writeScript(
  [...pageScript, ...tickScript, ...claimListScript, ...shardScript],
  ['enhancePage', 'enhanceClaimList', 'enhanceTicks', 'enhanceShards'],
);
export const claimPages: Script = { ...manyPages, source: `${manyPages.source} 'strict-dynamic'` };

/** The functions as the compiler left them: plain ECMAScript without types or imports. */
function writeScript(functions: readonly { toString(): string }[], calls: readonly string[]): Script {
  const body = functions.map((one) => one.toString()).join('\n');
  const constants = `const worksheetHeads = ${JSON.stringify(worksheetColumns)};`;
  const text = `(() => {\n'use strict';\n${constants}\n${body}\n${calls.map((call) => `${call}(window);`).join('\n')}\n})();`;
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}

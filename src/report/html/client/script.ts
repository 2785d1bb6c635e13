import { createHash } from 'node:crypto';
import { worksheetColumns } from '../../../model/worksheet.ts';
import { facetTitles } from '../facets.ts';
import { claimListScript } from './claimListScript.ts';
import { facetScript } from './facetScript.ts';
import { pageScript } from './pageScript.ts';
import { searchScript } from './searchScript.ts';
import { shardScript } from './shardScript.ts';
import { tickScript } from './tickScript.ts';

/** A script element's whole text, and the policy source that lets exactly this text run. */
export interface Script {
  readonly text: string;
  readonly source: string;
}

const searching = [...pageScript, ...shardScript, ...searchScript];

/**
 * Every page: theme, sortable tables, keys, copy buttons, search. Each script may load the shards of the search
 * index, which a policy by hashes can say only by trusting what the script itself loads.
 */
export const everyPage = loading(writeScript(searching, ['enhancePage', 'enhanceSearch']));
/** Pages of claims: the same, and the tick list. */
export const tickPage = loading(
  writeScript([...searching, ...tickScript], ['enhancePage', 'enhanceSearch', 'enhanceTicks']),
);
/** The list of claims: the same, and facets. */
const listing = writeScript(
  [...searching, ...tickScript, ...claimListScript, ...facetScript],
  ['enhancePage', 'enhanceSearch', 'enhanceClaimList', 'enhanceTicks'],
);
export const claimPage = loading(listing);
/** A report of one file: all of it, and nothing that could be loaded. */
export const singleFile = listing;

function loading(script: Script): Script {
  return { ...script, source: `${script.source} 'strict-dynamic'` };
}

/** The functions as the compiler left them: plain ECMAScript without types or imports. */
function writeScript(functions: readonly { toString(): string }[], calls: readonly string[]): Script {
  const body = functions.map((one) => one.toString()).join('\n');
  const constants = `const worksheetHeads = ${JSON.stringify(worksheetColumns)};\nconst facetTitles = ${JSON.stringify(facetTitles)};`;
  const text = `(() => {\n'use strict';\n${constants}\n${body}\n${calls.map((call) => `${call}(window);`).join('\n')}\n})();`;
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}

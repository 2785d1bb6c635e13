import { extractClaims } from '../../src/claims/extractClaims.ts';
import { toArticle } from '../../src/eval/attributions/attributionRows.ts';
import {
  compareReports,
  findRelation,
  findVerdict,
  loadComparisonResources,
} from '../../src/eval/relations/relationsRun.ts';
import type { DraftClaim } from '../../src/model/claim.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import type { TaggedArticle } from '../../src/model/taggedArticle.ts';
import { tagArticle } from '../../src/tag/tagArticle.ts';
import { readAsset } from '../asset.ts';

const configuration = defaultConfiguration();
const resources = loadComparisonResources(readAsset, configuration);

/** An article as the tagger reads it, with the models that ship. */
export function tagReal(text: string, date = '2031-03-12'): TaggedArticle {
  return tagArticle(toArticle({ id: 'a_0', text, publisher: 'Courier', date }), resources.tag);
}

/** The claims of an article, in text order. */
export function readClaims(text: string): DraftClaim[] {
  return extractClaims(tagReal(text), [], resources.claims, configuration);
}

/** Claims, groups and relations of one article, or of two at two outlets, through the whole chain but for cleaning. */
export function readReports(text: string, other = 'Nothing else was known in Orval on Monday.') {
  const report = (body: string, publisher: string) => ({ text: body, publisher, date: '2031-03-12' });
  const row = { a: report(text, 'Courier'), b: report(other, 'Lantern'), relation: 'none' as const };
  return compareReports(row, resources, configuration);
}

/** Whether two reports of one claim each say the same, so that these are one group. */
export async function isOneGroup(text: string, other: string): Promise<boolean> {
  return (await readReports(text, other)).groups.some(({ claimIds }) => claimIds.length > 1);
}

/** How the program relates two or three reports, with the verdict of a sum; a text may begin with its date. */
export async function relateTexts(...texts: readonly string[]): Promise<string> {
  const [a, b, c] = texts.map((text, index) => {
    const date = /^\d{4}-\d\d-\d\d(?= )/u.exec(text)?.[0];
    const publisher = ['Courier', 'Lantern', 'Herald'][index] ?? '';
    return { text: date === undefined ? text : text.slice(11), publisher, date: date ?? '2031-03-12' };
  });
  if (a === undefined || b === undefined) throw new Error('at least two texts');
  const row = { a, b, ...(c === undefined ? {} : { c }), relation: 'none' as const };
  const run = await compareReports(row, resources, configuration);
  return [findRelation(run), findVerdict(run) ?? ''].join(' ').trim();
}

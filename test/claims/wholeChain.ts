import { toArticle } from '../../src/eval/attributions/attributionRows.ts';
import { compareReports, loadComparisonResources } from '../../src/eval/relations/relationsRun.ts';
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

/** Claims, groups and relations of one article, or of two at two outlets, through the whole chain but for cleaning. */
export function readReports(text: string, other = 'Nothing else was known in Orval on Monday.') {
  const report = (body: string, publisher: string) => ({ text: body, publisher, date: '2031-03-12' });
  const row = { a: report(text, 'Courier'), b: report(other, 'Lantern'), relation: 'none' as const };
  return compareReports(row, resources, configuration);
}

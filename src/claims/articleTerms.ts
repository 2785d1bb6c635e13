import { groupBy } from '../model/lists.ts';
import { readClaimWording } from './claimWording.ts';
import type { UngroupedClaim } from './collection.ts';
import type { Synonyms } from './synonyms.ts';

/** Terms of all claims of an article, read when they are first asked for: few figures come so far. */
export function indexArticleTerms(
  claims: readonly UngroupedClaim[],
  synonyms: Synonyms,
): (articleId: string) => ReadonlySet<string> {
  const byArticle = groupBy(claims, ({ articleId }) => articleId);
  const known = new Map<string, ReadonlySet<string>>();
  return (articleId) => {
    const found = known.get(articleId) ?? readTerms(byArticle.get(articleId) ?? [], synonyms);
    known.set(articleId, found);
    return found;
  };
}

function readTerms(claims: readonly UngroupedClaim[], synonyms: Synonyms): ReadonlySet<string> {
  const found = new Set<string>();
  for (const claim of claims) {
    const { terms, sourceNames } = readClaimWording(claim, synonyms);
    for (const term of terms) found.add(term);
    for (const name of sourceNames) found.add(name);
  }
  return found;
}

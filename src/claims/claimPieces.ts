import { DisjointSets } from '../model/disjointSets.ts';
import type { ClaimArticle, ClaimCollection, UngroupedClaim } from './collection.ts';

/**
 * Claims cut where nothing is compared across: stories stay whole, and stories that report one event stay together. To
 * relate the pieces is to relate the whole; to group within their stories as well.
 * @param mostClaims a piece is no larger, unless one such bundle of stories is
 */
export function cutClaims(collection: ClaimCollection, mostClaims: number): readonly ClaimCollection[] {
  const bundles = bundleStories(collection);
  const sizes: number[] = [];
  const pieceOfBundle = new Map<number, number>();
  for (const [bundle, claims] of bundles.sizes) {
    const last = sizes.length - 1;
    const fits = last >= 0 && (sizes[last] ?? 0) + claims <= mostClaims;
    const piece = fits ? last : sizes.push(0) - 1;
    sizes[piece] = (sizes[piece] ?? 0) + claims;
    pieceOfBundle.set(bundle, piece);
  }
  const pieces = sizes.map(() => ({
    claims: [] as UngroupedClaim[],
    figureIds: new Set<string>(),
    articleIds: new Set<string>(),
  }));
  for (const claim of collection.claims) {
    const piece = pieces[pieceOfBundle.get(bundles.of(claim.storyId ?? '')) ?? 0];
    piece?.claims.push(claim);
    piece?.articleIds.add(claim.articleId);
    for (const id of claim.figureIds) piece?.figureIds.add(id);
  }
  const articles = new Map(collection.articles.map((article) => [article.id, describe(article)]));
  const figures = new Map(collection.figures.map((figure) => [figure.id, figure]));
  return pieces.map(({ claims, figureIds, articleIds }) => {
    const syndicated = collection.syndicated.filter((copies) => copies.some((id) => articleIds.has(id)));
    const wanted = new Set([...articleIds, ...syndicated.flat()]);
    return {
      claims,
      figures: [...figureIds].flatMap((id) => figures.get(id) ?? []),
      articles: [...wanted].flatMap((id) => articles.get(id) ?? []),
      syndicated,
    };
  });
}

/** An article may have its whole text with it. */
function describe({ id, publisher, site, publishedAt }: ClaimArticle): ClaimArticle {
  return {
    id,
    ...(publisher === undefined ? {} : { publisher }),
    ...(site === undefined ? {} : { site }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** Stories that share an event, directly or by others between them, by the first of them; with the claims of each. */
function bundleStories({ claims }: ClaimCollection): {
  of(story: string): number;
  readonly sizes: ReadonlyMap<number, number>;
} {
  // There are no more stories than claims.
  const sets = new DisjointSets(claims.length);
  const numbers = new Map<string, number>();
  const storyOfEvent = new Map<string, number>();
  const sizeOfStory: number[] = [];
  for (const { storyId = '', eventId } of claims) {
    const story = numbers.get(storyId) ?? numbers.size;
    numbers.set(storyId, story);
    sizeOfStory[story] = (sizeOfStory[story] ?? 0) + 1;
    if (eventId === undefined) continue;
    const other = storyOfEvent.get(eventId);
    if (other === undefined) storyOfEvent.set(eventId, story);
    else sets.join(story, other);
  }
  const sizes = new Map<number, number>();
  sizeOfStory.forEach((size, story) => {
    const bundle = sets.rootOf(story);
    sizes.set(bundle, (sizes.get(bundle) ?? 0) + size);
  });
  return { of: (story) => sets.rootOf(numbers.get(story) ?? 0), sizes };
}

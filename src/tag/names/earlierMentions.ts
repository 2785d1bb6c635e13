import type { DraftMention } from './draftEntity.ts';
import type { Position, ReferenceDocument } from './referenceCandidates.ts';

/** A mention that may be referred to, with its number. */
export interface EarlierMention {
  readonly draft: DraftMention;
  readonly entity: number;
  readonly index: number;
}

/**
 * What may be referred to of what is named before a position, the last one first.
 * @param furthest sentences that are gone back at most
 */
export function* mentionsBefore(
  position: Position,
  furthest: number,
  document: ReferenceDocument,
): Iterable<EarlierMention> {
  const { drafts, mentions } = document;
  for (let index = lastBefore(drafts, position); index >= 0; index--) {
    const draft = drafts[index];
    const entity = mentions[index]?.entity;
    if (draft === undefined || entity === undefined) continue;
    if (position.sentence - draft.sentence > furthest) return;
    if (mayBeReferredTo(index, position, document)) yield { draft, entity, index };
  }
}

/** Whether a mention stands in text of the same sort as a position, and not in a heading. */
function mayBeReferredTo(
  index: number,
  position: Position,
  { article, sentences, newsFrom, drafts, mentions }: ReferenceDocument,
): boolean {
  const sentence = drafts[index]?.sentence ?? 0;
  const block = article.blocks[sentences[sentence]?.block ?? 0];
  const role = article.blocks[sentences[position.sentence]?.block ?? 0]?.role;
  if (block?.kind === 'heading' || block?.role !== role) return false;
  // Nobody refers back to the agency or the town of a dateline.
  return (mentions[index]?.span.end ?? 0) > (newsFrom[sentence] ?? 0);
}

/** Number of the last mention that ends before a position, -1 where none does. */
function lastBefore(drafts: readonly DraftMention[], { sentence, word }: Position): number {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const draft = drafts[middle];
    const isBefore =
      draft !== undefined &&
      (draft.sentence < sentence || (draft.sentence === sentence && draft.end <= word));
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

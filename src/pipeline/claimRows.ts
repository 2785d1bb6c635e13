import type { Claim } from '../model/claim.ts';
import type { EntityTable } from '../model/entity.ts';
import { contentId } from '../model/ids.ts';
import type { ArticleAnalysis } from './analysis.ts';

/** What the reduces before the claims know of one article. */
export interface ClaimContext {
  readonly table: EntityTable;
  readonly figureIds: readonly string[];
  readonly storyId: string;
  readonly eventIdOfMention: (mention: number) => string | undefined;
}

/** The claims of one article with the ids that only the reduces know; groups come last. */
export function claimRows(
  { article, claims }: ArticleAnalysis,
  { table, figureIds, storyId, eventIdOfMention }: ClaimContext,
): Omit<Claim, 'groupId'>[] {
  const entityIds = table.byArticle.get(article.id) ?? [];
  const seen = new Map<string, number>();
  return claims.map((draft) => {
    const { attribution, figures, eventMention, ...fields } = draft;
    const { speaker, ...spans } = attribution;
    const place = `${draft.span.start}-${draft.span.end}`;
    // Two claims may stand on one span: what the sentence says, and what somebody in it says.
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    const speakerId = speaker?.entity === undefined ? undefined : entityIds[speaker.entity];
    const eventId = eventMention === undefined ? undefined : eventIdOfMention(eventMention);
    return {
      id: contentId('c', article.id, draft.span.start, draft.span.end, ordinal),
      ...fields,
      attribution: {
        ...spans,
        ...(speaker === undefined
          ? {}
          : { speaker: speaker.text, anonymous: speaker.anonymous, confidence: speaker.confidence }),
        ...(speakerId === undefined ? {} : { speakerId }),
      },
      figureIds: figures.flatMap((index) => figureIds[index] ?? []),
      ...(eventId === undefined ? {} : { eventId }),
      storyId,
    };
  });
}

import type { RunOutlets } from '../claims/citations/runOutlets.ts';
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
  /** The cut of the chosen profile: laid over the kept scores here, so that another profile is no language work. */
  readonly worthAt: number;
  readonly outlets: RunOutlets;
  readonly publisher: string | undefined;
}

/** The claims of one article with the ids that only the reduces know; groups come last. */
export function claimRows(
  articleId: string,
  claims: ArticleAnalysis['claims'],
  { table, figureIds, storyId, eventIdOfMention, worthAt, outlets, publisher }: ClaimContext,
): Omit<Claim, 'groupId'>[] {
  const entityIds = table.byArticle.get(articleId) ?? [];
  const seen = new Map<string, number>();
  return claims.map((draft) => {
    const { attribution, figures, citations = [], eventMention, ...fields } = draft;
    const { checkworthiness } = fields;
    const { speaker, nested, ...spans } = attribution;
    const via = outlets.find(citations, publisher);
    const place = `${draft.span.start}-${draft.span.end}`;
    // Two claims may stand on one span: what the sentence says, and what somebody in it says.
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    const idOf = (entity: number | undefined) => (entity === undefined ? undefined : entityIds[entity]);
    const speakerId = idOf(speaker?.entity);
    const eventId = eventMention === undefined ? undefined : eventIdOfMention(eventMention);
    return {
      id: contentId('c', articleId, draft.span.start, draft.span.end, ordinal),
      ...fields,
      attribution: {
        ...spans,
        ...(speaker === undefined
          ? {}
          : { speaker: speaker.text, anonymous: speaker.anonymous, confidence: speaker.confidence }),
        ...(speakerId === undefined ? {} : { speakerId }),
        ...(speaker?.for === undefined ? {} : { for: joinParty(speaker.for, idOf) }),
        ...(speaker?.with === undefined ? {} : { with: speaker.with.map((other) => joinParty(other, idOf)) }),
        ...(nested === undefined
          ? {}
          : {
              nested: nested.map(({ speaker: inner, ...places }) => {
                const innerId = idOf(inner.entity);
                return {
                  ...places,
                  speaker: inner.text,
                  ...(innerId === undefined ? {} : { speakerId: innerId }),
                };
              }),
            }),
        ...(via.length === 0 ? {} : { via }),
      },
      checkworthiness: { ...checkworthiness, worth: checkworthiness.score >= worthAt },
      figureIds: figures.flatMap((index) => figureIds[index] ?? []),
      ...(eventId === undefined ? {} : { eventId }),
      storyId,
    };
  });
}

/** Whom a spokesperson speaks for, or who speaks with somebody. */
function joinParty(
  { entity, text }: { readonly entity?: number; readonly text: string },
  idOf: (entity: number | undefined) => string | undefined,
): { text: string; entityId?: string } {
  const entityId = idOf(entity);
  return { text, ...(entityId === undefined ? {} : { entityId }) };
}

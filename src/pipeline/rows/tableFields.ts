import type { Claim, ClaimGroup } from '../../model/claim.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { ReportedArticle } from '../../model/run.ts';
import type { Kept } from './keptFields.ts';

const claims = {
  id: true,
  articleId: true,
  storyId: true,
  eventId: true,
  kind: true,
  background: true,
  span: { start: true, end: true },
  attribution: { speakerId: true },
  checkworthiness: { score: true, worth: true },
} as const;

/** What reduces and reporters ask of thousands of rows at once, to sort, group, count and name them: it stays in memory. */
export const tableFields = {
  /** Without its text, of which a thousand would not fit beside. */
  articles: {
    id: true,
    url: true,
    site: true,
    publisher: true,
    title: true,
    publishedAt: true,
    language: true,
    sourceFile: true,
    sourceIndex: true,
    storyId: true,
  } satisfies Kept<ReportedArticle>,
  /** Without its mentions. */
  entities: {
    id: true,
    type: true,
    name: true,
    wikidata: true,
    aliases: true,
    roles: true,
  } satisfies Kept<Entity>,
  figures: { id: true, articleId: true, kind: true } satisfies Kept<Figure>,
  claims: claims satisfies Kept<Omit<Claim, 'groupId'>>,
  groupedClaims: { ...claims, groupId: true } satisfies Kept<Claim>,
  groups: { id: true, agreement: true, publishers: true, unknownPublishers: true } satisfies Kept<ClaimGroup>,
} as const;

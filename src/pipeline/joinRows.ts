import type { RunOutlets } from '../claims/citations/runOutlets.ts';
import type { Claim } from '../model/claim.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Entity, EntityTable } from '../model/entity.ts';
import type { Figure } from '../model/figure.ts';
import type { ReportedArticle } from '../model/run.ts';
import { claimRows } from './claimRows.ts';
import { figureRows } from './figureRows.ts';
import { MentionTable } from './mentionTable.ts';
import type { AnalysisTable } from './reduceRun.ts';
import type { RowStore, RowTable } from './rows/rowSpool.ts';
import { tableFields } from './rows/tableFields.ts';

/** What the reduces before the claims found. */
export interface JoinContext {
  readonly table: EntityTable;
  readonly storyOf: ReadonlyMap<string, string>;
  readonly eventOfMention: ReadonlyMap<string, readonly (string | undefined)[]>;
  readonly configuration: Configuration;
  readonly outlets: RunOutlets;
}

export interface JoinedRows {
  readonly articles: readonly ReportedArticle[];
  readonly figures: readonly Figure[];
  readonly claims: RowTable<Omit<Claim, 'groupId'>>;
  readonly entities: readonly Entity[];
}

/** The rows of all articles, with the ids that only a reduce knows, but for the claims' groups. */
export async function joinRows(
  analyses: AnalysisTable,
  { table, storyOf, eventOfMention, configuration, outlets }: JoinContext,
  store: RowStore,
): Promise<JoinedRows> {
  const articles = store.spool<ReportedArticle>('articles', tableFields.articles);
  const figures = store.spool<Figure>('figures', tableFields.figures);
  const claims = store.spool<Omit<Claim, 'groupId'>>('claims', tableFields.claims);
  const mentions = new MentionTable(table);
  for await (const analysis of analyses()) {
    const { article } = analysis;
    const storyId = storyOf.get(article.id) ?? '';
    const events = eventOfMention.get(article.id);
    const own = figureRows(article.id, analysis.figures, table);
    articles.append({ ...article, storyId });
    for (const figure of own) figures.append(figure);
    mentions.add(article.id, analysis.mentions);
    const ownClaims = claimRows(article.id, analysis.claims, {
      table,
      figureIds: own.map(({ id }) => id),
      storyId,
      eventIdOfMention: (mention) => events?.[mention],
      outlets,
      publisher: article.publisher ?? article.site,
      worthAt: configuration.claims.worthAt[configuration.claims.profile],
    });
    for (const claim of ownClaims) claims.append(claim);
  }
  return {
    articles: articles.finish().rows,
    figures: figures.finish().rows,
    claims: claims.finish(),
    entities: store.list(mentions.rows(), tableFields.entities),
  };
}

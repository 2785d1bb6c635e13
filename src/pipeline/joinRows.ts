import type { Claim } from '../model/claim.ts';
import type { Configuration } from '../model/configuration.ts';
import type { EntityTable, Mention } from '../model/entity.ts';
import type { Figure } from '../model/figure.ts';
import type { ReportedArticle } from '../model/run.ts';
import { claimRows } from './claimRows.ts';
import { figureRows } from './figureRows.ts';
import type { AnalysisTable } from './reduceRun.ts';

/** What the reduces before the claims found. */
export interface JoinContext {
  readonly table: EntityTable;
  readonly storyOf: ReadonlyMap<string, string>;
  readonly eventOfMention: ReadonlyMap<string, readonly (string | undefined)[]>;
  readonly configuration: Configuration;
}

export interface ArticleMentions {
  readonly articleId: string;
  readonly mentions: readonly Mention[];
}

export interface JoinedRows {
  readonly articles: readonly ReportedArticle[];
  readonly figures: readonly Figure[];
  readonly claims: readonly Omit<Claim, 'groupId'>[];
  readonly mentions: readonly ArticleMentions[];
}

/** The rows of all articles, with the ids that only a reduce knows, but for the claims' groups. */
export async function joinRows(
  analyses: AnalysisTable,
  { table, storyOf, eventOfMention, configuration }: JoinContext,
): Promise<JoinedRows> {
  const articles: ReportedArticle[] = [];
  const figures: Figure[] = [];
  const claims: Omit<Claim, 'groupId'>[] = [];
  const mentions: ArticleMentions[] = [];
  for await (const analysis of analyses()) {
    const { article } = analysis;
    const storyId = storyOf.get(article.id) ?? '';
    const events = eventOfMention.get(article.id);
    const own = figureRows(article.id, analysis.figures, table);
    articles.push({ ...article, storyId });
    figures.push(...own);
    mentions.push({ articleId: article.id, mentions: analysis.mentions });
    claims.push(
      ...claimRows(article.id, analysis.claims, {
        table,
        figureIds: own.map(({ id }) => id),
        storyId,
        eventIdOfMention: (mention) => events?.[mention],
        worthAt: configuration.claims.worthAt[configuration.claims.profile],
      }),
    );
  }
  return { articles, figures, claims, mentions };
}

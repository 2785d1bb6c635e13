import type { Article, Block } from '../model/article.ts';
import type { Span } from '../model/span.ts';

/** A block before it has its place in the article's text. */
export interface DraftBlock {
  readonly kind: Block['kind'];
  readonly role: Block['role'];
  readonly text: string;
  readonly reasons: readonly string[];
  /** Where it stands in the decoded source of a plain-text record. */
  readonly source?: Span;
  readonly at?: string;
  /** Spans into the block's text. */
  readonly cells?: readonly TableCell[];
}

/** A table's cell with the headers of its row and column. */
export type TableCell = NonNullable<Block['cells']>[number];

/** Something that was taken out, with its place: before which block it stood. */
export interface DraftRemoval {
  readonly reason: string;
  readonly text: string;
  readonly beforeBlock: number;
}

export interface ArticleMetadata {
  readonly url?: string;
  readonly site?: string;
  readonly publisher?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly authors: readonly string[];
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly dating?: NonNullable<Article['dating']>;
  readonly section?: string;
  readonly contentType?: NonNullable<Article['contentType']>;
  readonly stub?: NonNullable<Article['stub']>;
  readonly language?: string;
  readonly variant?: 'amp' | 'print';
  readonly page?: number;
}

/** What every kind of record is turned into before it becomes an article. */
export interface ArticleDraft {
  readonly metadata: ArticleMetadata;
  readonly blocks: readonly DraftBlock[];
  readonly removed: readonly DraftRemoval[];
  readonly warnings: readonly string[];
  /** A page that only leads to articles. */
  readonly isIndexPage?: boolean;
}

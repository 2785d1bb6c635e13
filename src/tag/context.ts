import type { Article } from '../model/article.ts';
import type { LocalEntity, Mention } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import type { Sentence } from '../model/taggedArticle.ts';
import type { TimeExpression } from '../model/time.ts';

/** What figures and attributions may build on: everything that was tagged before them, in text order. */
export interface TagContext {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly LocalEntity[];
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly resolveReference: ReferenceResolver;
}

/**
 * Which entity a name, pronoun, office or definite description at a span refers to, or `undefined` where that is
 * open. Asked on demand, for speakers, figure subjects and participants only: better silent than wrong.
 */
export type ReferenceResolver = (span: Span) => Reference | undefined;

export interface Reference {
  /** Index into the article's local entities. */
  readonly entity: number;
  readonly confidence: number;
}

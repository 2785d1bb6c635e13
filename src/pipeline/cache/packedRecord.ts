import { type TemplateKeys, templateKeysOf } from '../../clean/templates/templateKeys.ts';
import type { Article } from '../../model/article.ts';
import type { Failure } from '../../model/failure.ts';
import type { ArticleAnalysis } from '../analysis.ts';
import { packParts, unpackPart } from './parts.ts';

/** The first part of a cleaned record: what a run must know of it before it needs the article. */
export type CleanedHead =
  | { readonly failure: Failure }
  | {
      readonly articleId: string;
      readonly publishedAt?: string;
      /** Absent where the article's site is not known. */
      readonly templateKeys?: TemplateKeys;
    };

export type AnalysisHead = { readonly failure: Failure } | { readonly articleId: string };

const HEAD = 0;
const ARTICLE = 1;
/** In the order in which they are packed, after the head. */
const PARTS = ['entities', 'mentions', 'figures', 'claims', 'eventMentions', 'vector'] as const;

export function packCleaned(article: Article): Uint8Array {
  const { id: articleId, publishedAt } = article;
  const templateKeys = templateKeysOf(article);
  const head: CleanedHead = {
    articleId,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(templateKeys === undefined ? {} : { templateKeys }),
  };
  return packParts([head, article]);
}

/** Everything but the article, which is an artefact of its own. */
export function packAnalysis(analysis: ArticleAnalysis): Uint8Array {
  const head: AnalysisHead = { articleId: analysis.article.id };
  return packParts([head, ...PARTS.map((part) => analysis[part])]);
}

/** What stands for either of them where the step failed. */
export function packFailure(failure: Failure): Uint8Array {
  return packParts([{ failure }]);
}

export function unpackCleanedHead(packed: Uint8Array): CleanedHead {
  return unpackPart<CleanedHead>(packed, HEAD);
}

export function unpackAnalysisHead(packed: Uint8Array): AnalysisHead {
  return unpackPart<AnalysisHead>(packed, HEAD);
}

export function unpackArticle(packed: Uint8Array): Article {
  return unpackPart<Article>(packed, ARTICLE);
}

/** An analysis whose parts are unpacked when they are asked for, each time anew: whoever needs one twice keeps it. */
export function openAnalysis(openArticle: () => Article, packed: Uint8Array): ArticleAnalysis {
  const unpack = <Part extends (typeof PARTS)[number]>(part: Part): ArticleAnalysis[Part] =>
    unpackPart<ArticleAnalysis[Part]>(packed, 1 + PARTS.indexOf(part));
  return {
    get article() {
      return openArticle();
    },
    get entities() {
      return unpack('entities');
    },
    get mentions() {
      return unpack('mentions');
    },
    get figures() {
      return unpack('figures');
    },
    get claims() {
      return unpack('claims');
    },
    get eventMentions() {
      return unpack('eventMentions');
    },
    get vector() {
      return unpack('vector');
    },
  };
}

import type { Claim } from '../../model/claim.ts';
import type { Figure } from '../../model/figure.ts';
import type { ReportedArticle, RunResult } from '../../model/run.ts';
import { overlapLength, type Span } from '../../model/span.ts';
import { locateQuote, overlapJaccard, spansMatch } from '../spanMatch.ts';
import type { GoldPlace } from './demoGold.ts';

/** Where a gold quote stands in an article of the run. */
export interface LocatedPlace {
  readonly article: ReportedArticle;
  readonly span: Span;
}

/** Looks up gold places in what a run over the demo corpus found. */
export class DemoIndex {
  readonly result: RunResult;
  readonly #articles: readonly ReportedArticle[];

  constructor(result: RunResult) {
    this.result = result;
    this.#articles = result.articles;
  }

  /** Gold files are relative to `corpus/`, source files to the input folder `corpus/demo`. */
  article(file: string): ReportedArticle | undefined {
    const path = file.replace(/^demo\//, '');
    return this.#articles.find(({ sourceFile }) => sourceFile === path || sourceFile.endsWith(`/${path}`));
  }

  locate({ file, quote, sentence }: GoldPlace): LocatedPlace | undefined {
    const article = this.article(file);
    const from = sentence === undefined ? 0 : article && locateQuote(article.text, sentence)?.start;
    const span = article && locateQuote(article.text, quote, from);
    return article === undefined || span === undefined ? undefined : { article, span };
  }

  /** Claims that match a place, the best first; among equals an editorial one last. */
  claimsAt(place: GoldPlace): Claim[] {
    const located = this.locate(place);
    if (located === undefined) return [];
    return this.result.claims
      .filter(({ articleId, span }) => articleId === located.article.id && spansMatch(span, located.span))
      .sort((a, b) => overlapJaccard(b.span, located.span) - overlapJaccard(a.span, located.span));
  }

  figuresAt(place: GoldPlace): Figure[] {
    const located = this.locate(place);
    if (located === undefined) return [];
    return this.result.figures
      .filter(
        ({ articleId, span }) => articleId === located.article.id && overlapLength(span, located.span) > 0,
      )
      .sort((a, b) => overlapJaccard(b.span, located.span) - overlapJaccard(a.span, located.span));
  }
}

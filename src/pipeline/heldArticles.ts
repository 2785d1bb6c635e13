import { templateKeysOf } from '../clean/templates/templateKeys.ts';
import type { Article } from '../model/article.ts';
import type { Configuration } from '../model/configuration.ts';
import { reduceTemplates, settleArticle } from './templateStep.ts';

/** Some 100 MB: a folder of twenty thousand articles. */
const MAX_CHARACTERS = 50_000_000;

export type Settled = { readonly article: Article } | { readonly article: Article; readonly skipped: string };

/**
 * Cleaned articles that wait until it is known what repeats across the pages of their sites. A whole run keeps them on
 * disk; a step alone keeps them in memory, and no more than fit: what comes later goes by without its templates.
 */
export class HeldArticles {
  readonly #configuration: Configuration;
  readonly #maxCharacters: number;
  #held: Article[] = [];
  #characters = 0;
  #isFull = false;

  constructor(configuration: Configuration, maxCharacters = MAX_CHARACTERS) {
    this.#configuration = configuration;
    this.#maxCharacters = maxCharacters;
  }

  get isFull(): boolean {
    return this.#isFull;
  }

  /** Takes an article in; gives back those that need wait no longer. */
  add(article: Article): readonly Settled[] {
    if (this.#isFull) return [{ article }];
    this.#held.push(article);
    this.#characters += article.text.length;
    if (this.#characters <= this.#maxCharacters) return [];
    this.#isFull = true;
    return this.settle();
  }

  /** All that wait, in the order in which they came, without what their sites' pages share. */
  settle(): readonly Settled[] {
    const keys = this.#held.flatMap((article) => templateKeysOf(article) ?? []);
    const templates = reduceTemplates(keys, this.#configuration);
    const settled = this.#held.map((article) => ({ article, ...settleArticle(article, templates) }));
    this.#held = [];
    return settled;
  }
}

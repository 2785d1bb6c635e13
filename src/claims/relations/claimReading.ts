import type { Figure } from '../../model/figure.ts';
import type { ClaimResources } from '../claimResources.ts';
import { type ClaimWording, readClaimWording } from '../claimWording.ts';
import type { UngroupedClaim } from '../collection.ts';
import { readWords, type Word } from '../words.ts';
import { type Distinctions, readDistinctions } from './distinction.ts';
import { isExhaustive } from './exhaustive.ts';
import { findQualifiers, findSense } from './sense.ts';

/** A claim with figures, as all of them read it. What costs time is read when a figure first asks for it. */
export class ClaimReading {
  readonly claim: UngroupedClaim;
  readonly publishedAt: string | undefined;
  readonly resources: ClaimResources;
  /** All of its figures, also those that an earlier claim states. */
  readonly figures: readonly GivenFigure[];
  /** Terms of all claims of its article. */
  readonly termsOf: (articleId: string) => ReadonlySet<string>;
  readonly #next: UngroupedClaim | undefined;
  #words: readonly Word[] | undefined;
  #wording: ClaimWording | undefined;
  #distinctions: Distinctions | undefined;
  #isExhaustive: boolean | undefined;

  constructor({
    claim,
    next,
    figures,
    publishedAt,
    resources,
    termsOf,
  }: Pick<ClaimReading, 'claim' | 'publishedAt' | 'resources' | 'termsOf'> & {
    /** The claim behind it, in the order of the text. */
    readonly next: UngroupedClaim | undefined;
    readonly figures: readonly Figure[];
  }) {
    this.claim = claim;
    this.publishedAt = publishedAt;
    this.resources = resources;
    this.termsOf = termsOf;
    this.#next = next;
    this.figures = figures.map((figure) => new GivenFigure(figure, claim, publishedAt));
  }

  get words(): readonly Word[] {
    this.#words ??= readWords(this.claim.quote, { start: 0, end: this.claim.quote.length });
    return this.#words;
  }

  get wording(): ClaimWording {
    this.#wording ??= readClaimWording(this.claim, this.resources.synonyms);
    return this.#wording;
  }

  get distinctions(): Distinctions {
    this.#distinctions ??= readDistinctions(this.claim, this.words, this.resources);
    return this.#distinctions;
  }

  get isExhaustive(): boolean {
    this.#isExhaustive ??= isExhaustive(this.claim, this.#next);
    return this.#isExhaustive;
  }
}

/** A figure as its claim gives it. */
export class GivenFigure {
  readonly figure: Figure;
  readonly #claim: UngroupedClaim;
  readonly #publishedAt: string | undefined;
  #sense: string | undefined;
  #qualifiers: string | undefined;

  constructor(figure: Figure, claim: UngroupedClaim, publishedAt: string | undefined) {
    this.figure = figure;
    this.#claim = claim;
    this.#publishedAt = publishedAt;
  }

  get sense(): string {
    this.#sense ??= findSense(this.figure, this.#claim, this.#publishedAt);
    return this.#sense;
  }

  get qualifiers(): string {
    this.#qualifiers ??= findQualifiers(this.figure, this.#claim, this.sense);
    return this.#qualifiers;
  }
}

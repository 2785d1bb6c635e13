import { type ChoiceModel, type ChoiceOption, choiceProbabilities } from '../../learn/choice.ts';
import { roundScore } from '../../model/order.ts';
import type { Reference } from '../context.ts';
import { antecedentFeatures } from './antecedentFeatures.ts';
import { type Antecedent, antecedentsOf } from './antecedents.ts';
import { barredEntities, boundReferent } from './boundPronoun.ts';
import type { Describer } from './describedPeople.ts';
import { type PersonPronoun, personPronounAt, type ResolvedPronoun } from './personPronoun.ts';
import type { Position, ReferenceDocument } from './referenceCandidates.ts';

/** Least probability of whom a pronoun is given to. */
const LEAST_PROBABILITY = 0.5;
/** The pronouns before that may still matter. */
const MOST_PRONOUNS = 30;
/** Words of a sentence among which pronouns are looked for: what is longer is none. */
const MOST_WORDS = 200;

/** What reading a pronoun needs of its article. */
export interface PronounScene {
  readonly document: ReferenceDocument;
  readonly describer: Describer;
}

/** Whom of some a pronoun means, which may be somebody without a name, or none of them. */
export type DecidePronoun = (
  pronoun: PersonPronoun,
  antecedents: readonly Antecedent[],
  /** One for each of them, and the last for nobody. */
  options: readonly ChoiceOption[],
) => Reference | undefined;

/** "he", "she" and their forms of one article, each read once and in the order of the text, for one leads to the next. */
export class PersonReferences {
  private readonly scene: PronounScene;
  private readonly decide: DecidePronoun;
  private readonly references = new Map<string, Reference>();
  private readonly resolved: ResolvedPronoun[] = [];
  private next = 0;

  constructor(scene: PronounScene, decide: DecidePronoun) {
    this.scene = scene;
    this.decide = decide;
  }

  resolve({ sentence, word }: Position): Reference | undefined {
    for (; this.next <= sentence; this.next++) this.readSentence(this.next);
    return this.references.get(`${sentence} ${word}`);
  }

  private readSentence(sentence: number): void {
    const words = this.scene.document.sentences[sentence]?.words.slice(0, MOST_WORDS) ?? [];
    const pronouns: PersonPronoun[] = [];
    for (let word = 0; word < words.length; word++) {
      const pronoun = personPronounAt(words, { sentence, word });
      if (pronoun !== undefined) pronouns.push(pronoun);
    }
    if (pronouns.length === 0) return;
    const earlier = this.resolved.slice(-MOST_PRONOUNS);
    const own: ResolvedPronoun[] = [];
    // '"He is a scapegoat," | he | said': who speaks comes first, for the quotation is about somebody else.
    for (const pronoun of [...pronouns].sort((a, b) => Number(a.isQuoted) - Number(b.isQuoted))) {
      const reference = this.read(pronoun, earlier, own);
      if (reference === undefined) continue;
      own.push({ ...pronoun, entity: reference.entity });
      if (reference.entity < 0 || reference.confidence < LEAST_PROBABILITY) continue;
      this.references.set(`${sentence} ${pronoun.word}`, reference);
    }
    this.resolved.push(...own.sort((a, b) => a.word - b.word));
  }

  private read(
    pronoun: PersonPronoun,
    earlier: readonly ResolvedPronoun[],
    own: readonly ResolvedPronoun[],
  ): Reference | undefined {
    const { document, describer } = this.scene;
    const { gender, use } = pronoun;
    const bound = boundReferent(pronoun, gender, document, describer);
    if (bound !== undefined) return bound.reference;
    const entityAt = (at: Position) => [...earlier, ...own].find((other) => isAt(other, at))?.entity;
    const barred = barredEntities(pronoun, gender, use === 'object', document, entityAt);
    const before = [...earlier, ...own.filter(({ word }) => word < pronoun.word)];
    const antecedents = antecedentsOf(pronoun, before, document, describer).filter(
      ({ entity }) => !barred.has(entity),
    );
    return this.decide(pronoun, antecedents, antecedentFeatures(pronoun, antecedents, before, document));
  }
}

/** The likeliest, with its probability as the confidence. */
export function likeliest(model: ChoiceModel): DecidePronoun {
  return (_, antecedents, options) => {
    const probabilities = choiceProbabilities(model, options);
    const confidence = Math.max(...probabilities);
    const chosen = antecedents[probabilities.indexOf(confidence)];
    return chosen === undefined ? undefined : { entity: chosen.entity, confidence: roundScore(confidence) };
  };
}

function isAt({ sentence, word }: Position, other: Position): boolean {
  return sentence === other.sentence && word === other.word;
}

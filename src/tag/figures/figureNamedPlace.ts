import type { LocalEntity, Mention } from '../../model/entity.ts';
import { type Phrase, phraseAfter, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import { isTimePhrase } from './figureWording.ts';

const JOINT = /^(?:in|at|of|from|on|across|near|for|off|around|throughout)$/u;

/** "Prisons" -> "Prisons in Estavia": a thing or people of no name are told apart by the name that stands behind them. */
export function withName(sentence: FigureSentence, { end }: Phrase, text: string): string {
  const { tokens } = sentence;
  if (!/\p{Ll}/u.test(text) || !JOINT.test(tokens[end]?.lower ?? '')) return text;
  const phrase = phraseAfter(sentence, end + 1);
  const first = tokens[phrase?.start ?? -1];
  if (phrase === undefined || first === undefined || !/^\p{Lu}\p{L}/u.test(first.text)) return text;
  const name = phraseText(sentence, phrase);
  if (isTimePhrase(name)) return text;
  const from = tokens[end]?.start ?? 0;
  const to = tokens[phrase.end - 1]?.end ?? 0;
  return `${text} ${sentence.text.slice(from, to).replace(/\s+/gu, ' ')}`;
}

/** Before a place, and before a body where things are. */
const LOCATIVE = /^(?:in|at|across|throughout|through|near|outside|inside|around|off|of)$/u;
const INSIDE = /^(?:in|at|inside|across|throughout)$/u;
/** "in the port of Halvik", "at the northern Elm clinic": words between a preposition and its name. */
const BETWEEN = 2;

/** Places and bodies that a sentence names behind a preposition, in order: where its figures may be from. */
export function placesNamed(
  { tokens, base }: FigureSentence,
  mentions: readonly Mention[],
  entities: readonly LocalEntity[],
): Mention[] {
  return mentions.filter((mention) => {
    const type = entities[mention.entity]?.type;
    if (mention.form !== 'name' || (type !== 'place' && type !== 'organization')) return false;
    const own = tokens.findIndex(({ start }) => base + start >= mention.span.start);
    const next = tokens.find(({ start }) => base + start >= mention.span.end);
    // "Kestrian waters" is no place by the name, and "the police in Halm said" is whence it is told.
    if (next !== undefined && /^(?:\p{Ll}.*|-)$/u.test(next.text) && !AFTER.test(next.lower)) return false;
    let at = own - 1;
    while (
      own - at <= BETWEEN &&
      /^\p{Ll}/u.test(tokens[at]?.text ?? '') &&
      !LOCATIVE.test(tokens[at]?.lower ?? '')
    )
      at--;
    const joint = tokens[at]?.lower ?? '';
    return type === 'place' ? LOCATIVE.test(joint) : INSIDE.test(joint);
  });
}

/**
 * Where a sentence says that its figures are from, if it names one place or body only: the nearest name behind a
 * preposition of its clause, after the figure before one before it. A length of time is nowhere.
 * @param placesOf the sentence's places, found for the first of its figures that asks
 */
export function placeNamed(
  { tokens, base, quantities }: FigureSentence,
  quantity: Quantity,
  placesOf: () => readonly Mention[],
): Mention | undefined {
  if (quantity.unit?.kind === 'duration') return undefined;
  const places = placesOf();
  const figureEnd = base + (tokens[quantity.end - 1]?.end ?? 0);
  const isParted = ({ span }: Mention): boolean =>
    quantities.some(
      ({ start, unit }) =>
        unit?.kind === quantity.unit?.kind &&
        start >= quantity.end &&
        base + (tokens[start]?.start ?? 0) < span.start,
    );
  const named = new Set(places.map(({ entity }) => entity));
  const [first] = places;
  if (named.size === 1 && first !== undefined) return isParted(first) ? undefined : first;
  const next = places.find(({ span }) => span.start >= figureEnd);
  if (next === undefined || isParted(next)) return undefined;
  const isNear = tokens
    .slice(quantity.end, quantity.end + NEAR)
    .filter(({ start }) => base + start < next.span.start)
    .every(({ text }) => !/^[,;:—–]$/u.test(text));
  return isNear && next.span.start - figureEnd < NEAR * 8 ? next : undefined;
}

/** How far behind its figure one of several places may stand, in tokens. */
const NEAR = 20;
/** What may stand behind a place that is one. */
const AFTER =
  /^(?:and|or|but|in|on|at|by|to|for|from|of|with|since|after|before|during|until|as|than|that|which|who|where|when|while|was|were|is|are|has|have|had|will|would|could|may|might|said|says|last|this|next|fell|rose|grew|dropped|climbed|reached|hit|stood|did|does|do|also|now|over|between|alone|every|each|per|a|an|the|because|although|if|so|it|they|he|she|we|early|late|yesterday|today|tomorrow|under|against|through|without|not|never|still|already|more|less)$/u;

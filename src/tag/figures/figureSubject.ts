import { isAbstract, isMeasured } from './figureAbstract.ts';
import { subjectBefore } from './figureAgent.ts';
import { openingPhrase } from './figureExtent.ts';
import { isActor } from './figureInstitution.ts';
import type { MeasureReading } from './figureMeasure.ts';
import { isName } from './figureMeasurePhrase.ts';
import { placeNamed } from './figureNamedPlace.ts';
import { type AttachedPhrase, type Phrase, phraseText, possessorOf } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import {
  describePhrase,
  isAim,
  type PhraseContext,
  type Subject,
  type SubjectContext,
} from './figureReferent.ts';
import { reporterOf } from './figureReporter.ts';
import { clauseAround, cuesBetween, type FigureSentence } from './figureSentence.ts';

/**
 * Whose figure it is; where nobody is named, the place that the sentence is about: "burglaries in Halm fell by 7%",
 * "12 people were killed outside a court in Halm".
 */
export function resolveSubject(
  sentence: FigureSentence,
  quantity: Quantity,
  reading: MeasureReading,
  gapped: Phrase | undefined,
  context: SubjectContext,
): Subject | undefined {
  const found = ownSubject(sentence, quantity, reading, gapped, context);
  const own =
    found?.entity === undefined && isMeasured(found?.text ?? '', reading.measure) ? undefined : found;
  if (
    own?.entity !== undefined ||
    (own !== undefined && (/\p{Lu}/u.test(own.text.slice(1)) || isActor(own.text)))
  )
    return own;
  const place = placeNamed(sentence, quantity, context.places);
  const name = place === undefined ? undefined : context.entities[place.entity]?.name;
  if (place === undefined || name === undefined) return own;
  return own === undefined ? { entity: place.entity, text: name } : { text: `${own.text} in ${name}` };
}

/** Whose figure it is: the possessor of its measure, else the subject of its verb; open where neither is clear. */
function ownSubject(
  sentence: FigureSentence,
  quantity: Quantity,
  reading: MeasureReading,
  gapped: Phrase | undefined,
  context: PhraseContext,
): Subject | undefined {
  if (gapped !== undefined) return describePhrase(sentence, gapped, context);
  const { phrase, agent, owner: toucher, holder } = reading;
  const touching = toucher === undefined ? undefined : describePhrase(sentence, toucher, context);
  if (touching !== undefined) return touching;
  // "and fined him": who is meant was said with the figure before.
  if (toucher !== undefined && /^(?:him|them)$/u.test(sentence.tokens[toucher.start]?.lower ?? ''))
    return undefined;
  const stated = statedSubject(sentence, phrase, agent, context);
  if (stated !== undefined) return stated;
  // "wants every ally to promise 5%" is about the allies, "want wages raised by 7%" about who wants it.
  const isMeasured = agent !== undefined && phrase?.start === agent.head.start;
  const wanting = agent === undefined || isMeasured ? intenderOf(sentence, quantity) : undefined;
  if (wanting !== undefined) return describePhrase(sentence, wanting, context);
  if (holder !== undefined) return describeHolder(sentence, holder, context);
  const reporter = reporterOf(sentence, reading.measure, quantity.start);
  if (reporter !== undefined) return describePhrase(sentence, reporter, context);
  const opening = agent === undefined ? openingPhrase(sentence, quantity) : undefined;
  if (opening !== undefined) return describePhrase(sentence, opening, context);
  // "The river rose 2.6 metres": where nobody owns it, a thing has its own figure.
  return agent === undefined || isAbstract(phraseText(sentence, agent.head))
    ? undefined
    : describePhrase(sentence, agent.head, context);
}

/** "a quarter of the city's drinking water" is the city's. */
function describeHolder(
  sentence: FigureSentence,
  holder: Phrase,
  context: PhraseContext,
): Subject | undefined {
  const possessor = possessorOf(sentence, holder);
  const owned = possessor === undefined ? undefined : describePhrase(sentence, possessor, context);
  return owned ?? describePhrase(sentence, holder, context);
}

function statedSubject(
  sentence: FigureSentence,
  phrase: Phrase | undefined,
  agent: AttachedPhrase | undefined,
  context: PhraseContext,
): Subject | undefined {
  const possessor = phrase === undefined ? undefined : possessorOf(sentence, phrase);
  const clausal = possessor === undefined ? undefined : subjectOfClause(sentence, possessor, agent, context);
  if (clausal !== undefined) return clausal;
  const owned = possessor === undefined ? undefined : describePhrase(sentence, possessor, context);
  // "the bank lowered its rate": whom "its" means may be open, the bank is not.
  if (owned !== undefined || agent === undefined) return owned;
  // "Spain's commitment to reach 2%" is Spain's; "Norway's wealth fund owns 2%" is the fund's.
  const owner = isAim(phraseText(sentence, agent.head)) ? possessorOf(sentence, agent.head) : undefined;
  if (owner !== undefined && owner.start >= agent.head.start) return describePhrase(sentence, owner, context);
  const isMeasure =
    phrase !== undefined && phrase.start === agent.head.start && !isName(sentence, agent.head);
  if (isMeasure)
    return agent.attached === undefined ? undefined : describePhrase(sentence, agent.attached, context);
  return describePhrase(sentence, agent.head, context);
}

/**
 * "Velmark will put 2.4 billion into its hospitals": a possessive of things goes with the subject of its clause, unless
 * that is a person ("Kroll cut its budget").
 */
function subjectOfClause(
  sentence: FigureSentence,
  possessor: Phrase,
  agent: AttachedPhrase | undefined,
  context: PhraseContext,
): Subject | undefined {
  const pronoun = sentence.tokens[possessor.start]?.lower ?? '';
  if (!/^(?:its|their)$/u.test(pronoun) || agent === undefined || agent.head.end > possessor.start)
    return undefined;
  if (sentence.classes[agent.head.start] === 'pronoun') return undefined;
  // "the bank's own forecast is above its target": the bank's.
  const subject = describePhrase(sentence, possessorOf(sentence, agent.head) ?? agent.head, context);
  const entity = subject?.entity === undefined ? undefined : context.entities[subject.entity];
  // A name of one word that nothing says is a man's or a woman's may be that of a firm or a country.
  const isPerson = entity?.type === 'person' && (entity.gender !== undefined || entity.name.includes(' '));
  const isPeople = /(?:official|analyst|expert|minister|spokesman|spokeswoman|chairman)s?$/iu.test(
    subject?.text ?? '',
  );
  return pronoun === 'its' && (isPerson || isPeople) ? undefined : subject;
}

/** "Unions want wages raised by 7%": who wants or promises it. */
function intenderOf(sentence: FigureSentence, quantity: Quantity): Phrase | undefined {
  const from = clauseAround(sentence, quantity.start).start;
  const cue = cuesBetween(sentence, from, quantity.start).find(
    ({ cue: { role }, start }) =>
      (role === 'demand' || role === 'pledge') && sentence.classes[start] === 'verb',
  );
  return cue === undefined ? undefined : subjectBefore(sentence, cue.start, from)?.head;
}

import { countedText } from './figureCounted.ts';
import { isActor } from './figureInstitution.ts';
import { type FoundMeasure, fromPhrase, isName, named } from './figureMeasurePhrase.ts';
import { participleOf } from './figureParticiple.ts';
import { type AttachedPhrase, type Phrase, phraseAfter, phraseText } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import type { GoverningVerb } from './figureVerb.ts';
import { unitWords } from './numberWords.ts';

/** Verbs that say nothing of what is done with an amount. */
const EMPTY =
  /^(?:is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|shall|should|can|could|may|might|must|says?|said|told|seems?|seemed|appears?|appeared|become|becomes|became|remain|remains|remained|goes|go|went|gone|comes?|came|got|gets?|including|includes?|included|according|following|compared|based|regarding|concerning|means?|meant|hopes?|hoped|wants?|wanted|needs?|needed|expects?|expected|plans?|planned|intends?|intended|agrees?|agreed|stands?|stood|sees|seen|saw|see|numbered|numbers|leaves?|left|leaving|calls?|called|calling|votes?|voted|voting|asks?|asked|asking|enters?|entered|starts?|started|begins?|began|ends?|ended|insists?|insisted|warns?|warned|claims?|claimed|predicts?|predicted|forecasts?|forecasted|estimates?|estimated|argues?|argued|thinks?|thought|believes?|believed|shows?|showed|shown|reports?|reported|suggests?|suggested|announces?|announced|reckons?|demands?|demanded|puts?|putting|totall?ed|amounts?|amounted|reach(?:es|ed)?|exceed(?:s|ed)?|like|such)$/u;

/** What is done with the amount, as a participle: "offered" of "is offering 14 euros". */
function deedOf({ tokens }: FigureSentence, verb: GoverningVerb | undefined): string | undefined {
  const word = tokens[verb?.start ?? -1]?.lower;
  if (verb === undefined || word === undefined || EMPTY.test(word) || !/^\p{Ll}{2,}$/u.test(word))
    return undefined;
  if (
    /^(?:up|down|level)$/u.test(verb.cue?.role ?? '') &&
    !/^(?:add|cut|lose|gain|shed|raise)$/u.test(verb.cue?.lemma ?? '')
  )
    return undefined;
  const isAside = word === 'set' && tokens[verb.start + 1]?.lower === 'aside';
  return isAside ? 'set aside' : participleOf(word);
}

/** Longest purpose that is repeated, in tokens. */
const PURPOSE = 5;

/** "350 million euros over three years to repair its railways": what money is for, said as an act. */
function purposeAfter(sentence: FigureSentence, { end }: Quantity): string | undefined {
  const { tokens, classes } = sentence;
  for (let at = end; at < end + PURPOSE; at++) {
    if (tokens[at] === undefined || /^[,;:.()]$/u.test(tokens[at]?.text ?? '')) return undefined;
    if (tokens[at]?.lower !== 'to' || !/^\p{Ll}{3,}$/u.test(tokens[at + 1]?.text ?? '')) continue;
    const object = phraseAfter(sentence, at + 2);
    if (object === undefined || classes[at + 1] !== 'verb') return undefined;
    return `to ${tokens[at + 1]?.lower ?? ''} ${phraseText(sentence, object)}`;
  }
  return undefined;
}

/** Whether nothing but articles and adverbs stands between a verb and its figure. */
function isDirect({ classes }: FigureSentence, from: number, to: number): boolean {
  return (
    to - from <= 2 && classes.slice(from, to).every((kind) => /^(?:adverb|determiner|mark)$/u.test(kind))
  );
}

/** "recalled 42,000 cars" -> "cars recalled": counted things by what is done with them, where they are its object. */
export function countedDeed(
  sentence: FigureSentence,
  quantity: Quantity,
  verb: GoverningVerb | undefined,
): FoundMeasure | undefined {
  if (quantity.unit?.kind !== 'count' || verb === undefined || verb.cue !== undefined) return undefined;
  if (!isDirect(sentence, verb.end, quantity.start)) return undefined;
  const deed = deedOf(sentence, verb);
  const counted = countedText(sentence, quantity);
  return deed === undefined || counted === undefined ? undefined : named(`${counted} ${deed}`);
}

const NOUNS: Readonly<Record<string, string>> = { currency: 'money', percent: 'share' };
/** "three times as many", "twice its size" compare; "downloaded 50 million times" counts. */
const COMPARING =
  /^(?:as|the|its|their|his|her|that|what|more|less|higher|lower|bigger|larger|faster|over)$/u;

/** "the 12 million euros paid by Tessera": who did it stands behind "by". */
export function doneBy(sentence: FigureSentence, { end, unit }: Quantity): FoundMeasure | undefined {
  const { tokens } = sentence;
  const word = tokens[end]?.lower ?? '';
  if (
    unit === undefined ||
    unit.kind === 'count' ||
    tokens[end + 1]?.lower !== 'by' ||
    !/(?:ed|id|nt|en|ost|on|ght|de)$/u.test(word)
  )
    return undefined;
  if (EMPTY.test(word)) return undefined;
  const doer = phraseAfter(sentence, end + 2);
  if (doer === undefined) return undefined;
  return { ...named(`${NOUNS[unit.kind] ?? 'amount'} ${word}`), agent: { head: doer, attached: undefined } };
}

const HELD =
  /^(?:taken|won|owned|held|lost|polled|acquired|bought|sold|controlled|retained|gained|secured|received)$/u;

/** What an amount that nothing names comes to by its verb: "money offered", "amount displaced", "share won". */
export function deed(
  sentence: FigureSentence,
  quantity: Quantity,
  verb: GoverningVerb | undefined,
): FoundMeasure | undefined {
  const kind = quantity.unit?.kind;
  const isTimes =
    kind === 'ratio' &&
    quantity.unit?.name === 'times' &&
    !COMPARING.test(sentence.tokens[quantity.end]?.lower ?? '');
  if (kind === undefined || (/^(?:count|duration|ratio|percentagePoint)$/u.test(kind) && !isTimes))
    return undefined;
  const purpose = kind === 'currency' ? purposeAfter(sentence, quantity) : undefined;
  const done = deedOf(sentence, verb);
  if (done === undefined && purpose === undefined) return undefined;
  // A share is held or won; what is pledged or promised of an economy, the article's topic says.
  if (kind === 'percent' && (quantity.base !== undefined || !HELD.test(done ?? ''))) return undefined;
  const noun = isTimes ? 'times' : quantity.unit?.name === 'point' ? 'points' : (NOUNS[kind] ?? 'amount');
  return named([noun, done, purpose].filter((part) => part !== undefined).join(' '));
}

/** A length of time by its verb: "duration of television contract" of a thing that runs, "time talked" of those who act. */
export function timeOf(
  sentence: FigureSentence,
  { start }: Quantity,
  verb: GoverningVerb,
  agent: AttachedPhrase | undefined,
): FoundMeasure {
  const isFor = sentence.tokens[start - 1]?.lower === 'for';
  const lasts = isFor || LASTING.test(sentence.tokens[verb.start]?.lower ?? '');
  const thing = agent === undefined || !lasts ? undefined : thingOf(sentence, agent.head);
  if (thing !== undefined) return named(`duration of ${thing}`);
  // "rowed for nine hours", "waited two days": not "two days after it had published".
  const isDirect = isFor || verb.end === start;
  const done = isDirect ? deedOf(sentence, verb) : undefined;
  return named(done === undefined ? 'time' : `time ${done}`);
}

/** What things do for a length of time. */
const LASTING =
  /^(?:takes?|took|taken|taking|lasts?|lasted|lasting|runs?|ran|running|continues?|continued|remains?|remained|stays?|stayed|extends?|extended|closed|suspended|delayed|postponed|shut|blocked|parked|frozen|spans?|spanned)$/u;

export function thingOf(sentence: FigureSentence, head: Phrase): string | undefined {
  if (isName(sentence, head)) return undefined;
  const { measure } = fromPhrase(sentence, head);
  return measure === undefined ||
    unitWords.has(measure) ||
    isActor(measure) ||
    isActor(`${measure}s`) ||
    /(?:^| )(?:people|person|woman|man|child|children|who|it|they)$/iu.test(measure)
    ? undefined
    : measure;
}

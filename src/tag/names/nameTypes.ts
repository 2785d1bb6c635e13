import { POSSESSIVE } from '../../language/possessive.ts';
import { canonicalTitle, type Title } from '../../lexicon/titles.ts';
import type { EntityType } from '../../model/entity.ts';
import type { SentenceWords } from '../textSentence.ts';
import type { NameSpan } from './nameSpans.ts';
import { findNamesakes, isPlaceHere } from './namesakes.ts';
import { STAKES } from './nameWords.ts';
import { type TitleResources, titleAt, titleBefore } from './personTitle.ts';

const LOCATIVES = new Set('in across near throughout outside inside around'.split(' '));
const REALM_NOUNS = new Set(
  `army border borders capital citizens coast constitution economy exports government king navy parliament
   people police president prime voters`.split(/\s+/u),
);
const FIRM_NOUNS = new Set(
  `board boss ceo chairman chairwoman chief customers employees founder headquarters investors management profit
   profits revenue sales shareholders share shares stock workers`.split(/\s+/u),
);
const FIRM_WORDS = new Set(
  'airline bank broker brokerage carrier company firm giant group lender maker operator party retailer union'.split(
    ' ',
  ),
);
/** One cue in the words around weighs a little more than all votes of the tagger together. */
const CUE = 1.5;
const ALL_VOTES = 1.4;
const VOTE = 1;
const LONE_PERSON = 0.6;

type Scores = Map<EntityType, number>;

/**
 * The type of names that no gazetteer knows, decided once per document from all their contexts: the tagger sees one
 * sentence at a time and takes an invented country for a person in one and for a company in the next.
 */
export function decideTypes(
  sentences: readonly SentenceWords[],
  spans: readonly NameSpan[],
  isSport: boolean,
  resources: TitleResources,
): NameSpan[] {
  const surnames = new Set<string>();
  const given = new Set<string>();
  for (const span of spans) {
    if (span.type !== 'person' || span.end - span.start === 1) continue;
    const [first = '', ...rest] = wordsOf(sentences, span);
    surnames.add((rest.at(-1) ?? '').toUpperCase());
    // "Sarn Valley" and its like are no people whatever the tagger says.
    if (resources.people.firstNames.has(first.toLowerCase())) given.add(first.toUpperCase());
  }
  const scores = new Map<string, Scores>();
  const votes = new Map<string, number>();
  for (const span of spans) {
    const word = keyOf(sentences, span);
    if (isOpen(span)) votes.set(word, (votes.get(word) ?? 0) + 1);
  }
  const titled = new Set<string>();
  for (const span of spans) {
    if (!isOpen(span)) continue;
    const word = keyOf(sentences, span);
    if (titleBefore(sentences[span.sentence] ?? [], span.start, resources) !== undefined) titled.add(word);
    if (surnames.has(word)) continue;
    const own: Scores = scores.get(word) ?? new Map();
    scores.set(word, own);
    const add = (type: EntityType, weight: number): void => {
      own.set(type, (own.get(type) ?? 0) + weight);
    };
    // A person who is nowhere given a first name or a title is the likeliest mistake.
    const share = ALL_VOTES / (votes.get(word) ?? 1);
    add(span.type, share * (span.type === 'person' ? LONE_PERSON : VOTE));
    if (isDateline(sentences[span.sentence] ?? [], span)) add('place', CUE * 2);
    for (const type of cuesAround(sentences[span.sentence] ?? [], span, resources)) add(type, CUE);
  }
  const namesakes = findNamesakes(sentences, spans, new Set([...surnames, ...titled]), isSport);
  return spans.map((span) => {
    const namesake = isOpen(span) ? namesakes.get(wordsOf(sentences, span)[0] ?? '') : undefined;
    if (namesake !== undefined) {
      const isThere = isPlaceHere(sentences[span.sentence] ?? [], span);
      return { ...span, type: namesake.hasPlace && isThere ? 'place' : 'organization' };
    }
    const key = keyOf(sentences, span);
    if (isOpen(span) && (surnames.has(key) || given.has(key))) {
      const before = sentences[span.sentence]?.[span.start - 1]?.toLowerCase() ?? '';
      return LOCATIVES.has(before) ? span : { ...span, type: 'person' };
    }
    const decided = isOpen(span) ? best(scores.get(keyOf(sentences, span))) : undefined;
    return decided === undefined ? span : { ...span, type: decided };
  });
}

/** Single words without a row in the gazetteer; longer names say more by themselves. */
function isOpen(span: NameSpan): boolean {
  return span.entry === undefined && !span.isAdjective && span.end - span.start === 1;
}

/** "SAROK, July 8 -": the town that a report comes from. */
function isDateline(words: readonly string[], { start, end }: NameSpan): boolean {
  return start === 0 && /^\p{Lu}{3,}$/u.test(words[0] ?? '') && /^[-–—,(]$/u.test(words[end] ?? '');
}

function wordsOf(sentences: readonly SentenceWords[], { sentence, start, end }: NameSpan): readonly string[] {
  return sentences[sentence]?.slice(start, end) ?? [];
}

/** A dateline's "SAROK" is the Sarok of the text. */
function keyOf(sentences: readonly SentenceWords[], span: NameSpan): string {
  return (wordsOf(sentences, span)[0] ?? '').toUpperCase();
}

function best(scores: Scores | undefined): EntityType | undefined {
  let decided: EntityType | undefined;
  let most = 0;
  for (const type of ['place', 'organization', 'person', 'group'] as const) {
    const score = scores?.get(type) ?? 0;
    if (score > most) {
      most = score;
      decided = type;
    }
  }
  return decided;
}

function cuesAround(
  words: readonly string[],
  { start, end }: NameSpan,
  resources: TitleResources,
): EntityType[] {
  const cues: EntityType[] = [];
  const before = words[start - 1]?.toLowerCase() ?? '';
  const isPossessive = POSSESSIVE.test(words[end] ?? '');
  const after = words[isPossessive ? end + 1 : end]?.toLowerCase() ?? '';
  if (LOCATIVES.has(before) && !isPossessive && !STAKES.has(words[start - 2]?.toLowerCase() ?? ''))
    cues.push('place');
  if (isPossessive && REALM_NOUNS.has(after)) cues.push('place');
  const held = isPossessive ? titleAt(words, end + 1, resources)?.title.kind : undefined;
  if (held === 'state' || held === 'royal') cues.push('place');
  const isFirmNoun = FIRM_NOUNS.has(after) && (isPossessive || after !== 'chief');
  if (isFirmNoun || FIRM_WORDS.has(before)) cues.push('organization');
  const title = titleBefore(words, start, resources)?.title;
  if (title !== undefined) cues.push('person', 'person');
  if (before === 'of') cues.push(...cuesOfHolder(titleBefore(words, start - 1, resources)?.title));
  const afterComma = words[end] === ',' ? words[end + 1] : words[end];
  if (afterComma === 'who') cues.push('person');
  return cues;
}

/** "prime minister of X" makes X a country, "chief executive of X" a company. */
function cuesOfHolder(title: Title | undefined): EntityType[] {
  if (title === undefined) return [];
  if (canonicalTitle(title.title) === 'president') return [];
  if (title.kind === 'state' || title.kind === 'royal') return ['place'];
  return title.kind === 'organization' ? ['organization'] : [];
}

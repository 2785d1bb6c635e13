import { POSSESSIVE } from '../../language/possessive.ts';
import type { Article } from '../../model/article.ts';
import type { LocalEntity, Mention } from '../../model/entity.ts';
import type { Reference, ReferenceResolver } from '../context.ts';
import type { NameResources } from '../tagResources.ts';
import type { TextSentence } from '../textSentence.ts';
import { describeReferent } from './definiteDescription.ts';
import { describerOf } from './describer.ts';
import type { DraftMention } from './draftEntity.ts';
import { Families, isRelative, statedRelations } from './kinship.ts';
import { personPronounAt, speaksBesideQuotation } from './personPronoun.ts';
import { likeliest, PersonReferences } from './personReferences.ts';
import { mentionsIn } from './pronounContext.ts';
import { type PronounChain, resolvePronoun } from './pronounReference.ts';
import { type Position, referenceDocument } from './referenceCandidates.ts';

/** Words that end the part of a noun phrase which says who is meant: "the minister | in charge". */
const TAIL: ReadonlySet<string> = new Set(
  `, ; : ( – — - who whom whose which that in at for with from on during about before after including such and
   as`.split(/\s+/u),
);
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);
const POSSESSIVES: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their']);

/** Resolves names, pronouns and definite descriptions of one article on demand. */
export function referenceResolver(
  article: Pick<Article, 'text' | 'blocks'>,
  sentences: readonly TextSentence[],
  drafts: readonly DraftMention[],
  entities: readonly LocalEntity[],
  mentions: readonly Mention[],
  resources: NameResources,
): ReferenceResolver {
  const document = referenceDocument(article, sentences, { drafts, entities, mentions });
  const describer = describerOf(document, resources);
  const chain: PronounChain = new Map();
  const people = new PersonReferences({ document, describer }, likeliest(resources.pronouns));
  let families: Families | undefined;
  const pronounAt = (position: Position): Reference | undefined => {
    const person = personPronounAt(sentences[position.sentence]?.words ?? [], position);
    // Who speaks beside a quotation is mostly who was named last; of everybody else the model knows more.
    return person === undefined || speaksBesideQuotation(person, sentences)
      ? resolvePronoun(position, document, chain, describer)
      : people.resolve(position);
  };
  /** "his sister": of whoever "his" means. */
  const relativeOf = (phrase: readonly string[], position: Position): Reference | undefined => {
    const noun = phrase.at(-1) ?? '';
    const owner = isRelative(noun) ? pronounAt(position) : undefined;
    if (owner === undefined) return undefined;
    families ??= new Families(
      document,
      statedRelations(document, (possessor) => pronounAt(possessor)?.entity),
    );
    return families.resolve(noun, owner.entity, position.sentence);
  };
  return (span) => {
    const sentence = sentenceAt(sentences, span.start);
    const { tokens = [], words = [] } = sentences[sentence] ?? {};
    let from = tokens.findIndex((token) => token.end > span.start);
    if (from < 0) return undefined;
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < span.end) to++;
    while (from < to && /^["“”'‘’«»]$/u.test(words[from] ?? '')) from++;
    const phrase = headPhrase(
      words,
      from,
      to,
      mentionsIn(document, sentence).flatMap((index) => drafts[index] ?? []),
    );
    if (phrase.end <= phrase.start) return undefined;
    const mentioned = mentionAtEnd(sentence, phrase, drafts, mentions);
    if (mentioned !== undefined) return mentioned;
    const apposed = personInApposition(sentence, phrase.end, to, words, drafts, mentions);
    if (apposed !== undefined) return apposed;
    const position = { sentence, word: phrase.start };
    const text = words.slice(phrase.start, phrase.end).map((word) => word.toLowerCase());
    if (text.length === 1) return pronounAt(position);
    // "its director, Peter Brandt": the span ends before the comma, the name does not.
    if (POSSESSIVES.has(text[0] ?? '')) {
      const named = personInApposition(sentence, phrase.end, words.length, words, drafts, mentions);
      return named ?? relativeOf(text, position);
    }
    if (!DETERMINERS.has(text[0] ?? '')) return undefined;
    return describeReferent(text.slice(1), position, document, resources);
  };
}

interface Phrase {
  readonly start: number;
  readonly end: number;
}

function headPhrase(
  words: readonly string[],
  from: number,
  to: number,
  own: readonly DraftMention[],
): Phrase {
  let end = from;
  while (end < to) {
    const mention = own.find((draft) => draft.start <= end && end < draft.end);
    if (mention === undefined && end > from && TAIL.has(words[end]?.toLowerCase() ?? '')) break;
    end = mention === undefined ? end + 1 : Math.min(to, mention.end);
  }
  // "Rutte's" alone is Rutte; in "Starmer's spokesperson" the possessive is not at the end.
  while (end > from + 1 && POSSESSIVE.test(words[end - 1] ?? '')) end--;
  return { start: from, end };
}

function mentionAtEnd(
  sentence: number,
  phrase: Phrase,
  drafts: readonly DraftMention[],
  mentions: readonly Mention[],
): Reference | undefined {
  const at = mentionsIn({ drafts }, sentence).find((index) => {
    const draft = drafts[index];
    return draft !== undefined && draft.end === phrase.end && draft.start >= phrase.start;
  });
  const mention = mentions[at ?? -1];
  if (mention === undefined) return undefined;
  return { entity: mention.entity, confidence: mention.confidence };
}

/** "its head, Milena Tasch": the name behind the comma says who the description is. */
function personInApposition(
  sentence: number,
  end: number,
  to: number,
  words: readonly string[],
  drafts: readonly DraftMention[],
  mentions: readonly Mention[],
): Reference | undefined {
  if (words[end] !== ',') return undefined;
  const at = mentionsIn({ drafts }, sentence).find((index) => {
    const { start, end: last } = drafts[index] ?? { start: -1, end: -1 };
    return start > end && start <= end + LONGEST_COURTESY && last <= to;
  });
  const [draft, mention] = [drafts[at ?? -1], mentions[at ?? -1]];
  if (draft?.entity.type !== 'person' || mention === undefined) return undefined;
  const between = words.slice(end + 1, draft.start).every((word) => /^(?:\p{Lu}\p{L}*|\.)$/u.test(word));
  return between ? { entity: mention.entity, confidence: mention.confidence } : undefined;
}

/** Words of a courtesy title between the comma and the name: "Dr .". */
const LONGEST_COURTESY = 3;

/** Number of the sentence that holds an offset, by binary search. */
function sentenceAt(sentences: readonly TextSentence[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

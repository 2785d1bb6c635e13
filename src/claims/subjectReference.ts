import type { LocalEntity, Mention } from '../model/entity.ts';
import { contains, overlapLength, type Span } from '../model/span.ts';
import type { TaggedArticle } from '../model/taggedArticle.ts';
import { isOwnVerb } from './verbs.ts';
import { readWords } from './words.ts';

/** A subject that only what stands before it explains, and who is meant by it. */
export interface SubjectReference {
  readonly span: Span;
  readonly entity: number;
}

const DESCRIBED = /^["“']?(?<words>The (?<noun>\p{Ll}{3,20}))(?<rest>['’]s\s|\s\p{Ll}.{0,40})/u;
/** "The company plans to", not "the company bosses in Selm". */
const PRESENT =
  /^\s(?:also |now |still |already |itself )?\p{Ll}{2,20}[^s\s]s\s(?:to|that|an?|the|its|his|their|more|no|about|some|nearly|only|\p{Sc}?\d)/u;
/** What only somebody can do who wants something: a ferry that was bought does none of it. */
const PRONOUN =
  /^["“']?(?<words>It) (?=(?:also |now |later |still |has |had ){0,2}(?:plan(?:s|ned)|expect(?:s|ed)|want(?:s|ed)|hope[sd]|aim(?:s|ed)|intend(?:s|ed)|announced|announces|employ(?:s|ed)|denie[sd]|bought|sold|hired|spent|paid|earned|earns|owns|owned|owes|posted|reported|reports|refused|agreed|urged|accused|warned|promised|pledged|decided|declined)\b)/u;

/**
 * Whom the subject at the head of a passage stands for where no mention of the tagger's does: "the company" is the one
 * body that the article so calls or that bears the word in its name, "it" the one that the sentence before is about.
 */
export function findSubjectReference(
  tagged: TaggedArticle,
  { start, end }: Span,
): SubjectReference | undefined {
  const text = tagged.article.text.slice(start, end);
  const { words = '', noun, rest = '' } = (DESCRIBED.exec(text) ?? PRONOUN.exec(text))?.groups ?? {};
  if (words === '' || (noun !== undefined && !isPredicate(rest))) return undefined;
  const from = start + text.indexOf(words);
  const span = { start: from, end: from + words.length };
  if (tagged.mentions.some((mention) => overlapLength(mention.span, span) > 0)) return undefined;
  const entity = noun === undefined ? findTopic(tagged, start) : findDescribed(tagged, start, noun);
  return entity === undefined ? undefined : { span, entity };
}

/** Whether a verb follows the noun, or what belongs to it: "the market watchdog" is no market. */
function isPredicate(rest: string): boolean {
  if (/^['’]/u.test(rest) || PRESENT.test(rest)) return true;
  const words = readWords(rest, { start: 0, end: rest.length });
  return words.slice(0, 2).some((word, at) => {
    const isBehindAdverb =
      at === 0 || /(?:ly|also|now|still|already|later|itself)$/u.test(words[0]?.text ?? '');
    return isBehindAdverb && isOwnVerb(word);
  });
}

/** The only one named before that is called so, unless another body was named just before. */
function findDescribed(tagged: TaggedArticle, start: number, noun: string): number | undefined {
  const named = new Set<number>();
  for (const { span, form, entity } of tagged.mentions) {
    if (span.end <= start && form === 'name') named.add(entity);
  }
  const called = [...named].filter((index) => isCalled(tagged.entities[index], noun));
  const [only] = called;
  const rivals = bodiesBefore(tagged, start).filter(({ entity }) => entity !== only);
  // "Norlo, a shipping company, sued a rail company": either may be meant.
  const previous = sentenceBefore(tagged, start);
  const isOne = tagged.article.text.slice(previous?.start, previous?.end).split(noun).length < 3;
  return called.length === 1 && rivals.length === 0 && isOne ? only : undefined;
}

function isCalled(entity: LocalEntity | undefined, noun: string): boolean {
  if (entity?.type !== 'organization') return false;
  return entity.kinds?.includes(noun) === true || entity.name.toLowerCase().endsWith(` ${noun}`);
}

/** The body that the sentence before begins with, the only one in it. */
function findTopic(tagged: TaggedArticle, start: number): number | undefined {
  const bodies = bodiesBefore(tagged, start);
  const [first] = bodies;
  if (first?.form !== 'name' || bodies.some(({ entity }) => entity !== first.entity)) return undefined;
  const previous = sentenceBefore(tagged, start);
  const lead = tagged.article.text.slice(previous?.start, first.span.start);
  return /^(?:The )?$/u.test(lead) ? first.entity : undefined;
}

/** Mentions of organizations in the sentence before. */
function bodiesBefore(tagged: TaggedArticle, start: number): readonly Mention[] {
  const previous = sentenceBefore(tagged, start);
  if (previous === undefined) return [];
  return tagged.mentions.filter(
    ({ span, entity }) => contains(previous, span) && tagged.entities[entity]?.type === 'organization',
  );
}

function sentenceBefore({ sentences }: TaggedArticle, start: number): Span | undefined {
  return sentences[sentences.findIndex(({ span }) => span.end > start) - 1]?.span;
}

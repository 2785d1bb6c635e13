import { isDemonymOf } from '../../language/demonym.ts';
import { opensWithCapital } from '../../lexicon/capital.ts';
import type { EntityType } from '../../model/entity.ts';
import { addToSet } from '../../model/lists.ts';
import type { SentenceWords } from '../textSentence.ts';
import { groupBySentence } from './draftEntity.ts';
import type { NameSpan } from './nameSpans.ts';
import { isLoneName } from './plainName.ts';
import { CAPITALISED, findUnknownRuns, type Vocabulary } from './unknownRuns.ts';

const DEMONYM = /^\p{Lu}\p{Ll}{3,}(?:ans?|ese|ish|is?)$/u;
const LEAST_LETTERS = 4;

/**
 * Names that the trained tagger saw nothing in, by evidence that needs no training: a capitalised word that stands in
 * no vocabulary ("Ondria"). What the words around do not tell the type of is kept where the document uses it again.
 * Not in title case, where every word has a capital.
 * @param headlines which sentences are in title case
 */
export function findUnknownNames(
  sentences: readonly SentenceWords[],
  headlines: readonly boolean[],
  spans: readonly NameSpan[],
  vocabulary: Vocabulary,
): NameSpan[] {
  const bySentence = groupBySentence(sentences.length, spans);
  const surnames = new Set(
    spans.flatMap(({ sentence, end, type }) =>
      type === 'person' ? [sentences[sentence]?.[end - 1] ?? ''] : [],
    ),
  );
  const named = new Set(
    spans.flatMap(({ sentence, end, entry, type }) =>
      entry === undefined && type !== 'place' ? [sentences[sentence]?.[end - 1] ?? ''] : [],
    ),
  );
  const initials = new Set(
    spans.flatMap(({ sentence, start, end, type, entry }) => {
      const words = sentences[sentence]?.slice(start, end) ?? [];
      const isFull = type === 'organization' && entry === undefined && words.length > 1;
      return isFull ? [words.map((word) => (CAPITALISED.test(word) ? word.charAt(0) : '')).join('')] : [];
    }),
  );
  const surfaces = new Set(
    spans.map(({ sentence, start, end }) => sentences[sentence]?.slice(start, end).join(' ') ?? ''),
  );
  const ofDocument = { ...vocabulary, named, initials };
  const candidates = sentences.flatMap((words, sentence) =>
    headlines[sentence] === true
      ? []
      : findUnknownRuns(words, bySentence[sentence] ?? [], sentence, ofDocument),
  );
  if (candidates.length === 0) return [...spans];
  const demonyms = new Map<string, Set<string>>();
  for (const words of sentences) {
    for (const word of words) {
      if (!opensWithCapital(word) || !DEMONYM.test(word)) continue;
      const stem = word.slice(0, LEAST_LETTERS);
      addToSet(demonyms, stem, word);
    }
  }
  const types = new Map<string, EntityType>();
  const counts = new Map<string, number>();
  for (const { surface, type, span } of candidates) {
    const next = sentences[span.sentence]?.[span.end] ?? '';
    // "Zongo communities": a word that describes a noun may be anything.
    if (!/^\p{Ll}{4,}$/u.test(next)) counts.set(surface, (counts.get(surface) ?? 0) + 1);
    if (type !== undefined && !types.has(surface)) types.set(surface, type);
  }
  const found = candidates.flatMap(({ span, surface, type }): NameSpan[] => {
    const words = sentences[span.sentence] ?? [];
    // What is a name elsewhere gets its type by vote.
    const isLone =
      !surfaces.has(surface) && !DEMONYM.test(surface) && isLoneName(words, span, vocabulary.clusters);
    const isSure = isLone || (counts.get(surface) ?? 0) > 1;
    const guess = hasDemonym(surface, demonyms)
      ? 'place'
      : (namedType(surface, surnames, named) ?? (isSure ? 'organization' : undefined));
    const decided = type ?? types.get(surface) ?? guess;
    return decided === undefined ? [] : [{ ...span, type: decided }];
  });
  return [...spans, ...found].sort((a, b) => a.sentence - b.sentence || a.start - b.start);
}

/** "Norvale" beside "Norvalian" is a place. */
function hasDemonym(surface: string, byStem: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (surface.includes(' ') || surface.length < LEAST_LETTERS) return false;
  return [...(byStem.get(surface.slice(0, LEAST_LETTERS)) ?? [])].some((word) => isDemonymOf(word, surface));
}

/** "Halden Travel" is called after the Haldens, "Dot Pryce" is one of the Pryces. */
function namedType(
  surface: string,
  surnames: ReadonlySet<string>,
  named: ReadonlySet<string>,
): EntityType | undefined {
  const words = surface.split(' ');
  if (words.length < 2 || !words.some((word) => named.has(word))) return undefined;
  return surnames.has(words.at(-1) ?? '') ? 'person' : 'organization';
}

import { opensWithCapital } from '../../lexicon/capital.ts';
import { canonicalTitle, type PersonLexicon } from '../../lexicon/titles.ts';
import type { EntityType } from '../../model/entity.ts';
import type { SentenceWords } from '../textSentence.ts';
import type { NameSpan } from './nameSpans.ts';
import { CLUB_WORDS, ORGANIZATION_NOUNS } from './nameWords.ts';

/** Which type the names of a document have, by their surface. */
export interface Votes {
  typeOf(surface: string): EntityType | undefined;
  readonly longest: number;
  /** First words of full names of people. */
  readonly given: ReadonlySet<string>;
  /** A surface in capitals -> as the text writes it elsewhere. */
  readonly inCapitals: ReadonlyMap<string, string>;
}

export function countVotes(
  sentences: readonly SentenceWords[],
  spans: readonly NameSpan[],
  people: PersonLexicon,
): Votes {
  const counts = new Map<string, Map<EntityType, number>>();
  const given = new Set<string>();
  let longest = 1;
  const vote = (surface: string, type: EntityType, weight: number): void => {
    const own = counts.get(surface) ?? new Map<EntityType, number>();
    counts.set(surface, own);
    own.set(type, (own.get(type) ?? 0) + weight);
  };
  for (const span of spans) {
    if (span.isAdjective) continue;
    vote(surfaceOf(sentences, span), span.type, 1);
    longest = Math.max(longest, span.end - span.start);
    const words = sentences[span.sentence] ?? [];
    const last = words[span.end - 1] ?? '';
    const first = words[span.start] ?? '';
    // A full name speaks for its surname twice: "Ms Paris Lund ... Lund said".
    if (span.type === 'person' && span.end - span.start > 1 && last.length > 2) {
      vote(last, 'person', 2);
      if (words[span.end - 2] === '-') vote(words.slice(span.end - 3, span.end).join(' '), 'person', 2);
      if (people.firstNames.has(first.toLowerCase()) || !people.titles.has(canonicalTitle(first)))
        given.add(first);
    }
    const closesClub = CLUB_WORDS.has(last.toLowerCase()) || /^(?:Town|City)$/u.test(last);
    if (span.type === 'organization' && span.end - span.start === 2 && closesClub)
      vote(last, 'organization', 1);
    if (span.type === 'organization' && span.end - span.start > 1 && isDistinctive(first)) {
      vote(first, 'organization', 0.5);
    }
  }
  const inCapitals = new Map(
    [...counts.keys()].flatMap((surface) =>
      /\p{Ll}/u.test(surface) ? [[surface.toUpperCase(), surface] as const] : [],
    ),
  );
  return {
    longest,
    given,
    inCapitals,
    typeOf(surface) {
      let best: EntityType | undefined;
      let most = 0;
      for (const [type, count] of counts.get(surface) ?? []) {
        if (count > most) {
          best = type;
          most = count;
        }
      }
      return best;
    },
  };
}

/** Whether the first word alone may stand for an organization: "Meridian" may, "National" and "Bank" may not. */
function isDistinctive(word: string): boolean {
  return (
    word.length > 4 &&
    opensWithCapital(word) &&
    !ORGANIZATION_NOUNS.has(word.toLowerCase()) &&
    !GENERIC.test(word)
  );
}

const GENERIC =
  /^(?:(?:Inter)?[Nn]ational|Royal|Federal|United|First|General|Central|Supreme|Public|Social|State|Northern|Southern|Eastern|Western|Foreign|Defen[cs]e|Justice|Health|Democratic|Republican|Liberal|Christian|European|African|American|Asian|British|House|World|Great|Saint|Green|White|Black|City|County|Local|Regional|Special|American|People|Workers|Young|Human|Environmental|Emergency|Electoral|Constitutional|Criminal|District|High|Civil|Court|Office|House)$/u;

export function surfaceOf(sentences: readonly SentenceWords[], span: NameSpan): string {
  return sentences[span.sentence]?.slice(span.start, span.end).join(' ') ?? '';
}

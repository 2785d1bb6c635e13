import { POSSESSIVE } from '../../language/possessive.ts';
import { opensWithCapital } from '../../lexicon/capital.ts';
import { findNames } from '../../lexicon/findNames.ts';
import type { Gazetteer } from '../../lexicon/gazetteer.ts';
import type { TextSentence } from '../textSentence.ts';
import { type DraftEntity, type DraftMention, groupBySentence } from './draftEntity.ts';
import { isQuoted } from './quotedWord.ts';

/** What follows somebody rather than a noun that the adjective describes. */
const AFTER =
  /^(?:[,.;:!?”"’)]|also|could|did|does|had|has|is|later|never|said|says|then|told|was|who|whose|will|would|\p{Ll}{2,}ed)$/u;
/** One person; "the British" are many. */
const SINGULAR = /(?:an|man)$/u;
const REACH = 2;
const CONFIDENCE = 0.65;

/**
 * "The Dane", "the Georgian": whoever was named last where it is clear whom, and the same again further on. What was
 * taken for a name or a country there is neither.
 */
export function findDemonymPeople(
  sentences: readonly TextSentence[],
  mentions: readonly DraftMention[],
  gazetteer: Gazetteer,
): DraftMention[] {
  const bySentence = groupBySentence(sentences.length, mentions);
  const nationals = new Map<string, DraftEntity>();
  const replaced = new Map<DraftMention, readonly DraftMention[]>();
  const added: DraftMention[] = [];
  const taken = new Set<DraftEntity>();
  const isOther = (mention: DraftMention): boolean => taken.has(mention.entity) || replaced.has(mention);
  sentences.forEach(({ words }, sentence) => {
    for (let start = 1; start < words.length; start++) {
      const word = words[start] ?? '';
      if (!opensWithCapital(word) || !/^the$/iu.test(words[start - 1] ?? '')) continue;
      if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word)) continue;
      if (!AFTER.test(words[start + 1] ?? '.')) continue;
      const named = bySentence[sentence]?.find((mention) => mention.start <= start && start < mention.end);
      if (named !== undefined && (named.end - named.start > 1 || named.entity.entry?.kind === 'organization'))
        continue;
      if (!isNational(word, named, gazetteer)) continue;
      const known = nationals.get(word);
      const entity = known ?? lastPerson({ sentence, start }, sentences, bySentence, isOther);
      if (entity !== undefined) {
        nationals.set(word, entity);
        taken.add(entity);
      }
      const found: DraftMention[] =
        entity === undefined
          ? []
          : [
              {
                sentence,
                start,
                end: start + 1,
                form: 'role',
                confidence: CONFIDENCE,
                entity,
                isAdjective: false,
              },
            ];
      if (named === undefined) added.push(...found);
      else if (entity !== undefined || named.entity.type === 'person') replaced.set(named, found);
    }
  });
  const kept = mentions.flatMap((mention) => replaced.get(mention) ?? [mention]);
  return [...kept, ...added].sort((a, b) => a.sentence - b.sentence || a.start - b.start);
}

/** "Georgian" is an adjective of a country, "Dane" one of the Danes. */
function isNational(word: string, named: DraftMention | undefined, gazetteer: Gazetteer): boolean {
  if (named?.isAdjective === true) return SINGULAR.test(word);
  const isPeople = (name: string): boolean =>
    findNames([name], gazetteer).some(({ uses }) => uses.some(({ use }) => use === 'adjective'));
  return isPeople(`${word}s`) || (SINGULAR.test(word) && isPeople(word));
}

/** The only person whom the nearest sentence names that names any, this one up to the phrase included. */
function lastPerson(
  { sentence, start }: { readonly sentence: number; readonly start: number },
  sentences: readonly TextSentence[],
  bySentence: readonly (readonly DraftMention[] | undefined)[],
  isOther: (mention: DraftMention) => boolean,
): DraftEntity | undefined {
  const isInside = isQuoted(sentences[sentence]?.words ?? [], start);
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const { words = [] } = sentences[at] ?? {};
    const people = new Set(
      (bySentence[at] ?? []).flatMap((mention) => {
        const { entity, end } = mention;
        if (entity.type !== 'person' || isOther(mention) || (at === sentence && end > start)) return [];
        const isApart = at === sentence && isQuoted(words, mention.start) !== isInside;
        return isApart || POSSESSIVE.test(words[end] ?? '') || mention.start === start ? [] : [entity];
      }),
    );
    const [only] = people;
    if (only !== undefined) return people.size === 1 ? only : undefined;
  }
  return undefined;
}

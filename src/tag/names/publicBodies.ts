import { POSSESSIVE } from '../../language/possessive.ts';
import type { TextSentence } from '../textSentence.ts';
import { type DraftEntity, type DraftMention, draftEntity, groupBySentence } from './draftEntity.ts';

const SINGLE: ReadonlySet<string> = new Set(
  'army cabinet coastguard government judiciary legislature military navy parliament police senate'.split(
    ' ',
  ),
);
const HEADS: ReadonlySet<string> = new Set('assembly bank council court guard ministry office'.split(' '));
const KINDS: ReadonlySet<string> = new Set(
  `agriculture appeal appeals central city coast constitutional county culture defence defense district economy
   education electoral energy environment federal finance foreign health high home interior justice labour labor
   national provincial regional statistics supreme town trade transport`.split(/\s+/u),
);

/** The government, parliament, ministries and courts of the places of an article, by place and noun. */
export class PublicBodies {
  private readonly known = new Map<string, DraftEntity>();

  /** The government that is meant by a country's capital, or by a town that nobody knows. */
  government(place: DraftEntity): DraftEntity {
    return this.body('government', place, place.entry === undefined);
  }

  body(noun: string, place: DraftEntity, byCapital = false): DraftEntity {
    const kind = noun.toLowerCase().replace('defense', 'defence');
    const key = `${byCapital ? 'capital ' : ''}${kind} of ${place.entry?.id ?? place.name}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} of ${place.name}`;
    const draft = draftEntity('organization', name);
    const entity = kind === 'government' ? { ...draft, governmentOf: { place, byCapital } } : draft;
    this.known.set(key, entity);
    return entity;
  }
}

/**
 * "the Norstadian government", "Norstad's parliament", "the Varnholm police", "the Foreign Ministry in Varnholm": bodies
 * that have no name but their place's. One that the tagger took for a name of its own goes by its place too, for every
 * country has a Foreign Ministry.
 */
export function findPublicBodies(
  sentences: readonly TextSentence[],
  mentions: readonly DraftMention[],
  bodies: PublicBodies,
): DraftMention[] {
  const bySentence = groupBySentence(sentences.length, mentions);
  const replaced = new Map<DraftMention, DraftMention>();
  const removed = new Set<DraftMention>();
  const found = sentences.flatMap(({ words }, sentence) => {
    const own = bySentence[sentence] ?? [];
    const fresh: DraftMention[] = [];
    for (let start = 0; start < words.length; start++) {
      const end = bodyEnd(words, start);
      if (end === start) continue;
      const place = placeBeside(words, start, end, own);
      if (place === undefined) continue;
      const noun = words.slice(start, end).join(' ');
      const named = own.find((mention) => mention.start < end && start < mention.end);
      const isOwn = named?.start === start && named.end === end && named.entity.entry === undefined;
      if (named !== undefined && !isOwn) continue;
      const entity = bodies.body(noun, place.entity);
      // "the Rondell police" is one name; "the Norwegian parliament" leads to Norway too.
      if (
        place.end === start &&
        !place.isAdjective &&
        place.form === 'name' &&
        place.entity.entry?.kind !== 'country'
      ) {
        replaced.set(place, { ...place, end, entity });
        if (named !== undefined) removed.add(named);
      } else if (named !== undefined) replaced.set(named, { ...named, entity });
      else fresh.push({ sentence, start, end, form: 'role', confidence: 0.9, entity, isAdjective: false });
      start = end - 1;
    }
    return fresh;
  });
  const kept = mentions.filter((mention) => !removed.has(mention));
  return [...kept.map((mention) => replaced.get(mention) ?? mention), ...found];
}

/** Where a body's noun ends that starts here: "police", "Supreme Court"; `start` where none does. */
function bodyEnd(words: readonly string[], start: number): number {
  const word = words[start]?.toLowerCase() ?? '';
  if (KINDS.has(word) && HEADS.has(words[start + 1]?.toLowerCase() ?? '')) return start + 2;
  // "government bonds", "police officers" and "army chief" name something else.
  return SINGLE.has(word) &&
    !/^(?:[\p{Ll}]{3,}s|chief|bond|spending|spokes\p{L}+|official|officer|source|debt)$/u.test(
      nounAfter(words[start + 1]),
    )
    ? start + 1
    : start;
}

/** The next word where it may be a noun that the body only describes. */
function nounAfter(word: string | undefined): string {
  return /^(?:has|is|was|does|says|wants|plans|hopes|needs|expects|insists|denies|believes|fears|thinks|warns|seeks)$/u.test(
    word ?? '',
  )
    ? ''
    : (word ?? '');
}

function placeBeside(
  words: readonly string[],
  start: number,
  end: number,
  mentions: readonly DraftMention[],
): DraftMention | undefined {
  const before = POSSESSIVE.test(words[start - 1] ?? '') ? start - 1 : start;
  const isJoined = /^(?:of|in)$/u.test(words[end] ?? '');
  const after = !isJoined ? -1 : words[end + 1]?.toLowerCase() === 'the' ? end + 2 : end + 1;
  return mentions.find((mention) => isPlace(mention) && (mention.end === before || mention.start === after));
}

/** A place, or a single word that may be one: the tagger takes a town that has a club for a club, or for somebody. */
function isPlace({ entity, start, end }: DraftMention): boolean {
  const { entry, type, name, roles, gender } = entity;
  if (type === 'place') return true;
  if (entry !== undefined || end - start > 1 || /^\p{Lu}{2}/u.test(name)) return false;
  return (
    type === 'organization' ||
    (type === 'person' && !name.includes(' ') && roles.size === 0 && gender === undefined)
  );
}

import { opensWithCapital } from '../../lexicon/capital.ts';
import { canonicalTitle } from '../../lexicon/titles.ts';
import type { NameResources } from '../tagResources.ts';
import type { TextSentence } from '../textSentence.ts';
import { type DraftEntity, type DraftMention, draftEntity, groupBySentence } from './draftEntity.ts';
import { type TitlePhrase, titleAt } from './personTitle.ts';
import { holderMention } from './roles.ts';
import { mayBeApposed } from './speechClause.ts';

/**
 * "the NATO secretary general", "France's president": offices with their holder but without a name. They resolve to
 * the person who has that role in the document, else to who held it on the article's date, else to the office itself.
 * What has no holder ("the president") waits until somebody asks for its reference.
 */
export function findRoleMentions(
  sentences: readonly TextSentence[],
  mentions: readonly DraftMention[],
  date: string | undefined,
  resources: NameResources,
): DraftMention[] {
  const people = [...new Set(mentions.map(({ entity }) => entity))].filter(({ type }) => type === 'person');
  const bySentence = groupBySentence(sentences.length, mentions);
  const offices = new Map<string, DraftEntity>();
  return sentences.flatMap(({ words }, sentence) => {
    const own = bySentence[sentence] ?? [];
    const found: DraftMention[] = [];
    for (let start = 0; start < words.length; start++) {
      const phrase = titleAt(words, start, resources);
      if (phrase === undefined || phrase.isFormer || !standsAlone(phrase, words, own)) continue;
      const holder = holderMention({ start, end: titleEnd(phrase) }, words, own);
      if (holder === undefined || isFormerHolder(words, holder) || isApposed(words, holder, own)) continue;
      const end = titleEnd(phrase);
      const { entity, confidence } = resolveOffice(phrase, holder, people, offices, date, resources);
      found.push({ sentence, start, end, form: 'role', confidence, entity, isAdjective: false });
      start = end - 1;
    }
    return found;
  });
}

/** "a former Dutch prime minister", "then-French president": somebody, but not whoever holds the office. */
function isFormerHolder(words: readonly string[], holder: DraftMention): boolean {
  const before = words[holder.start - 1] === '-' ? words[holder.start - 2] : words[holder.start - 1];
  return /^(?:former|ex|then|late|another|any|a|an|every|no)$/iu.test(before ?? '');
}

/** "The mayor of Osmark, Birgit Aasen," has a name. */
function isApposed(
  words: readonly string[],
  { end }: DraftMention,
  mentions: readonly DraftMention[],
): boolean {
  return (
    words[end] === ',' &&
    mentions.some(
      ({ start, entity, form }) => start === end + 1 && entity.type === 'person' && form === 'name',
    )
  );
}

function titleEnd({ start, text }: TitlePhrase): number {
  return start + text.replace(/-/gu, ' - ').replace(/\./gu, ' .').split(/\s+/u).length;
}

/** Not part of a name's own title ("President X", "the president, X,") and not inside a mention. */
function standsAlone(
  phrase: TitlePhrase,
  words: readonly string[],
  mentions: readonly DraftMention[],
): boolean {
  const end = titleEnd(phrase);
  const next = words[phrase.end] ?? '';
  const isInHeadline = opensWithCapital(words[phrase.start]) && opensWithCapital(next);
  if (isInHeadline) return false;
  return mentions.every((mention) => {
    const overlaps = mention.start < end && phrase.start < mention.end;
    const isPerson = mention.entity.type === 'person' && mention.form === 'name';
    const follows = mention.start === end || (next === ',' && mention.start === phrase.end + 1);
    const between = words.slice(mention.end, phrase.start);
    const isAside = between.length < 5 && between.lastIndexOf(',') === 0;
    const leads = isAside && mayBeApposed(words, mention.end);
    return !overlaps && !(isPerson && (follows || leads));
  });
}

function resolveOffice(
  phrase: TitlePhrase,
  holder: DraftMention,
  people: readonly DraftEntity[],
  offices: Map<string, DraftEntity>,
  date: string | undefined,
  { gazetteer }: NameResources,
): { entity: DraftEntity; confidence: number } {
  const title = canonicalTitle(phrase.text);
  const of = holder.entity;
  const inDocument = people.filter(({ roles }) => {
    const role = roles.get(title);
    return (
      role !== undefined && (role.of === of.name || (role.ofId !== undefined && role.ofId === of.entry?.id))
    );
  });
  const [only] = inDocument;
  if (only !== undefined && inDocument.length === 1) return { entity: only, confidence: 0.9 };
  const holders = [...gazetteer.entries.values()].filter((entry) =>
    entry.roles.some(
      (role) =>
        role.of === of.entry?.id &&
        date !== undefined &&
        (role.from ?? (role.isOwn ? '' : '9999')) <= date &&
        date <= (role.to ?? role.knownUntil ?? (role.isOwn ? '9999' : '')) &&
        canonicalTitle(role.title) === title,
    ),
  );
  const [known] = holders;
  const named = people.find(({ entry }) => entry !== undefined && entry === known);
  if (known !== undefined && holders.length === 1) {
    const key = known.id;
    const entity = named ?? offices.get(key) ?? draftEntity('person', known.name, known);
    offices.set(key, entity);
    return { entity, confidence: 0.85 };
  }
  const name = `${phrase.text.charAt(0).toUpperCase()}${phrase.text.slice(1)} of ${of.name}`;
  const key = canonicalTitle(name);
  const entity = offices.get(key) ?? draftEntity('office', name);
  offices.set(key, entity);
  return { entity, confidence: 0.9 };
}

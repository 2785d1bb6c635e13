import { indexesBySentence } from '../../language/sentenceItems.ts';
import type { EventMention, EventStatus } from '../../model/event.ts';
import { quoteAt } from '../../model/span.ts';
import type { Sentence, TaggedArticle } from '../../model/taggedArticle.ts';
import { contactSubtypes } from '../eventSubtypes.ts';
import type { ForeignTrigger } from './foreignLexicon.ts';
import { subjectPerson } from './participants.ts';

const FUTURE: ReadonlySet<string> = new Set(
  `wird werden soll sollen geplant nächsten nächste kommenden prévu prévue doit doivent va vont prochain prochaine será
  prevista próxima próximo`
    .trim()
    .split(/\s+/u),
);
const VENUE: ReadonlySet<string> = new Set(['in', 'nach', 'à', 'en', 'a', 'au', 'aux', 'bei']);
/** "in der Ukraine", "en Ukraine": where something is, not whom it is put to. */
const LOCATIVE: ReadonlySet<string> = new Set(['in', 'en', 'der', 'im']);
const OBJECT_PRONOUN = /^(?:l['’‘]\p{L}+|l['’‘]|ihn|ihm|lui|lo)$/u;
const PRONOUN: ReadonlySet<string> = new Set(['er', 'sie', 'il', 'elle', 'él', 'ella']);

/**
 * Event mentions of an article in a language that is not parsed: a trigger word and, in its sentence, the names of
 * two parties. Without grammar one name is too little, except for a summit, whose body or place is enough.
 */
export function detectForeignMentions(
  tagged: TaggedArticle,
  triggers: ReadonlyMap<string, ForeignTrigger>,
): EventMention[] {
  const { article, sentences } = tagged;
  const mentionsIn = indexesBySentence(tagged.mentions, sentences);
  return sentences.flatMap((sentence, index) => {
    const block = article.blocks[sentence.block];
    if (block === undefined || block.role !== 'body' || block.kind === 'heading') return [];
    const words = sentence.tokens.map(({ start, end }) => article.text.slice(start, end).toLowerCase());
    const at = words.findIndex((word) => triggers.has(word));
    const trigger = triggers.get(words[at] ?? '');
    const token = sentence.tokens[at];
    if (trigger === undefined || token === undefined) return [];
    // An appeal is made nowhere in particular: the place in it is what it is about.
    const isEncounter = contactSubtypes.has(trigger.subtype) || trigger.subtype === 'summit';
    const place = isEncounter ? findVenue(sentence, mentionsIn[index] ?? [], tagged) : undefined;
    const participants = findParties(trigger, sentence, mentionsIn[index] ?? [], tagged);
    const isSummit = trigger.subtype === 'summit' && (participants.length > 0 || place !== undefined);
    if (participants.length < 2 && !isSummit) return [];
    const isFuture = words.some((word) => FUTURE.has(word));
    const status: EventStatus = trigger.status ?? (isFuture ? 'scheduled' : 'held');
    return [
      {
        articleId: article.id,
        ...quoteAt(article.text, sentence.span.start, sentence.span.end),
        sentence: index,
        triggerSpan: { start: token.start, end: token.end },
        type: trigger.type,
        subtype: trigger.subtype,
        participants,
        ...(place === undefined ? {} : { place }),
        status,
        anaphoric: false,
      },
    ];
  });
}

function findParties(
  { subtype }: ForeignTrigger,
  sentence: Sentence,
  indexes: readonly number[],
  tagged: TaggedArticle,
): EventMention['participants'] {
  const { entities, mentions, article } = tagged;
  const isContact = contactSubtypes.has(subtype);
  const found = new Set<number>();
  const pronoun = sentence.tokens.find(({ start, end }) =>
    PRONOUN.has(article.text.slice(start, end).toLowerCase()),
  );
  const subject = pronoun === undefined ? undefined : subjectPerson(pronoun.start, tagged);
  if (subject !== undefined) {
    found.add(subject);
    const object = otherPerson(subject, sentence, tagged);
    if (object !== undefined) found.add(object);
  }
  for (const index of indexes) {
    const entity = mentions[index]?.entity;
    const type = entities[entity ?? -1]?.type;
    if (entity === undefined || type === undefined || type === 'office') continue;
    if (
      type === 'place' &&
      LOCATIVE.has(wordBefore(mentions[index]?.span.start ?? 0, sentence, article.text))
    )
      continue;
    if (subtype === 'summit' ? type === 'organization' : isContact ? type === 'person' : true)
      found.add(entity);
  }
  const role = isContact || subtype === 'summit' ? 'attendee' : undefined;
  return [...found].map((entity, order) => ({
    entity,
    name: entities[entity]?.name ?? '',
    role: role ?? (order === 0 ? 'agent' : 'patient'),
  }));
}

/** "Il l'a exhorté": beside the subject, the only other person of the sentence before. */
function otherPerson(
  subject: number,
  { span, tokens }: Sentence,
  { article, entities, mentions, sentences }: TaggedArticle,
): number | undefined {
  const hasObject = tokens.some(({ start, end }) =>
    OBJECT_PRONOUN.test(article.text.slice(start, end).toLowerCase()),
  );
  const before = sentences.findLast((other) => other.span.end <= span.start);
  if (!hasObject || before === undefined) return undefined;
  const others = mentions.filter(
    ({ span: own, entity }) =>
      own.start >= before.span.start &&
      own.end <= before.span.end &&
      entity !== subject &&
      entities[entity]?.type === 'person',
  );
  const distinct = new Set(others.map(({ entity }) => entity));
  return distinct.size === 1 ? others[0]?.entity : undefined;
}

function wordBefore(offset: number, { tokens }: Sentence, text: string): string {
  const before = tokens.findLast(({ end }) => end <= offset);
  return before === undefined ? '' : text.slice(before.start, before.end).toLowerCase();
}

/** A place right behind "in" or "à". */
function findVenue(
  sentence: Sentence,
  indexes: readonly number[],
  { article, entities, mentions }: TaggedArticle,
): EventMention['place'] {
  for (const index of indexes) {
    const mention = mentions[index];
    const local = entities[mention?.entity ?? -1];
    if (mention === undefined || local?.type !== 'place') continue;
    if (VENUE.has(wordBefore(mention.span.start, sentence, article.text)))
      return { entity: mention.entity, name: local.name };
  }
  return undefined;
}

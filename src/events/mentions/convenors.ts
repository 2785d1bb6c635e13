import type { EventMention } from '../../model/event.ts';
import type { TaggedArticle } from '../../model/taggedArticle.ts';

/** Those who gather without being named: the members of some body. */
const MEMBERS = /^(?:the )?(?:leaders|members|allies|heads|ministers)\b/iu;
/** What an article calls a body that has members. */
const COMMON = /\b(?:alliance|bloc|allies|members?|member states|union)\b/iu;

/**
 * "A leaders' summit is planned for next year", in an article that speaks of one alliance: it is that alliance's.
 * Where the article has named several organizations by then, the leaders stay unnamed.
 */
export function nameConvenors(
  mention: EventMention,
  { article, entities, mentions }: Pick<TaggedArticle, 'article' | 'entities' | 'mentions'>,
): EventMention {
  const { participants, subtype, span } = mention;
  const isUnnamed = participants.every(({ entity, name }) => entity === undefined && MEMBERS.test(name));
  if (subtype !== 'summit' || participants.length === 0 || !isUnnamed) return mention;
  const bodies = new Set(
    mentions.flatMap(({ span: { end }, entity }) =>
      end <= span.start && entities[entity]?.type === 'organization' ? [entity] : [],
    ),
  );
  const [entity] = bodies;
  const body = entities[entity ?? -1];
  if (entity === undefined || body === undefined || bodies.size > 1) return mention;
  if (!COMMON.test(article.text.slice(0, span.start))) return mention;
  return { ...mention, participants: [{ entity, name: body.name, role: 'attendee' }] };
}

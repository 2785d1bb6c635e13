import { linkEntities } from '../../link/linkEntities.ts';
import type { Mention } from '../../model/entity.ts';
import { contains, overlapLength, type Span } from '../../model/span.ts';
import { referenceResolver } from '../../tag/names/references.ts';
import type { NameResources } from '../../tag/tagResources.ts';
import { overlapJaccard } from '../spanMatch.ts';
import { nameArticle } from './linkingArticle.ts';
import { type LinkingArticle, type LinkingRow, placeMention } from './linkingRows.ts';
import type { ScoredMention } from './linkingScores.ts';

/** A found name stands for a gold mention when it covers this share of it: "US" is not "the US president". */
const COVERED = 0.5;

/**
 * The gold mentions of one folder with the entity that names, links and references give each.
 * @param folder tells the entities and labels of this folder from those of others
 */
export function linkFolder(folder: string, row: LinkingRow, resources: NameResources): ScoredMention[] {
  const tagged = row.articles.map((article) => ({ gold: article, ...tagForLinking(article, resources) }));
  const table = linkEntities(
    tagged.map(({ gold, entities }) => ({
      articleId: gold.id,
      entities,
      ...(gold.publishedAt === undefined ? {} : { publishedAt: gold.publishedAt }),
    })),
  );
  return tagged.flatMap(({ gold, mentions, resolve }) => {
    const ids = table.byArticle.get(gold.id) ?? [];
    return gold.mentions.map((mention): ScoredMention => {
      const span = placeMention(gold.text, mention);
      const named = bestMention(gold.text, { span, form: mention.form }, mentions)?.entity;
      const isReference = mention.form === 'pronoun' || mention.form === 'role';
      const local = named ?? (isReference ? resolve(span)?.entity : undefined);
      const id = local === undefined ? undefined : ids[local];
      return {
        form: mention.form,
        gold: `${folder} ${mention.entity}`,
        found: id === undefined ? undefined : `${folder} ${id}`,
      };
    });
  });
}

function tagForLinking(gold: LinkingArticle, resources: NameResources) {
  const { article, sentences, drafts, entities, mentions } = nameArticle(gold, resources);
  const resolve = referenceResolver(article, sentences, drafts, entities, mentions, resources);
  return { entities, mentions, resolve };
}

/**
 * The found mention that shares most of its span with a gold one; the earlier of two equals. An article before the
 * gold name counts for nothing, and an office may be found by its title alone: "governor" in "the governor of Sarn".
 */
export function bestMention(
  text: string,
  gold: { readonly span: Span; readonly form: Mention['form'] },
  mentions: readonly Mention[],
): Mention | undefined {
  const { start, end } = gold.span;
  const article = /^(?:the|an?)\s+/iu.exec(text.slice(start, end))?.[0].length ?? 0;
  const span = { start: start + article, end };
  const length = span.end - span.start;
  let best: Mention | undefined;
  let highest = 0;
  for (const mention of mentions) {
    const isTitle = gold.form === 'role' && mention.form === 'role' && contains(span, mention.span);
    if (!isTitle && overlapLength(span, mention.span) < COVERED * length) continue;
    // The province in "the governor of Sarn province" is not the governor, whatever it covers of the phrase.
    const shared = overlapJaccard(span, mention.span) + (isTitle ? 1 : 0);
    if (shared <= highest) continue;
    highest = shared;
    best = mention;
  }
  return best;
}

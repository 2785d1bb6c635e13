import { z } from 'zod';
import { loadEventResources } from '../events/eventResources.ts';
import { detectEventMentions } from '../events/mentions/detectEventMentions.ts';
import type { Article } from '../model/article.ts';
import type { EventMention } from '../model/event.ts';
import type { TaggedArticle } from '../model/taggedArticle.ts';
import { loadTagResources, tagArticle } from '../tag/tagArticle.ts';
import { listSets, readJsonLines } from './sets.ts';
import type { Suite } from './suite.ts';

const rowSchema = z.object({
  id: z.string(),
  text: z.string(),
  event: z.string(),
  source: z.array(z.string()),
  target: z.array(z.string()),
});
type Row = z.infer<typeof rowSchema>;

/** Types and participants of event mentions against the gold records of PLOVER, one sentence each. */
export const eventMentionsSuite: Suite = {
  name: 'event-mentions',
  async *evaluate(folder, { effects, configuration }) {
    const tagging = loadTagResources(effects.readAsset, configuration);
    const detection = loadEventResources(effects.readAsset);
    for (const { name, path } of await listSets(folder, ['.jsonl', '.jsonl.gz'], effects)) {
      const rows = await readJsonLines(path, (value) => rowSchema.parse(value), effects);
      const scores = rows.map((row) => {
        const tagged = tagArticle(toArticle(row), tagging);
        return scoreSentence(row, tagged, detectEventMentions(tagged, detection));
      });
      const sum = (count: (score: SentenceScore) => number): number =>
        scores.reduce((total, score) => total + count(score), 0);
      const actors = sum(({ goldActors }) => goldActors);
      const row = { suite: 'event-mentions', set: name };
      yield {
        ...row,
        metric: 'firstType',
        value: sum(({ firstType }) => Number(firstType)) / rows.length,
        n: rows.length,
      };
      yield {
        ...row,
        metric: 'anyType',
        value: sum(({ anyType }) => Number(anyType)) / rows.length,
        n: rows.length,
      };
      yield {
        ...row,
        metric: 'participantRecall',
        value: sum(({ foundActors }) => foundActors) / actors,
        n: actors,
      };
    }
  },
};

export interface SentenceScore {
  readonly firstType: boolean;
  readonly anyType: boolean;
  readonly goldActors: number;
  readonly foundActors: number;
}

/**
 * Scores one gold sentence. Mentions come in text order, so the first one stands for the main clause. A gold actor
 * is found when its last content word is in the name of a participant or in the words that name it in the text.
 */
export function scoreSentence(
  { event, source, target }: Pick<Row, 'event' | 'source' | 'target'>,
  { mentions }: Pick<TaggedArticle, 'mentions'>,
  found: readonly EventMention[],
): SentenceScore {
  const type = event.toLowerCase();
  const names = found.flatMap(({ participants }) =>
    participants.flatMap(({ entity, name }) => [
      name,
      ...mentions.filter((mention) => mention.entity === entity).map(({ quote }) => quote),
    ]),
  );
  const words = new Set(names.flatMap(contentWords));
  const actors = [...source, ...target]
    .map((actor) => contentWords(actor).at(-1))
    .filter((word) => word !== undefined);
  return {
    firstType: found[0]?.type === type,
    anyType: found.some((mention) => mention.type === type),
    goldActors: actors.length,
    foundActors: actors.filter((word) => words.has(word)).length,
  };
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'the a an of in on at and or for to from with by s'.split(' '),
);

/** Lower-cased words, abbreviations in one ("u.s" and "us" alike), without function words. */
function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replaceAll('.', '')).filter((word) => !FUNCTION_WORDS.has(word));
}

function toArticle({ id, text }: Row): Article {
  return {
    id,
    title: '',
    authors: [],
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', role: 'body', span: { start: 0, end: text.length }, reasons: [] }],
    removed: [],
    sourceFile: id,
    sourceIndex: 0,
    warnings: [],
  };
}

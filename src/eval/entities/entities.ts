import { type BioDocument, parseBio } from '../../learn/bio.ts';
import type { Segment } from '../../learn/segmentLabels.ts';
import { conventionalType } from '../../tag/names/trainEntities.ts';
import { loadNameResources, type NameResources } from '../../tag/tagResources.ts';
import { listSets, readSetText } from '../sets.ts';
import { addCounts, countMatches, f1, type MatchCounts, noMatches } from '../spanScores.ts';
import type { MetricRow, Suite } from '../suite.ts';
import { compromiseNames } from './entitiesCompromise.ts';
import { joinWords, namesInSentences, recognizeInText } from './entitiesEndToEnd.ts';

const TYPES = ['PER', 'ORG', 'LOC'] as const;

/**
 * Names on BIO files: exact spans and types with tokens given, the same end to end from joined text, and beside them
 * what compromise finds by itself.
 */
export const entitiesSuite: Suite = {
  name: 'entities',
  async *evaluate(folder, { effects }): AsyncIterable<MetricRow> {
    const resources = loadNameResources(effects.readAsset);
    for (const { name, path } of await listSets(folder, ['.bio'], effects)) {
      const documents = parseBio(await readSetText(path, effects));
      yield* scoreSet(name, documents, resources);
    }
  },
};

function* scoreSet(
  set: string,
  documents: readonly BioDocument[],
  resources: NameResources,
): Iterable<MetricRow> {
  const totals = new Map<string, MatchCounts>();
  const add = (metric: string, gold: readonly Segment[], found: readonly Segment[]): void => {
    totals.set(
      metric,
      addCounts(totals.get(metric) ?? noMatches, countMatches(gold.map(keyOf), found.map(keyOf))),
    );
  };
  for (const { sentences } of documents) {
    const given = namesInSentences(
      sentences.map(({ words }) => words),
      resources,
    );
    const { text, offsets } = joinWords(sentences.map(({ words }) => words));
    const inText = recognizeInText(text, offsets, resources);
    const byCompromise = compromiseNames(text, offsets);
    sentences.forEach(({ segments }, index) => {
      const gold = scoredNames(segments);
      const found = given[index] ?? [];
      add('spanF1', gold, found);
      for (const type of TYPES)
        add(`spanF1.${type}`, gold.filter(hasType(type)), found.filter(hasType(type)));
      add('spanF1EndToEnd', gold, inText[index] ?? []);
      add('compromiseSpanF1', gold, byCompromise[index] ?? []);
    });
  }
  for (const [metric, counts] of totals) {
    yield { suite: 'entities', set, metric, value: f1(counts), n: counts.gold };
  }
}

/** The names that count: people, organizations and places, buildings and geopolitical entities among the places. */
export function scoredNames(segments: readonly Segment[]): Segment[] {
  return segments
    .map((segment) => ({ ...segment, type: conventionalType(segment.type) }))
    .filter(({ type }) => TYPES.some((known) => known === type));
}

function hasType(type: string): (segment: Segment) => boolean {
  return (segment) => segment.type === type;
}

function keyOf({ start, end, type }: Segment): string {
  return `${type} ${start} ${end}`;
}

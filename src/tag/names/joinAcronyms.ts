import { isAcronymOf } from '../../language/acronym.ts';
import type { TextSentence } from '../textSentence.ts';
import type { DraftEntity } from './draftEntity.ts';
import type { NameSpan } from './nameSpans.ts';

const ACRONYM = /^\p{Lu}[\p{L}\p{N}&.]{0,8}[\p{Lu}\p{N}.]$/u;

/**
 * "Harbour Savings Union (HSU)" names one and the same wherever the acronym stands; without brackets too where the
 * article spells out one name only that the letters fit.
 */
export function joinAcronyms(
  sentences: readonly TextSentence[],
  spans: readonly NameSpan[],
  surfaces: readonly string[],
  entities: Map<NameSpan, DraftEntity>,
): void {
  const replaced = new Map<DraftEntity, DraftEntity>();
  const join = (acronym: DraftEntity, expanded: DraftEntity): void => {
    if (acronym === expanded || replaced.has(acronym)) return;
    if (acronym.entry !== undefined && expanded.entry === undefined) replaced.set(expanded, acronym);
    else if (acronym.entry === undefined) replaced.set(acronym, expanded);
  };
  spans.forEach((span, index) => {
    const next = spans[index + 1];
    if (next === undefined || next.sentence !== span.sentence || next.start !== span.end + 1) return;
    const words = sentences[span.sentence]?.words ?? [];
    if (words[span.end] !== '(' || words[next.end] !== ')') return;
    const expanded = entities.get(span);
    const acronym = entities.get(next);
    if (expanded === undefined || acronym === undefined) return;
    if (!isAcronymOf(surfaces[index + 1] ?? '', surfaces[index] ?? '')) return;
    // "Meridian Trade Area (MTA)": what goes by an acronym is no place.
    if (expanded.type === 'place' && expanded.entry === undefined) expanded.type = 'organization';
    join(acronym, expanded);
  });
  const long = new Map<string, DraftEntity>();
  const firstAt = new Map<DraftEntity, number>();
  spans.forEach((span, index) => {
    const entity = entities.get(span);
    if (entity?.type !== 'organization' || span.end - span.start === 1) return;
    long.set(surfaces[index] ?? '', entity);
    if (!firstAt.has(entity)) firstAt.set(entity, index);
  });
  spans.forEach((span, index) => {
    const surface = surfaces[index] ?? '';
    const acronym = entities.get(span);
    if (acronym === undefined || acronym.entry !== undefined || acronym.type === 'person') return;
    if (span.end - span.start > 1 || !ACRONYM.test(surface)) return;
    const fitting = new Set(
      [...long].flatMap(([name, entity]) => (isAcronymOf(surface, name) ? [entity] : [])),
    );
    // Of two that fit, the one that the article had named by then: the other is not what it shortens.
    const before = new Set([...fitting].filter((entity) => (firstAt.get(entity) ?? index) < index));
    const [only] = fitting.size === 1 ? fitting : before;
    if (only !== undefined && (fitting.size === 1 || before.size === 1)) join(acronym, only);
  });
  for (const [span, entity] of entities) {
    const kept = replaced.get(entity);
    if (kept !== undefined) entities.set(span, kept);
  }
}

import { type CompromiseTerm, tagWithCompromise } from '../../language/compromise.ts';
import type { Segment } from '../../learn/segmentLabels.ts';
import type { Span } from '../../model/span.ts';
import { alignSpans } from './entitiesEndToEnd.ts';

const TYPE_OF_TAG = [
  ['Person', 'PER'],
  ['Organization', 'ORG'],
  ['Place', 'LOC'],
] as const;

/** What compromise alone takes for names: runs of terms with one of its three tags. Printed for comparison only. */
export function compromiseNames(text: string, offsets: readonly (readonly Span[])[]): Segment[][] {
  const spans = tagWithCompromise(text).flatMap((sentence) => {
    const found: { start: number; end: number; type: string }[] = [];
    let previous: CompromiseTerm | undefined;
    for (const term of sentence) {
      const type = TYPE_OF_TAG.find(([tag]) => term.tags.has(tag))?.[1];
      const last = found.at(-1);
      const isPossessive = /['’]s$/u.test(text.slice(term.start, term.end));
      const end = isPossessive ? term.end - 2 : term.end;
      if (type === undefined) previous = undefined;
      else if (last !== undefined && previous !== undefined && last.type === type) last.end = end;
      else found.push({ start: term.start, end, type });
      if (type !== undefined) previous = isPossessive ? undefined : term;
    }
    return found;
  });
  return alignSpans(spans, offsets);
}

import { splitSentences } from '../../language/sentences.ts';
import type { Segment } from '../../learn/segmentLabels.ts';
import type { EntityType } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import { findNameSpans } from '../../tag/names/tagNames.ts';
import type { NameResources } from '../../tag/tagResources.ts';
import { withWords } from '../../tag/textSentence.ts';

const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}”’]|'s|’s|n't|n’t|'(?:re|ve|ll|d|m)|\.\.\.)$/iu;
const NO_SPACE_AFTER = /^(?:[([{“‘$£€#])$/u;
const JOINTS: ReadonlySet<string> = new Set(['-', '/', '–', '@-@']);

/** Running text of a document's words by the usual spacing rules, with the place of every word. */
export function joinWords(sentences: readonly (readonly string[])[]): {
  readonly text: string;
  readonly offsets: readonly (readonly Span[])[];
} {
  let text = '';
  const offsets = sentences.map((words) => {
    let quoteIsOpen = false;
    const spans: Span[] = [];
    words.forEach((word, index) => {
      const previous = words[index - 1] ?? '';
      const isQuote = word === '"';
      const glued =
        index === 0 ||
        NO_SPACE_BEFORE.test(word) ||
        NO_SPACE_AFTER.test(previous) ||
        JOINTS.has(word) ||
        JOINTS.has(previous) ||
        (isQuote && quoteIsOpen) ||
        (previous === '"' && quoteIsOpen);
      if (!glued) text += ' ';
      if (isQuote) quoteIsOpen = !quoteIsOpen;
      spans.push({ start: text.length, end: text.length + word.length });
      text += word;
    });
    text += ' ';
    return spans;
  });
  return { text, offsets };
}

const SCORED_TYPE: Readonly<Record<EntityType, string>> = {
  person: 'PER',
  organization: 'ORG',
  office: 'ORG',
  place: 'LOC',
  group: '',
};

/** The names of a document's sentences as the tag stage finds them, in the data's types; adjectives are none. */
export function namesInSentences(
  sentences: readonly (readonly string[])[],
  resources: NameResources,
): Segment[][] {
  const found: Segment[][] = sentences.map(() => []);
  for (const { sentence, start, end, type, isAdjective } of findNameSpans(sentences, resources)) {
    if (!isAdjective && SCORED_TYPE[type] !== '')
      found[sentence]?.push({ start, end, type: SCORED_TYPE[type] });
  }
  return found;
}

/** Names in running text, by our own sentences and tokens, brought back to the words that they cover exactly. */
export function recognizeInText(
  text: string,
  offsets: readonly (readonly Span[])[],
  resources: NameResources,
): (readonly Segment[])[] {
  const block = {
    kind: 'paragraph' as const,
    role: 'body' as const,
    span: { start: 0, end: text.length },
    reasons: [],
  };
  const sentences = withWords(text, splitSentences({ text, blocks: [block] }));
  const found = namesInSentences(
    sentences.map(({ words }) => words),
    resources,
  );
  const spans = sentences.flatMap(({ tokens }, index) =>
    (found[index] ?? []).map(({ start, end, type }) => ({
      start: tokens[start]?.start ?? 0,
      end: tokens[end - 1]?.end ?? 0,
      type,
    })),
  );
  return alignSpans(spans, offsets);
}

/** Character spans as word ranges; a span that cuts a word matches no gold and is kept as an error. */
export function alignSpans(
  spans: readonly { readonly start: number; readonly end: number; readonly type: string }[],
  offsets: readonly (readonly Span[])[],
): Segment[][] {
  let next = 0;
  return offsets.map((words) => {
    const end = words.at(-1)?.end ?? 0;
    const own: Segment[] = [];
    for (; next < spans.length; next++) {
      const span = spans[next];
      if (span === undefined || span.start >= end) break;
      const first = words.findIndex((word) => word.start === span.start);
      const last = words.findIndex((word) => word.end === span.end);
      own.push({ start: first, end: first < 0 || last < 0 ? -1 : last + 1, type: span.type });
    }
    return own;
  });
}

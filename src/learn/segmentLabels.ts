/**
 * Labels of segments in a sequence, BILOU style: the first, inner and last item of a segment, a segment of one item,
 * and items outside. Ratinov and Roth (2009) found it to beat BIO for names.
 */
export interface SegmentLabels {
  readonly types: readonly string[];
  /** 'O', then B- I- L- U- for each type. */
  readonly labels: readonly string[];
  /** allowed[from * labels.length + to] is 1 where `to` may follow `from`. */
  readonly allowed: Uint8Array;
  /** The labels that may stand before each label. */
  readonly predecessors: readonly Uint8Array[];
  readonly mayStart: Uint8Array;
  readonly mayEnd: Uint8Array;
}

/** Half-open range of items with its type. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

const OUTSIDE = 0;
const FIRST = 0;
const INNER = 1;
const LAST = 2;
const UNIT = 3;

export function segmentLabels(types: readonly string[]): SegmentLabels {
  const labels = ['O', ...types.flatMap((type) => ['B', 'I', 'L', 'U'].map((part) => `${part}-${type}`))];
  const count = labels.length;
  const isOpen = (label: number): boolean => label !== OUTSIDE && partOf(label) < LAST;
  const startsSegment = (label: number): boolean =>
    label === OUTSIDE || partOf(label) === FIRST || partOf(label) === UNIT;
  const allowed = new Uint8Array(count * count);
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) {
      const fits = isOpen(from) ? !startsSegment(to) && typeOf(from) === typeOf(to) : startsSegment(to);
      allowed[from * count + to] = fits ? 1 : 0;
    }
  }
  return {
    types,
    labels,
    allowed,
    predecessors: labels.map((_, to) =>
      Uint8Array.from(labels.flatMap((__, from) => (allowed[from * count + to] === 1 ? [from] : []))),
    ),
    mayStart: Uint8Array.from(labels, (_, label) => (startsSegment(label) ? 1 : 0)),
    mayEnd: Uint8Array.from(labels, (_, label) => (isOpen(label) ? 0 : 1)),
  };
}

function partOf(label: number): number {
  return (label - 1) & 3;
}

function typeOf(label: number): number {
  return (label - 1) >> 2;
}

/** Label numbers of a sequence whose segments do not overlap. */
export function encodeSegments(
  { types }: SegmentLabels,
  segments: readonly Segment[],
  length: number,
): Uint8Array {
  const encoded = new Uint8Array(length);
  for (const { start, end, type } of segments) {
    const base = 1 + 4 * types.indexOf(type);
    for (let item = start; item < end; item++) {
      const part = end - start === 1 ? UNIT : item === start ? FIRST : item === end - 1 ? LAST : INNER;
      encoded[item] = base + part;
    }
  }
  return encoded;
}

export function decodeSegments({ types }: SegmentLabels, encoded: ArrayLike<number>): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (let item = 0; item < encoded.length; item++) {
    const label = encoded[item] ?? OUTSIDE;
    if (label === OUTSIDE) continue;
    const part = partOf(label);
    if (part === FIRST || part === UNIT) start = item;
    const type = types[typeOf(label)];
    if (type !== undefined && (part === LAST || part === UNIT)) segments.push({ start, end: item + 1, type });
  }
  return segments;
}

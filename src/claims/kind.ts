import type { ClaimKind } from '../model/claim.ts';
import type { TaggedFigure } from '../model/figure.ts';
import type { CueHit } from './cueLexicon.ts';
import type { Word } from './words.ts';

/** What the kind of a claim is read from. Word positions are indexes into `words`. */
export interface KindEvidence {
  readonly words: readonly Word[];
  readonly cues: readonly CueHit[];
  readonly figures: readonly TaggedFigure[];
  /** Where what was said begins: after "X said that" of indirect speech; 0 in the article's own voice. */
  readonly contentStart: number;
  /** Words of the attribution's cue, both inclusive: "expects" counts fully wherever it stands. */
  readonly cueWords?: readonly [number, number];
  readonly attributed: boolean;
  /** The speaker speaks of itself or of the body it stands for: "NATO will" from NATO's secretary general. */
  readonly speaksForSubject: boolean;
  readonly scheduledEvent: boolean;
}

const KINDS = ['demand', 'pledge', 'target', 'announcement', 'forecast', 'opinion'] as const;
type CueKind = (typeof KINDS)[number];

const SUBORDINATOR =
  /^(?:that|which|who|whom|whose|because|while|whereas|how|why|if|when|after|before|since|although|though|despite|amid|unless|until|where|over|on|towards)$/u;
/** Cues below a subordinator, or in a participle after a comma, say less about the whole. editors */
const SUBORDINATE_FACTOR = 0.45;
/** Below this a claim is a plain fact. editors */
const LOWEST_EVIDENCE = 0.5;
const FIGURE_EVIDENCE = 0.8;

/** The kind with the strongest cue; ties go to the more specific kind, in the order of KINDS. */
export function classifyKind(evidence: KindEvidence): ClaimKind {
  const scores = new Map<CueKind, number>();
  const raise = (kind: CueKind, score: number): void => {
    scores.set(kind, Math.max(scores.get(kind) ?? 0, score));
  };
  for (const { list, weight, first, last } of evidence.cues) {
    const kind = KINDS.find((candidate) => candidate === list);
    if (kind !== undefined) raise(kind, weight * positionFactor(evidence, first, last));
  }
  for (const { kind, span } of evidence.figures) {
    if (kind === 'actual' || kind === 'change') continue;
    const at = evidence.words.findIndex((word) => word.start >= span.start);
    raise(kind, FIGURE_EVIDENCE * positionFactor(evidence, at, at));
  }
  weighFuture(evidence, raise);
  let best: CueKind | undefined;
  for (const kind of KINDS) {
    const score = scores.get(kind) ?? 0;
    if (score > Math.max(LOWEST_EVIDENCE, best === undefined ? 0 : (scores.get(best) ?? 0))) best = kind;
  }
  return best ?? 'fact';
}

/** "will" is a pledge from who decides, an announcement of what is scheduled, and a forecast otherwise. */
function weighFuture(
  { words, contentStart, attributed, speaksForSubject, scheduledEvent }: KindEvidence,
  raise: (kind: CueKind, score: number) => void,
): void {
  const will = words.findIndex((word, index) => word.text === 'will' && index >= contentStart);
  if (will < 0) return;
  if (words.slice(0, will).some((word, index) => index > contentStart && SUBORDINATOR.test(word.text)))
    return;
  if (attributed && speaksForSubject) raise('pledge', 0.9);
  else if (!attributed && scheduledEvent) raise('announcement', 0.9);
}

function positionFactor(evidence: KindEvidence, first: number, last: number): number {
  const { words, contentStart, cueWords } = evidence;
  if (cueWords !== undefined && first <= cueWords[1] && last >= cueWords[0]) return 1;
  // A sentence that opens with a subordinate clause has its main clause after the comma; words keep no commas,
  // so only the subordinators between the start of what is said and the cue are counted.
  const from = first >= contentStart ? contentStart : 0;
  // Not the first two words: "That is why", "If not for".
  for (let index = from + 2; index < first; index++) {
    const word = words[index];
    if (word !== undefined && SUBORDINATOR.test(word.text)) return SUBORDINATE_FACTOR;
  }
  const cue = words[first];
  return first > from + 2 &&
    last >= first &&
    cue !== undefined &&
    /ing$/u.test(cue.text) &&
    isParticiple(words, first)
    ? SUBORDINATE_FACTOR
    : 1;
}

/** "…, urging him": no form of "be" just before it. */
function isParticiple(words: readonly Word[], at: number): boolean {
  return !words.slice(Math.max(0, at - 3), at).some(({ stem }) => stem === 'be');
}

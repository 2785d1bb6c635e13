import type { ClaimKind } from '../model/claim.ts';
import type { TaggedFigure } from '../model/figure.ts';
import type { CueHit } from './cueLexicon.ts';
import { findFutureKind } from './future.ts';
import { hasNegativeSubject } from './negation.ts';
import { isNounUse } from './nounUse.ts';
import { isRecord, isRule, tellsOutcome } from './planOutcome.ts';
import { isSubordinator } from './subordinators.ts';
import { hasPastVerb } from './verbs.ts';
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
  readonly speech: 'direct' | 'indirect' | 'mixed' | 'editorial';
  /** The speaker speaks of itself or of the body it stands for: "NATO will" from NATO's secretary general. */
  readonly speaksForSubject: boolean;
  /** The speaker is a body or holds an office. */
  readonly officialSpeaker: boolean;
  readonly scheduledEvent: boolean;
  readonly dated: boolean;
  /** A name besides the speaker's: something that can be looked up. */
  readonly named: boolean;
}

export const cueKinds = ['demand', 'pledge', 'target', 'announcement', 'forecast', 'opinion'] as const;
export type CueKind = (typeof cueKinds)[number];

/** Cues below a subordinator, or in a participle after a comma, say less about the whole. editors */
const SUBORDINATE_FACTOR = 0.45;
/** Below this a claim is a plain fact. editors */
const LOWEST_EVIDENCE = 0.5;
const FIGURE_EVIDENCE = 0.8;

/** What an outcome is the end of. */
const PLANNED: ReadonlySet<CueKind> = new Set(['pledge', 'target', 'forecast', 'announcement']);

const DUTY = /^(?:must|have to)$/u;

/** Cues of speech that judges what it speaks of. */
const JUDGING = /^(?:call|brand|label|dub|mock|ridicul)(?:e|ed|led|bed|es|s|ing)?$/u;

/** How strongly a claim's cues, figures and future forms speak for each kind: the strongest sign of each. */
export function scoreKinds(evidence: KindEvidence): ReadonlyMap<CueKind, number> {
  const scores = new Map<CueKind, number>();
  // "Nobody will pay", "no member has promised": no one binds itself.
  const isNobodys = hasNegativeSubject(evidence.words, evidence.contentStart);
  const isOver = tellsOutcome(evidence.words);
  const ofRecord = evidence.speech === 'editorial' && isRecord(evidence.words);
  const raise = (kind: CueKind, score: number): void => {
    if (kind === 'pledge' && isNobodys) return;
    if (isOver && PLANNED.has(kind)) return;
    if (kind === 'opinion' && ofRecord) return;
    scores.set(kind, Math.max(scores.get(kind) ?? 0, score));
  };
  const isTold = evidence.speech === 'editorial' && (evidence.figures.length > 0 || evidence.dated);
  for (const { list, phrase, weight, first, last } of evidence.cues) {
    const kind = cueKinds.find((candidate) => candidate === list);
    if (kind === undefined || (first === last && isNounUse(evidence.words, first))) continue;
    if (kind === 'opinion' && DUTY.test(phrase) && isTold && isRule(evidence.words, last)) continue;
    raise(kind, weight * positionFactor(evidence, first, last));
  }
  for (const { kind, span } of evidence.figures) {
    if (kind === 'actual' || kind === 'change') continue;
    if (
      kind === 'demand' &&
      isTold &&
      evidence.words.some((word, place) => word.text === 'must' && isRule(evidence.words, place))
    )
      continue;
    const at = evidence.words.findIndex((word) => word.start >= span.start);
    raise(kind, FIGURE_EVIDENCE * positionFactor(evidence, at, at));
  }
  if (isJudging(evidence)) raise('opinion', 1);
  const future = findFutureKind(evidence);
  if (future !== undefined)
    raise(future.kind, future.weight * positionFactor(evidence, future.at, future.at));
  return scores;
}

const SUPERLATIVE = /^(?:\p{Ll}{2,}est|most|first|last|only)$/u;

/** "called the resignation long overdue", but not "called for an inquiry", "what they called a raid". */
function isJudging({ words, cueWords }: KindEvidence): boolean {
  if (cueWords === undefined) return false;
  const [first, last] = cueWords;
  if (!JUDGING.test(words[first]?.base ?? '')) return false;
  if (/^(?:for|on|off|up|in|back)$/u.test(words[last + 1]?.text ?? '')) return false;
  // "called it the biggest of his term" can be looked up.
  if (
    words
      .slice(last + 1)
      .some(({ text }, at, rest) => text === 'the' && SUPERLATIVE.test(rest[at + 1]?.text ?? ''))
  )
    return false;
  return !words.slice(Math.max(0, first - 3), first).some(({ text }) => /^(?:what|which|so)$/u.test(text));
}

/** The kind with the strongest cue; ties go to the more specific kind, in the order of `cueKinds`. */
export function classifyKind(evidence: KindEvidence, scores = scoreKinds(evidence)): ClaimKind {
  let best: CueKind | undefined;
  for (const kind of cueKinds) {
    const score = scores.get(kind) ?? 0;
    if (score > Math.max(LOWEST_EVIDENCE, best === undefined ? 0 : (scores.get(best) ?? 0))) best = kind;
  }
  return best ?? classifyPlain(evidence);
}

/** No cue at all: what is scheduled is announced, and what nothing can be looked up for is a view. */
function classifyPlain({
  words,
  cues,
  cueWords,
  figures,
  speech,
  scheduledEvent,
  dated,
  named,
}: KindEvidence): ClaimKind {
  if (scheduledEvent) return 'announcement';
  if (figures.length > 0 || dated) return 'fact';
  if (speech === 'direct' || speech === 'mixed') {
    // "Tarsk has chosen to turn the page": in somebody's own words a name alone anchors nothing but what happened.
    const [first, last] = cueWords ?? [-1, -1];
    const said = words.filter((_, at) => at < first || at > last);
    return named && hasPastVerb(said) ? 'fact' : 'opinion';
  }
  if (named) return 'fact';
  const happened = hasPastVerb(words) || cues.some(({ list }) => list === 'action' || list === 'change');
  return happened ? 'fact' : 'opinion';
}

function positionFactor(evidence: KindEvidence, first: number, last: number): number {
  const { words, contentStart, cueWords } = evidence;
  const participle = first > 2 && words[first]?.text.endsWith('ing') === true && isParticiple(words, first);
  if (cueWords !== undefined && first <= cueWords[1] && last >= cueWords[0] && !participle) return 1;
  // A sentence that opens with a subordinate clause has its main clause after the comma; words keep no commas,
  // so only the subordinators between the start of what is said and the cue are counted.
  const from = first >= contentStart ? contentStart : 0;
  // Not the first two words: "That is why", "If not for".
  for (let index = from + 2; index < first; index++) {
    const word = words[index];
    if (word !== undefined && isSubordinator(word)) return SUBORDINATE_FACTOR;
  }
  return participle ? SUBORDINATE_FACTOR : 1;
}

/** "…, urging him": no form of "be" just before it. */
function isParticiple(words: readonly Word[], at: number): boolean {
  return !words.slice(Math.max(0, at - 3), at).some(({ base }) => base === 'be');
}

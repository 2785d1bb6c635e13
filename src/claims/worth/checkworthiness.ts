import type { ClaimKind, DraftClaim } from '../../model/claim.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { TaggedFigure } from '../../model/figure.ts';
import { roundScore } from '../../model/order.ts';
import type { CueHit } from '../cueLexicon.ts';

/** What the check-worthiness of a claim is read from. */
export interface WorthEvidence {
  readonly kind: ClaimKind;
  /** Probability of the wording model less its threshold, in log-odds. */
  readonly wording: number;
  readonly cues: readonly CueHit[];
  readonly figures: readonly TaggedFigure[];
  /** The words that name who says it. */
  readonly source: string;
  readonly words: number;
  readonly hedged: boolean;
  readonly background: boolean;
  readonly reported: boolean;
  /** The speaker is a known person or body, not "a source" or "some critics". */
  readonly namedSpeaker: boolean;
  readonly namedOffice: boolean;
  /** Distinct named people, bodies and places in the statement, the speaker left out. */
  readonly names: number;
  readonly dated: boolean;
  readonly reportsEvent: boolean;
}

interface Reason {
  readonly weight: number;
  /** In words for the report; empty where it is no reason that a reader would ask for. */
  readonly words: string;
}

const KIND_WEIGHTS: Readonly<Record<ClaimKind, number>> = {
  fact: 0.5,
  announcement: 0.7,
  pledge: 0.9,
  demand: 0.7,
  target: 0.7,
  forecast: 0.2,
  opinion: -1.1,
};
const KIND_WORDS: Partial<Readonly<Record<ClaimKind, string>>> = {
  announcement: 'announces something that can be followed up',
  pledge: 'a pledge that can be followed up',
  demand: 'a demand that is on record',
  target: 'a target that can be measured',
  opinion: 'an opinion',
};
/** A compromise of demo and seeds, both seen: -1.5 gives F1 .83 and .84, -1.8 .83 and .80, -0.9 .80 and .81. */
const BIAS = -1.5;
/**
 * From the sum of reasons to log-odds that a person calls the claim worth checking, fitted to the demo's 828 judged
 * claims: expected calibration error .037, .038 of articles that were left out of the fit, .052 of the bare sum. Reasons
 * above `CROWDED` log-odds say little more.
 */
const CALIBRATION = { slope: 1.19, intercept: -0.25 };
const CROWDED = 2;
const CROWDED_SLOPE = 0.5;
/** Part of the wording model's log-odds that counts; it was trained on debates, so structure keeps the last word. */
const WORDING_WEIGHT = 0.3;
const MOST_WORDING = 1.5;

/** Reasons for and against checking a claim, as additive weights in log-odds. editors; the model learns the rest. */
export function weighStructure(evidence: WorthEvidence): Reason[] {
  const { kind, cues, figures } = evidence;
  const has = (list: CueHit['list']): boolean => cues.some((cue) => cue.list === list);
  const count = (list: CueHit['list']): number => cues.filter((cue) => cue.list === list).length;
  const withSubject = figures.find(({ subject }) => subject !== undefined);
  const reasons: Reason[] = [{ weight: KIND_WEIGHTS[kind], words: KIND_WORDS[kind] ?? '' }];
  const add = (holds: boolean, weight: number, words: string): void => {
    if (holds) reasons.push({ weight, words });
  };
  const subject = withSubject?.subject?.text ?? '';
  // "The ministry put the deficit at 3 percent": who gives a figure, under no name, is not whose it is.
  const isSource = evidence.source.endsWith(subject) && !/.\p{Lu}/u.test(subject);
  add(withSubject !== undefined, 1.8, isSource ? 'gives a figure' : `gives a figure for ${subject}`);
  add(figures.length > 0 && withSubject === undefined, 1.3, 'gives a figure');
  add(has('comparison') || has('change'), 0.7, has('change') ? 'compares over time' : 'compares');
  add(has('action') || evidence.reportsEvent, 0.6, 'reports an action or event');
  add(evidence.names > 0, 0.3 + 0.15 * Math.min(evidence.names, 4), 'names who or where');
  add(evidence.dated, 0.4, 'says when');
  add(
    evidence.reported && evidence.namedSpeaker && kind !== 'opinion',
    0.3,
    namedWords(evidence.namedOffice),
  );
  add(evidence.reported && !evidence.namedSpeaker, -0.3, 'the speaker is not named');
  add(has('personal'), -1.2, 'personal experience');
  add(has('framing'), -1.2, 'sets the scene');
  add(evidence.hedged && kind !== 'forecast', -0.2, 'hedged');
  add(count('vague') > 0, -0.25 * Math.min(count('vague'), 3), 'general wording');
  add(evidence.words < 8, -0.5, '');
  add(evidence.background, -1.2, 'background knowledge');
  const wording = Math.max(-MOST_WORDING, Math.min(MOST_WORDING, WORDING_WEIGHT * evidence.wording));
  add(
    Math.abs(wording) >= 0.5,
    0,
    wording > 0 ? 'worded like a checkable claim' : 'not worded like a checkable claim',
  );
  reasons.push({ weight: wording, words: '' });
  return reasons;
}

function namedWords(office: boolean): string {
  return office ? 'attributed to a named official' : 'attributed to a named source';
}

/** Score as a probability, whether it passes the profile's cut, and the reasons, the weightiest first. */
export function scoreCheckworthiness(
  evidence: WorthEvidence,
  configuration: Configuration,
): DraftClaim['checkworthiness'] {
  const reasons = weighStructure(evidence);
  const sum = reasons.reduce((total, { weight }) => total + weight, BIAS);
  const { slope, intercept } = CALIBRATION;
  const crowd = Math.max(0, sum - CROWDED);
  const logit = intercept + slope * (sum - crowd) + CROWDED_SLOPE * crowd;
  const score = roundScore(1 / (1 + Math.exp(-logit)));
  const { worthAt, profile } = configuration.claims;
  const told = reasons
    .filter(({ words }) => words !== '')
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return {
    score,
    worth: score >= worthAt[profile],
    reasons: told.map(({ words }) => words),
    weights: told.map(({ weight }) => roundScore(weight)),
  };
}

import type { CueHit } from './cueLexicon.ts';
import { hasFiniteVerb } from './verbs.ts';
import type { Word } from './words.ts';

/** What is known about a passage when it is decided whether it claims anything. */
export interface Candidate {
  readonly text: string;
  readonly words: readonly Word[];
  readonly cues: readonly CueHit[];
  readonly figures: number;
  readonly reported: boolean;
  /** Stands in encyclopedic filler. */
  readonly background: boolean;
  readonly dated: boolean;
}

/** "First, whether members announce new commitments." A question without its mark. */
const LOOSE_QUESTION =
  /^(?:(?:first|second|third|fourth|finally|lastly|also|and|but|then),?\s+)?(?:whether|why|how|what|who|where)\b[^,]*$/iu;
const FEWEST_WORDS = 4;

/** Why a passage makes no claim, or `undefined` where it makes one. */
export function findNonClaimReason(candidate: Candidate): string | undefined {
  const { text, words, cues, figures, reported } = candidate;
  const has = (list: CueHit['list']): boolean => cues.some((cue) => cue.list === list);
  if (/\?["”’'»)\]]*$/u.test(text)) return 'question';
  if (words.length < FEWEST_WORDS) return 'fragment';
  // A long sentence with its full stop has a verb, though the word list may not know it.
  if (!hasFiniteVerb(words) && (words.length < 8 || !/[.!]\W*$/u.test(text))) return 'no verb';
  if (LOOSE_QUESTION.test(text)) return 'question';
  if (text.endsWith(':')) return 'introduces a list';
  if (has('meta')) return 'note about the text';
  if (figures > 0) return undefined;
  // Common knowledge without a figure or a date gives a fact-checker nothing to look up.
  if (candidate.background && !candidate.dated) return 'background without figure or date';
  if (has('greeting') && words.length <= 14) return 'greeting';
  if (has('topic') && isBareTopic(candidate)) return 'names a topic only';
  if (has('framing') && !reported) return 'sets the scene only';
  return undefined;
}

/** "Rutte also addressed the issue of membership": says what was spoken of, not what was said of it. */
function isBareTopic({ words, cues }: Candidate): boolean {
  const topic = cues.find(({ list }) => list === 'topic');
  if (topic === undefined || topic.first > 6) return false;
  return !words
    .slice(topic.last + 1)
    .some(({ text }) => /^(?:that|who|which|saying|stating|arguing|but)$/u.test(text));
}

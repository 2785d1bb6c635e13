import type { ReportedSpeech } from './attributionClauses.ts';
import { clause } from './attributionContent.ts';
import { spanOfWords, type Word } from './attributionWords.ts';

const VIEWPOINT = /^(?:view|opinion|telling|judge?ment|estimation|reckoning|assessment)$/u;
const OWNER = /^(?:his|her|their|its)$/u;
const POSSESSIVE = /^['’]s?$/u;
/** Words of the longest name that owns a view. */
const MAX_OWNER = 4;
/** Shorter sentences hold no statement behind the viewpoint. editors */
const SHORTEST_CONTENT = 4;

/** "In her view the dam is safe", "In Kell's telling ...": a sentence that opens with whose view it gives. */
export function viewpointSpeech(words: readonly Word[]): ReportedSpeech[] {
  if (!/^(?:in|to)$/u.test(words[0]?.lower ?? '') || words[0]?.quotation !== undefined) return [];
  const noun = words.findIndex(({ lower }, index) => index < MAX_OWNER + 3 && VIEWPOINT.test(lower));
  const possessed = POSSESSIVE.test(words[noun - 1]?.text ?? '');
  const owner = words.slice(1, possessed ? noun - 1 : noun);
  const named = possessed && owner.length <= MAX_OWNER && owner.every(({ mention }) => mention !== undefined);
  const pronoun = owner.length === 1 && OWNER.test(owner[0]?.lower ?? '');
  if (noun < 2 || !(named || pronoun) || /^(?:of|on|about)$/u.test(words[noun + 1]?.lower ?? '')) return [];
  const source = spanOfWords(words, 1, 1 + owner.length);
  const cue = spanOfWords(words, noun, noun + 1);
  const content = clause(words, noun + 1, words.length);
  if (content === undefined || cue === undefined || words.length - noun - 1 < SHORTEST_CONTENT) return [];
  const { kind, spans: contents, notes } = content;
  return [
    { kind, source, spokenBy: source, cue, contents, notes, foundBy: 'rules', strong: true, request: false },
  ];
}

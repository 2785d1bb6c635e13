import type { Speaker } from '../../model/attribution.ts';
import { genderOfNoun } from '../names/personNoun.ts';
import type { SourceLexicon } from './speakerLexicon.ts';
import { mayBePerson } from './unlistedSpeakers.ts';

/** Who spoke before in the same paragraph, for those that go on speaking as "he" or "they". */
export interface SpeakerMemory {
  /** The last speaker who is known. */
  readonly last?: Speaker;
  /** The description, in the article's words, of somebody who spoke since and of whom nothing else is known. */
  readonly open?: string;
}

const DETERMINER = /^(?:an?|one|another|the|this|that|his|her|its|their)$/u;
const HEAD_END = /^(?:of|for|from|at|in|on|to|by|with|who|whose|which|that|near|outside|,)$/u;
const PLURAL = /(?:[^s]s|men|people)$/u;

/** The memory behind a speech of a speaker, or of a source that stays open. */
export function remember(
  memory: SpeakerMemory,
  speaker: Speaker | undefined,
  source: string,
  sources: SourceLexicon,
): SpeakerMemory {
  if (speaker !== undefined) return { last: speaker };
  const noun = singleNoun(source);
  const kind = sources.get(noun ?? '');
  const isPerson =
    noun !== undefined && (kind === 'office' || kind === 'unnamed' || genderOfNoun(noun) !== undefined);
  return isPerson ? { ...memory, open: source } : memory;
}

/** Whether "he" or "she" may be whom an article describes in these words: one person, and no man for "she". */
export function mayBe(pronoun: 'he' | 'she', description: string, sources: SourceLexicon): boolean {
  const noun = singleNoun(description);
  if (noun === undefined) return false;
  const kind = sources.get(noun);
  const gender = genderOfNoun(noun);
  const isOther = gender !== undefined && gender !== (pronoun === 'he' ? 'male' : 'female');
  return (kind === undefined ? mayBePerson(noun) : kind !== 'body' && kind !== 'document') && !isOther;
}

/** "spokeswoman" of "A spokeswoman for Sarn Lines": the noun of a description of one. */
function singleNoun(description: string): string | undefined {
  const [first = '', ...words] = description.toLowerCase().split(/\s+|(?=,)/u);
  const end = words.findIndex((word) => HEAD_END.test(word));
  const noun = (end < 0 ? words : words.slice(0, end)).at(-1);
  return noun !== undefined && DETERMINER.test(first) && !PLURAL.test(noun) ? noun : undefined;
}

import { addToSet } from '../../model/lists.ts';
import type { UngroupedClaim } from '../collection.ts';
import { readWords, type Word } from '../words.ts';

/** What a claim's nouns are told apart by, as stems. */
export interface Modifiers {
  /** Common nouns with what stands right before them or behind "of": "operating" of "operating profit". */
  readonly of: ReadonlyMap<string, ReadonlySet<string>>;
  readonly stems: ReadonlySet<string>;
}

/** Between a noun and what follows its "of". */
const OPENING = /^(?:of|the|a|an|its|his|her|their|all|this|that|these|those)$/u;
/** Words that no noun is told apart by. */
const EMPTY =
  /^(?:a|an|the|this|that|these|those|its|his|her|their|our|and|or|but|as|at|by|for|from|in|into|on|onto|to|with|about|over|under|than|not|no|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|also|more|most|some|any|all|such|both|each|other|another|new|extra|additional|further|last|latest|next|whole|entire|total|about|around|nearly|almost|only|just|up|down|out|off|per|cent|percent|million|billion|trillion|thousand|hundred|dozen|one|two|three|four|five|six|seven|eight|nine|ten|said|says|say)$/u;

const read = new WeakMap<UngroupedClaim, Modifiers>();

/** The modifiers of a claim's nouns, read once. */
export function readModifiers(claim: UngroupedClaim): Modifiers {
  const modifiers = read.get(claim) ?? findModifiers(claim.quote);
  read.set(claim, modifiers);
  return modifiers;
}

function findModifiers(quote: string): Modifiers {
  const of = new Map<string, Set<string>>();
  const words = readWords(quote, { start: 0, end: quote.length });
  let run: string[] = [];
  let owner: string | undefined;
  let end = -1;
  for (const [at, word] of words.entries()) {
    const follows = word.start === end + 1 && quote[end] === ' ';
    end = word.end;
    const before = run.at(-1);
    if (!follows) [run, owner] = [[], undefined];
    if (follows && word.text === 'of' && before !== undefined) [run, owner] = [[], before];
    else if (owner !== undefined && run.length === 0 && OPENING.test(word.text)) continue;
    else if (EMPTY.test(word.text) || isName(word, at)) [run, owner] = [[], undefined];
    else {
      // "the chemical firm Brevix": a name behind the noun says which one it is.
      const next = words[at + 1];
      const isNamed = next?.start === word.end + 1 && isName(next, at + 1);
      if (!isNamed) for (const modifier of run) addToSet(of, word.stem, modifier);
      if (owner !== undefined && owner !== word.stem) addToSet(of, owner, word.stem);
      run.push(word.stem);
      if (word.possessive) run = [];
    }
  }
  return { of, stems: new Set(words.map((word) => word.stem)) };
}

/** Also numbers, which tell nothing apart. The first word of a sentence is capitalised whatever it is. */
function isName({ text, capitalized }: Word, at: number): boolean {
  return !/^\p{L}/u.test(text) || (capitalized && at > 0);
}

/** A noun that both measure has words beside it in each claim that the other does not use at all. */
export function haveRivalModifiers(
  a: Modifiers,
  b: Modifiers,
  isMeasured: (noun: string) => boolean,
): boolean {
  return [...a.of].some(([noun, mine]) => {
    const theirs = b.of.get(noun);
    if (theirs === undefined || !isMeasured(noun)) return false;
    return [...mine].every((word) => !b.stems.has(word)) && [...theirs].every((word) => !a.stems.has(word));
  });
}

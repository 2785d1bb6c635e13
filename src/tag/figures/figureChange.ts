import type { Figure } from '../../model/figure.ts';
import type { Quantity } from './figureQuantity.ts';
import { cuesBetween, type FigureSentence } from './figureSentence.ts';

type Change = NonNullable<Figure['change']>;

/** Words between a verb of change and its step: "rose by a further 3%", "fell only 2%". */
const BETWEEN =
  /^(?:by|only|just|another|a|an|further|some|the|as|much|around|slightly|sharply|even|still|its|modest|whopping|massive|more|price)$/u;
/** How far a verb may stand from its "by": "raised its key rate by". */
const REACH = 9;

/** Which way a quantity moved, where it is a step ("rose 3%") and not a level ("rose to 3%"). */
export function readChange(
  sentence: FigureSentence,
  quantity: Quantity,
  following: readonly Quantity[],
): Change | undefined {
  const own = cuesBetween(sentence, quantity.start, quantity.numeral + 1).find(
    ({ cue, start }) => start === quantity.numeral && (cue.role === 'up' || cue.role === 'down'),
  );
  // "prices have doubled": the verb is the figure itself.
  if (own !== undefined) return { direction: own.cue.role === 'up' ? 'up' : 'down' };
  const direction = directionBefore(sentence, quantity) ?? directionAfter(sentence, quantity);
  if (direction === undefined) return undefined;
  const levels: { from?: number; to?: number } = {};
  let at = quantity.end;
  for (const next of following.slice(0, 2)) {
    const joint = sentence.tokens[next.start - 1]?.lower;
    if (next.start - at > 3 || (joint !== 'to' && joint !== 'from') || next.value === undefined) break;
    levels[joint] = next.value;
    at = next.end;
  }
  return { direction, ...levels };
}

function directionBefore(
  sentence: FigureSentence,
  { start, numeral, unit }: Quantity,
): Change['direction'] | undefined {
  const { tokens } = sentence;
  // "fell below 10 million" says where it is, not how far it fell.
  if (tokens.slice(start, numeral).some(({ lower }) => /^(?:below|above|past|beyond)$/u.test(lower)))
    return undefined;
  const cues = cuesBetween(sentence, start - REACH - 5, start);
  const roleAt = (index: number): 'up' | 'down' | undefined => {
    const found = cues.find(
      ({ cue, end }) => end === index + 1 && (cue.role === 'up' || cue.role === 'down'),
    );
    return found?.cue.role === 'up' || found?.cue.role === 'down' ? found.cue.role : undefined;
  };
  let at = start - 1;
  while (
    at >= Math.max(0, start - 4) &&
    (BETWEEN.test(tokens[at]?.lower ?? '') || /ly$/u.test(tokens[at]?.lower ?? ''))
  )
    at--;
  const near = at >= 0 && !isParticle(tokens, at) ? roleAt(at) : undefined;
  const isStep = tokens.slice(at + 1, start).some(({ lower }) => lower === 'by');
  // "lost 40,000 cattle" counts what was lost; only "by" makes a count a step.
  if (near !== undefined) return isStep || unit?.kind !== 'count' ? near : undefined;
  if (!isStep) return undefined;
  for (let index = at; index >= Math.max(0, at - REACH); index--) {
    if (/^[,;:.]$/u.test(tokens[index]?.text ?? '')) return undefined;
    const role = roleAt(index);
    if (role !== undefined) return role;
  }
  return undefined;
}

/** "eat up 83%", "give up 12%": behind these verbs "up" and "down" belong to the verb and are no direction. */
function isParticle(tokens: FigureSentence['tokens'], at: number): boolean {
  if (!/^(?:up|down)$/u.test(tokens[at]?.lower ?? '')) return false;
  const before = tokens[at - 1];
  return before?.kind === 'word' && PHRASAL.test(before.lower);
}

const PHRASAL =
  /^(?:eat|eats|ate|eating|use|uses|used|using|take|takes|took|taking|make|makes|made|making|give|gives|gave|giving|set|sets|setting|put|puts|putting|sign|signs|signed|buy|buys|bought|end|come|comes|clean|cleaned|save|saves|saved|track|tracked|break|breaks|broke|shut|shuts|turn|turned|show|showed|pick|picked|back|build|builds|built|free|frees|freed|gobble|gobbled|swallow|swallowed|soak|soaked)$/u;

/** "3% higher", "400 crowns more a month". */
function directionAfter(
  { tokens }: FigureSentence,
  { end, unit }: Quantity,
): Change['direction'] | undefined {
  const word = tokens[end]?.lower ?? '';
  if (unit?.kind === 'count') return undefined;
  if (tokens[end + 1]?.lower === 'to') return undefined;
  // "$5 more than planned" compares; "7% higher than a year ago" has moved.
  if (tokens[end + 1]?.lower === 'than' && unit?.kind !== 'percent') return undefined;
  if (/^(?:higher|up|more|dearer)$/u.test(word)) return 'up';
  if (/^(?:lower|down|less|fewer|cheaper)$/u.test(word)) return 'down';
  return undefined;
}

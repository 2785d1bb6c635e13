import type { FigureCue } from './figureCues.ts';
import type { FigureSentence } from './figureSentence.ts';

/** "has promised 3 and currently gives 1.9": a finite verb that is joined on ends what the cue before it governs. */
export function isOver(
  { tokens, classes }: FigureSentence,
  { role }: FigureCue,
  cue: number,
  figure: number,
): boolean {
  const isAsked = role === 'demand' || role === 'pledge';
  for (let at = cue; at < figure - 1; at++) {
    // "will recall 61,000 vans after it received 19 complaints": what has led to it has happened.
    const isCause = /^(?:after|because|although)$/u.test(tokens[at]?.lower ?? '');
    if (
      isCause &&
      tokens.slice(at, figure).some(({ lower }, index) => classes[at + index] === 'verb' && PAST.test(lower))
    )
      return true;
    // "is ready to take 3,000, provided that others take 12,000"
    if (tokens[at]?.lower === 'provided' && tokens[at + 1]?.lower === 'that' && at > cue) return true;
    const isAct = /\p{Ll}{2}ing$/u.test(tokens[at + 1]?.lower ?? '');
    // "seek a fine for poisoning 37 kilometres": what it is for has been done; "call for cutting 40 percent" has not.
    const isReason = tokens[at]?.lower === 'for' && /^(?:noun|number)$/u.test(classes[at - 1] ?? '');
    // "offered 27 dollars a share, valuing the company at 6 billion"
    const isOutcome = tokens[at]?.text === ',' && at > cue;
    if (isAsked && isAct && (isReason || isOutcome)) return true;
    // "will rise by 6 percent after falling 3 percent"
    if (tokens[at]?.lower === 'after' && /ing$/u.test(tokens[at + 1]?.lower ?? '')) return true;
    // "will invest in a factory that will employ 3,000": the inner verb says what the figure is.
    if (classes[at] === 'relative' && /^(?:will|would|could|may|might)$/u.test(tokens[at + 1]?.lower ?? ''))
      return true;
    if (!/^(?:and|but)$/u.test(tokens[at]?.lower ?? '')) continue;
    let verb = at + 1;
    while (classes[verb] === 'adverb' && verb < figure) verb++;
    const word = tokens[verb]?.lower ?? '';
    const isFiniteVerb = /^(?:has|is|are|was|were|had)$|[^s]s$/u.test(word);
    if (verb < figure && classes[verb] === 'verb' && isFiniteVerb) return true;
  }
  return false;
}

const PAST =
  /ed$|^(?:was|were|had|fell|rose|won|lost|took|made|found|cut|hit|saw|met|got|gave|grew|sold|bought)$/u;

import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';

const TARGET_AFTER =
  /^(?:caps?|targets?|goals?|objectives?|benchmarks?|thresholds?|ceilings?|limits?|aims?)$/u;
/** "5% target", "a target of 5%", "its goal is 5%". */
export function targetBeside({ tokens }: FigureSentence, { start, end }: Quantity): boolean {
  for (let index = end; index < end + 4; index++) {
    if (TARGET_AFTER.test(tokens[index]?.lower ?? '')) return true;
    if (tokens[index]?.kind !== 'word') break;
    if (/^(?:of|in|to|for|by|and|on|at|from|with|is|was|has)$/u.test(tokens[index]?.lower ?? '')) break;
  }
  for (let index = start - 1; index >= Math.max(0, start - 3); index--) {
    if (TARGET_AFTER.test(tokens[index]?.lower ?? '')) return true;
    if (
      !/^(?:of|is|was|at|stands|stood|remains|remained|stays|stayed|set|to|the|a|that)$/u.test(
        tokens[index]?.lower ?? '',
      )
    )
      return false;
  }
  return false;
}

const LIMITING = /^(?:limits?|limited|limiting|caps|capped|capping|restricts?|restricted|restricting)$/u;
const RULE =
  /^(?:law|laws|rule|rules|regulations?|directive|constitution|bylaw|bylaws|act|statutes?|code|treaty|standards?|guidelines?)$/u;

/** "a bylaw limits drivers to 30 km/h", "the law requires three a year": what a rule lays down is a limit. */
export function isRuled({ tokens, classes }: FigureSentence, from: number, to: number): boolean {
  const isLimited =
    /^(?:to|at)$/u.test(tokens[to - 1]?.lower ?? '') &&
    tokens
      .slice(from, to - 1)
      .some(
        ({ lower }, at) =>
          LIMITING.test(lower) &&
          /^(?:noun|relative|verb|to)$/u.test(classes[from + at - 1] ?? '') &&
          /^(?:noun|determiner)$/u.test(classes[from + at + 1] ?? ''),
      );
  if (isLimited) return true;
  const requires = tokens
    .slice(from, to)
    .findIndex(({ lower }) => lower === 'require' || lower === 'requires');
  return requires > 0 && RULE.test(tokens[from + requires - 1]?.lower ?? '');
}

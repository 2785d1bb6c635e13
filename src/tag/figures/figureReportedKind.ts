import type { Figure } from '../../model/figure.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';

type Kind = Figure['kind'];

/** "Education will get 220 million more, the minister promised": the clause that reports it says what it is. */
export function kindSaidAfter({ tokens, cues }: FigureSentence, { end }: Quantity): Kind | undefined {
  const last = cues.findLast(
    ({ start, cue }) => start >= end && /^(?:pledge|demand|forecast)$/u.test(cue.role),
  );
  if (last === undefined) return undefined;
  const after = tokens.slice(last.end).filter(({ kind }) => kind === 'word');
  const before = tokens.slice(end, last.start);
  const comma = before.findLastIndex(({ text }) => /^[,”"]$/u.test(text));
  // ", the minister promised." and ", promised the minister.", nothing else behind it.
  const isReport =
    comma >= 0 && before.length - comma - 1 <= LONGEST_SPEAKER && after.length <= LONGEST_SPEAKER;
  const isSaid =
    REPORTED.test(tokens[last.start]?.lower ?? '') &&
    !before.slice(comma).some(({ lower }) => /^(?:who|which|that|is|was|are|were)$/u.test(lower));
  // "above the level required by law"
  const isOwn = !/^(?:to|by)$/u.test(tokens[last.end]?.lower ?? '');
  const { role } = last.cue;
  const isKind = role === 'pledge' || role === 'demand' || role === 'forecast';
  // "rose 4 metres, the flood centre warned"
  const isForeseen = role !== 'forecast' || FORESEEN.test(tokens[last.start]?.lower ?? '');
  return isReport && isSaid && isOwn && isKind && isForeseen && last.end === last.start + 1
    ? role
    : undefined;
}

const REPORTED = /ed$|^(?:predicts|expects|forecasts|promises|demands|pledges)$/u;

const LONGEST_SPEAKER = 5;
const FORESEEN = /^(?:predict|forecast|expect|project)/u;

import type { Figure } from '../../model/figure.ts';
import type { CueRole } from './figureCues.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';

type Kind = Figure['kind'];

/** What a clause behind the figure may say of it. */
const SAID_KIND: Partial<Record<CueRole, Kind>> = {
  pledge: 'pledge',
  demand: 'demand',
  forecast: 'forecast',
};
const REPORTED = /ed$|^(?:predicts|expects|forecasts|promises|demands|pledges)$/u;
const FORESEEN = /^(?:predict|forecast|expect|project)/u;
/** Longest name, or what stands behind the verb of the report, in words. */
const LONGEST_SPEAKER = 5;

/** "Education will get 220 million more, the minister promised": the clause that reports it says what it is. */
export function kindSaidAfter({ tokens, cues }: FigureSentence, { end }: Quantity): Kind | undefined {
  const last = cues.findLast(({ start, cue }) => start >= end && SAID_KIND[cue.role] !== undefined);
  if (last === undefined) return undefined;
  const { role } = last.cue;
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
  // "rose 4 metres, the flood centre warned"
  const isForeseen = role !== 'forecast' || FORESEEN.test(tokens[last.start]?.lower ?? '');
  const isMeant = isReport && isSaid && isOwn && isForeseen && last.end === last.start + 1;
  return isMeant ? SAID_KIND[role] : undefined;
}

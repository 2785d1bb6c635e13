import { roundScore } from '../../model/order.ts';
import { fractions } from './fractions.ts';

/** Of a whole also these; no change is read by them. */
const SHARES: Readonly<Record<string, number>> = {
  ...fractions,
  'one in ten': 1 / 10,
  'two fifths': 2 / 5,
  'three fifths': 3 / 5,
  'four fifths': 4 / 5,
};
const SHARE = `(?<share>\\d{1,3}(?:\\.\\d{1,3})? ?(?:%|percent|per cent)|${Object.keys(SHARES).join('|')})`;
const NUMBER = '\\d{1,4}(?:,\\d{3}){0,4}(?:\\.\\d{1,3})?(?: (?:thousand|million|billion))?';
const WHOLE = `(?:(?:the|its|all|their|these|those|some|about|his|her|our) ){0,2}(?<whole>${NUMBER})`;
const PART = `(?:some |about |nearly |almost |only |just )?(?<part>${NUMBER})`;
/** "pupils", "members of the council" */
const NOUN = "(?: [\\p{L}'’-]{1,24}){0,4}";
const APART = '(?:,| –| —| \\(|:) ?(?:or |that is,? |equal to )?(?:some |about |nearly |almost )?';
const END = '(?= of them|,| –| —|\\)|\\.|;| in all| people| percent|$)';

const WORDINGS = [
  // "A quarter of the 400 staff, or 150 people"
  `\\b${SHARE} of ${WHOLE}${NOUN}${APART}${PART}(?: [\\p{L}'’-]{1,24}){0,2}${END}`,
  // "120 of the 200 pupils, or 70 percent"
  `\\b${PART} (?:out )?of ${WHOLE}${NOUN}${APART}${SHARE}`,
  // "Of the 200 pupils 120, or 70 percent"
  `\\bof ${WHOLE}${NOUN},? ${PART}${NOUN}${APART}${SHARE}`,
].map((wording) => new RegExp(wording, 'iu'));

/** What all wordings hold; most claims do not, and are passed over at the cost of this test. */
const MAY_HOLD_WHOLE = /\bof [a-z ]{0,14}\d/iu;

/** Of a share in percent: numbers and shares are rounded. editors */
const TOLERANCE = 1.2;
const TOLERANCE_IN_WORDS = 5;

/** "A quarter of the 400 staff, or 150 people": whether a share, its whole and its part bear each other out. */
export function checkShareOfWhole(text: string): string[] {
  if (!/\d/u.test(text) || !MAY_HOLD_WHOLE.test(text)) return [];
  for (const wording of WORDINGS) {
    const { share = '', whole = '', part = '' } = wording.exec(text)?.groups ?? {};
    const said = readShare(share);
    const [all, some] = [readNumber(whole), readNumber(part)];
    // A year stands before what it is the year of: "30 percent of the 2030 budget".
    if (!Number.isFinite(said) || !(all > 0) || !Number.isFinite(some) || /^(?:19|20)\d\d$/u.test(whole))
      continue;
    const is = roundScore(Math.round((some / all) * 1000) / 10);
    const tolerance = /^\d/u.test(share) ? TOLERANCE : TOLERANCE_IN_WORDS;
    const holds = Math.abs(is - said) <= tolerance;
    return [
      `check of the share: ${part} of ${whole} is ${is} percent, ${holds ? 'as the text says' : `the text says ${share}`}`,
    ];
  }
  return [];
}

/** In percent. */
function readShare(written: string): number {
  const share = SHARES[written.toLowerCase()];
  return share === undefined ? Number.parseFloat(written) : share * 100;
}

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

function readNumber(written: string): number {
  const [digits = '', scale = ''] = written.split(' ');
  return Number.parseFloat(digits.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1);
}

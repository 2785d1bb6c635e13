import { BEHIND_ARTICLE } from './numeralWords.ts';

/** What nearly every figure begins with. Spelt out: "any letters and teen" takes four times as long to look for. */
const OPENING =
  /[0-9½⅓⅔¼¾]|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:two|three|four|five|six|seven|eight|nine|ten|twenty)fold|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|scores|twice|doubled?|trebled?|tripled?|quadrupled?|halved?|(?:doubl|trebl|tripl|quadrupl|halv)ing)\b/iu;

/** What some begin with: an article before what it counts, and words beside a low line, which is a letter to `\b`. */
const RARE_OPENING = new RegExp(
  `_|[⅕⅛]|\\btens\\b|\\bevery\\s|\\ban?(?:[-‐‑–]|\\s+(?:${[...BEHIND_ARTICLE].join('|')}))`,
  'iu',
);

/** Without one of these words no sentence is read for figures. */
const READ = /\b(?:an?|\p{L}{2,6}teen|\p{L}{2,7}fold|every \p{L}{3,9}th|every third)\b/iu;

/** Whether a sentence may hold a figure; most are passed over at the cost of this test. */
export function mayHoldFigure(sentence: string): boolean {
  return OPENING.test(sentence) || (RARE_OPENING.test(sentence) && READ.test(sentence));
}

/** What changes a date on a calendar: it tells of an event that has not been, though its verb is in the past. */
export interface Arrangement {
  readonly at: number;
  readonly end: number;
  /** "has been cancelled", "is called off": of what lies ahead; "was cancelled" may be told long after. */
  readonly isNews: boolean;
}

const ARRANGED =
  /\b(?:(has|have|is|are|was|were|had)(?: (?:been|being|now|not|\p{L}{2,12}ly)){0,2} )?(?:cancell?ed|postponed|rescheduled|deferred|adjourned|(?:called|put) off|(?:put|pushed) back|brought forward)\b/giu;

export function findArrangements(text: string): Arrangement[] {
  return [...text.matchAll(ARRANGED)].map(({ index, 0: words, 1: auxiliary = '' }) => ({
    at: index,
    end: index + words.length,
    isNews: /^(?:has|have|is|are)$/iu.test(auxiliary),
  }));
}

/** The text with spaces in the place of its arrangements: their verbs tell no tense of their own. */
export function withoutArrangements(text: string, arrangements: readonly Arrangement[]): string {
  let bare = '';
  for (const { at, end } of arrangements) bare = bare + text.slice(bare.length, at) + ' '.repeat(end - at);
  return bare + text.slice(bare.length);
}

const MOVED =
  '(?:rescheduled|postponed|moved|deferred|adjourned|delayed|shifted|extended|(?:put|pushed) (?:off|back)|(?:brought|moved) forward)';
const OBJECT = "(?: [\\p{L}\\p{N}'’-]{1,20}){0,4}";

/** "planned for 2 June", "due on Friday", "moved the fair to 10 June": right before the date that it sets. */
export const SET_BEFORE = new RegExp(
  `\\b(?:(?:planned|scheduled|due|slated|expected) (?:for|on|in)|(?:set|planned) for|${MOVED}${OBJECT} (?:for|to|until|till)) (?:the )?$`,
  'iu',
);
/** "moved from 3 to 10 June": no stretch of days. */
export const MOVED_FROM = new RegExp(`\\b${MOVED}${OBJECT} from (?:the )?$`, 'iu');
/** Characters before a date that are read for what sets it. editors */
export const SET_REACH = 80;

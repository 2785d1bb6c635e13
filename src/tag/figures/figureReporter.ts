import { subjectBefore } from './figureAgent.ts';
import { type Phrase, possessorOf } from './figurePhrase.ts';
import type { FigureSentence } from './figureSentence.ts';

/** What firms report of themselves without saying whose it is. */
const OF_FIRM =
  /(?:^| )(?:revenues?|sales|profits?|earnings|turnover|orders|deliveries|shipments|dividends?|margins?|bookings|losses|loss|income|shares?|output|production|costs|workforce|headcount|debt|premiums|deposits|subscribers|users|customers)$/iu;
/** What is forecast of a whole country by those who watch over it. */
const OF_COUNTRY =
  /(?:^| )(?:economy|inflation|unemployment|growth|gdp|deficit|exports|imports|consumer prices|employment|public debt|budget deficit|wages|prices)$/iu;
/** Who counts what is not his own. */
const OBSERVER =
  /(?:office|agency|bureau|institute|ministry|police|cent(?:re|er)|commission|court|association|union|council|authority|board|federation|chamber|central bank|university|fund|analysts?|economists?|experts?|study|survey|poll|report|data|figures|officials?|minister|spokes\p{L}{3,6}|he|she|they|we|it|i)$/iu;
/** Verbs by which firms, and those who watch over a country, tell of figures, past and expected. */
const PUBLISHES =
  /^(?:said|says|reported|reports|announced|announces|posted|warned|warns|expects|expected|forecasts?|predicts?|predicted|estimates?|projects|projected)$/u;
/** How far from the figure its report may stand, in tokens. */
const REACH = 30;

/**
 * Who reports a figure of his own: "Bracken Foods said revenue climbed 8 percent". For a country's indicators the country
 * of the observer: "The finance ministry of Kestria expects the economy to grow".
 */
export function reporterOf(
  sentence: FigureSentence,
  measure: string | undefined,
  at: number,
): Phrase | undefined {
  if (measure === undefined) return undefined;
  const isOfFirm = OF_FIRM.test(measure);
  if (!isOfFirm && !OF_COUNTRY.test(measure)) return undefined;
  const { tokens, classes, text } = sentence;
  for (let verb = Math.max(1, at - REACH); verb < Math.min(tokens.length, at + REACH); verb++) {
    if (classes[verb] !== 'verb' || !PUBLISHES.test(tokens[verb]?.lower ?? '')) continue;
    const subject = subjectBefore(sentence, verb, 0);
    if (subject === undefined) continue;
    const { head } = subject;
    const last = text.slice(tokens[head.start]?.start ?? 0, tokens[head.end - 1]?.end ?? 0);
    if (isOfFirm && !OBSERVER.test(last)) return head;
    const place = OBSERVER.test(last.split(' of ')[0] ?? '') ? possessorOf(sentence, head) : undefined;
    const isNamed = /^\p{Lu}/u.test(tokens[place?.start ?? -1]?.text ?? '');
    if (place !== undefined && isNamed && !isOfFirm) return place;
  }
  return undefined;
}

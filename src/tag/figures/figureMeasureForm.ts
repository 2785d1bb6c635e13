import { isActor } from './figureInstitution.ts';
import { type FoundMeasure, isName } from './figureMeasurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureSentence } from './figureSentence.ts';
import { isTimePhrase } from './figureWording.ts';

/** What ends no noun phrase, though nothing else in the sentence shows it: adverbs, adjectives and verbs in s. */
const NO_HEAD =
  /^(?:straight|inside|outside|beneath|underneath|above|below|ahead|behind|apiece|nowhere|past|top|worth|full|effective|empty|short|free|alone|away|off|further|apart|together|else|likely|available|able|responsible|present|left|right|same|such|other|others|one|ones|thing|things|way|ways|hopes|intends|seeks|says|wants|splits|adds|expects|gives|takes|makes|gets|goes|comes|leaves|tells|shows|thinks|knows|means|remains|includes|becomes|begins|tore|figure|number|amount|sum)$/u;
/** Plurals that are verbs where nothing introduces them: "the ministry hopes to". */
const VERB_IN_S =
  /^(?:plans|aims|claims|costs|needs|offers|runs|puts|falls|rises|cuts|drops|votes|works|moves|calls|demands)$/u;

/**
 * Whether what was read can be a measure: a noun phrase, no name, no time, no number; and what is not counted is no
 * property of those who act ("the cabinet lifted it to 2%" does not measure the cabinet).
 */
export function isMeasure(
  sentence: FigureSentence,
  { unit }: Quantity,
  { measure, phrase }: FoundMeasure,
): boolean {
  if (measure === undefined || phrase === undefined) return true;
  const { tokens, classes } = sentence;
  const head = measure.split(/ (?:of|in|for|on|from|at|to|by|with|that|who|and) /u)[0] ?? measure;
  const last = head.split(' ').at(-1)?.toLowerCase() ?? '';
  if (/^(?:inside|outside|within|beneath|underneath|below|above) |-$/u.test(measure)) return false;
  if (
    /^(?:rise|drop|fall|increase|decrease|decline|gain|jump|surge|slump|dip|hike|growth rate|slide|change)$/iu.test(
      measure,
    )
  )
    return false;
  const isOfOthers = / of /u.test(measure);
  if ((NO_HEAD.test(last) && !isOfOthers) || isTimePhrase(measure)) return false;
  if (/^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+)-\p{L}+$/u.test(head))
    return false;
  if (/^\d|-?(?:per ?cent|point|fold)$/u.test(head)) return false;
  const isBare = !/^(?:determiner|possessive|preposition|noun|number)$/u.test(
    classes[phrase.start - 1] ?? '',
  );
  const leadsOn = tokens[phrase.end]?.lower === 'of';
  if (isBare && !leadsOn && phrase.start > 0 && phrase.end - phrase.start === 1 && VERB_IN_S.test(last))
    return false;
  if (isName(sentence, phrase) && !/^\p{Ll}/u.test(tokens[phrase.end - 1]?.text ?? '')) return false;
  return unit === undefined || unit.kind === 'count' || !isActor(head);
}

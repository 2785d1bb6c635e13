import { isIrregularPast } from './figureVerbForms.ts';

/** Participles of verbs that news joins to amounts and that no rule forms, by every other form. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'give gives gave giving given|speak speaks spoke speaking spoken|fall falls fell falling fallen|take takes took taking taken|pay pays paying paid|put puts putting put|buy buys bought buying bought|' +
    'sell sells sold selling sold|send sends sent sending sent|lend lends lent lending lent|spend spends spent spending spent|' +
    'lose loses lost losing lost|win wins won winning won|find finds found finding found|make makes made making made|' +
    'bring brings brought bringing brought|build builds built building built|hold holds held holding held|keep keeps kept keeping kept|' +
    'cut cuts cutting cut|shed sheds shedding shed|steal steals stole stealing stolen|get gets got getting received|' +
    'leave leaves left leaving left|catch catches caught catching caught|shoot shoots shot shooting shot|' +
    'see sees saw seeing seen|draw draws drew drawing drawn|drive drives drove driving driven|fly flies flew flying flown|' +
    'sleep sleeps slept sleeping slept|run runs ran running run|sit sits sat sitting sat|stand stands stood standing stood|' +
    'seek seeks sought seeking sought|teach teaches taught teaching taught|grow grows grew growing grown|eat eats ate eating eaten|' +
    'drink drinks drank drinking drunk|hit hits hitting hit|hurt hurts hurting hurt|set sets setting set|' +
    'swim swims swam swimming swum|ride rides rode riding ridden|throw throws threw throwing thrown|feed feeds fed feeding fed|' +
    'withdraw withdraws withdrew withdrawing withdrawn|free frees freeing freed|lay lays laid laying laid|' +
    'admit admits admitting admitted|fight fights fought fighting fought|lead leads led leading led'
  )
    .split('|')
    .flatMap((line) => {
      const forms = line.split(' ');
      return forms.map((form): [string, string] => [form, forms.at(-1) ?? form]);
    }),
);

/** "offers" -> "offered", "giving" -> "given": the form that tells what was done with an amount. Lower case. */
export function participleOf(verb: string): string {
  const irregular = IRREGULAR.get(verb);
  if (irregular !== undefined) return irregular;
  if (isIrregularPast(verb) || /^(?:cost|shut|spread|let|quit|beat)$/u.test(verb)) return verb;
  if (/ed$/u.test(verb) && !/^(?:need|speed|exceed)$/u.test(verb)) return verb;
  if (/ing$/u.test(verb)) return verb.replace(/ing$/u, 'ed');
  const base = /(?:ch|sh|ss|x|zz)es$/u.test(verb)
    ? verb.slice(0, -2)
    : /[^s]s$/u.test(verb)
      ? verb.slice(0, -1)
      : verb;
  if (/ie$/u.test(base) && base.length > 4) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  // "drag" -> "dragged"
  if (/^[^aeiou]{1,3}[aeiou][bdgmnprt]$/u.test(base)) return `${base}${base.at(-1) ?? ''}ed`;
  return /e$/u.test(base) ? `${base}d` : `${base}ed`;
}

import { isActor, isInstitution } from './figureInstitution.ts';

/** What is measured and has no figures of its own. */
const ABSTRACT =
  /(?:econom(?:y|ie)|rainfall|snowfall|vote|sum|plan|deal|rate|price|cost|sale|trade|turnover|revenue|profit|export|import|growth|output|demand|supply|turnout|support|debt|deficit|budget|wage|salary|salaries|pay|rent|fare|fee|tax|taxe|bill|temperature|crime|case|death|birth|order|share|stock|yield|index|value|volume|number|amount|level|total|average|percentage|traffic|loss|losse|damage|aid|toll|ticket|burglarie|theft|murder|accident|gap|lead|wait|crowd|premium|surplus|backlog|speed|wind|rain|snow|(?:tion|ment|ity|ness|ship|ism|ance|ence|ing)s?)s?$/iu;

export function isAbstract(text: string): boolean {
  const head = text.split(' of ')[0] ?? '';
  return ABSTRACT.test(head) && !isInstitution(head);
}

/** What is only ever measured. */
const PURE =
  /(?:^| )(?:support|unemployment|employment|inflation|turnout|revenues?|profits?|sales|prices?|wages?|salaries|rents?|costs?|output|demand|growth|debts?|deficits?|exports?|imports?|crime|damage|earnings|spending|shares?|yields?)$/iu;

/** "Wages are to rise", "Grain harvests fell": a common noun that is itself what is measured, and has no figures of its own. */
export function isMeasured(text: string, measure: string | undefined): boolean {
  // "the Dow Jones Industrial Average" is a name.
  if (text === '' || /\p{Lu}/u.test(text.slice(1))) return false;
  const head = text.split(/ (?:of|in|at|for|from) /u)[0] ?? text;
  const isSame = /s$/u.test(head) && measure?.toLowerCase() === head.toLowerCase();
  return (isSame || PURE.test(head)) && !isActor(head);
}

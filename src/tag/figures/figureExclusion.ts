import { type FigureToken, isCapitalised, isHyphen, isNumber, isWord } from './figureToken.ts';
import type { Numeral } from './numeral.ts';

const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|ober)?$/iu;
/** A number after these names a thing, a place or a rule. */
const LABEL = new Set(
  (
    'no nos number numbers section article page pages chapter part paragraph clause rule resolution amendment phase level stage type tier grade class category version release ' +
    'series season episode volume vol issue figure fig table row room gate platform terminal pier route highway interstate road line bus flight channel station studio ' +
    'group pool zone district ward unit title act schedule annex appendix exhibit game round week day match heat lot lap hole seed item question step point protocol ' +
    'covid sars model windows android ios iphone ipad galaxy pixel ps xbox boeing airbus apollo formula catch fortune p sp stoxx ftse nasdaq dow russell nikkei dax cac csi topix ibex sensex nifty ' +
    'port ext extension psalm verse sonnet symphony op opus top bottom big fm am'
  ).split(' '),
);
const PREPOSITION_OF_TIME = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'during',
  'before',
  'after',
  'from',
  'early',
  'late',
  'mid',
]);
const FUNCTION_WORD =
  /^(?:the|a|an|in|on|at|of|for|to|by|with|from|and|but|or|as|some|about|around|nearly|almost|over|under|only|just|up|than|between|more|less|least|most|its|his|her|their|our|these|those|all|both|another|after|before|since|when|while|if|that|which|still|now|then|today|yesterday|there|here|they|we|he|she|it|you|i|last|first|next|past|other|every|each|any|no|not|also|until|within|against|per|plus|minus)$/iu;

/** What is already known of a number when it is judged. */
export interface NumberSetting {
  /** A unit, currency or percent sign belongs to it. */
  readonly hasUnit: boolean;
  /** A currency sign or code stands before it and may touch it. */
  readonly hasSign: boolean;
  /** A counted noun follows. */
  readonly hasNoun: boolean;
  /** An earlier figure of the sentence counts things, so that "the Greens 16" may continue it. */
  readonly continuesCount: boolean;
}

/** Numbers that are no quantity: codes, names, ordinals, years, times of day, dates, ages, labels, phone numbers. */
export function isNoQuantity(
  tokens: readonly FigureToken[],
  numeral: Numeral,
  setting: NumberSetting,
): boolean {
  return (
    isCode(tokens, numeral, setting) ||
    isScreen(tokens, numeral) ||
    isTimeOfDay(tokens, numeral, setting) ||
    isAddress(tokens, numeral) ||
    isGroupName(tokens, numeral) ||
    isEnumerator(tokens, numeral) ||
    (!setting.hasUnit && !setting.hasNoun && isPronoun(tokens, numeral)) ||
    (!setting.hasUnit && (isYear(tokens, numeral, setting) || isLabelled(tokens, numeral, setting))) ||
    (!setting.hasUnit &&
      !setting.hasNoun &&
      (isNamePart(tokens, numeral, setting) || isAge(tokens, numeral) || isPhone(tokens, numeral)))
  );
}

/** "two steps: (1) check, (2) ask", "3) third", "3. Insights", "1 2 3 4" beside code: the number of an item or a line. */
function isEnumerator(tokens: readonly FigureToken[], { start, end, form, value }: Numeral): boolean {
  if (form !== 'digits') return false;
  if (start === 0 && value < 100 && tokens[end]?.text === '.' && tokens[end]?.glued === true) return true;
  if (isNumber(tokens[start - 1]) && isNumber(tokens[end])) return true;
  if (value > 30 || tokens[end]?.text !== ')') return false;
  const before = tokens[start - 1];
  return before === undefined || (before.text === '(' && !before.glued) || /^[,;:.]$/u.test(before.text);
}

/** "the two agreed", "number two": a small number in words that stands for people named before. */
function isPronoun(tokens: readonly FigureToken[], { start, end, form, value }: Numeral): boolean {
  if (form !== 'words' || value > 10) return false;
  const before = tokens[start - 1]?.lower;
  return (
    before === 'number' ||
    (before === 'the' && /^\p{L}/u.test(tokens[end]?.text ?? '') && tokens[end]?.lower !== 'of')
  );
}

/** "10 Harbour Street" */
function isAddress(tokens: readonly FigureToken[], { start, end, form }: Numeral): boolean {
  if (form !== 'digits' || !isCapitalised(tokens[end])) return false;
  const street = tokens.slice(end + 1, end + 4).find(({ text }) => STREET.test(text));
  return street !== undefined && !isNumber(tokens[start - 1]);
}

const STREET = /^(?:Street|Road|Avenue|Lane|Square|Boulevard|Drive|Terrace|Crescent|Quay)$/u;

/** "the Group of Seven", "the Group of 20", "the Big Four": numbers with a capital inside a sentence belong to a name. */
function isGroupName(tokens: readonly FigureToken[], { start, form, scale }: Numeral): boolean {
  if (tokens[start - 1]?.lower === 'of' && tokens[start - 2]?.text === 'Group') return true;
  if (form !== 'words' || scale !== 1) return false;
  const isNamed = (at: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '');
  // "Seven Oaks Media": a number and two more capitals. "The Nineteen Steps, a novel"
  if (start === 0 || (start === 1 && tokens[0]?.lower === 'the')) return isNamed(1) && isNamed(2);
  const [before, beyond] = [tokens[start - 1], tokens[start - 2]];
  const of = before?.lower === 'of' ? beyond : before;
  return isNamed(start) && isCapitalised(of) && of?.kind === 'word' && start > 1;
}

/** "1920×1200", "1080p", "4x4": the dots of a screen or a picture, wheels and beams. */
function isScreen(tokens: readonly FigureToken[], { start, end, form, value }: Numeral): boolean {
  if (form !== 'digits') return false;
  if (tokens[end]?.glued === true && tokens[end]?.text === 'p' && SCREEN_LINES.has(value)) return true;
  const isTimes = (token: FigureToken | undefined): boolean =>
    token?.glued === true && /^[×x]$/u.test(token.text);
  return (
    (isTimes(tokens[start - 1]) && isNumber(tokens[start - 2])) ||
    (isTimes(tokens[end]) && isNumber(tokens[end + 1]))
  );
}

const SCREEN_LINES: ReadonlySet<number> = new Set([240, 360, 480, 576, 720, 1080, 1440, 2160, 4320]);

/** B2, F-35, Covid-19, 22nd, 1990s, 9AB8, 2019-09-01, 5.2.1, 555-0162. */
function isCode(
  tokens: readonly FigureToken[],
  { start, end, form }: Numeral,
  { hasUnit, hasSign }: NumberSetting,
): boolean {
  if (form !== 'digits') return false;
  const first = tokens[start];
  const before = tokens[start - 1];
  const after = tokens[end];
  if (first?.glued === true && before !== undefined && !hasSign) {
    if (isNumber(before)) return true;
    if (isWord(before) && before.lower !== 'minus') return true;
    const beyond = tokens[start - 2];
    const isJoined = before.glued && beyond !== undefined && /^[-‐‑–/_.:#]$/u.test(before.text);
    if (isJoined && isWord(beyond) && !/^(?:minus|to|and|or)$/u.test(beyond.lower)) return true;
    if (isJoined && /^[/:.]$/u.test(before.text) && isNumber(beyond)) return true;
    if (/^[#_@]$/u.test(before.text)) return true;
  }
  if (after?.glued === true) {
    if (isWord(after) && !hasUnit) return true;
    if (isNumber(after)) return true;
    const next = tokens[end + 1];
    if (/^[:/]$/u.test(after.text) && isNumber(next) && next.glued && !hasUnit) return true;
    // 192.168.0.1
    if (after.text === '.' && isNumber(next) && next.glued && /\./u.test(first?.text ?? '')) return true;
    // 2019-09-01
    if (
      isHyphen(after) &&
      isNumber(tokens[end + 1]) &&
      tokens[end + 1]?.glued === true &&
      isHyphen(tokens[end + 2])
    )
      return true;
  }
  return false;
}

function isTimeOfDay(
  tokens: readonly FigureToken[],
  { start, end }: Numeral,
  { hasUnit }: NumberSetting,
): boolean {
  const next = tokens[end];
  if (next !== undefined && /^(?:am|pm|a\.m\.|p\.m\.|o)$/u.test(next.lower)) {
    return (
      next.lower !== 'o' ||
      /^'clock|^'c/u.test(tokens[end + 1]?.lower ?? '') ||
      tokens[end + 1]?.text === "'" ||
      tokens[end + 1]?.text === '’'
    );
  }
  if (next?.text === ':' && next.glued && isNumber(tokens[end + 1])) return true;
  // "(2021: 61%)" has a space.
  if (tokens[start]?.glued === true && tokens[start - 1]?.text === ':' && isNumber(tokens[start - 2]))
    return true;
  // "on Friday at 11.15"
  const clock = /^([01]?\d|2[0-3])\.[0-5]\d$/u.test(tokens[start]?.text ?? '');
  return (
    clock &&
    !hasUnit &&
    tokens[start - 1]?.lower === 'at' &&
    (/^(?:on|today|tomorrow|tonight|sharp|local|this)$/u.test(tokens[end]?.lower ?? '') ||
      /day$|^(?:today|tomorrow|tonight|starts?|opens?|begins?|resumes?|closes?|ends?)$/u.test(
        tokens[start - 2]?.lower ?? '',
      ))
  );
}

function isYear(
  tokens: readonly FigureToken[],
  { start, end, form, scale }: Numeral,
  { hasNoun }: NumberSetting,
): boolean {
  const text = tokens[start]?.text ?? '';
  if (form !== 'digits' || scale !== 1 || end !== start + 1) return false;
  // "founded in 1149": a year of the Middle Ages only where it is dated by.
  const isDated = /^(?:in|since|year)$/u.test(tokens[start - 1]?.lower ?? '');
  if (/^1[0-4]\d\d$/u.test(text)) return isDated && !hasNoun;
  // "by 2100"
  if (/^21\d\d$/u.test(text))
    return !hasNoun && /^(?:by|until|till|year)$/u.test(tokens[start - 1]?.lower ?? '');
  if (!/^(?:1[5-9]|20)\d\d$/u.test(text)) return false;
  return !hasNoun || PREPOSITION_OF_TIME.has(tokens[start - 1]?.lower ?? '');
}

function isLabelled(
  tokens: readonly FigureToken[],
  { start, form }: Numeral,
  { hasNoun }: NumberSetting,
): boolean {
  // "No. 10", "Covid -19"
  const before = /^[.-]$/u.test(tokens[start - 1]?.text ?? '') ? tokens[start - 2] : tokens[start - 1];
  if (before === undefined || !LABEL.has(before.lower)) return false;
  if (before.lower === 'no' && before.text === 'no' && tokens[start - 1]?.text !== '.') return false;
  if (before.lower === 'top' || before.lower === 'bottom') return !hasNoun;
  const isName = /\p{Lu}/u.test(before.text);
  return form === 'digits' ? !hasNoun || isName : !hasNoun && isName;
}

/** "S&P 500", "Boeing 787", "Apple Watch 5": a bare number right after a name. */
function isNamePart(
  tokens: readonly FigureToken[],
  { start, end, form, scale }: Numeral,
  { continuesCount }: NumberSetting,
): boolean {
  const before = tokens[start - 1];
  if (form !== 'digits' || scale !== 1 || !isCapitalised(before) || before?.kind !== 'word') return false;
  if (MONTH.test(before.text)) return true;
  if (FUNCTION_WORD.test(before.text)) return false;
  const next = tokens[end];
  return !(continuesCount && (next === undefined || /^[,.;]$/u.test(next.text) || next.lower === 'and'));
}

/** "Agnes Tormund, 68, said", "aged 12", "I am 38", "who was 10". */
function isAge(tokens: readonly FigureToken[], { start, end, form, value, scale }: Numeral): boolean {
  if (scale !== 1 || !Number.isInteger(value) || value < 1 || value > 115) return false;
  const before = tokens[start - 1];
  const next = tokens[end];
  const closes =
    next === undefined || /^[,.;)\]”"’']$/u.test(next.text) || /^(?:from|of|and)$/u.test(next.lower);
  if (before?.lower === 'aged' || before?.lower === 'age') return true;
  // "aged 19 to 24", "aged between 19 and 24"
  const span = tokens.slice(Math.max(0, start - 4), start).map(({ lower }) => lower);
  if (/(?:^| )aged (?:between(?: \d+ and)?|\d+ (?:to|and|or|-|–))$/u.test(span.join(' '))) return true;
  // "died at the age of 71", but "the average age of 27"
  const ofAge = tokens.slice(Math.max(0, start - 4), start).map(({ lower }) => lower);
  if (ofAge.join(' ') === 'at the age of') return true;
  // "those under 30", "people over 65 are"
  if (
    /^(?:under|over)$/u.test(before?.lower ?? '') &&
    closes &&
    /^(?:be|are|aged)$/u.test(tokens[start - 2]?.lower ?? '')
  )
    return true;
  if (/^(?:under|over)$/u.test(before?.lower ?? '') && AGED.test(tokens[start - 2]?.lower ?? '')) return true;
  // "who was only 17 at the time"
  const verb = /^(?:only|just)$/u.test(before?.lower ?? '') ? tokens[start - 2] : before;
  const isThen = next?.lower === 'when' || (next?.lower === 'at' && tokens[end + 2]?.lower === 'time');
  if (isThen && /^(?:was|were)$/u.test(verb?.lower ?? '')) return true;
  if (form !== 'digits' || !closes) return false;
  if (/^[,(]$/u.test(before?.text ?? '') && isCapitalised(tokens[start - 2])) return value >= 10;
  return (
    /^(?:am|'m)$/u.test(before?.lower ?? '') ||
    (before?.lower === 'is' && value >= 10 && next?.lower === 'and')
  );
}

/** Whom an age sets apart. */
const AGED =
  /^(?:those|people|persons|adults|children|youngsters|men|women|boys|girls|anyone|everyone|residents|patients|workers|employees|drivers|players|voters|citizens|pupils|students|teenagers|migrants|inhabitants|population)$/u;

/** "0800 555 0112", "tel. 555 0162". */
function isPhone(tokens: readonly FigureToken[], { start, end }: Numeral): boolean {
  const text = tokens[start]?.text ?? '';
  if (!/^\d+$/u.test(text)) return false;
  if (/^0\d+$/u.test(text)) return true;
  const neighbours = [tokens[start - 1], tokens[start - 2], tokens[end], tokens[end + 1]];
  return text.length >= 3 && neighbours.some((token) => isNumber(token) && /^0\d{2,}$/u.test(token.text));
}

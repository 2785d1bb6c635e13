/** A character (or doubled character) that opens or closes a quotation. */
export interface QuotationMark {
  readonly offset: number;
  readonly length: number;
  readonly family: 'double' | 'angle' | 'single';
  readonly role: 'open' | 'close' | 'either';
}

const CANDIDATE = /``|''|[“”„‟"«»‹›‘’‚‛'`]/gu;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
/** Shortened words that begin with an apostrophe, and decades ('90s): no opening mark. */
const ELISION = /^(?:em|tis|twas|til|cause|n|round|bout|\d\ds?)(?![\p{L}\p{N}])/iu;

/**
 * The quotation marks of one block in order. Apostrophes are left out, also where they are typed as U+2018:
 * between letters always, at the end of a word unless a single quotation is open there.
 */
export function findQuotationMarks(text: string, start: number, end: number): QuotationMark[] {
  const block = text.slice(start, end);
  const marks: QuotationMark[] = [];
  let singleOpen = false;
  let lowOpen = false;
  const reversedAngles = /^[^«]*(?:^|\s)»\S/u.test(block.slice(0, 2000));
  for (const match of block.matchAll(CANDIDATE)) {
    const mark = match[0];
    const before = block.charAt(match.index - 1);
    const after = block.charAt(match.index + mark.length);
    const add = (family: QuotationMark['family'], role: QuotationMark['role']): void => {
      marks.push({ offset: start + match.index, length: mark.length, family, role });
    };
    if ('«»‹›'.includes(mark)) {
      add('angle', (mark === '«' || mark === '‹') !== reversedAngles ? 'open' : 'close');
    } else if (mark === '„') {
      lowOpen = true;
      add('double', 'open');
    } else if (mark === '“' || mark === '``' || mark === '‟') {
      // After a comma and before a space the opening mark was typed for the closing one.
      const closes = lowOpen || (/[\p{L}.,!?…]/u.test(before) && (after === '' || SPACE.test(after)));
      add('double', closes ? 'close' : 'open');
      lowOpen = false;
    } else if (mark === '”') {
      add('double', 'close');
      lowOpen = false;
    } else if (mark === '"' || mark === "''") {
      add('double', roleByNeighbours(before, after));
    } else {
      const role = singleRole(mark, before, after, block.slice(match.index + 1), singleOpen);
      if (role === undefined) continue;
      singleOpen = role === 'open';
      add('single', role);
    }
  }
  return marks;
}

function roleByNeighbours(before: string, after: string): QuotationMark['role'] {
  const opensAfter = before === '' || SPACE.test(before) || '([—–-‘“/'.includes(before);
  const hasContent = after !== '' && !SPACE.test(after);
  if (opensAfter && hasContent) return 'open';
  if (!opensAfter && !(hasContent && LETTER.test(after))) return 'close';
  return 'either';
}

function singleRole(
  mark: string,
  before: string,
  after: string,
  rest: string,
  open: boolean,
): 'open' | 'close' | undefined {
  const afterLetter = LETTER.test(before);
  if (afterLetter && LETTER.test(after)) return undefined;
  const opensHere = before === '' || SPACE.test(before) || '(["“„«—–-'.includes(before);
  if (opensHere) {
    if (mark === '’' || !LETTER.test(after) || ELISION.test(rest)) return undefined;
    return 'open';
  }
  if (!open) return undefined;
  // "the teachers' union": a possessive as long as a later mark can still close the quotation.
  if (
    before === 's' &&
    /^\s+\p{Ll}/u.test(rest) &&
    /[^\s\p{L}\p{N}]?['’‘](?![\p{L}\p{N}])/u.test(rest.slice(0, 300))
  ) {
    return undefined;
  }
  return 'close';
}

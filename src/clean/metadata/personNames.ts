import { foldSpace } from '../html/dom.ts';
import { squash } from './squashedText.ts';

/** What signs an article but is no person. */
const NO_PERSON =
  /\b(?:staff|desk|editors?|editorial|team|admin(?:istrator)?|newsroom|agency|agencies|redaktion|rédaction|redacción|redazione|newsdesk|reuters|afp|dpa|ap|news|associated press|press|media|wire|guest|contributor|correspondent|webmaster|user|author|posted|published|updated|min read|minutes|view all|follow|share|twitter|facebook|subscribe|company|inc|llc|ltd|gmbh|university|institute|magazine|online|community|department|office|center|centre|blog|marketing|support)\b/iu;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d{4}|\d\d?[:/.]\d\d/iu;
/** Longer strings are no list of names. */
const MAX_LENGTH = 600;
/** Small words inside a name. */
const PARTICLE =
  /^(?:de|del|della|di|da|dos|das|du|la|le|van|von|der|den|ten|ter|al|el|bin|ibn|y|e|zu|st\.?|af|av|'t)$/iu;
/** Letters after a name: degrees and posts that follow a comma. */
const DEGREE =
  /^(?:ph\.?\s?d|m\.?\s?d|m\.?s\.?c?|b\.?a|m\.?b\.?a|r\.?d\.?n?|rn|jr|sr|ii|iii|esq|cfa|cpa|ld|cscs|fand|lcsw|dds|dvm|mph|m\.?ed|np|do|pharmd|pe|cissp|ccfp|facs|edd|phd|dr\.?)\.?$/iu;

/** Splits, trims and filters what pages give as names; keeps the order, each name once. */
export function cleanNames(raw: readonly string[]): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (const part of raw.flatMap(splitNames)) {
    const name = trimName(part);
    if (!isPersonName(name) || seen.has(squash(name))) continue;
    seen.add(squash(name));
    names.push(name);
  }
  return names.slice(0, 12);
}

/** What may sign where no person does: a news agency, a company; no desk and no account name. */
export function isAgencyName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 60 &&
    /^\p{Lu}/u.test(name) &&
    !/[@:/\\<>{}=]|https?|www\.|\.com\b/iu.test(name) &&
    !/^(?:admin\w*|staff|editors?|editorial|newsdesk|guest|user|author|anonymous|unknown|team|webmaster)\b/iu.test(
      name,
    )
  );
}

/** A person's name of at least two words, which a page need not mark to be taken for one. */
export function isFullName(name: string): boolean {
  return isPersonName(name) && name.includes(' ');
}

/** Two to five capitalised words, or one that could be a pen name; no desk, date, address or sentence. */
export function isPersonName(name: string): boolean {
  if (name.length < 3 || name.length > 60 || NO_PERSON.test(name) || MONTH.test(name)) return false;
  if (/[@:/\\<>{}[\]?!#=|]|https?|www\.|\.com\b/iu.test(name) || /\d/u.test(name)) return false;
  const words = name.split(' ');
  if (words.length > 6) return false;
  // "The Parapet" is a paper.
  if (words[0] === 'The') return false;
  return words.every(
    (word) => PARTICLE.test(word) || /^["“'‘(]?(?:\p{Lu}|\p{Lo}|Mc|d['’]|O['’])/u.test(word),
  );
}

/** The names of a list, or of a string that joins them; degrees are left out. */
export function splitNames(text: string): string[] {
  const folded = foldSpace(text.slice(0, MAX_LENGTH).replace(/<[^>]{0,200}>/gu, ' '));
  const joined = folded
    .replace(/\s{0,9}[|•·]\s*|\s{1,9}(?:and|und|et|y|with|mit)\s+|\s{0,9}[&;+]\s*|\s{1,9}[–—-]\s+/gu, '\n')
    .replace(/\s{0,9},\s*/gu, ',');
  return joined.split('\n').flatMap((part) => {
    const pieces = part.split(',').map((piece) => piece.trim());
    // "Doe, Jane" is one name written backwards, "Jane Doe, MD" one with a degree.
    const [first, second] = pieces;
    if (
      pieces.length === 2 &&
      first !== undefined &&
      second !== undefined &&
      isOneWord(first) &&
      isOneWord(second) &&
      !DEGREE.test(second)
    ) {
      return [`${second} ${first}`];
    }
    return pieces.filter((piece) => !DEGREE.test(piece));
  });
}

function isOneWord(text: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]+$/u.test(text);
}

function trimName(text: string): string {
  return foldSpace(text)
    .replace(
      /^(?:(?:written|reported|posted|published|story|reviewed)\s+)?(?:by|von|par|por|di|author|autor(?:in)?)[:\s]\s*/iu,
      '',
    )
    .replace(/^(?:mr|mrs|ms)\.?\s+(?=\p{Lu})/iu, '')
    .replace(/\s{0,9}[([].{0,60}[)\]]\s*$/u, '')
    .replace(/\s{1,9}(?:for|in|at|on|of|reports?|says)\s.*$/u, '')
    .replace(/^[\s"“'‘(,.:–-]+|(?<![\s"”'’),:–-])[\s"”'’),:–-]+$/gu, '')
    .replace(/^\p{Lu}{2,}(?:[\s'’-]+\p{Lu}{2,})+$/u, toTitleCase);
}

function toTitleCase(name: string): string {
  return name.toLowerCase().replace(/(?<=^|[\s'’-])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

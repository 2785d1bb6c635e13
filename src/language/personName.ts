import { nameSimilarity } from './natural.ts';

/** A person's name as folded words: "Volodymyr", "O." and "Zelenskyy" without accents or capitals. */
export type PersonName = readonly string[];

const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** "DCI Rathor", "JK Lund": capitals before a surname are a rank or initials, and neither is a given name. */
const RANK = /^\p{Lu}{2,3} (?=\p{Lu}\p{Ll})/u;
const SEPARATORS = /[\s.\-–]+/u;

export function parsePersonName(name: string): PersonName {
  const words = foldName(name.replace(RANK, ''))
    .split(SEPARATORS)
    .filter((word) => word !== '');
  // "van Dijk" is the surname that "Virgil van Dijk" ends with.
  while (words.length > 1 && /^(?:van|von)$/u.test(words[0] ?? '') && name.startsWith(words[0] ?? '')) {
    words.shift();
    while (words.length > 1 && /^(?:de|dem|den|der)$/u.test(words[0] ?? '')) words.shift();
  }
  const last = words.at(-1) ?? '';
  // "Leo XIV": the number is the surname; "Ferdinand Marcos Jr." has one.
  return words.length > 2 && SUFFIXES.has(last) ? words.slice(0, -1) : words;
}

const BARE = /^[a-z .-]*$/;

/** Lower case without accents, apostrophes and the strokes that Unicode does not decompose. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  // Of nine replacements a name none changes bare letters, and most names have nothing else.
  if (BARE.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘ʼ]/gu, '')
    .replace(/[“”„«»]/gu, '"')
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/đ/gu, 'd')
    .replace(/ı/gu, 'i')
    .replace(/ß/gu, 'ss');
}

export function surnameOf(name: PersonName): string {
  return name.at(-1) ?? '';
}

/**
 * Whether two full names may be one person's: the same surname, up to transliteration ("Zelensky", "Zelenskyy"), and
 * no given name that contradicts. An initial agrees with every name that starts so; a middle name may be left out.
 */
export function mayBeSamePerson(a: PersonName, b: PersonName): boolean {
  if (!isSameSurname(surnameOf(a), surnameOf(b))) return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const given = longer.slice(0, -1);
  let from = 0;
  for (const own of shorter.slice(0, -1)) {
    const at = given.findIndex((other, index) => index >= from && isSameGiven(own, other));
    if (at < 0) return false;
    from = at + 1;
  }
  // "Harry Cole" is not "Samuel Harry Cole" unless the first names agree or only an initial stands there.
  const first = shorter[0] ?? '';
  if (shorter.length < 2 || isSameGiven(first, given[0] ?? '') || shorter.length > 2) return true;
  return given.some((other) => isQuoted(other) && isSameGiven(first, other));
}

/** The two surnames of a single "Vasquez-Leary", by which somebody is called alone. */
export function doubleSurname(name: string): PersonName | undefined {
  const parts = parsePersonName(name);
  return parts.length === 2 && /^\S+-\S+$/u.test(name) ? parts : undefined;
}

/** Whether a full name closes with both surnames. */
export function endsWithSurnames(name: PersonName, surnames: PersonName): boolean {
  return (
    name.length > surnames.length &&
    surnames.every((word, index) => name[name.length - surnames.length + index] === word)
  );
}

/** "Jandro" of Alejandro "Jandro" Pirez, by which the bearer may be called alone. */
export function nicknameOf(name: PersonName): string | undefined {
  return name.find(isQuoted)?.slice(1, -1);
}

function isQuoted(word: string): boolean {
  return word.length > 2 && word.startsWith('"') && word.endsWith('"');
}

export function isSameSurname(a: string, b: string): boolean {
  if (a === b) return true;
  if (isFeminineOf(a, b) || isFeminineOf(b, a)) return false;
  return (
    (a.length > 5 && b.length > 5 && a.slice(0, 3) === b.slice(0, 3) && nameSimilarity(a, b) > 0.94) ||
    (a.length > 4 && b.length > 4 && transliterate(a) === transliterate(b))
  );
}

/** "Imanova" is no spelling of Imanov but the surname of a woman of that family. */
function isFeminineOf(a: string, b: string): boolean {
  return a === `${b}a` && /(?:ev|in|ov)$/u.test(b);
}

function isSameGiven(quotedA: string, quotedB: string): boolean {
  const a = isQuoted(quotedA) ? quotedA.slice(1, -1) : quotedA;
  const b = isQuoted(quotedB) ? quotedB.slice(1, -1) : quotedB;
  if (a === b) return true;
  // "E. Aliev" is Yevgeny too.
  if (a.length === 1 || b.length === 1) return a[0] === b[0] || transliterate(a)[0] === transliterate(b)[0];
  if (nicknames.get(a) === b || nicknames.get(b) === a) return true;
  if (isShortForm(a, b) || isShortForm(b, a)) return true;
  return (a.length > 4 && nameSimilarity(a, b) > 0.93) || transliterate(a) === transliterate(b);
}

/** "Jandro" for Alejandro, "Max" for Maximilian; "Paul" is none of Pauline, nor "Jan" of Jana. */
function isShortForm(short: string, full: string): boolean {
  if (short.length > 3 && full.length > short.length + 2 && full.endsWith(short)) return true;
  return short.length > 2 && full.length > short.length + 3 && full.startsWith(short);
}

/** Each name is held against all others of its block: it is spelled once. */
const spellings = new Map<string, string>();
const MOST_SPELLINGS = 100_000;

/** One spelling for what alphabets are written in differently: "Ilya" and "Ilia", "Iusuf" and "Yusuf". */
function transliterate(word: string): string {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  const spelling = spellAlike(word);
  if (spellings.size >= MOST_SPELLINGS) spellings.clear();
  spellings.set(word, spelling);
  return spelling;
}

function spellAlike(word: string): string {
  return word
    .replace(/ph/gu, 'f')
    .replace(/[kc]h/gu, 'h')
    .replace(/ou/gu, 'u')
    .replace(/^[yj]e/gu, 'e')
    .replace(/[yj]/gu, 'i')
    .replace(/w/gu, 'v')
    .replace(/(.)\1+/gu, '$1');
}

/** Short forms that are no prefix of the full name, or whose full name is common enough to be expected. */
const nicknames: ReadonlyMap<string, string> = new Map(
  `abby:abigail alex:alexander andy:andrew ben:benjamin beth:elizabeth bill:william bob:robert bobby:robert
   charlie:charles chris:christopher chuck:charles dan:daniel dave:david dick:richard don:donald ed:edward
   fred:frederick greg:gregory jack:john jeff:jeffrey jen:jennifer jim:james jimmy:james joe:joseph jon:jonathan
   josh:joshua kate:katherine kathy:katherine ken:kenneth larry:lawrence liz:elizabeth matt:matthew meg:margaret
   mike:michael mick:michael nick:nicholas pat:patrick pete:peter phil:philip ray:raymond rick:richard rob:robert
   ron:ronald sam:samuel steve:steven sue:susan ted:edward tim:timothy tom:thomas tony:anthony vlad:vladimir
   will:william`
    .split(/\s+/u)
    .map((pair): [string, string] => {
      const [short = '', full = ''] = pair.split(':');
      return [short, full];
    }),
);

import { franc } from 'franc-min';

/** ISO 639-3 codes of franc-min's languages to ISO 639-1. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  ...{ amh: 'am', arb: 'ar', azj: 'az', bel: 'be', ben: 'bn', bul: 'bg', ces: 'cs', cmn: 'zh', deu: 'de' },
  ...{ ell: 'el', eng: 'en', fra: 'fr', guj: 'gu', hau: 'ha', hin: 'hi', hun: 'hu', ibo: 'ig', ind: 'id' },
  ...{ ita: 'it', jav: 'jv', jpn: 'ja', kan: 'kn', kaz: 'kk', kin: 'rw', kor: 'ko', mal: 'ml', mar: 'mr' },
  ...{ mya: 'my', nld: 'nl', npi: 'ne', nya: 'ny', pan: 'pa', pes: 'fa', pol: 'pl', por: 'pt', ron: 'ro' },
  ...{ run: 'rn', rus: 'ru', sin: 'si', som: 'so', spa: 'es', srp: 'sr', sun: 'su', swe: 'sv', swh: 'sw' },
  ...{ tam: 'ta', tel: 'te', tgl: 'tl', tha: 'th', tur: 'tr', ukr: 'uk', urd: 'ur', uzn: 'uz', vie: 'vi' },
  ...{ yor: 'yo', zlm: 'ms', zul: 'zu' },
};

/** Shorter texts are guessed wrongly too often. editors */
const MIN_LETTERS = 200;
const SAMPLE = 1200;

/**
 * ISO 639-1 code: what the text reads as, or what the page declares where the text is too short to tell; "und"
 * otherwise. Templates declare `lang="en"` on pages of any language, so that a clear reading wins.
 */
export function detectLanguage(text: string, declared?: string): string {
  const claim = normalizeCode(declared);
  if (text.length < MIN_LETTERS) return claim ?? 'und';
  const middle = Math.max(0, Math.floor(text.length / 2) - SAMPLE / 2);
  const sample = text.slice(middle, middle + SAMPLE);
  const reading = readsEnglish(sample) ? 'en' : TWO_LETTERS[franc(sample)];
  if (reading === undefined) return claim ?? 'und';
  // Close relatives that trigrams confuse: the declaration knows better.
  if (claim !== undefined && CLOSE.some((group) => group.includes(claim) && group.includes(reading)))
    return claim;
  if (claim !== undefined && !Object.values(TWO_LETTERS).includes(claim)) return claim;
  return reading;
}

/** No other language spends a sixth of its words on these; trigrams cost twenty times as much. */
const ENGLISH_WORDS =
  /\b(?:the|of|and|to|that|is|was|were|for|with|by|have|has|this|which|from|they|would|their)\b/gu;
const ENGLISH_SHARE = 1 / 6;

function readsEnglish(sample: string): boolean {
  const found = sample.match(ENGLISH_WORDS)?.length ?? 0;
  return found >= sample.split(' ').length * ENGLISH_SHARE;
}

const CLOSE = [
  ['sv', 'da', 'no', 'nb', 'nn'],
  ['sr', 'hr', 'bs', 'sl', 'mk', 'bg'],
  ['cs', 'sk'],
  ['id', 'ms', 'jv', 'su'],
  ['pt', 'es', 'gl', 'ca'],
  ['ru', 'be', 'uk', 'bg'],
  ['nl', 'af'],
];

function normalizeCode(code: string | undefined): string | undefined {
  const match = /^([a-z]{2})(?:$|[-_])/iu.exec(code?.trim() ?? '');
  return match?.[1]?.toLowerCase();
}

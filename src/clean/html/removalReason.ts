import type { BlockMeasures } from './blockMeasures.ts';
import { type Cue, cueBit } from './classCues.ts';

const BY_TAG: Readonly<Record<string, string>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'footer',
  header: 'page header',
  aside: 'side matter',
  form: 'form',
  button: 'button',
  label: 'form',
  figcaption: 'caption',
  dialog: 'overlay',
};

/** Most telling first. */
const CUE_REASONS: readonly (readonly [Cue, string])[] = [
  ['comment', 'comments'],
  ['subscribe', 'subscription'],
  ['share', 'share bar'],
  ['related', 'related links'],
  ['advert', 'advertising'],
  ['navigation', 'navigation'],
  ['byline', 'byline'],
  ['footer', 'footer'],
  ['sidebar', 'side matter'],
  ['overlay', 'overlay'],
  ['media', 'media'],
  ['header', 'page header'],
  ['aside', 'side matter'],
];

const BY_BIT = CUE_REASONS.map(([cue, reason]) => [cueBit(cue), reason] as const);

/** In words what a removed block was, by its own words first, then by the elements around it. */
export function removalReason({ block, chain, linkDensity, words, isFrame }: BlockMeasures): string {
  if (isFrame && linkDensity > 0.5)
    return chain.some(({ name }) => name === 'footer') ? 'footer' : 'navigation';
  const own = textReason(block.text, words);
  if (own !== undefined) return own;
  for (const element of chain) {
    const byTag = BY_TAG[element.name];
    if (byTag !== undefined) return byTag;
    if (element.cues === 0) continue;
    for (const [bit, reason] of BY_BIT) if ((element.cues & bit) !== 0) return reason;
  }
  if (block.element.isHidden) return 'hidden';
  if (linkDensity > 0.5) return 'links';
  return words < 12 ? 'short text outside the article' : 'outside the article';
}

function textReason(text: string, words: number): string | undefined {
  if (words > 60) return undefined;
  if (/\bcookies?\b|\bprivacy settings\b|\bconsent\b/iu.test(text)) return 'cookie notice';
  if (/©|\ball rights reserved\b|alle Rechte vorbehalten|tous droits réservés/iu.test(text))
    return 'copyright notice';
  if (/\bnewsletter\b|\bsign up\b|\bsubscribe\b|\babonnieren\b|\bsuscr/iu.test(text)) return 'subscription';
  if (/^(?:advertisement|anzeige|werbung|publicité|publicidad|sponsored)/iu.test(text)) return 'advertising';
  if (/^(?:share|teilen|partager|compartir|tweet|follow us)\b/iu.test(text)) return 'share bar';
  if (
    /^(?:related|read (?:more|also|next)|see also|more (?:from|on|stories)|you (?:may|might)|mehr zum thema|lesen sie|auch interessant|à lire|lea también|recommended)\b/iu.test(
      text,
    )
  )
    return 'related links';
  if (words <= 16 && /^(?:by|von|par|por)\s+\p{Lu}/u.test(text)) return 'byline';
  if (
    words <= 14 &&
    /^(?:published|updated|posted|last (?:modified|updated)|veröffentlicht|aktualisiert|publié|publicado)\b/iu.test(
      text,
    )
  )
    return 'date line';
  if (words <= 8 && /^\d+\s+(?:comments?|kommentare?|commentaires?)\b/iu.test(text)) return 'comments';
  return undefined;
}

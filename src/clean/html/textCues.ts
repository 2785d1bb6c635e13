/**
 * What a short block says of itself, in the languages of most news pages. All but the first are held against the
 * block in lower case: a pattern that ignores case costs several times as much.
 */
const CUES: readonly RegExp[] = [
  /^(?:by|von|por|par|di|from|text|autor(?:in)?|author|written by)\b:?\s+\p{Lu}/iu,
  /\b(?:published|updated|posted|last modified|min(?:ute)?s? read|veröffentlicht|aktualisiert|publié|publicado|pubblicato|ago|lesezeit|reading time)\b/u,
  /©|all rights reserved|copyright|alle rechte|tous droits|derechos reservados/u,
  /\b(?:sign up|subscribe|newsletter|log ?in|register|donate|support us|join (?:us|now)|free trial|get started|abonn|anmelden|suscr|inscri)/u,
  /\b(?:read (?:more|also|next)|related|see also|more (?:from|on|stories|articles)|you (?:may|might)|recommended|trending|click here|learn more|mehr zum thema|lesen sie|auch interessant|à lire|lea también|leggi anche|popular)\b/u,
  /\b(?:share|tweet|facebook|twitter|whatsapp|e-?mail|instagram|pinterest|linkedin|youtube|telegram|print|teilen|partager|compartir|follow)\b/u,
  /\b(?:comments?|reply|responses?|kommentare?|commentaires?|comentarios?)\b/u,
  /\b(?:advert\w*|sponsor\w*|anzeige|werbung|publicit|affiliate|commission|deal|coupon|buy now|shop|add to cart|price)\b/u,
  /\b(?:photo|image|credit|getty|reuters|shutterstock|unsplash|istock|foto|bild|picture|source|courtesy|quelle|illustration)\b/u,
  /\b(?:cookies?|privacy|terms of|consent|datenschutz|impressum|confidential)/u,
  /\b(?:19|20)\d\d\b/u,
  /\b(?:contact|press|about (?:us|the author)|the author|is a (?:\w+ ){0,3}(?:writer|journalist|editor|reporter|author)|careers|faq|help)\b/u,
  /\b(?:previous|next|back to|top|older|newer|home|menu|search|skip|load more|show more|view all|see all|close)\b/u,
  /\b(?:table of contents|in this article|contents|jump to|on this page|inhalt)\b/u,
  /\b(?:tags?|categor(?:y|ies)|filed under|topics?|schlagwörter|themen|etiquetas)\b/u,
  /^(?:(?:key )?takeaways?|summary|conclusion|faqs?|frequently asked|references?|sources?|bibliography|footnotes?|disclaimer|disclosure|editor['’]s note|correction|note)\b/u,
];

export const textCueCount = CUES.length;
/** Running text mentions all of these; only short blocks are their own label. */
const MAX_WORDS = 70;

/**
 * Mask of the cues in a block.
 * @param lower the block's text in lower case
 */
export function readTextCues(text: string, lower: string, words: number): number {
  if (words > MAX_WORDS) return 0;
  const start = lower.length > MAX_LENGTH ? lower.slice(0, MAX_LENGTH) : lower;
  let mask = CUES[0]?.test(text.slice(0, MAX_LENGTH)) === true ? 1 : 0;
  for (let index = 1; index < CUES.length; index++) if (CUES[index]?.test(start) === true) mask |= 1 << index;
  return mask;
}

const MAX_LENGTH = 240;

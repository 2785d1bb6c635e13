import type { PageHead } from './pageHead.ts';

/** A longer text is the article, whatever stands below it. */
const MAX_WORDS = 300;
const WALL =
  /\b(?:to (?:continue|keep) reading|continue reading (?:this|with|your)|read the (?:full|whole|rest of)|(?:this|the) (?:article|story|content) is (?:only |exclusively )?(?:available )?(?:for|to|reserved for) (?:\w+ )?(?:subscribers|members)|subscribers? only|unlock (?:this|the|full)|you have (?:reached|read) (?:your|all)|already a subscriber|subscribe (?:now )?to (?:read|continue|unlock)|weiterlesen mit|jetzt weiterlesen|nur für abonnenten|dieser (?:artikel|inhalt) ist (?:exklusiv|nur|kostenpflichtig)|cet article est réservé|réservé aux abonnés|il vous reste|contenido exclusivo|solo para suscriptores|per continuare a leggere)\b/iu;

/**
 * Whether only the opening of an article stands before a paywall: the page says so in JSON-LD, or asks its reader to
 * subscribe below a short text.
 * @param words of the main text
 * @param removed what was left out of it
 */
export function isPaywallStub(head: PageHead, words: number, removed: readonly string[]): boolean {
  if (words > MAX_WORDS) return false;
  const { article } = head.linkedData;
  const count = Number(article?.wordCount);
  if (count > words * 2 && count > MAX_WORDS) return true;
  const isFree = article?.isAccessibleForFree;
  const isClosed = isFree === false || /^(?:false|no)$/iu.test(typeof isFree === 'string' ? isFree : '');
  return isClosed || removed.some((text) => WALL.test(text));
}

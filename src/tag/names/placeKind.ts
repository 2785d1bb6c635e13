import { POSSESSIVE } from '../../language/possessive.ts';
import type { TextSentence } from '../textSentence.ts';
import type { DraftMention, PlaceKind } from './draftEntity.ts';
import { type TitleResources, titleAt, titleBefore } from './personTitle.ts';

const LOCATIVES: ReadonlySet<string> = new Set('in at near outside'.split(' '));
/** What only a country has. */
export const REALM =
  /^(?:ambassador|army|border|borders|borderland|central|constitution|currency|embassy|envoy|exports|foreign|government|king|lawmakers|military|navy|parliament|president|prime|queen|troops)$/u;
const REALM_OF =
  /^(?:ambassador|army|consul|embassy|envoy|government|kingdom|parliament|people|presidency|republic|border)$/u;
const TOWN_OF = /^(?:capital|city|cities|council|mayor|outskirts|port|streets|suburb|town|village)$/u;

/** Whether a place that no gazetteer knows is a country or a town, from what the article says has, or happens in it. */
export function markPlaceKinds(
  sentences: readonly TextSentence[],
  mentions: readonly DraftMention[],
  resources: TitleResources,
): void {
  for (const mention of mentions) {
    const { entity, sentence, isAdjective } = mention;
    if (entity.type !== 'place' || entity.entry !== undefined) continue;
    const kind = isAdjective ? 'country' : kindAt(sentences[sentence]?.words ?? [], mention, resources);
    // A country is in the news by what it has; "in Ondria" alone may be said of it too.
    if (kind === 'country' || entity.placeKind === undefined) entity.placeKind = kind;
  }
}

function kindAt(
  words: readonly string[],
  { start, end }: DraftMention,
  resources: TitleResources,
): PlaceKind | undefined {
  const before = words[start - 1]?.toLowerCase() ?? '';
  const head = words[before === 'of' || before === 'to' ? start - 2 : -1]?.toLowerCase() ?? '';
  if (POSSESSIVE.test(words[end] ?? '')) {
    const owned = words[end + 1]?.toLowerCase() ?? '';
    if (REALM.test(owned)) return 'country';
    const title = titleAt(words, end + 1, resources)?.title;
    if (title?.kind === 'state') return isLocal(title.title) ? 'town' : 'country';
  }
  if (TOWN_OF.test(head) || isCapital(words, end)) return 'town';
  if (REALM_OF.test(head)) return 'country';
  const title = before === 'of' ? titleBefore(words, start - 1, resources)?.title : undefined;
  if (title?.kind === 'state' && !isLocal(title.title)) return 'country';
  if (start === 0 && /^[-–—,(•]$/u.test(words[end] ?? '') && /^\p{Lu}{2}/u.test(words[0] ?? ''))
    return 'town';
  return LOCATIVES.has(before) && !POSSESSIVE.test(words[end] ?? '') ? 'town' : undefined;
}

/** "Sarok, the capital of Ondria" */
function isCapital(words: readonly string[], end: number): boolean {
  return words[end] === ',' && words[end + 1] === 'the' && words[end + 2] === 'capital';
}

function isLocal(title: string): boolean {
  return /mayor|governor|council|senator|member|leader/iu.test(title);
}

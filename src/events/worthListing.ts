import type { EventMention } from '../model/event.ts';
import { personalSubtypes } from './eventSubtypes.ts';
import type { EventGroup } from './gatherEvents.ts';
import { namesCoincide } from './mentions/partyNames.ts';
import type { LinkedParticipant, PlacedMention } from './placedMention.ts';

/** Subtypes that are known by their place or their body, without two parties. */
const HAPPENINGS: ReadonlySet<string> = new Set([
  'summit',
  'election',
  'vote',
  'disaster',
  'accident',
  'fire',
  'outbreak',
  'war',
  'protest',
  'strike',
  'riot',
  'blockade',
  'bombing',
  'battle',
  'attack',
  'exercise',
  'trial',
]);

/** Words about somebody are no news by themselves: one article's "X criticised Y" is listed only if it recurs. */
const WORDS: ReadonlySet<string> = new Set([
  'support',
  'criticism',
  'rejection',
  'denial',
  'threat',
  'demand',
  'agreement',
  'concession',
  'restriction',
  'mobilization',
  'offer',
  'cooperation',
]);

/** Sentences after which what is told once, without day or place, is recalled and not reported. */
const DEEP = 5;

/**
 * Whether an editor would list it: a trigger word alone is no event. Asked for are two named parties, or one with a
 * place, a day or a second article, or a happening with a place or name; words alone must recur across articles.
 */
export function isWorthListing(group: EventGroup): boolean {
  const precise = group.filter(({ mention }) => !mention.anaphoric);
  if (!precise.some(isFounding) || isPassingMention(precise)) return false;
  const statuses = new Set(precise.map(({ mention }) => mention.status));
  const articles = new Set(group.map(({ article }) => article.id)).size;
  if (statuses.size === 1 && statuses.has('hypothetical')) return false;
  const names: string[] = [];
  for (const { name } of precise.flatMap(partiesProper)) {
    if (!names.some((known) => namesCoincide(known, name))) names.push(name);
  }
  const parties = names.length;
  const hasPlace = precise.some(({ place }) => place !== undefined);
  const hasDay = precise.some(({ mention }) => mention.time?.granularity === 'day');
  const dated = precise.some(({ mention }) => isTimed(mention));
  const subtype = precise[0]?.mention.subtype ?? '';
  if (parties === 0 && !hasPlace) return subtype === 'summit' && dated;
  if (personalSubtypes.has(subtype) && !precise.some(namesPerson)) return hasPlace && hasDay;
  if (NEEDS_SOMEBODY.has(subtype) && !precise.some(namesParty)) return false;
  if (HAPPENINGS.has(subtype))
    return hasPlace || (parties > 0 && (articles > 1 || hasDay || subtype === 'summit'));
  if (isBackground(group)) return false;
  if (WORDS.has(subtype)) return parties >= 2 && (articles > 1 || (hasDay && hasPlace));
  if (subtype === 'pledge') return parties > 0 && (articles >= 3 || (articles === 2 && hasDay));
  if (parties >= 2) return true;
  if (subtype === 'visit') return parties === 1 && hasPlace && (articles > 1 || hasDay);
  return parties === 1 && (articles > 1 || hasDay || hasPlace) && !isContact(subtype);
}

function isTimed({ time, timeText }: EventMention): boolean {
  return time !== undefined || timeText !== undefined;
}

/** A word that is said of much else needs a place beside it, and somebody with a time, or a plan of two. */
function isFounding({ mention, named, place }: PlacedMention): boolean {
  if (mention.vague !== true) return true;
  if (place === undefined) return false;
  return isTimed(mention) ? named.length > 0 : named.length > 1 && mention.status === 'scheduled';
}

/** Told of in one sentence far down, as something past, without a day or a place: "his meeting with Lenin". */
function isPassingMention(precise: EventGroup): boolean {
  const [only, second] = precise;
  if (only === undefined || second !== undefined) return false;
  const { mention, place } = only;
  return mention.status === 'held' && !isTimed(mention) && place === undefined && mention.sentence >= DEEP;
}

/** Done by the person, not to her. */
const LEAVING: ReadonlySet<string> = new Set(['resignation', 'death']);

function namesPerson({ named, mention }: PlacedMention): boolean {
  return named.some(
    ({ type, role }) => type === 'person' && (role === 'patient' || LEAVING.has(mention.subtype)),
  );
}

/** A trial of a drug, a visit to Japan: with a place alone they are no news. */
const NEEDS_SOMEBODY: ReadonlySet<string> = new Set(['trial', 'visit']);

function namesParty({ named }: PlacedMention): boolean {
  return named.some(({ type }) => type === 'person' || type === 'organization');
}

/** What one article recalls from a year ago or more is background, not news. */
function isBackground(group: EventGroup): boolean {
  if (new Set(group.map(({ article }) => article.id)).size > 1) return false;
  return group.every(({ mention: { time }, article }) => {
    const age = Date.parse(article.publishedAt ?? '') - Date.parse(time?.end ?? '');
    return age > BACKGROUND_DAYS * DAY_MS;
  });
}

const DAY_MS = 86_400_000;
const BACKGROUND_DAYS = 365;

/** The country that a deed is done in is where it is done, not a second party to it. */
function partiesProper(member: PlacedMention): LinkedParticipant[] {
  const harmsPersons = HARM.has(member.mention.subtype);
  return member.named.filter(
    ({ key, type }) => key !== member.place?.key && !(harmsPersons && type === 'place'),
  );
}

/** Persons are killed; a place beside the word is where, or what the flood that killed them is called after. */
const HARM: ReadonlySet<string> = new Set(['killing', 'death', 'abuse', 'abduction']);

/** A meeting of one party is no meeting that a reader could look up. */
function isContact(subtype: string): boolean {
  return ['meeting', 'talks', 'call', 'contact', 'appeal'].includes(subtype);
}

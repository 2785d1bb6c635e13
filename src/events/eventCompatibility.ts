import type { Interval } from '../model/time.ts';
import { namedParticipants, type PlacedMention } from './placedMention.ts';

/** Subtypes under which different reports name the same happening. A call is no meeting; talks can be either. */
const SAME_HAPPENING: readonly ReadonlySet<string>[] = [
  new Set(['meeting', 'talks', 'visit']),
  new Set(['meeting', 'summit']),
  new Set(['call', 'talks', 'contact']),
  new Set(['appeal', 'contact', 'demand']),
  new Set(['agreement', 'treaty']),
  new Set(['merger', 'agreement']),
  new Set(['attack', 'bombing', 'killing']),
  new Set(['battle', 'attack', 'war']),
  new Set(['ruling', 'trial']),
  new Set(['protest', 'strike', 'riot', 'blockade']),
  new Set(['election', 'vote']),
  new Set(['sanctions', 'breaking relations', 'suspension']),
];

const DAY_MS = 86_400_000;

/** Whether two subtypes can name one happening. */
export function subtypesAgree(a: string, b: string): boolean {
  return a === b || SAME_HAPPENING.some((names) => names.has(a) && names.has(b));
}

/** Days between two intervals, 0 where they overlap. */
export function daysApart(a: Interval, b: Interval): number {
  const gap = Math.max(Date.parse(a.start) - Date.parse(b.end), Date.parse(b.start) - Date.parse(a.end));
  return Math.max(0, gap / DAY_MS);
}

/** Times further apart than this are two events: sources that disagree on a date do so by a day. */
const DATE_TOLERANCE_DAYS = 1;

export function timesAgree(a: PlacedMention, b: PlacedMention): boolean {
  const [left, right] = [a.mention.time, b.mention.time];
  if (left === undefined || right === undefined) return true;
  return daysApart(left, right) <= DATE_TOLERANCE_DAYS;
}

/** Two named places that differ; unknown places contradict nothing. */
export function placesDiffer(a: PlacedMention, b: PlacedMention): boolean {
  return a.place !== undefined && b.place !== undefined && a.place.key !== b.place.key;
}

/**
 * How strongly two mentions speak for being one happening, 0 for not at all. Parties carry most of it; the story
 * supports but never suffices against other parties; time and place can veto.
 */
export function mentionAffinity(a: PlacedMention, b: PlacedMention): number {
  if (!subtypesAgree(a.mention.subtype, b.mention.subtype) || !timesAgree(a, b) || !sameRound(a, b)) return 0;
  const sameStory = a.story === b.story && a.story >= 0;
  const sameDay = isDay(a) && isDay(b) && a.mention.time?.start === b.mention.time?.start;
  const differ = placesDiffer(a, b);
  const support = (sameStory ? 0.5 : 0) + (sameDay ? 0.5 : 0) + (!differ && a.place && b.place ? 0.5 : 0);
  const shared = sharedParties(a, b);
  if (shared.common >= 2 && shared.jaccard >= 0.5) return differ && !sameStory && !sameDay ? 0 : 2 + support;
  const [left, right] = [namedParticipants(a).length, namedParticipants(b).length];
  const sameSubtype = a.mention.subtype === b.mention.subtype;
  if (BEFALLING.has(a.mention.subtype) && sameSubtype && sameStory)
    return left > 0 && right > 0 ? 1 : 0.5 + support;
  if (differ) return 0;
  // One party on either side, as in "Dolsk's visit": a party alone is no proof, it takes the same place, day or text.
  if (shared.common >= 1 && Math.min(left, right) === 1) {
    const nearby = support - (sameStory ? 0.5 : 0) + (a.article.id === b.article.id ? 0.5 : 0);
    const soleDeed =
      left === 1 && right === 1 && sameSubtype && (sameStory || RECURRING.has(a.mention.subtype));
    return nearby >= 0.5 || soleDeed ? 1 + support : 0;
  }
  if (left > 0 && right > 0) return 0;
  // Without named parties on one side: the same subtype in the same story, or at the same place and time. A nameless
  // meeting or promise could be anybody's.
  if (!sameSubtype || NEEDS_PARTIES.has(a.mention.subtype)) return 0;
  return sameStory || support >= 1 ? 0.5 + support : 0;
}

const NEEDS_PARTIES: ReadonlySet<string> = new Set([
  'meeting',
  'talks',
  'visit',
  'call',
  'contact',
  'interview',
  'appeal',
  'demand',
  'support',
  'agreement',
  'pledge',
  'criticism',
  'rejection',
  'denial',
  'threat',
]);

/** Happenings that come back every year or so; a report of another year's is told apart by that year. */
const RECURRING: ReadonlySet<string> = new Set(['summit', 'election', 'vote', 'exercise']);
/** Reports further apart than this speak of different rounds of a recurring event. editors */
const ROUND_DAYS = 60;

/** Whether two mentions of a recurring event can mean one round of it: the same year, in articles of the same weeks. */
function sameRound(a: PlacedMention, b: PlacedMention): boolean {
  if (!RECURRING.has(a.mention.subtype)) return true;
  if (otherYear(a) !== otherYear(b)) return false;
  const gap = Math.abs(Date.parse(a.article.publishedAt ?? '') - Date.parse(b.article.publishedAt ?? ''));
  return Number.isNaN(gap) || gap <= ROUND_DAYS * DAY_MS;
}

/** The year that a mention gives where it is not the article's own: "next year's summit". */
function otherYear({ mention, article }: PlacedMention): string | undefined {
  const relative = /(?:next|last|previous|following) year/u.exec(mention.timeText ?? '')?.[0];
  if (relative !== undefined || mention.time === undefined) return relative;
  const year = mention.time.start.slice(0, 4);
  return mention.time.granularity === 'year' && year !== article.publishedAt?.slice(0, 4) ? year : undefined;
}

/** What happens once in a story, wherever in it the articles look: places and victims differ, the event does not. */
const BEFALLING: ReadonlySet<string> = new Set(['disaster', 'election', 'accident', 'outbreak']);

function isDay({ mention }: PlacedMention): boolean {
  return mention.time?.granularity === 'day';
}

/**
 * Parties in common. Persons count alone where both sides have two of them: "NATO's Rutte" and "Rutte" meet the
 * same people.
 */
function sharedParties(a: PlacedMention, b: PlacedMention): { common: number; jaccard: number } {
  const [left, right] = [partyKeys(a), partyKeys(b)];
  const common = [...left].filter((key) => right.has(key)).length;
  const union = left.size + right.size - common;
  return { common, jaccard: union === 0 ? 0 : common / union };
}

export function partyKeys(mention: PlacedMention): Set<string> {
  const named = namedParticipants(mention);
  const persons = named.filter(({ type }) => type === 'person');
  return new Set((persons.length >= 2 ? persons : named).map(({ key }) => key));
}

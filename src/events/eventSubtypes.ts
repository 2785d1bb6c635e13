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

/** Whether two subtypes can name one happening. */
export function subtypesAgree(a: string, b: string): boolean {
  return a === b || SAME_HAPPENING.some((names) => names.has(a) && names.has(b));
}

/** Two parties come together: persons take part, a place is only where they do. */
export const contactSubtypes: ReadonlySet<string> = new Set([
  'meeting',
  'talks',
  'visit',
  'call',
  'contact',
  'interview',
]);

/** Without its parties it could be anybody's: a nameless meeting or promise is never joined to a named one. */
export const partySubtypes: ReadonlySet<string> = new Set([
  ...contactSubtypes,
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

/** What befalls a place, once in a story, wherever in it the articles look; a place in it is no party. */
export const befallingSubtypes: ReadonlySet<string> = new Set([
  'disaster',
  'accident',
  'outbreak',
  'election',
  'fire',
]);

/** What is done to persons: a place that is named with them is where they are, or come from. */
export const personalSubtypes: ReadonlySet<string> = new Set([
  'killing',
  'abuse',
  'arrest',
  'appointment',
  'resignation',
  'expulsion',
  'release',
  'abduction',
  'death',
]);

/** Happenings that come back every year or so; a report of another year's is told apart by that year. */
export const recurringSubtypes: ReadonlySet<string> = new Set(['summit', 'election', 'vote', 'exercise']);

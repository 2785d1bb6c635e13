import type { Event } from '../model/event.ts';
import { monthNames } from '../model/time.ts';
import { personalSubtypes } from './eventSubtypes.ts';

const SHOWN_NAMES = 3;

/**
 * The title of an event in one fixed form: parties, what, where, and the day where it is known, as in
 * "Rutte–Trump meeting, Washington" or "Flood, Halm, 14 January 2026".
 * @param noun what it is called where no subtype says it ("flood" for a disaster)
 */
export function eventTitle(
  event: Pick<Event, 'participants' | 'place' | 'time' | 'subtype'>,
  personIds: ReadonlySet<string>,
  noun: string,
): string {
  const named = event.participants.filter(({ entityId }) => entityId !== undefined);
  // "Death, Halm", not "people death".
  const unnamed = personalSubtypes.has(event.subtype) ? [] : event.participants;
  const shown = (named.length > 0 ? named : unnamed)
    .slice(0, SHOWN_NAMES)
    .map(({ entityId, name }) =>
      entityId !== undefined && personIds.has(entityId) ? shortName(name) : name,
    );
  const more = named.length > SHOWN_NAMES ? ' and others' : '';
  const parties = shown.length <= 2 ? shown.join('–') : shown.join(', ');
  const what = parties === '' ? capitalize(noun) : `${parties}${more} ${noun}`;
  const day = event.time?.granularity === 'day' ? formatDay(event.time.start) : undefined;
  // "Ukraine war", not "Ukraine war, Ukraine".
  const place = shown.includes(event.place?.name ?? '') ? undefined : event.place?.name;
  return [what, place, day].filter((part) => part !== undefined).join(', ');
}

/** The surname; of those known by a given name and number, both: "Leo XIV". */
function shortName(name: string): string {
  const words = name.split(/\s+/u);
  const last = words.at(-1) ?? name;
  if (/^[IVX]+$/u.test(last)) return words.slice(-2).join(' ');
  const particle = words.at(-2) ?? '';
  return /^(?:von|van|der|de|di|da|bin|al|el|del|le|la)$/iu.test(particle) && words.length > 2
    ? `${particle} ${last}`
    : last;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function formatDay(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
}

import { noSpeakerWords } from '../model/attribution.ts';
import type { Claim, ClaimGroup, ClaimKind, Relation } from '../model/claim.ts';
import type { Entity, Role } from '../model/entity.ts';
import type { Event, EventStatus } from '../model/event.ts';
import type { Figure } from '../model/figure.ts';
import type { ReportedArticle } from '../model/run.ts';

/** How the report words what the rows encode, in one place for all formats. */
export const claimKindWords: Readonly<Record<ClaimKind, string>> = {
  fact: 'Fact',
  announcement: 'Announcement',
  pledge: 'Pledge',
  demand: 'Demand',
  target: 'Target',
  forecast: 'Forecast',
  opinion: 'Opinion',
};

export const figureKindWords: Readonly<Record<Figure['kind'], string>> = {
  actual: 'Reported',
  target: 'Target',
  pledge: 'Pledge',
  demand: 'Demand',
  forecast: 'Forecast',
  change: 'Change',
};

export const eventStatusWords: Readonly<Record<EventStatus, string>> = {
  held: 'Took place',
  scheduled: 'Planned',
  ongoing: 'Ongoing',
  cancelled: 'Cancelled',
  denied: 'Denied',
  hypothetical: 'Only considered',
};

export const attributionWords: Readonly<Record<Claim['attribution']['kind'], string>> = {
  direct: 'in direct speech',
  indirect: 'in reported speech',
  mixed: 'in partly quoted speech',
  editorial: 'in the article’s own words',
  unread: 'the article is not in English',
};

export const relationWords: Readonly<Record<Relation['type'], string>> = {
  conflicts: 'The sources disagree',
  partWhole: 'Parts and whole',
  supersedes: 'Later report',
  reference: 'Against a reference',
};

/** Who holds that the claim is so: a name, an unnamed source, the article, or openly nobody known. */
export function speakerWords(claim: Claim): string {
  const { kind, speaker, anonymous } = claim.attribution;
  if (kind === 'editorial' || kind === 'unread') return noSpeakerWords[kind];
  if (speaker === undefined) return noSpeakerWords.open;
  return anonymous === true ? `${speaker} (unnamed)` : speaker;
}

/** ", with Ada Vey, for the harbour board, quoting the bank": who else, for whom, and whom the speaker tells of. */
export function speakerDetail({ attribution }: Pick<Claim, 'attribution'>): string {
  const { with: others = [], for: principal, nested = [] } = attribution;
  const quoted = [...new Set(nested.map(({ speaker }) => speaker))].join(', who quotes ');
  const isNoun =
    principal?.entityId === undefined && /^(?!police\b|people\b)\p{Ll}/u.test(principal?.text ?? '');
  return [
    ...others.map(({ text }) => `, with ${text}`),
    ...(principal === undefined || attribution.speaker?.includes(principal.text) === true
      ? []
      : [`, for ${isNoun ? 'the ' : ''}${principal.text}`]),
    ...(quoted === '' ? [] : [`, quoting ${quoted}`]),
  ].join('');
}

/** The media on whose word the article gives the claim, as the run knows them, else as the article names them. */
export function viaMedia({ attribution: { via = [] } }: Pick<Claim, 'attribution'>): string[] {
  return via.map(({ outlet, publisher }) => publisher ?? outlet);
}

/** "The Harbour Courier and Radio Halm": the same in words, each once; empty where there are none. */
export function viaWords(claim: Pick<Claim, 'attribution'>): string {
  return listWords([...new Set(viaMedia(claim))]);
}

export function roleWords(role: Role): string {
  return role.of === undefined || role.title.endsWith(role.of) ? role.title : `${role.title}, ${role.of}`;
}

/**
 * "Secretary General, NATO": the office that the entity held on the day (ISO 8601) that a text is from, or holds
 * still where the day is not known. An office without dates counts only where none has any.
 */
export function officeWords(entity: Entity | undefined, day?: string): string | undefined {
  const roles = entity?.roles ?? [];
  const dated = roles.filter(({ from, to }) => from !== undefined || to !== undefined);
  const held = dated.filter(({ from, to }) =>
    day === undefined ? to === undefined : (from ?? '') <= day && day.slice(0, to?.length) <= (to ?? '9'),
  );
  const latest = held.reduce<Role | undefined>(
    (best, role) => (best === undefined || (role.from ?? '') > (best.from ?? '') ? role : best),
    undefined,
  );
  const role = latest ?? roles.find(({ from, to }) => from === undefined && to === undefined);
  return role === undefined ? undefined : roleWords(role);
}

/** All offices, those held now first, former ones with their years: "Secretary General, NATO (since 2024)". */
export function allOfficesWords({ roles }: Entity): string {
  const dated = new Set(
    roles.filter(({ from, to }) => from !== undefined || to !== undefined).map(roleWords),
  );
  const words = roles
    .filter((role) => role.from !== undefined || role.to !== undefined || !dated.has(roleWords(role)))
    .map((role) => ({ role, isPast: role.to !== undefined }))
    .sort((a, b) => Number(a.isPast) - Number(b.isPast))
    .map(({ role }) => roleWords(role) + yearsWords(role));
  return [...new Set(words)].join('; ');
}

function yearsWords({ from, to }: Role): string {
  const [start, end] = [from?.slice(0, 4), to?.slice(0, 4)];
  if (start === undefined) return end === undefined ? '' : ` (until ${end})`;
  return end === undefined ? ` (since ${start})` : ` (${start}–${end})`;
}

export function publisherWords(article: ReportedArticle | undefined): string {
  return article?.publisher ?? article?.site ?? 'unknown publisher';
}

/** Where a claim stands: its publisher, else the article by its title or file, so that a reader can find it. */
export function originWords(article: ReportedArticle | undefined): string {
  const known = article?.publisher ?? article?.site;
  if (article === undefined || known !== undefined) return publisherWords(article);
  const title = article.title.trim();
  return title === '' ? article.sourceFile : `“${shorten(title, SOURCE_TITLE_LENGTH)}”`;
}

const SOURCE_TITLE_LENGTH = 60;

/** A link needs words: an article without a title goes by its file. */
export function titleWords(article: ReportedArticle): string {
  return article.title.trim() === '' ? `Untitled: ${article.sourceFile}` : article.title;
}

/** "1 publisher only", "3 publishers, who disagree". */
export function agreementWords(group: ClaimGroup | undefined): string {
  if (group === undefined) return 'not compared';
  const unknown = group.unknownPublishers > 0 ? ` + ${group.unknownPublishers} unknown` : '';
  if (group.agreement === 'single') {
    return group.publishers === 0 ? 'single source, publisher unknown' : 'single source';
  }
  const sources = `${countWords(group.publishers, 'publisher')}${unknown}`;
  return group.agreement === 'conflicting' ? `${sources}, in conflict` : `${sources} agree`;
}

/** What kind of happening: "meeting", or PLOVER's type where there is no finer word. */
export function eventTypeWords(event: Event): string {
  return event.subtype === '' ? event.type : event.subtype;
}

export function countWords(count: number, noun: string, plural = `${noun}s`): string {
  return `${groupDigits(String(count))} ${count === 1 ? noun : plural}`;
}

/** "56 articles from 9 publishers"; publishers that nothing names are no number. */
export function coverageWords(articles: readonly ReportedArticle[]): string {
  const publishers = new Set(articles.flatMap(({ publisher, site }) => publisher ?? site ?? []));
  const from = publishers.size === 0 ? 'unknown publishers' : countWords(publishers.size, 'publisher');
  return `${countWords(articles.length, 'article')} from ${from}`;
}

/** "a, b and c" */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Groups of three from the right: "12,345". Digits only. */
export function groupDigits(digits: string): string {
  return digits.length < 4 ? digits : digits.replace(/\B(?=(?:\d{3}){1,12}$)/gu, ',');
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Cuts long text at a word's end and says so with an ellipsis; never between the halves of a character. */
export function shorten(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const cut = text.slice(0, maximum);
  const space = cut.lastIndexOf(' ');
  const end = space > maximum / 2 ? space : maximum;
  return `${text.slice(0, isHighSurrogate(text, end - 1) ? end - 1 : end).trimEnd()}…`;
}

/** The words in quotation marks, shortened; those that bring their own get no second pair. */
export function quoteWords(words: string, maximum: number): string {
  const short = shorten(words, maximum);
  return /^["“«„‘]/u.test(short) ? short : `“${short}”`;
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}

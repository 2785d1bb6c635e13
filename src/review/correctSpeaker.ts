import { noSpeakerWords } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';

/** What the report calls an article's own voice and a speaker that is not known. */
const EDITORIAL: ReadonlySet<string> = new Set([
  noSpeakerWords.editorial,
  'the article',
  'article',
  'editorial',
]);
const OPEN: ReadonlySet<string> = new Set(['open', 'unknown', noSpeakerWords.open, noSpeakerWords.unread]);

/** The claim with the speaker that a person names; linked where exactly one entity of the run bears the name. */
export function correctSpeaker(claim: Claim, name: string, entities: readonly Entity[]): Claim {
  const {
    speaker,
    speakerId: _id,
    anonymous: _anonymous,
    confidence: _confidence,
    ...rest
  } = claim.attribution;
  const note = `speaker corrected by a person, was: ${speaker ?? (rest.kind === 'editorial' ? noSpeakerWords.editorial : 'open')}`;
  const notes = [...claim.notes, note];
  const word = name.toLowerCase();
  if (EDITORIAL.has(word)) {
    return { ...claim, notes, attribution: { kind: 'editorial', contentSpans: [], chain: [] } };
  }
  if (OPEN.has(word)) return { ...claim, notes, attribution: { ...rest, kind: spokenKind(rest.kind) } };
  const bearers = entities.filter((entity) =>
    [entity.name, ...entity.aliases].some((one) => one.toLowerCase() === word),
  );
  const [bearer] = bearers.length === 1 ? bearers : [];
  return {
    ...claim,
    notes,
    attribution: {
      ...rest,
      kind: spokenKind(rest.kind),
      contentSpans: rest.contentSpans.length > 0 ? rest.contentSpans : [claim.span],
      speaker: bearer?.name ?? name,
      ...(bearer === undefined ? {} : { speakerId: bearer.id }),
      anonymous: false,
      confidence: 1,
    },
  };
}

/** A statement that turns out to be somebody's is reported speech at least. */
function spokenKind(kind: Claim['attribution']['kind']): Claim['attribution']['kind'] {
  return kind === 'editorial' || kind === 'unread' ? 'indirect' : kind;
}

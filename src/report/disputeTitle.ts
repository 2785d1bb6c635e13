import type { Relation } from '../model/claim.ts';
import { unitWords } from './quantities.ts';
import { type RunIndex, rowsAt } from './runIndex.ts';
import { capitalize, relationWords, shorten } from './wording.ts';

const TITLE_LENGTH = 120;

/** What a dispute is about: what was compared and whose it is, or the event, or the first claim's group. */
export function titleDispute(relations: readonly Relation[], relation: Relation, index: RunIndex): string {
  const figures = rowsAt(
    index.figures,
    relations.flatMap((one) => one.figureIds.map(({ id }) => id)),
  );
  const claimIds = relations.flatMap((one) => one.claimIds);
  const [figure] = figures.filter(({ measure }) => measure !== undefined).concat(figures);
  const what = comparedThing(relation) ?? figure?.measure ?? (figure && unitWords(figure));
  const entity = index.entities.get(figure?.subject?.entityId ?? '');
  const whose = entity?.name ?? (figure?.measure === undefined ? undefined : figure.subject?.text);
  const [claim] = rowsAt(index.claims, claimIds);
  const event = index.events.get(claim?.eventId ?? '');
  if (figures.length === 0 && event !== undefined) return event.title;
  const told = index.groups.get(claim?.groupId ?? '')?.text ?? relationWords[relation.type];
  return capitalize(
    what === undefined
      ? shorten(told, TITLE_LENGTH)
      : [what, whose].filter((part) => part !== undefined).join(', '),
  );
}

/** What two figures were compared as, which is broader than either's wording: "turnout: 67% against 71%". */
function comparedThing({ type, check }: Relation): string | undefined {
  const [, thing] = /^([\p{L} ]{3,40}): /u.exec(check) ?? [];
  return type !== 'partWhole' && thing !== 'the same thing' ? thing : undefined;
}

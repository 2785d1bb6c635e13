import type { EntityForm } from './entityForm.ts';

/** "the metalworkers' union, IWM" is not the Institute for World Markets. */
export function isOtherBody(short: readonly EntityForm[], full: readonly EntityForm[]): boolean {
  const kinds = new Set(short.flatMap((form) => [...form.kinds].filter((kind) => BODIES.has(kind))));
  if (kinds.size === 0) return false;
  const own = full.flatMap(({ folded, kinds: theirs }) => [...folded.split(' '), ...theirs]);
  const bodies = own.filter((word) => BODIES.has(word));
  return bodies.length > 0 && !bodies.some((body) => kinds.has(body));
}

const BODIES: ReadonlySet<string> = new Set(
  `academy agency airline alliance association authority bank board broadcaster bureau chamber charity church club
   commission committee company council court federation foundation institute league ministry museum network
   newspaper office party police school society union university`.split(/\s+/u),
);

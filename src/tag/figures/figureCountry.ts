import type { TaggedFigure } from '../../model/figure.ts';
import type { TagContext } from '../context.ts';

/** What is measured of a country as a whole. */
const INDICATOR =
  /^(?:(?:core|annual|headline|consumer price|voter|youth|national|public|budget|economic|public-sector|jobless) )*(?:inflation|unemployment|turnout|growth|gdp|gross domestic product|deficit|debt|consumer prices|employment|population|unemployment rate|inflation rate|jobless rate|birth rate|public debt|exports|imports)$/iu;
/** How many times as often as any other country it must be named. editors */
const AHEAD = 1.5;

/** National indicators without a named subject are those of the country that the article is about, where one prevails. */
export function withCountry(
  figures: readonly TaggedFigure[],
  { entities, mentions }: Pick<TagContext, 'entities' | 'mentions'>,
): TaggedFigure[] {
  const isOpen = (figure: TaggedFigure): boolean =>
    figure.subject === undefined && figure.measure !== undefined && INDICATOR.test(figure.measure);
  if (!figures.some(isOpen)) return [...figures];
  const counts = new Map<number, number>();
  for (const { entity } of mentions) {
    // Only countries of the gazetteer: a town that is named often says nothing about a national rate.
    if (entities[entity]?.gazetteerId?.startsWith('country:') !== true) continue;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  const name = first === undefined ? undefined : entities[first[0]]?.name;
  if (first === undefined || name === undefined || first[1] < 2 || first[1] < (second?.[1] ?? 0) * AHEAD)
    return [...figures];
  const subject = { entity: first[0], text: name };
  return figures.map((figure) => (isOpen(figure) ? { ...figure, subject } : figure));
}

import type { TaggedFigure } from '../model/figure.ts';
import { quoteAt } from '../model/span.ts';
import type { TagContext } from './context.ts';
import type { Quantity } from './figureQuantity.ts';
import type { FigureResources } from './figureResources.ts';
import { scanQuantities } from './figureScan.ts';
import { type FigureToken, lexFigures } from './figureToken.ts';

export { type FigureResources, loadFigureResources } from './figureResources.ts';

/** Figures of an article in text order, with what they measure. */
export function tagFigures(context: TagContext, resources: FigureResources): TaggedFigure[] {
  const { article, sentences, times } = context;
  const figures: TaggedFigure[] = [];
  let time = 0;
  for (const [index, { span }] of sentences.entries()) {
    const text = article.text.slice(span.start, span.end);
    if (!MAY_HOLD_NUMBER.test(text)) continue;
    while ((times[time]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) time++;
    const dates: { start: number; end: number }[] = [];
    for (let next = time; (times[next]?.span.start ?? Number.POSITIVE_INFINITY) < span.end; next++) {
      const found = times[next];
      if (found !== undefined) dates.push(found.span);
    }
    const tokens = lexFigures(text);
    const quantities = scanQuantities(text, tokens, resources, {
      hasDecimalComma: article.language !== 'en' && article.language !== 'und',
      isDate: (start, end) =>
        dates.some((date) => date.start - span.start < end && start < date.end - span.start),
    });
    for (const quantity of quantities)
      figures.push(describe(article.text, span.start, tokens, quantity, index));
  }
  return figures;
}

const MAY_HOLD_NUMBER =
  /[0-9½⅓⅔¼¾]|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{2,6}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\p{L}{2,7}fold|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|scores)\b/iu;

function describe(
  text: string,
  base: number,
  tokens: readonly FigureToken[],
  quantity: Quantity,
  sentence: number,
): TaggedFigure {
  const { value, min, max, approximation, unit } = quantity;
  const start = base + (tokens[quantity.start]?.start ?? 0);
  const end = base + (tokens[quantity.end - 1]?.end ?? 0);
  return {
    ...quoteAt(text, start, end),
    ...(value === undefined ? {} : { value }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    approximation,
    unit: {
      kind: unit?.kind ?? 'count',
      ...(unit?.name === undefined ? {} : { name: unit.name }),
      ...(unit?.code === undefined ? {} : { code: unit.code }),
    },
    ...(quantity.base === undefined ? {} : { base: quantity.base }),
    kind: 'actual',
    sentence,
  };
}

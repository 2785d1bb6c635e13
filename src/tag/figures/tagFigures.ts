import { itemsBySentence } from '../../language/sentenceItems.ts';
import type { TaggedFigure } from '../../model/figure.ts';
import { once } from '../../model/once.ts';
import { quoteAt, type Span } from '../../model/span.ts';
import type { TimeExpression } from '../../model/time.ts';
import type { TagContext } from '../context.ts';
import { resolveAntecedents } from './figureAntecedent.ts';
import { readChange } from './figureChange.ts';
import { withCountry } from './figureCountry.ts';
import type { DraftFigure } from './figureDraft.ts';
import { foundingClause } from './figureFounding.ts';
import { frameOf } from './figureFrame.ts';
import { gappedSubject, isCompared, isSequel } from './figureGapping.ts';
import { readKind } from './figureKind.ts';
import { readMeasure } from './figureMeasure.ts';
import { fromPhrase } from './figureMeasurePhrase.ts';
import { placesNamed } from './figureNamedPlace.ts';
import { isPart } from './figurePart.ts';
import type { Quantity } from './figureQuantity.ts';
import type { SentenceMentions, SubjectContext } from './figureReferent.ts';
import type { FigureResources } from './figureResources.ts';
import { respectiveItems } from './figureRespective.ts';
import { reviseFigure } from './figureRevision.ts';
import { scanQuantities } from './figureScan.ts';
import { type FigureSentence, readFigureSentence } from './figureSentence.ts';
import { comparedBase, openingWhole } from './figureShared.ts';
import { resolveSubject } from './figureSubject.ts';
import { readTableCells } from './figureTable.ts';
import { isOfOther, nearestTime } from './figureTime.ts';
import { lexFigures } from './figureToken.ts';
import { withTopic } from './figureTopic.ts';
import { withTotal } from './figureTotal.ts';
import { mayHoldFigure } from './figureTrigger.ts';

/** Figures of an article in text order, with what they measure, whose they are and what they are meant to be. */
export function tagFigures(context: TagContext, resources: FigureResources): TaggedFigure[] {
  const { article, sentences } = context;
  const drafts = draftFigures(context, resources);
  const resolved = resolveAntecedents(drafts, (index) => sentences[index]?.block);
  const revised = withTopic(resolved, article.text).map((figure, index) => {
    const draft = drafts[index];
    return draft === undefined ? figure : reviseFigure(figure, draft, resources.ranking);
  });
  return withCountry(readTableCells(revised, context, resources.units), context);
}

/** What each sentence says of its figures by itself. */
export function draftFigures(context: TagContext, resources: FigureResources): DraftFigure[] {
  const { article, sentences } = context;
  const drafts: DraftFigure[] = [];
  const timesOf = itemsBySentence(context.times, sentences);
  const mentionsOf = itemsBySentence(context.mentions, sentences);
  for (const [index, sentence] of sentences.entries()) {
    const { start, end } = sentence.span;
    const text = article.text.slice(start, end);
    if (!mayHoldFigure(text)) continue;
    const times = timesOf[index] ?? [];
    const tokens = lexFigures(text);
    const quantities = scanQuantities(text, tokens, resources, {
      hasDecimalComma: article.language !== 'en' && article.language !== 'und',
      isDate: (from, to) => times.some(({ span }) => span.start - start < to && from < span.end - start),
    });
    if (quantities.length === 0) continue;
    const mentions = mentionsOf[index] ?? [];
    const read = readFigureSentence(sentence, text, tokens, quantities, resources.cues, mentions);
    const places = once(() => placesNamed(read, mentions, context.entities));
    const previous = once((): SentenceMentions | undefined => {
      const before = sentences[index - 1];
      if (before === undefined || before.block !== sentence.block) return undefined;
      const named = mentionsOf[index - 1] ?? [];
      const words = article.text.slice(before.span.start, before.span.end);
      const line = readFigureSentence(before, words, lexFigures(words), [], resources.cues, named);
      return { sentence: line, mentions: named };
    });
    const { entities, resolveReference } = context;
    const setting = { article, entities, resolveReference, mentions, places, previous };
    drafts.push(...describeAll(read, index, times, setting));
  }
  return drafts;
}

function describeAll(
  sentence: FigureSentence,
  index: number,
  times: readonly TimeExpression[],
  context: SubjectContext,
): DraftFigure[] {
  const { tokens, quantities, base } = sentence;
  const own = times.flatMap((time) =>
    isOfOther(sentence, time) ? [] : [{ ...time, founding: foundingClause(sentence, time) }],
  );
  const spans = quantities.map((quantity) => ({
    start: base + (tokens[quantity.start]?.start ?? 0),
    end: base + (tokens[quantity.end - 1]?.end ?? 0),
  }));
  // "61%, against 58% in 2020": what stands behind the figure that it is compared with is that one's time.
  const ownTimes = (at: number): readonly TimeExpression[] => {
    const start = spans[at]?.start ?? base;
    const held = own.filter(
      ({ founding }) => founding === undefined || (start >= founding.start && start < founding.end),
    );
    const [quantity, next] = quantities.slice(at, at + 2);
    const limit = spans[at + 1]?.end;
    if (quantity === undefined || next === undefined || limit === undefined) return held;
    const isSetAgainst =
      /^(?:with|than|against|versus|vs|from)$/u.test(tokens[next.start - 1]?.lower ?? '') &&
      isSequel(sentence, next, quantity);
    return isSetAgainst ? held.filter((time) => time.span.start < limit) : held;
  };
  const items = respectiveItems(sentence);
  return quantities.map((quantity, at): DraftFigure => {
    const span = spans[at] ?? sentenceSpan(sentence);
    const placed = withTotal(quantity, tokens);
    const whole = quantity.base ?? comparedBase(sentence, quantity) ?? openingWhole(sentence, quantity);
    const frame = frameOf(sentence, quantity, context);
    const reading = readMeasure(placed === quantity ? frame : frameOf(sentence, placed, context));
    const item = items.get(quantity);
    const gapped = gappedSubject(sentence, quantity, quantities[at - 1]);
    const subject = resolveSubject(
      sentence,
      quantity,
      reading,
      item?.isHolder === true ? item.phrase : gapped,
      context,
    );
    // "Sales and profit rose by 3% and 5% respectively"
    const measure =
      item === undefined || item.isHolder ? reading.measure : fromPhrase(sentence, item.phrase).measure;
    const change = readChange(sentence, quantity, quantities.slice(at + 1, at + 3));
    const time = nearestTime(span, spans.slice(Math.max(0, at - 2), at + 3), ownTimes(at));
    const { quote } = quoteAt(context.article.text, span.start, span.end);
    // Its own fields before those of others: V8 takes ten times as long where a literal begins with a spread and goes on.
    const figure: TaggedFigure = {
      span,
      quote,
      ...describeQuantity(quantity, isPercentagePoint(sentence, quantity)),
      ...(whole === undefined ? {} : { base: whole }),
      ...(measure === undefined ? {} : { measure }),
      ...(subject === undefined ? {} : { subject }),
      ...(time === undefined ? {} : { time }),
      kind: readKind(sentence, item?.first ?? quantity, quantities[at - 1], change !== undefined),
      ...(change === undefined ? {} : { change }),
      sentence: index,
    };
    return {
      figure,
      frame,
      isRespective: item !== undefined,
      isOwned: reading.owner !== undefined || reading.agent?.head.start !== frame.agent?.head.start,
      isElliptical: reading.isElliptical,
      isGapped: gapped !== undefined,
      isSequel: isSequel(sentence, placed, quantities[at - 1]),
      isListed: item?.isHolder !== false && isListed(sentence, quantity, quantities[at - 1]),
      isAgentShared: reading.agent === undefined,
      isClauseSubject: isClauseSubject(sentence, quantity),
      isPart: isPart(sentence, quantity, quantities[at - 1]),
    };
  });
}

/** Nothing but commas, "and" and "or" between two figures. */
function isListed(
  { tokens }: FigureSentence,
  { start, end, unit }: Quantity,
  previous: Quantity | undefined,
): boolean {
  if (previous === undefined || start - previous.end > 2 || start <= previous.end) return false;
  // "2,300 jobs, or roughly 7%", "214 million, some 9 million less than": another measure of the same, or a distance.
  if (unit?.kind !== previous.unit?.kind || isCompared(tokens, end)) return false;
  return tokens.slice(previous.end, start).every(({ lower }) => /^(?:,|and|or)$/u.test(lower));
}

/** ", and 1,100 firefighters are battling it": the counted are the subject of a clause of their own. */
function isClauseSubject({ tokens, classes }: FigureSentence, { start, end, unit }: Quantity): boolean {
  const opens = start === 0 || /^(?:and|but|while|,|;|:)$/u.test(tokens[start - 1]?.lower ?? '');
  return opens && unit?.kind === 'count' && classes[end] === 'verb';
}

/** "half a point" of a rate or a vote is a percentage point; of an index or a match it is a unit of its own. */
function isPercentagePoint({ text }: FigureSentence, { unit }: Quantity): boolean {
  if (unit?.name !== 'point') return false;
  return (
    /percent|per cent|%|polls?\b|vote|\brates?\b|inflation|turnout|unemployment|yields?\b|\blead/iu.test(
      text,
    ) && !/\bindex|shares?\b|stocks?\b|\bgame|\bmatch|season|averag|Nasdaq|\bDow\b|S&P|FTSE/iu.test(text)
  );
}

function describeQuantity(
  { value, min, max, approximation, unit, base }: Quantity,
  isPercentagePoint: boolean,
) {
  return {
    ...(value === undefined ? {} : { value }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    approximation,
    unit: {
      kind: isPercentagePoint ? ('percentagePoint' as const) : (unit?.kind ?? ('count' as const)),
      ...(unit?.name === undefined ? {} : { name: unit.name }),
      ...(unit?.code === undefined ? {} : { code: unit.code }),
    },
    ...(base === undefined ? {} : { base }),
  };
}

function sentenceSpan({ base, text }: FigureSentence): Span {
  return { start: base, end: base + text.length };
}

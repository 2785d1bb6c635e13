import type { CheerioAPI } from 'cheerio/slim';
import { errorText } from '../../model/errors.ts';
import type { SiteRule } from '../../model/siteRule.ts';
import type { ArticleMetadata } from '../draft.ts';
import { type DomElement, type DomNode, isElement, textOf } from '../html/dom.ts';
import type { Ruling } from '../html/pageElement.ts';
import { datingOf } from '../metadata/dates.ts';
import { parseDate } from '../metadata/dateText.ts';
import { cleanNames } from '../metadata/personNames.ts';

/** What a rule says of one page. */
export interface RuledPage {
  readonly rulings: ReadonlyMap<DomNode, Ruling>;
  readonly metadata: Partial<ArticleMetadata>;
  /** Selectors that match nothing any more, or why the rule was not used. */
  readonly warnings: readonly string[];
}

const MAX_TEXT = 1000;

/** @param metadata what the page says without the rule */
export function applySiteRule($: CheerioAPI, rule: SiteRule, metadata: ArticleMetadata): RuledPage {
  const date = metadata.publishedAt?.slice(0, 10);
  if (rule.until !== undefined && date !== undefined && date > rule.until) {
    const warning = `The site rule for ${rule.host} holds until ${rule.until}: it was not used, check it and move its date.`;
    return { rulings: new Map(), metadata: {}, warnings: [warning] };
  }
  const warnings: string[] = [];
  const select = (selector: string): DomElement[] => {
    const found = $(selector).toArray().filter(isElement);
    if (found.length === 0)
      warnings.push(`The site rule for ${rule.host} has stopped matching: nothing is "${selector}".`);
    return found;
  };
  const rulings = new Map<DomNode, Ruling>();
  for (const selector of rule.keep) for (const element of select(selector)) rulings.set(element, 'keep');
  for (const selector of rule.drop) for (const element of select(selector)) rulings.set(element, 'drop');
  const title = rule.title === undefined ? '' : textOfFirst(select(rule.title));
  const authors =
    rule.authors === undefined
      ? []
      : cleanNames(select(rule.authors).map((element) => textOf(element, MAX_TEXT)));
  const publishedAt = rule.publishedAt === undefined ? undefined : dateOf(select(rule.publishedAt)[0]);
  return {
    rulings,
    metadata: {
      ...(title === '' ? {} : { title }),
      ...(authors.length === 0 ? {} : { authors }),
      ...(publishedAt === undefined
        ? {}
        : { publishedAt, dating: { ...metadata.dating, published: datingOf(publishedAt, 'markup') } }),
    },
    warnings,
  };
}

/**
 * The first selector of the rules that is none.
 * @returns the selector and what is wrong with it
 */
export function findWrongSelector($: CheerioAPI, rules: readonly SiteRule[]): string | undefined {
  for (const { host, keep, drop, title, authors, publishedAt } of rules) {
    for (const selector of [...keep, ...drop, title, authors, publishedAt]) {
      if (selector === undefined) continue;
      try {
        $(selector);
      } catch (error) {
        return `${host}: "${selector}" is no CSS selector (${errorText(error)})`;
      }
    }
  }
  return undefined;
}

function textOfFirst([element]: readonly DomElement[]): string {
  return element === undefined ? '' : textOf(element, MAX_TEXT);
}

function dateOf(element: DomElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const { datetime, content } = element.attribs;
  return parseDate(datetime ?? content ?? textOf(element, MAX_TEXT));
}

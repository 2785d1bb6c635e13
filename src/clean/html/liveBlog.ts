import { type IsoDate, parseDate } from '../metadata/dateText.ts';
import type { BlockMeasures } from './blockMeasures.ts';
import type { PageElement } from './pageElement.ts';

const LEVELS = 10;
/** A live blog of fewer posts is an article with a time in it. */
const MIN_POSTS = 3;

/** The element that is one post of a live blog, by its own time: the outermost one with no other time in it. */
function postOf({ chain }: BlockMeasures): PageElement | undefined {
  let post: PageElement | undefined;
  for (const element of chain.slice(0, LEVELS)) {
    if (element.times > 1) break;
    if (element.times === 1) post = element;
  }
  return post;
}

/** When each block's post was published; empty where the page has no posts of one shape, each with a time. */
export function postTimes(
  measures: readonly BlockMeasures[],
  isKept: (row: number) => boolean,
): Map<number, IsoDate> {
  const posts = new Map<string, Map<PageElement, number[]>>();
  measures.forEach((measure, row) => {
    const post = isKept(row) ? postOf(measure) : undefined;
    if (post === undefined) return;
    const alike = posts.get(post.signature) ?? new Map<PageElement, number[]>();
    posts.set(post.signature, alike.set(post, [...(alike.get(post) ?? []), row]));
  });
  const times = new Map<number, IsoDate>();
  for (const alike of posts.values()) {
    if (alike.size < MIN_POSTS) continue;
    for (const [post, rows] of alike) {
      const time = parseDate(post.time);
      if (time !== undefined) for (const row of rows) times.set(row, time);
    }
  }
  return times;
}

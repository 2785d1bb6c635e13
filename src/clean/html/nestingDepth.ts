import { isAsciiAlphanumeric } from '../../model/ascii.ts';

/** Elements whose end tag may be left out: thousands of open ones are bad habit, not depth. */
const UNCOUNTED =
  /^(?:p|li|dd|dt|td|th|tr|tbody|thead|tfoot|option|colgroup|br|hr|img|input|meta|link|area|base|col|embed|source|track|wbr|param)$/u;

/** No real page was seen to nest deeper than 200; the parser's cost grows with the square of the depth. */
const MAX_DEPTH = 2000;

/** The page without the tags that nest deeper than any honest page; linear in its length. */
export function limitDepth(html: string): string {
  if (html.length < MAX_DEPTH * 3) return html;
  const kept: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const isEnd = html.charCodeAt(at + 1) === 47;
    const name = tagName(html, isEnd ? at + 2 : at + 1);
    if (name === '' || UNCOUNTED.test(name)) continue;
    if (isEnd) depth = Math.max(0, depth - 1);
    if (depth >= MAX_DEPTH) {
      const end = html.indexOf('>', at);
      if (end < 0) break;
      kept.push(html.slice(from, at));
      from = end + 1;
      at = end;
    }
    if (!isEnd) depth++;
  }
  if (from === 0) return html;
  kept.push(html.slice(from));
  return kept.join('');
}

function tagName(html: string, start: number): string {
  let end = start;
  while (end < start + 12 && isAsciiAlphanumeric(html.charCodeAt(end))) end++;
  return html.slice(start, end).toLowerCase();
}

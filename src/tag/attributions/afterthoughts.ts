import type { Attribution } from '../../model/attribution.ts';

/** "said the bank had told her": the verb of the outer report is no part of the inner source. */
const REPORT =
  /^(?:said|says|say|told|added|argued|claimed|insisted|stressed|warned|recalled|noted)\s+(?=\S)/u;
/** "recalled its envoy", "recalled 4,000 cars": called back, not remembered. */
const RECALL = /\brecall(?:s|ed|ing)?$/u;
const CALLED_BACK = /^(?:its|their|all|more|some|several|nearly|about|over|thousands|hundreds|\d)/u;

/** What the search for speech takes wrongly in a way that the words themselves give away: left out, or put right. */
export function reconsider(attribution: Attribution, text: string): Attribution[] {
  const { cueSpan, sourceSpan, contentSpans, speaker } = attribution;
  const [content] = contentSpans;
  if (cueSpan !== undefined && content !== undefined && attribution.kind === 'indirect') {
    const isRecall = RECALL.test(text.slice(cueSpan.start, cueSpan.end));
    if (isRecall && CALLED_BACK.test(text.slice(content.start, content.end))) return [];
  }
  const verb = sourceSpan && REPORT.exec(text.slice(sourceSpan.start, sourceSpan.end))?.[0];
  if (sourceSpan === undefined || verb === undefined) return [attribution];
  return [
    {
      ...attribution,
      sourceSpan: { ...sourceSpan, start: sourceSpan.start + verb.length },
      ...(speaker === undefined ? {} : { speaker: { ...speaker, text: speaker.text.replace(REPORT, '') } }),
    },
  ];
}

import type { ReportedSpeech } from './attributionClauses.ts';
import type { Quotation } from './quotations.ts';

/** Characters behind a quotation in which its signature stands. */
const LONGEST = 120;
/** "― Sonya Hall", "— Jan Till, teacher": a name behind a dash that ends its line. */
const SIGNATURE =
  /^[ \t]{0,3}(?<dash>[―–—]|--?)[ \t]{0,3}(?<name>(?:\p{Lu}[\p{L}'’.-]{0,25} ){0,3}\p{Lu}[\p{L}'’-]{1,25})(?:,[ \t][^\n“”"]{2,60}|[.,]?)[ \t]{0,3}(?:\n|$)/du;

/** Quotations that are signed instead of reported, as letters and pull quotes are: the dash is their cue. */
export function findSignatures(quotations: readonly Quotation[], text: string): ReportedSpeech[] {
  return quotations.flatMap(({ span, speech, notes }): ReportedSpeech[] => {
    const behind = speech ? text.slice(span.end, span.end + LONGEST) : '';
    const { dash, name } = SIGNATURE.exec(behind)?.indices?.groups ?? {};
    if (dash === undefined || name === undefined) return [];
    const source = { start: span.end + name[0], end: span.end + name[1] };
    const cue = { start: span.end + dash[0], end: span.end + dash[1] };
    return [
      {
        kind: 'direct',
        source,
        spokenBy: source,
        cue,
        contents: [span],
        notes,
        foundBy: 'rules',
        strong: true,
        request: false,
      },
    ];
  });
}

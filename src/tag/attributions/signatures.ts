import type { ReportedSpeech } from './attributionClauses.ts';
import type { Quotation } from './quotations.ts';

/** Characters behind a quotation in which its signature stands. */
const LONGEST = 120;
/** "― Sonya Hall", "— Jan Till, teacher": a name behind a dash that ends its line. */
const SIGNATURE =
  /^[ \t]{0,3}(?<dash>[―–—]|--?)[ \t]{0,3}(?<name>(?:\p{Lu}[\p{L}'’.-]{0,25} ){0,3}\p{Lu}[\p{L}'’-]{1,25})(?:,[ \t][^\n“”"]{2,60}|[.,]?)[ \t]{0,3}(?:\n|$)/u;

/** Quotations that are signed instead of reported, as letters and pull quotes are: the dash is their cue. */
export function findSignatures(quotations: readonly Quotation[], text: string): ReportedSpeech[] {
  return quotations.flatMap(({ span, speech, notes }): ReportedSpeech[] => {
    const behind = text.slice(span.end, span.end + LONGEST);
    const match = speech ? SIGNATURE.exec(behind) : null;
    const { dash = '', name = '' } = match?.groups ?? {};
    if (name === '') return [];
    const from = span.end + behind.indexOf(dash);
    const start = from + dash.length + behind.slice(from - span.end + dash.length).indexOf(name);
    const source = { start, end: start + name.length };
    const cue = { start: from, end: from + dash.length };
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

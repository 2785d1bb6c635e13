import type { Attribution } from '../model/attribution.ts';
import { contains, overlapLength, type Span } from '../model/span.ts';
import type { ReportedSpeech } from './attributionClauses.ts';
import type { Proposal } from './attributionModel.ts';
import type { Quotation } from './quotations.ts';

/**
 * Reporting clauses joined with the model's proposals, in text order. Where both know a cue, the model's bounds stand
 * (it has seen more sentences), with the source of the rules where the model has none; what only one of them knows
 * stands as it is, unless a clause of the rules would cut through speech that the model is sure of.
 */
export function joinProposals(
  clauses: readonly ReportedSpeech[],
  proposals: readonly Proposal[],
  quotations: readonly Quotation[],
): ReportedSpeech[] {
  const joined: ReportedSpeech[] = [];
  const used = new Set<Proposal>();
  for (const clause of clauses) {
    const proposal = proposals.find(
      (candidate) => !used.has(candidate) && overlapLength(candidate.cue, clause.cue) > 0,
    );
    if (proposal === undefined) {
      joined.push(clause);
      continue;
    }
    used.add(proposal);
    joined.push(merge(clause, proposal, quotations));
  }
  for (const proposal of proposals) {
    if (used.has(proposal)) continue;
    const { source, cue, contents } = proposal;
    joined.push({
      kind: kindOf(contents, quotations),
      source,
      cue,
      contents,
      notes: notesOf(contents, quotations),
    });
  }
  return joined.sort((a, b) => a.cue.start - b.cue.start);
}

function merge(clause: ReportedSpeech, proposal: Proposal, quotations: readonly Quotation[]): ReportedSpeech {
  const { cue, contents } = proposal;
  // Speech without marks is known to the rules alone.
  const kind = clause.notes.includes('direct speech without quotation marks')
    ? clause.kind
    : kindOf(contents, quotations);
  const notes = [...new Set([...clause.notes, ...notesOf(contents, quotations)])];
  return { kind, source: proposal.source ?? clause.source, cue, contents, notes };
}

/** Direct where the contents are quotations and nothing else, mixed where they hold one. */
function kindOf(contents: readonly Span[], quotations: readonly Quotation[]): Attribution['kind'] {
  const direct = contents.every((content) =>
    quotations.some(({ span, speech }) => speech && contains(span, content)),
  );
  if (direct) return 'direct';
  const quotes = contents.some((content) => quotations.some(({ span }) => overlapLength(span, content) > 0));
  return quotes ? 'mixed' : 'indirect';
}

function notesOf(contents: readonly Span[], quotations: readonly Quotation[]): string[] {
  return quotations
    .filter(({ span }) => contents.some((content) => overlapLength(content, span) > 0))
    .flatMap(({ notes }) => notes);
}

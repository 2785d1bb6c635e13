import { loadClaimResources } from '../../claims/claimResources.ts';
import { traceClaim } from '../../claims/traceClaim.ts';
import type { Effects } from '../../model/effects.ts';
import { UserError } from '../../model/failure.ts';
import type { RunResult } from '../../model/run.ts';
import type { Quoted } from '../../model/span.ts';
import { readFinishedRun } from '../../pipeline/finishedRun.ts';

export interface ExplainOptions {
  readonly output: string;
  readonly json?: boolean;
}

/** Prints what made a row: where it stands, from which spans, by which rules and scores, and what refers to it. */
export async function explain(id: string, options: ExplainOptions, effects: Effects): Promise<number> {
  const { result } = await readFinishedRun(options.output, effects);
  const row = findRow(id, result);
  if (row === undefined) {
    throw new UserError(
      `there is no row ${id} in ${options.output}`,
      'ids stand in the first column of every output file; name the run with -o',
    );
  }
  if (options.json === true) {
    effects.terminal.stdout(`${JSON.stringify(row)}\n`);
    return 0;
  }
  const lines = explainRow(id, result, effects) ?? [JSON.stringify(row, null, 2)];
  effects.terminal.stdout(`${lines.join('\n')}\n`);
  return 0;
}

function findRow(id: string, result: RunResult): unknown {
  const tables: readonly (readonly { readonly id: string }[])[] = [
    result.claims,
    result.events,
    result.stories,
    result.groups,
    result.relations,
    result.figures,
    result.entities,
    result.articles,
  ];
  for (const table of tables) {
    const row = table.find((candidate) => candidate.id === id);
    if (row !== undefined) return row;
  }
  return undefined;
}

function explainRow(id: string, result: RunResult, effects: Effects): string[] | undefined {
  return explainClaim(id, result, effects) ?? explainEvent(id, result) ?? explainStory(id, result);
}

function explainClaim(id: string, result: RunResult, effects: Effects): string[] | undefined {
  const claim = result.claims.find((row) => row.id === id);
  if (claim === undefined) return undefined;
  const article = result.articles.find((row) => row.id === claim.articleId);
  const { attribution, checkworthiness } = claim;
  const at = (span: Quoted['span'] | undefined): string =>
    span === undefined
      ? 'none'
      : `"${article?.text.slice(span.start, span.end)}" at ${span.start}-${span.end}`;
  const group = result.groups.find((row) => row.id === claim.groupId);
  const event = result.events.find((row) => row.id === claim.eventId);
  return [
    `claim ${id}  (${claim.kind}${claim.hedged ? ', hedged' : ''}${claim.negated ? ', negated' : ''}${claim.background ? ', background' : ''})`,
    `  quote       ${claim.quote}`,
    `  standalone  ${claim.standalone}`,
    `  stands in   ${article?.sourceFile} at ${claim.span.start}-${claim.span.end} of "${article?.title}"`,
    `  speech      ${attribution.kind}; source ${at(attribution.sourceSpan)}; cue ${at(attribution.cueSpan)}`,
    ...attribution.contentSpans.map((span) => `              content ${at(span)}`),
    `  speaker     ${attribution.speaker ?? 'open'}${attribution.confidence === undefined ? '' : ` (confidence ${attribution.confidence})`}`,
    ...claim.figureIds.map((figureId) => `  figure      ${describeFigure(figureId, result)}`),
    `  event       ${event === undefined ? 'none' : `${event.id} ${event.title}`}`,
    `  worth       ${checkworthiness.score} ${checkworthiness.worth ? 'worth checking' : 'below the cut'}: ${checkworthiness.reasons.join('; ')}`,
    `  group       ${group?.id}: ${group?.claimIds.length} claims, ${group?.publishers} independent publishers, ${group?.agreement}`,
    ...result.relations
      .filter((relation) => relation.claimIds.includes(id))
      .map((relation) => `  relation    ${relation.type} (${relation.verdict}): ${relation.explanation}`),
    ...claim.notes.map((note) => `  note        ${note}`),
    ...traceOf(claim, result, effects).map((line) => `  ${line}`),
  ];
}

/** The rules and features behind the claim, read again from the rows of the run. */
function traceOf(claim: RunResult['claims'][number], result: RunResult, effects: Effects): string[] {
  const { claims, figures, articles, stories } = result;
  const founderId = result.groups.find(({ id }) => id === claim.groupId)?.claimIds[0];
  return traceClaim(
    claim,
    claims.find(({ id }) => id === founderId),
    { claims, figures, articles, syndicated: stories.flatMap(({ syndicated }) => syndicated) },
    loadClaimResources(effects.readAsset),
  );
}

function describeFigure(id: string, result: RunResult): string {
  const figure = result.figures.find((row) => row.id === id);
  if (figure === undefined) return id;
  const { quote, value, min, max, unit, measure, subject, kind } = figure;
  const amount = value ?? `${min ?? '…'} to ${max ?? '…'}`;
  return `"${quote}" = ${amount} ${unit.code ?? unit.name ?? unit.kind} (${kind}; ${measure ?? 'measure open'}; ${subject?.text ?? 'subject open'})`;
}

function explainEvent(id: string, result: RunResult): string[] | undefined {
  const event = result.events.find((row) => row.id === id);
  if (event === undefined) return undefined;
  const { participants, place, time, timeText, statusHistory, mentions, conflicts } = event;
  return [
    `event ${id}  ${event.title}  (${event.type}/${event.subtype}, ${event.status})`,
    `  who     ${participants.map(({ name, role }) => `${name} (${role})`).join(', ') || 'open'}`,
    `  where   ${place?.name ?? 'open'}`,
    `  when    ${time === undefined ? (timeText ?? 'open') : `${time.start} to ${time.end}`}`,
    ...statusHistory.map(
      ({ status, articleId, at }) =>
        `  status  ${status} (${at ?? 'undated'}, ${titleOf(articleId, result)})`,
    ),
    ...mentions.map(
      ({ articleId, span, quote }) =>
        `  mention "${quote}" at ${span.start} of ${titleOf(articleId, result)}`,
    ),
    ...conflicts.map(
      ({ field, values }) =>
        `  sources disagree on ${field}: ${values.map(({ value }) => value).join(' / ')}`,
    ),
  ];
}

function explainStory(id: string, result: RunResult): string[] | undefined {
  const story = result.stories.find((row) => row.id === id);
  if (story === undefined) return undefined;
  return [
    `story ${id}  ${story.title}  (${story.publishers} independent publishers)`,
    ...story.articleIds.map((articleId) => `  article ${articleId} ${titleOf(articleId, result)}`),
    ...story.syndicated.map(
      (copies) => `  copies  ${copies.map((articleId) => titleOf(articleId, result)).join(' = ')}`,
    ),
  ];
}

function titleOf(articleId: string, result: RunResult): string {
  const article = result.articles.find((row) => row.id === articleId);
  return `"${article?.title}" (${article?.publisher ?? article?.sourceFile})`;
}

import { loadClaimResources } from '../../claims/claimResources.ts';
import { traceClaim } from '../../claims/traceClaim.ts';
import type { Claim } from '../../model/claim.ts';
import { type Configuration, parseConfiguration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import { compareText } from '../../model/order.ts';
import type { RunResult } from '../../model/run.ts';
import type { Quoted } from '../../model/span.ts';
import { UserError } from '../../model/userError.ts';
import { readFinishedRun } from '../../pipeline/finishedRun.ts';
import { explainArticle, explainEvent, explainStory } from './explainCoverage.ts';

export interface ExplainOptions {
  readonly output: string;
  readonly json?: boolean;
}

/** Prints what made a row: where it stands, from which spans, by which rules and scores, and what refers to it. */
export async function explain(id: string, options: ExplainOptions, effects: Effects): Promise<number> {
  const { result, manifest } = await readFinishedRun(options.output, effects);
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
  const configuration = parseConfiguration(manifest.configuration, 'manifest.json');
  const lines = explainRow(id, result, configuration, effects) ?? [JSON.stringify(row, null, 2)];
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

function explainRow(
  id: string,
  result: RunResult,
  configuration: Configuration,
  effects: Effects,
): string[] | undefined {
  return (
    explainClaim(id, result, effects) ??
    explainEvent(id, result) ??
    explainStory(id, result, configuration, effects) ??
    explainArticle(id, result, configuration, effects)
  );
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
    ...describeKinds(claim),
    `  stands in   ${article?.sourceFile} at ${claim.span.start}-${claim.span.end} of "${article?.title}"`,
    `  speech      ${attribution.kind}${attribution.foundBy === undefined ? '' : `, found by ${attribution.foundBy}`}; source ${at(attribution.sourceSpan)}; cue ${at(attribution.cueSpan)}`,
    ...attribution.contentSpans.map((span) => `              content ${at(span)}`),
    `  speaker     ${attribution.speaker ?? 'open'}${attribution.confidence === undefined ? '' : ` (confidence ${attribution.confidence})`}`,
    ...(attribution.with ?? []).map(({ text }) => `              together with ${text}`),
    ...(attribution.for === undefined ? [] : [`              a spokesperson, for ${attribution.for.text}`]),
    ...(attribution.nested ?? []).map(
      (inner) =>
        `              quotes ${inner.speaker}: source ${at(inner.sourceSpan)}; cue ${at(inner.cueSpan)}`,
    ),
    ...(attribution.via ?? []).map(
      ({ outlet, publisher, span }) =>
        `              via ${outlet}, named ${at(span)}: ${publisher === undefined ? 'not in this run, one source for all who cite it' : `counted as ${publisher}`}`,
    ),
    ...claim.figureIds.map((figureId) => `  figure      ${describeFigure(figureId, result)}`),
    `  event       ${event === undefined ? 'none' : `${event.id} ${event.title}`}`,
    `  worth       ${checkworthiness.score} ${checkworthiness.worth ? 'worth checking' : 'below the cut'}: ${weighReasons(checkworthiness).join('; ')}`,
    `  group       ${group?.id}: ${group?.claimIds.length} claims, ${group?.publishers} independent publishers, ${group?.agreement}`,
    ...result.relations
      .filter((relation) => relation.claimIds.includes(id))
      .map((relation) => `  relation    ${relation.type} (${relation.verdict}): ${relation.explanation}`),
    ...claim.notes.map((note) => `  note        ${note}`),
    ...traceOf(claim, result, effects).map((line) => `  ${line}`),
  ];
}

function weighReasons({ reasons, weights }: Claim['checkworthiness']): string[] {
  return reasons.map((reason, index) => {
    const weight = weights?.[index];
    return weight === undefined ? reason : `${reason} (${weight < 0 ? '' : '+'}${weight})`;
  });
}

/** The kinds that the wording has a sign of, the strongest first; those below .5 do not count. */
function describeKinds({ kind, kindScores = {} }: Claim): string[] {
  const scores = Object.entries(kindScores).sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  const told = scores.map(([name, score]) => `${name} ${score}${name === kind ? ' (chosen)' : ''}`);
  return [`  kind        ${told.join(', ') || 'no sign of any but a plain statement'}`];
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

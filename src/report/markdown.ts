import type { Claim } from '../model/claim.ts';
import { isOpen } from '../model/correction.ts';
import { dateRange, formatDate, formatInterval } from './dates.ts';
import { type Commitment, type Digest, digestRun } from './digest.ts';
import type { DisputeSource } from './disputeSides.ts';
import type { Dispute } from './disputes.ts';
import { linkMarkdown, type MarkdownText, markdown } from './markdownText.ts';
import { formatFigure } from './quantities.ts';
import { publishersOf } from './ranking.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { indexRun, type RunIndex, rowsAt } from './runIndex.ts';
import {
  agreementWords,
  claimKindWords,
  countWords,
  coverageWords,
  eventStatusWords,
  figureKindWords,
  listWords,
  officeWords,
  originWords,
  quoteWords,
  speakerDetail,
  speakerWords,
  viaWords,
} from './wording.ts';

/** An editor's digest is read to the end or not at all; the rest stands in the HTML report. */
const MOST = {
  disputes: 20,
  events: 15,
  unsettled: 20,
  claims: 15,
  commitments: 30,
  speakers: 12,
  failures: 20,
};

const reporter: Reporter = (result, context) => [
  { path: 'report.md', chunks: renderText(indexRun(result), context) },
];
export default reporter;

/** When it is asked for: where threads share the files of a report, one of them writes this one. */
function* renderText(index: RunIndex, context: ReportContext): Iterable<string> {
  yield `${renderDigest(digestRun(index), index, context).text}\n`;
}

function renderDigest(digest: Digest, index: RunIndex, context: ReportContext): MarkdownText {
  const listed = new Set(digest.worth.slice(0, MOST.claims));
  const sections = [
    markdown`# Claim report

${summarize(digest, index)}`,
    section('In dispute', digest.disputes, MOST.disputes, (dispute) => renderDispute(dispute, index)),
    section('Changed since', digest.updates, MOST.disputes, (update) => renderDispute(update, index)),
    section('What happened', digest.events, MOST.events, (event) => renderEvent(event, index)),
    section('Planned, cancelled, denied', digest.unsettled, MOST.unsettled, (event) =>
      renderEvent(event, index),
    ),
    section('Claims most worth checking', digest.worth, MOST.claims, (claim) => renderClaim(claim, index)),
    section('Pledges, targets and demands', digest.commitments, MOST.commitments, (commitment) =>
      renderCommitment(commitment, index),
    ),
    section(
      'More that one publisher alone reports',
      digest.singles.filter((claim) => !listed.has(claim)),
      MOST.claims,
      (claim) => renderClaim(claim, index),
    ),
    section('Who said what', digest.speakers, MOST.speakers, ({ entity, claims }) => {
      const office = officeWords(entity);
      return markdown`- **${entity.name}**${office && `, ${office}`}: ${countWords(claims.length, 'claim')}
${claims.slice(0, 3).map((claim) => markdown`  - ${quoteWords(claim.quote, 200)} (${sourceWords(claim, index)})`)}`;
    }),
    section(
      'Checked',
      index.run.claims.filter(({ checked }) => checked !== undefined),
      MOST.claims,
      (claim) => renderChecked(claim, index),
    ),
    section(
      'Corrections that found nothing',
      (index.run.corrections ?? []).filter(isOpen),
      MOST.failures,
      ({ row, correction, message }) => markdown`- row ${row} (${correction}): ${message}`,
    ),
    section(
      'Not read',
      index.run.failures,
      MOST.failures,
      (one) => markdown`- ${one.record}: ${one.message} (${one.stage}, ${one.reason})`,
    ),
    markdown`---

claimwire ${context.version}: ${countWords(context.counts.records, 'record')} in, ${countWords(context.counts.articles, 'article')} read, ${context.counts.failures} failed, ${context.counts.skipped} skipped. No verdicts: every line names its source and waits for a person.${context.complete ? undefined : ' The run was interrupted: this is a part of the input.'}`,
  ];
  return markdown`${sections.flatMap((one) => (one === undefined ? [] : [one, markdown``]))}`;
}

function section<Row>(
  title: string,
  rows: readonly Row[],
  most: number,
  renderRow: (row: Row) => MarkdownText,
): MarkdownText | undefined {
  if (rows.length === 0) return undefined;
  const rest = rows.length - most;
  return markdown`## ${title}

${rows.slice(0, most).map(renderRow)}${rest > 0 ? markdown`\n\n… and ${countWords(rest, 'more', 'more')} in the full report.` : undefined}`;
}

function summarize(digest: Digest, index: RunIndex): string {
  const { articles, claims } = index.run;
  const dates = dateRange(articles.map((article) => article.publishedAt));
  return `${coverageWords(articles)}${
    dates === undefined ? '' : `, ${dates}`
  }: ${countWords(index.run.events.length, 'event')}, ${countWords(claims.length, 'claim')}, ${
    digest.worth.length
  } worth checking, ${digest.disputes.length} in dispute.`;
}

function renderDispute(dispute: Dispute, index: RunIndex): MarkdownText {
  return markdown`### ${dispute.title}

${[...dispute.explanations, ...dispute.checks].join(' ')}

${dispute.sides.map((side, at) => markdown`- **${side.value === '' ? toldWord(dispute, at) : side.value}**${side.role && side.role !== 'value' ? ` (${side.role})` : undefined}\n${side.sources.map((source) => renderSource(source, index))}`)}
`;
}

/** What stands for a value where the claims themselves are the sides. */
function toldWord({ type }: Dispute, side: number): string {
  if (type !== 'supersedes') return 'Told';
  return side === 0 ? 'Before' : 'After';
}

function renderSource(source: DisputeSource, index: RunIndex): MarkdownText {
  const claim = source.claimId === undefined ? undefined : index.claims.get(source.claimId);
  if (claim !== undefined) {
    return markdown`  - ${speakerWords(claim)}: ${quoteWords(claim.quote, 280)} (${sourceLink(claim.articleId, index)})`;
  }
  const quote = source.quote === undefined ? '' : `: ${quoteWords(source.quote, 280)}`;
  return markdown`  - ${sourceLink(source.articleId, index)}${quote}`;
}

function renderEvent(event: RunIndex['run']['events'][number], index: RunIndex): MarkdownText {
  const when = event.time === undefined ? event.timeText : formatInterval(event.time);
  const facts = [event.place?.name, when, listWords(event.participants.map((one) => one.name))];
  const known = facts.filter((fact) => fact !== undefined && fact !== '').join('; ');
  const publishers = publishersOf(event, index);
  return markdown`- **${event.title}**: ${eventStatusWords[event.status]}${known && `; ${known}`}. ${countWords(event.articles.length, 'article')}${publishers.length > 0 ? ` (${listWords(publishers)})` : undefined}.`;
}

function renderClaim(claim: Claim, index: RunIndex): MarkdownText {
  const { reasons, score } = claim.checkworthiness;
  const figures = rowsAt(index.figures, claim.figureIds).map(formatFigure);
  const via = viaWords(claim);
  const facts = [
    claimKindWords[claim.kind],
    ...figures,
    agreementWords(index.groups.get(claim.groupId)),
    `score ${score.toFixed(2)}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`,
  ];
  return markdown`- ${quoteWords(claim.standalone, 400)}
  ${speakerWords(claim)}${speakerDetail(claim)}, in ${sourceLink(claim.articleId, index)}${via && ` (via ${via})`}. ${facts.join('; ')}.`;
}

/** A verdict is a person's, so it comes with the name. */
function renderChecked({ checked, quote, ...claim }: Claim, index: RunIndex): MarkdownText {
  const who = [checked?.by ?? 'a person', checked?.on].filter((one) => one !== undefined).join(', ');
  return markdown`- **${checked?.verdict ?? 'Checked'}** (${who}): ${quoteWords(quote, 280)} (${sourceLink(claim.articleId, index)})`;
}

function renderCommitment({ figure, figures }: Commitment, index: RunIndex): MarkdownText {
  const when = figure.time === undefined ? '' : `, ${formatInterval(figure.time)}`;
  const sources = [...new Set(figures.map((one) => originWords(index.articles.get(one.articleId))))];
  return markdown`- **${figure.subject?.text ?? 'Subject left open'}**: ${figureKindWords[figure.kind].toLowerCase()} of ${formatFigure(figure)}${saysMore(figure.measure, figure.quote) ? ` (${figure.measure})` : ''}${when}. ${listWords(sources)}.`;
}

/** "9 fishermen (fisherman)", "10 days (time)": a measure that the figure has said already. */
function saysMore(measure: string | undefined, quote: string): boolean {
  if (measure === undefined || /^(?:time|value|amount)$/iu.test(measure)) return false;
  const said = quote.toLowerCase();
  return !measure
    .toLowerCase()
    .split(' ')
    .every((word) => said.includes(word.slice(0, Math.max(4, word.length - 2))));
}

function sourceLink(articleId: string, index: RunIndex): MarkdownText {
  const article = index.articles.get(articleId);
  const date = article?.publishedAt === undefined ? 'undated' : formatDate(article.publishedAt);
  return markdown`${linkMarkdown(originWords(article), article?.url)}, ${date}`;
}

function sourceWords(claim: Claim, index: RunIndex): string {
  return originWords(index.articles.get(claim.articleId));
}

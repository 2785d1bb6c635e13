import { readRecords } from '../ingest/readRecords.ts';
import type { Article } from '../model/article.ts';
import type { RunResult } from '../model/run.ts';
import type { Span } from '../model/span.ts';
import { loadResources } from '../pipeline/resources.ts';
import { runPipeline } from '../pipeline/runPipeline.ts';
import type { EvaluationContext } from './suite.ts';

/** Runs the whole pipeline over a folder, as a user would, and returns what it found. */
export async function analyzeFolder(
  folder: string,
  only: readonly string[],
  { effects, configuration }: EvaluationContext,
): Promise<RunResult> {
  const items = readRecords([folder], { ...configuration.ingest, only: [...only] }, effects);
  const outcome = await runPipeline(items, {
    configuration,
    resources: loadResources(effects.readAsset, configuration),
    monotonicMs: effects.clock.monotonicMs,
  });
  return outcome.result;
}

/** A span of the clean text in offsets of the plain-text source file, by the block that holds its start. */
export function toSourceSpan(span: Span, article: Pick<Article, 'blocks'>): Span {
  const place = (offset: number): number => {
    const block = article.blocks.findLast((candidate) => candidate.span.start <= offset);
    return block?.source === undefined ? offset : offset - block.span.start + block.source.start;
  };
  return { start: place(span.start), end: place(span.end) };
}

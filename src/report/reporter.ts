import type { Manifest } from '../model/manifest.ts';
import type { RunResult } from '../model/run.ts';

/** A file of the output folder: its path with `/` separators, and its content in pieces. */
export interface ReportFile {
  readonly path: string;
  readonly chunks: Iterable<string | Uint8Array>;
  /** Made of the same rows as the file before it: whoever writes that one has read them. */
  readonly follows?: boolean;
}

/** What a reporter may say about the run besides its results: all of it the same for equal runs. */
export type ReportContext = Pick<Manifest, 'version' | 'complete' | 'counts'> & {
  readonly inputs: readonly string[];
  /** For a report that is passed on: the paragraphs around claims stand for whole articles. */
  readonly excerpts?: boolean;
};

/** One output format: a pure function from results to files. */
export type Reporter = (result: RunResult, context: ReportContext) => Iterable<ReportFile>;

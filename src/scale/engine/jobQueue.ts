/** A job as it lies in the queue: its id and references to artefacts, never the artefacts. */
export interface Job<Data> {
  /** Of one id there is one job: to add it again is harmless. */
  readonly id: string;
  readonly data: Data;
}

export interface JobState {
  /** `gone`: done and removed, or lost with the engine's memory. */
  readonly state: 'waiting' | 'running' | 'retrying' | 'failed' | 'gone';
  /** Of a failed one. */
  readonly reason?: string;
  /** What it last reported, where it is at work. */
  readonly progress?: unknown;
}

export interface JobCounts {
  readonly waiting: number;
  readonly running: number;
  readonly retrying: number;
  readonly failed: number;
}

/** One queue of the engine, as whoever adds jobs sees it. */
export interface JobQueue<Data> {
  add(jobs: readonly Job<Data>[]): Promise<void>;
  look(id: string): Promise<JobState>;
  /** Nothing where it is at work or not there. */
  remove(id: string): Promise<void>;
  counts(): Promise<JobCounts>;
  /** Workers that are connected. */
  workers(): Promise<number>;
  close(): Promise<void>;
}

/** A job in the hands of a worker. */
export interface ActiveJob<Data> extends Job<Data> {
  report(progress: object): Promise<void>;
}

/**
 * Does a job. What it throws is tried again, later and later.
 * @param signal aborts when the job was given to somebody else or the worker is to end
 */
export type JobHandler<Data> = (job: ActiveJob<Data>, signal: AbortSignal) => Promise<void>;

export interface JobWorkerOptions {
  /** Jobs at once. */
  readonly concurrency: number;
  /** A worker that is silent for so long loses its jobs to others. */
  readonly lockMs: number;
  /** How often a job may be lost with its worker before it is given up. */
  readonly maxLosses: number;
  /** How long the engine may take to answer, at the start. */
  readonly patienceMs: number;
  /** Called with what went wrong and will be tried again. */
  readonly onTrouble: (message: string) => void;
}

export interface JobWorker {
  /**
   * Takes no more jobs.
   * @param finish lets those at work come to their end; otherwise they are aborted and go back to the queue
   */
  close(finish: boolean): Promise<void>;
}

/** Thrown by a handler that gives its job back: it goes to the next worker and costs no attempt. */
export class HandOver extends Error {
  override readonly name = 'HandOver';
}

/** The reason of a job that was given up because its workers were lost, one after another. */
export function wasLost(reason: string): boolean {
  return reason.includes('stalled more than allowable limit');
}

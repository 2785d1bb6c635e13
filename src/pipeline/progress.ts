/** What a run tells while it works; `cli` shows it, tests ignore it. */
export interface Progress {
  update(state: ProgressState): void;
  stop(): void;
}

export interface ProgressState {
  readonly step: 'reading' | 'cleaning' | 'tagging' | 'linking' | 'reporting';
  readonly done: number;
  readonly total: number;
  readonly failures: number;
}

export const silentProgress: Progress = { update: () => {}, stop: () => {} };

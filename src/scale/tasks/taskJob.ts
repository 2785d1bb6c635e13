import type { MapJob } from './mapJob.ts';
import type { PieceJob } from './pieceJob.ts';

/** A task of a run, as a job carries it: references only. */
export type TaskJob = MapJob | PieceJob;

import type { TaggedFigure } from '../../model/figure.ts';
import type { FigureFrame } from './figureFrame.ts';

/** A figure with what only its own sentence says about it. */
export interface DraftFigure {
  readonly figure: TaggedFigure;
  readonly frame: FigureFrame;
  /** No measure of its own: "the 5% target". */
  readonly isElliptical: boolean;
  /** Its verb and measure were said with the figure before: "and the Farmers 9 percent". */
  readonly isGapped: boolean;
  /** It says the same thing of another time or in another unit: "up from 61.8 percent", "($7.5 million)". */
  readonly isSequel: boolean;
  /** Only commas and "and" stand between it and the figure before: "4, 5 and 9 percent". */
  readonly isListed: boolean;
  /** Its verb has no subject of its own: "and cut 850 jobs". */
  readonly isAgentShared: boolean;
  /** It counts the subject of its own clause: "and 40 people are missing". */
  readonly isClauseSubject: boolean;
  /** "3 and 5 percent respectively": a list of the same order says what it measures or whose it is. */
  readonly isRespective: boolean;
  /** Its construction says whose it is, not its verb: "Orland's 5% goal", "sentenced the baker to six years". */
  readonly isOwned: boolean;
  /** Its sentence or clause splits up a whole: "this includes", "of which". */
  readonly isPart: boolean;
}

import type { ClaimResources } from '../../claims/claimResources.ts';
import type { ClaimCollection } from '../../claims/collection.ts';
import { groupWithinStories, readStatements, type StoryGroup } from '../../claims/groupClaims.ts';
import { relateClaims } from '../../claims/relations/relateClaims.ts';
import type { Statement } from '../../claims/statement.ts';
import { countTerms, type TermCounts } from '../../claims/termCounts.ts';
import type { Relation } from '../../model/claim.ts';
import type { Reference } from '../../model/reference.ts';
import type { RowSpool, RowStore } from '../rows/rowSpool.ts';

/** What relating a piece leaves for the reduce, beside what its claims say. */
export interface RelatedPiece {
  readonly relations: readonly Relation[];
  readonly counted: TermCounts;
}

/** Relates pieces of a run's claims, and then groups them. */
export interface PieceReducer {
  /** Pieces that it may be asked for at once, the second while the first is being done. */
  readonly width: number;
  relate(piece: ClaimCollection): Promise<RelatedPiece>;
  /**
   * The groups within the stories of all pieces that it related, piece by piece.
   * @param counted of the statements of all pieces, its own and those of others
   */
  group(counted: TermCounts): AsyncIterable<readonly StoryGroup[]>;
  close(): Promise<void>;
}

/** What a thread that does pieces itself needs. */
export interface OwnMeans {
  readonly resources: ClaimResources;
  readonly reference: Reference;
  readonly store: RowStore;
  /** Of the rows in the store. */
  readonly name: string;
}

export function relatePiece(
  piece: ClaimCollection,
  resources: ClaimResources,
  reference: Reference,
): RelatedPiece & { readonly statements: readonly Statement[] } {
  const relations = relateClaims(piece, resources, reference);
  const statements = readStatements(piece, resources);
  return { relations, counted: countTerms(statements), statements };
}

/** In this thread. What the claims of a piece say is kept from one step to the other. */
export class OwnPieces implements PieceReducer {
  readonly width = 1;
  readonly #means: OwnMeans;
  readonly #statements: RowSpool<readonly Statement[]>;

  constructor(means: OwnMeans) {
    this.#means = means;
    this.#statements = means.store.spoolValues(means.name);
  }

  async relate(piece: ClaimCollection): Promise<RelatedPiece> {
    const { resources, reference } = this.#means;
    const { statements, ...related } = relatePiece(piece, resources, reference);
    this.#statements.append(statements);
    await listen();
    return related;
  }

  async *group(counted: TermCounts): AsyncGenerator<readonly StoryGroup[]> {
    const pieces = this.#statements.finish().source;
    for (let piece = 0; piece < pieces.length; piece++) {
      yield groupWithinStories(pieces.read(piece), counted);
      await listen();
    }
  }

  async close(): Promise<void> {}
}

/** What other threads have done comes in between two pieces. */
function listen(): Promise<void> {
  return new Promise(setImmediate);
}

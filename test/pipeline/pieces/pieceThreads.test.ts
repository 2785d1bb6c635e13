import { describe, expect, it } from 'vitest';
import { countPieceThreads } from '../../../src/pipeline/pieces/pieceThreads.ts';

describe('the threads that relate and group claims', () => {
  it('are as many as there is work and leave for', () => {
    expect(countPieceThreads(19_000, 8)).toBe(1);
    expect(countPieceThreads(20_000, 8)).toBe(2);
    expect(countPieceThreads(20_000, 1)).toBe(1);
    expect(countPieceThreads(4_000_000, 64)).toBe(4);
  });
});

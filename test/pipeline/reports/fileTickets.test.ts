import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileTickets } from '../../../src/pipeline/reports/fileTickets.ts';

describe('file tickets', () => {
  it('give each file to one thread, in whatever order threads come by', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 }), { maxLength: 200 }), fc.nat({ max: 40 }), (turns, files) => {
        const shared = FileTickets.share();
        const threads = [0, 1, 2].map(() => ({ tickets: new FileTickets(shared), at: 0 }));
        const taken: number[] = [];
        const step = (thread: (typeof threads)[number] | undefined): void => {
          if (thread !== undefined && thread.at < files && thread.tickets.take()) taken.push(thread.at);
          if (thread !== undefined) thread.at++;
        };
        for (const turn of turns) step(threads[turn]);
        for (const thread of threads) while (thread.at < files) step(thread);
        expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: files }, (_, file) => file));
      }),
    );
  });
});

import { Worker } from 'node:worker_threads';
import type { Manifest } from '../../model/manifest.ts';
import { UserError } from '../../model/userError.ts';
import type { SettleJobs } from '../run/claimPieces.ts';
import type { FinishOrder } from '../run/finishRun.ts';
import type { FinishReply } from './finishThread.ts';

/**
 * The reduces keep their thread busy for minutes without a pause: in a thread of their own they do not keep this one
 * from telling the queue that it is alive.
 * @param settle has the pieces done that the thread asks for
 * @param signal ends the thread where it stands, as a power loss would
 */
export function finishInThread(
  order: FinishOrder,
  settle: SettleJobs,
  signal: AbortSignal,
): Promise<Manifest> {
  return new Promise((done, fail) => {
    const thread = new Worker(new URL('./finishThread.js', import.meta.url), { workerData: order });
    const abort = (): void => void thread.terminate();
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    thread.on('message', (reply: FinishReply) => {
      if ('jobs' in reply) {
        settle(reply.jobs).then(
          (marks) => thread.postMessage(marks),
          (error: unknown) => {
            fail(error);
            abort();
          },
        );
      } else if ('manifest' in reply) done(reply.manifest);
      else fail(new UserError(reply.refused.message, reply.refused.hint));
    });
    thread.on('error', fail);
    thread.on('exit', () => {
      signal.removeEventListener('abort', abort);
      fail(new Error('the thread that writes the output ended early'));
    });
  });
}

import { setTimeout as sleep } from 'node:timers/promises';
import { errorText } from '../../model/errors.ts';
import { UserError } from '../../model/userError.ts';
import type { EngineAddress } from './engineAddress.ts';

const ASK_AGAIN_MS = 250;
/** What a server that goes or comes answers (PostgreSQL's class 57), or a machine whose server is not there yet. */
const PASSING = /^(?:57P\d\d|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/u;

/** A queue or a worker of BullMQ. */
interface EngineClient {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * A client that is connected. On Redis one connects for as long as it takes; on PostgreSQL one whose first connection
 * fails is of no use ever after, so that another is opened.
 * @param open is given what is to hear of its errors
 * @param patienceMs how long the engine may take to answer: it may be starting
 * @throws UserError where the engine cannot be reached
 */
export async function reachEngine<Client extends EngineClient>(
  address: EngineAddress,
  patienceMs: number,
  open: (onError: (error: unknown) => void) => Client,
): Promise<Client> {
  let trouble = 'no answer';
  const hear = (error: unknown): void => {
    trouble = errorText(error) || trouble;
  };
  let late = false;
  const waiting = new AbortController();
  const deadline = sleep(patienceMs, undefined, { signal: waiting.signal }).then(
    () => {
      late = true;
    },
    () => {},
  );
  try {
    for (;;) {
      const client = open(hear);
      try {
        await Promise.race([client.waitUntilReady(), deadline]);
        if (!late) return client;
      } catch (error) {
        hear(error);
        late ||= !isPassing(error);
      }
      // Not waited for: closing waits for the connection that does not come.
      client.close().catch(() => {});
      if (late) throw unreached(address, trouble);
      await sleep(ASK_AGAIN_MS);
    }
  } finally {
    waiting.abort();
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return PASSING.test(code) || error.message.startsWith('Connection terminated');
}

function unreached(address: EngineAddress, trouble: string): UserError {
  return new UserError(
    `cannot reach the queue at ${address.shown}: ${address.redact(trouble)}`,
    'check that it runs, its certificate, and the user and password in the address',
  );
}

import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, errorText } from '../../model/errors.ts';
import { UserError } from '../../model/userError.ts';
import type { EngineAddress } from './engineAddress.ts';

const ASK_AGAIN_MS = 250;
/** What does not pass: a certificate, or PostgreSQL's refusal of a user, a database or a right. */
const FINAL = /CERT|TLS|SSL|VERIFY|^(?:28|3D|42)\w{3}$/u;

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
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patienceMs);
  });
  try {
    for (;;) {
      const client = open(hear);
      const connected = client.waitUntilReady().then(
        () => 'ready' as const,
        (error: unknown) => {
          hear(error);
          return FINAL.test(errorCode(error)) ? 'refused' : 'lost';
        },
      );
      const outcome = await Promise.race([connected, deadline]);
      if (outcome === 'ready') return client;
      // Not waited for: closing waits for the connection that does not come.
      client.close().catch(() => {});
      if (outcome !== 'lost') throw unreached(address, trouble);
      await sleep(ASK_AGAIN_MS);
    }
  } finally {
    clearTimeout(timer);
  }
}

function unreached(address: EngineAddress, trouble: string): UserError {
  return new UserError(
    `cannot reach the queue at ${address.shown}: ${address.redact(trouble)}`,
    'check that it runs, its certificate, and the user and password in the address',
  );
}

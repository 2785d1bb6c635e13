import type { PostgresConnectionOptions } from 'bullmq';
import type { ClientConfig } from 'pg';

/** The namespace of all our queues: prefix of Redis keys, schema in PostgreSQL. */
const NAMESPACE = 'claimwire';

/** A job that throws is tried again for about fifty minutes: as long as a store or a disk may be away. */
const ATTEMPTS = 100;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** Failed jobs are looked at by the conductor of their run; where that is gone, they go after a week. */
const KEEP_FAILED_SECONDS = 7 * 86_400;

/** `redis://` and `rediss://`: user, password, TLS and database are read from the address by the client. */
export function redisOptions(url: string) {
  return { prefix: NAMESPACE, connection: { url, maxRetriesPerRequest: null } };
}

/** TLS is asked for in the address (`?sslmode=verify-full`). The first to come makes the tables. */
export async function postgresOptions(url: string): Promise<{ connection: PostgresConnectionOptions }> {
  const { Client } = await import('pg');
  /** BullMQ does not listen to a connection while it makes the tables, and what nobody hears ends the process. */
  class HeardClient extends Client {
    constructor(options: ClientConfig) {
      super(options);
      this.on('error', () => {});
    }
  }
  return {
    connection: {
      connectionString: url,
      schema: NAMESPACE,
      migrate: true,
      max: 4,
      keepAlive: true,
      Client: HeardClient,
    },
  };
}

export function jobOptions(jobId: string) {
  return {
    jobId,
    attempts: ATTEMPTS,
    backoff: { type: 'growing' },
    removeOnComplete: true,
    removeOnFail: { age: KEEP_FAILED_SECONDS },
  };
}

/** Milliseconds before the next attempt. */
export function growingDelay(attempts: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempts - 1, 20));
}

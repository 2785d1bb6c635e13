import { hasCode } from '../../model/errors.ts';
import { UserError } from '../../model/userError.ts';
import type { EngineAddress } from './engineAddress.ts';

type Bull = typeof import('bullmq');

/**
 * BullMQ, which is no dependency of the package: only who works on several machines needs it and a client.
 * @throws UserError that says what to install
 */
export async function loadBull({ kind }: EngineAddress): Promise<Bull> {
  const client = kind === 'redis' ? 'ioredis' : 'pg';
  try {
    await (kind === 'redis' ? import('ioredis') : import('pg'));
    return await import('bullmq');
  } catch (error) {
    if (!hasCode(error, 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new UserError(
      `a queue on ${kind === 'redis' ? 'Redis' : 'PostgreSQL'} needs the packages bullmq and ${client}, which do not come with claimwire`,
      `npm install bullmq@6 ${client}`,
    );
  }
}

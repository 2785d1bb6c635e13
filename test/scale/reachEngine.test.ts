import { describe, expect, it, vi } from 'vitest';
import { parseEngineAddress } from '../../src/scale/engine/engineAddress.ts';
import { reachEngine } from '../../src/scale/engine/reachEngine.ts';

const address = parseEngineAddress('postgres://me:hush@queue.example/base');

/** A client whose connection fails with these errors, one for each that is opened, and then stands. */
class Clients {
  opened = 0;
  closed = 0;
  readonly #errors: Error[];

  constructor(...errors: Error[]) {
    this.#errors = errors;
  }

  readonly open = () => {
    this.opened++;
    const error = this.#errors.shift();
    return {
      waitUntilReady: () => (error === undefined ? Promise.resolve() : Promise.reject(error)),
      close: () => {
        this.closed++;
        return Promise.resolve();
      },
    };
  };
}

const starting = Object.assign(new Error('the database system is starting up'), { code: '57P03' });
const lost = new Error('Client has encountered a connection error and is not queryable');
const refused = Object.assign(new Error('password authentication failed, hush is wrong'), { code: '28P01' });

describe('reaching an engine', () => {
  it('opens clients until one is connected, and closes the others', async () => {
    const clients = new Clients(starting, lost);
    await reachEngine(address, 10_000, clients.open);
    expect(clients).toMatchObject({ opened: 3, closed: 2 });
  });

  it('gives up at once where it is refused, without a secret', async () => {
    const clients = new Clients(refused);
    await expect(reachEngine(address, 10_000, clients.open)).rejects.toThrow(
      'cannot reach the queue at postgres://queue.example/base: password authentication failed, *** is wrong',
    );
    expect(clients).toMatchObject({ opened: 1, closed: 1 });
  });

  it.each(['SELF_SIGNED_CERT_IN_CHAIN', 'ERR_TLS_CERT_ALTNAME_INVALID', '3D000', '42501'])(
    'does not ask again after %s',
    async (code) => {
      const clients = new Clients(Object.assign(new Error('no'), { code }));
      await expect(reachEngine(address, 10_000, clients.open)).rejects.toThrow('cannot reach the queue');
      expect(clients.opened).toBe(1);
    },
  );

  it.each(['ECONNREFUSED', 'ENOTFOUND', '57P03', '53300'])('asks again after %s', async (code) => {
    const clients = new Clients(Object.assign(new Error('not yet'), { code }));
    await reachEngine(address, 10_000, clients.open);
    expect(clients.opened).toBe(2);
  });

  it('says what was last heard when its patience ends', async () => {
    const silent = (onError: (error: unknown) => void) => {
      onError(new Error('connect ECONNREFUSED'));
      return { waitUntilReady: () => new Promise(() => {}), close: () => new Promise<void>(() => {}) };
    };
    await expect(reachEngine(address, 50, silent)).rejects.toThrow('connect ECONNREFUSED');
  });

  it('waits no longer once it is connected', async () => {
    vi.useFakeTimers();
    try {
      await reachEngine(address, 10_000, new Clients().open);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

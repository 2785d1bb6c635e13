import { expect, it } from 'vitest';
import { parseEngineAddress } from '../../src/scale/engine/engineAddress.ts';
import type { JobQueue } from '../../src/scale/engine/jobQueue.ts';
import { openRunQueues } from '../../src/scale/run/runQueues.ts';
import { openMemoryQueue } from './memoryQueue.ts';

const address = parseEngineAddress('redis://queue.example');
const names = { tasks: 'tasks', pieces: 'pieces', runs: 'runs' };

/** Opens queues of this process, all but one, and counts those that are open. */
function opener(missing?: string) {
  const open = new Set<string>();
  return {
    open,
    async openOne<Data>(_address: unknown, name: string): Promise<JobQueue<Data>> {
      if (name === missing) throw new Error(`${name} cannot be reached`);
      open.add(name);
      return {
        ...openMemoryQueue<Data>(
          async () => {},
          () => 'do',
        ),
        close: async () => void open.delete(name),
      };
    },
  };
}

it('opens the queues of a run, and closes them together', async () => {
  const { open, openOne } = opener();
  const queues = await openRunQueues(address, names, undefined, openOne);
  expect([...open]).toEqual(['tasks', 'pieces', 'runs']);
  await queues.close();
  expect(open.size).toBe(0);
});

it.each(['tasks', 'pieces', 'runs'])('leaves none open where %s cannot be reached', async (missing) => {
  const { open, openOne } = opener(missing);
  await expect(openRunQueues(address, names, undefined, openOne)).rejects.toThrow(
    `${missing} cannot be reached`,
  );
  expect(open.size).toBe(0);
});

import { workerData } from 'node:worker_threads';
import type { Configuration } from '../../model/configuration.ts';
import { realEffects } from '../effects.ts';
import { loadMapResources } from '../resources.ts';
import { type MapReply, type MapTask, runMapTask } from './mapTask.ts';

/** What a worker is started with. */
export interface WorkerSetup {
  readonly configuration: Configuration;
}

// A worker's first lines are the border between threads: piscina hands its data on as it was given.
const { configuration }: WorkerSetup = workerData;
const effects = realEffects();
const resources = loadMapResources(effects.readAsset, configuration);

/** Called by piscina in a worker thread, once per record. Models were loaded when the thread began. */
export default function mapRecord(task: MapTask): MapReply {
  return runMapTask(task, resources, configuration, effects.clock.monotonicMs);
}

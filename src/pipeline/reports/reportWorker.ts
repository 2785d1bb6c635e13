import { parentPort, workerData } from 'node:worker_threads';
import { realEffects } from '../effects.ts';
import { type ReportShare, writeShare } from './reportShare.ts';

// A worker's first lines are the border between threads: what stands here was given by `startReportThreads`.
const share: ReportShare = workerData;

parentPort?.postMessage([...(await writeShare(share, realEffects()))]);

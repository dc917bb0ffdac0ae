import type { WorkerRun } from '../workers/worker.ts'

/** A run of a worker that nobody watches. */
export const aRun = (signal = new AbortController().signal): WorkerRun => ({ signal, goesOn: () => {} })

import { isMainThread, workerData } from 'node:worker_threads'

/**
 * Where the thread's program begins: here. It is imported only when a thread is to be started, so that bundles hold it
 * as a file of its own, without the program that it is part of.
 */
export const entry = new URL(import.meta.url)

if (!isMainThread && workerData?.plans) await import('./thread.ts')

import type { BatchTarget } from '@micromart/settings'

/** As the SDK's processors have it. */
export const batchesOf = ({ everyMs, withinMs, mostKept, mostAtOnce }: BatchTarget) => ({
  scheduledDelayMillis: everyMs,
  exportTimeoutMillis: withinMs,
  maxQueueSize: mostKept,
  maxExportBatchSize: mostAtOnce,
})

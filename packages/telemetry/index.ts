export { goesAlong } from './along.ts'
export { seconds } from './buckets.ts'
export { currentExemplar, type Exemplar, exemplarOf } from './exemplar.ts'
export { exposition } from './exposition.ts'
export { changeLevel, componentLog, levelsOf } from './levels.ts'
export { createLogger, type Logger, type LogLevel, logWritten } from './logger.ts'
export { type MeasuredPool, type MeasurePool, measurePools } from './pool-metrics.ts'
export { type ProcessIdentity, processIdentity } from './process-identity.ts'
export { measureReadiness } from './readiness.ts'
export { openRegistry } from './registry.ts'
export {
  addSpanAttributes,
  carriedTraceContext,
  currentSpan,
  currentTrace,
  currentTraceContext,
  failSpan,
  isTraced,
  linkSpan,
  nameSpan,
  spansMade,
  tellSpan,
  withRemoteParent,
  withSpan,
  withSpanSync,
} from './spans.ts'
export { startTelemetry, type Telemetry, tellUnheard } from './telemetry.ts'
export { ToldGauge } from './told-gauge.ts'
export type { TraceContext } from './trace-context.ts'
export { TracedHistogram } from './traced-histogram.ts'
export { flushLog } from './written-lines.ts'

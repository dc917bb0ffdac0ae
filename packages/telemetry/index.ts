export { changeLevel, componentLog, levelsOf } from './logs/levels.ts'
export { createLogger, type Logger, type LogLevel, logWritten } from './logs/logger.ts'
export { toldId } from './logs/told-id.ts'
export { flushLog } from './logs/written-lines.ts'
export { seconds } from './metrics/buckets.ts'
export { currentExemplar, type Exemplar, exemplarOf } from './metrics/exemplar.ts'
export { exposition } from './metrics/exposition.ts'
export { type MeasuredPool, type MeasurePool, measurePools } from './metrics/pool-metrics.ts'
export { measureReadiness } from './metrics/readiness.ts'
export { openRegistry } from './metrics/registry.ts'
export { ToldGauge } from './metrics/told-gauge.ts'
export { TracedHistogram } from './metrics/traced-histogram.ts'
export { type ProcessIdentity, processIdentity } from './process-identity.ts'
export { startTelemetry, type Telemetry, tellUnheard } from './telemetry.ts'
export { goesAlong } from './traces/along.ts'
export { tellErrorCodes } from './traces/error-codes.ts'
export {
  type HttpServed,
  httpClientAttributes,
  httpServerSpan,
  httpSpanName,
  methodLabel,
  tellHttpStatus,
} from './traces/http-spans.ts'
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
} from './traces/spans.ts'
export type { TraceContext } from './traces/trace-context.ts'

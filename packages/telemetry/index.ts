export { createLogger, type Logger, type LogLevel } from './logger.ts'
export { type ProcessIdentity, processIdentity } from './process-identity.ts'
export {
  addSpanAttributes,
  carriedTraceparent,
  currentTraceId,
  currentTraceparent,
  withRemoteParent,
  withSpan,
} from './spans.ts'
export { startTelemetry, type Telemetry } from './telemetry.ts'
export { flushLog } from './written-lines.ts'

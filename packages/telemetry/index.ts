export { createLogger, flushLog, type Logger, type LogLevel } from './logger.ts'
export { addSpanAttributes, currentTraceId, currentTraceparent, withRemoteParent, withSpan } from './spans.ts'
export { startTelemetry, type Telemetry } from './telemetry.ts'

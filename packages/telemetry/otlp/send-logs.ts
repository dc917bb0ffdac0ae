import { env } from 'node:process'
import type { BatchTarget } from '@micromart/settings'
import { ROOT_CONTEXT, type SpanContext, TraceFlags, trace } from '@opentelemetry/api'
import { type LogAttributes, SeverityNumber } from '@opentelemetry/api-logs'
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs'
import { hearLines } from '../logs/written-lines.ts'
import type { Sending } from '../telemetry.ts'
import { batchesOf } from './batches.ts'
import { exportersFor } from './exporters.ts'
import { resourceOf } from './resource.ts'

const severities: Record<string, SeverityNumber> = {
  debug: SeverityNumber.DEBUG,
  info: SeverityNumber.INFO,
  warn: SeverityNumber.WARN,
  error: SeverityNumber.ERROR,
  fatal: SeverityNumber.FATAL,
}

/** Of what a line says; undefined for the library's own. */
const limit = (what: string): number | undefined =>
  Number(env[`OTEL_LOGRECORD_${what}_LIMIT`] || env[`OTEL_${what}_LIMIT`]) || undefined

/** Sends every line that is written, as it is written: redacted already. */
export async function sendLogs({ process, target }: Sending<BatchTarget>): Promise<() => Promise<void>> {
  const { url, headers } = target
  const { OTLPLogExporter } = await exportersFor(target)
  const provider = new LoggerProvider({
    resource: resourceOf(process),
    processors: [
      new BatchLogRecordProcessor({
        exporter: new OTLPLogExporter({ url, headers: { ...headers } }),
        ...batchesOf(target),
      }),
    ],
    logRecordLimits: {
      attributeCountLimit: limit('ATTRIBUTE_COUNT'),
      attributeValueLengthLimit: limit('ATTRIBUTE_VALUE_LENGTH'),
    },
  })
  const logger = provider.getLogger('micromart')
  const deaf = hearLines((line) => {
    const {
      level,
      time,
      msg,
      service: _,
      trace_id: traceId,
      span_id: spanId,
      trace_flags,
      ...fields
    } = JSON.parse(line)
    const traceFlags = trace_flags === '00' ? TraceFlags.NONE : TraceFlags.SAMPLED
    const context = traceId && spanId ? inSpan({ traceId, spanId, traceFlags }) : ROOT_CONTEXT
    logger.emit({
      severityNumber: severities[level] ?? SeverityNumber.UNSPECIFIED,
      severityText: level,
      timestamp: new Date(time),
      body: msg,
      // Where no spans are made, there is none to name.
      attributes: (context === ROOT_CONTEXT && traceId ? { ...fields, trace_id: traceId } : fields) as LogAttributes,
      context,
    })
  })
  return () => {
    deaf()
    return provider.shutdown()
  }
}

const inSpan = (span: SpanContext) => trace.setSpanContext(ROOT_CONTEXT, span)

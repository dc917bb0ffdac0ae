import type { Attributes, Link, TraceState } from '@opentelemetry/api'
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type TimedEvent,
} from '@opentelemetry/sdk-trace-node'
import { contextsAlong } from './traces/along.ts'
import { makeSpans } from './traces/spans.ts'

export { carryTraces } from './traces/spans.ts'

export interface RecordedSpan {
  name: string
  traceId: string
  spanId: string
  /** Undefined for a trace's first. */
  parentId: string | undefined
  /** What others say of its trace. */
  traceState?: TraceState
  attributes: Attributes
  links: readonly Link[]
  failed: boolean
  /** What it says of a failure. */
  message: string | undefined
  events: readonly TimedEvent[]
}

/** Makes spans in this process, and keeps those that have ended. Stop it: nothing makes any after that. */
export function recordSpans() {
  const exporter = new InMemorySpanExporter()
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  provider.register({ contextManager: contextsAlong })
  makeSpans(true)
  return {
    spans: (): RecordedSpan[] =>
      exporter.getFinishedSpans().map((span) => ({
        name: span.name,
        ...span.spanContext(),
        parentId: span.parentSpanContext?.spanId,
        attributes: span.attributes,
        links: span.links,
        failed: span.status.code === 2,
        message: span.status.message,
        events: span.events,
      })),
    async stop() {
      makeSpans(false)
      await provider.shutdown()
    },
  }
}

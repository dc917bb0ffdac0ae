import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-node'
import { makeSpans } from './spans.ts'

export interface Telemetry {
  /** Sends what is still buffered; call it last. */
  stop(): Promise<void>
}

interface TelemetryOptions {
  /** `service.name` of the spans. */
  service: string
  /** OTLP/HTTP base address such as http://localhost:4318; without one spans only carry ids for logs and propagation. */
  endpoint?: string | undefined
}

/**
 * Makes spans real in this process and W3C trace context travel. The exporter is loaded only where an endpoint is
 * configured, since it costs start-up time and memory that a laptop's shop should not pay.
 */
export async function startTelemetry({ service, endpoint }: TelemetryOptions): Promise<Telemetry> {
  const spanProcessors: SpanProcessor[] = []
  if (endpoint) {
    const { otlpExporter } = await import('./otlp.ts')
    spanProcessors.push(new BatchSpanProcessor(otlpExporter(endpoint)))
  }
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'micromart' }),
    spanProcessors,
  })
  provider.register()
  makeSpans(true)
  return {
    stop() {
      makeSpans(false)
      return provider.shutdown()
    },
  }
}

import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'

// A module of its own, to be imported only where it is needed: a bundle knows the names of an ES module it loads late,
// and not those of a CommonJS one.

/** Sends spans to `/v1/traces` of an OTLP/HTTP endpoint. */
export const otlpExporter = (endpoint: string) => new OTLPTraceExporter({ url: new URL('/v1/traces', endpoint).href })

// A module of its own, to be imported only where it is needed: a bundle knows the names of an ES module it loads late,
// and not those of a CommonJS one.
export { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http'
export { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
export { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'

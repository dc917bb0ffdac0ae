// As json-exporters.ts, for collectors that take nothing else.
export { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-proto'
export { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto'
export { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'

import type { Sample } from './exposition.ts'

/** Histograms of what was asked, each read from the process that knows it best. */
const operations = 'graphql_server_operation_duration_seconds'
const subgraphOperations = 'graphql_subgraph_operation_duration_seconds'
const requests = 'http_server_request_duration_seconds'
const histograms = [operations, subgraphOperations, requests]

/** What stands at its value now. */
export const gauges = [
  'outbox_messages',
  'outbox_oldest_message_age_seconds',
  'messaging_consumer_lag_records',
  'messaging_dead_letters_waiting',
  'messaging_dead_letters_total',
  'orders_sagas_unfinished',
  'orders_sagas_oldest_age_seconds',
  'orders_sagas_ended_total',
  'orders_saga_steps_overdue_total',
  'router_subgraph_breaker_open',
  'router_subgraph_address_state',
  'sibling_breaker_open',
  'sibling_address_state',
  'micromart_invariant_violations',
  'micromart_invariants_checked_timestamp_seconds',
  'micromart_orders_placed_total',
  'health_ready',
  'nodejs_eventloop_lag_p99_seconds',
  'process_resident_memory_bytes',
] as const
export type GaugeName = (typeof gauges)[number]

const wanted = new Set<string>([...gauges, ...histograms.flatMap((name) => [`${name}_count`, `${name}_bucket`])])
export const wantsSample = (name: string): boolean => wanted.has(name)
export const isCounter = ({ name }: { name: GaugeName }): boolean => name.endsWith('_total')
export const isGauge = (name: string): name is GaugeName => (gauges as readonly string[]).includes(name)

/** Codes of what went wrong here, as the objectives have them; all others are of what was asked wrongly, or may not be. */
export const faultCodes = [
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'OVERLOADED',
  'OPERATION_NOT_PLANNABLE',
]

/** Where a histogram's sample is counted: a service's row, an operation's, or both. */
export interface Place {
  row: string
  isError: boolean
}

export const serviceRow = (service: string) => `service ${service}`
export const httpRow = (service: string) => `http ${service}`
export const operationRow = (type: string, name: string) => `operation ${type} ${name}`

/**
 * Where a sample counts. What is asked of GraphQL is told by operation; what a process is asked besides by request.
 * @param service of the process: replicas share theirs.
 */
export function placesOf({ name, labels }: Sample, service: string): Place[] {
  const metric = name.replace(/_(?:count|bucket)$/, '')
  if (metric === requests) {
    return [{ row: httpRow(service), isError: Number(labels.http_response_status_code) >= 500 }]
  }
  const isError = faultCodes.includes(labels.code ?? '')
  const row = { row: serviceRow(service), isError }
  if (metric !== operations) return [row]
  const { graphql_operation_type: type = '', graphql_operation_name: operation = '' } = labels
  return [row, { row: operationRow(type, operation), isError }]
}

import type { ApolloServerPlugin } from '@apollo/server'
import { seconds, TracedHistogram } from '@micromart/telemetry'
import type { Registry } from 'prom-client'
import type { RequestContext } from '../http/context.ts'

/** Times queries and mutations by the code of their first error; `OK` for none. Subscriptions come by another way. */
export function measureOperations(registry: Registry): ApolloServerPlugin<RequestContext> {
  const duration = new TracedHistogram({
    name: 'graphql_subgraph_operation_duration_seconds',
    help: 'Time to carry out a query or mutation, by the code of its first error.',
    labelNames: ['graphql_operation_type', 'code'],
    buckets: seconds,
    registers: [registry],
  })
  for (const graphql_operation_type of ['query', 'mutation']) {
    for (const code of ['OK', 'INTERNAL_SERVER_ERROR']) duration.zero({ graphql_operation_type, code })
  }
  return {
    async requestDidStart() {
      const started = performance.now()
      return {
        async willSendResponse({ operation, response: { body } }) {
          const errors = body.kind === 'single' ? body.singleResult.errors : undefined
          const code = errors?.[0] ? String(errors[0].extensions?.code ?? 'UNKNOWN') : 'OK'
          const labels = { graphql_operation_type: operation?.operation ?? 'unknown', code }
          duration.observe(labels, (performance.now() - started) / 1_000)
        },
      }
    },
  }
}

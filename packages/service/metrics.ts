import type { MessagingObserver } from '@micromart/messaging'
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** The process's metrics, labelled with the service's name. */
export function openRegistry(service: string): Registry {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry })
  return registry
}

/** Times every request of an app by route, method and status. */
export function measureHttp(app: FastifyInstance, registry: Registry): void {
  const duration = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Duration of HTTP server requests.',
    labelNames: ['http_route', 'http_request_method', 'http_response_status_code'],
    buckets,
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    duration.observe(
      {
        http_route: request.routeOptions.url ?? 'none',
        http_request_method: request.method,
        http_response_status_code: reply.statusCode,
      },
      reply.elapsedTime / 1000,
    )
  })
}

/** Counts and times what goes through the outbox and the event log. */
export function measureMessaging(registry: Registry): MessagingObserver {
  const registers = [registry]
  const labelNames = ['consumer_group', 'topic']
  const handling = new Histogram({
    name: 'messaging_process_duration_seconds',
    help: 'Duration of handling a message, its transaction included.',
    labelNames,
    buckets,
    registers,
  })
  const retries = new Counter({
    name: 'messaging_retries_total',
    help: 'Messages whose handling failed and was tried again.',
    labelNames,
    registers,
  })
  const deadLetters = new Counter({
    name: 'messaging_dead_letters_total',
    help: 'Messages that went to the dead letters, by why.',
    labelNames: [...labelNames, 'kind'],
    registers,
  })
  const lag = new Gauge({
    name: 'messaging_consumer_lag_records',
    help: 'Records of a partition that the group has not finished.',
    labelNames: [...labelNames, 'partition'],
    registers,
  })
  const waiting = new Gauge({ name: 'outbox_messages', help: 'Messages that wait in the outbox.', registers })
  const oldest = new Gauge({
    name: 'outbox_oldest_message_age_seconds',
    help: 'How long the oldest message has been waiting in the outbox.',
    registers,
  })
  return {
    handled: (consumer_group, topic, ms) => handling.observe({ consumer_group, topic }, ms / 1000),
    retried: (consumer_group, topic) => retries.inc({ consumer_group, topic }),
    deadLettered: (consumer_group, topic, kind) => deadLetters.inc({ consumer_group, topic, kind }),
    lag: (consumer_group, topic, partition, records) => lag.set({ consumer_group, topic, partition }, records),
    outbox(messages, oldestMs) {
      waiting.set(messages)
      oldest.set(oldestMs / 1000)
    },
  }
}

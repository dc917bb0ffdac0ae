import type { Span } from './spans.ts'

const serverOf = ['server.address', 'server.port']
const http = ['http.request.method', 'http.response.status_code', 'url.path', 'url.scheme']
const message = [
  'messaging.system',
  'messaging.operation.name',
  'messaging.operation.type',
  'messaging.destination.name',
]

/**
 * What spans must say, by what they tell of: what OpenTelemetry requires, and what it recommends of where something was.
 * https://opentelemetry.io/docs/specs/semconv/http/http-spans/, …/database/postgresql/, …/messaging/messaging-spans/
 */
const conventions: { kind: Span['kind']; has?: string; says: string[] }[] = [
  { kind: 'server', says: [...http, 'http.route', ...serverOf] },
  { kind: 'client', has: 'http.request.method', says: [...http, 'url.full', ...serverOf] },
  {
    kind: 'client',
    has: 'db.system.name',
    says: ['db.namespace', 'db.operation.name', 'db.query.summary', 'server.address'],
  },
  { kind: 'client', has: 'network.protocol.name', says: serverOf },
  { kind: 'producer', says: [...message, 'messaging.message.id', 'messaging.batch.message_count'] },
  {
    kind: 'consumer',
    says: [...message, 'messaging.message.id', 'messaging.consumer.group.name', 'messaging.destination.partition.id'],
  },
]

/** What is not said of spans that should be, a line for each kind of span; what nothing is known of is one that says nothing. */
export function unsaid(spans: readonly Span[]): string[] {
  const lines = spans.flatMap((span) => {
    if (span.kind === 'internal') return []
    const says = conventions.find(({ kind, has }) => kind === span.kind && (!has || has in span.attributes))?.says
    // Where nobody answered there is nothing to say.
    const isAnswered = !('error.type' in span.attributes)
    const missing = says?.filter(
      (name) => !span.attributes[name] && (isAnswered || name !== 'http.response.status_code'),
    ) ?? ['what it tells of']
    return missing.map((name) => `${span.service}: ${span.kind} ${span.name} does not say ${name}`)
  })
  return [...new Set(lines)]
}

import type { Span } from '../traces/span.ts'

/** What a span's name does not say, and what somebody looks for who reads a trace: which operation or event it was, and how it ended. */
export function gistOf({ attributes }: Pick<Span, 'attributes'>): string {
  const outcome = attributes['micromart.payment.outcome']
  return [
    attributes['graphql.operation.name'],
    ...Object.entries(attributes)
      .filter(([name]) => name.startsWith('micromart.mutation.'))
      .map(([, ended]) => ended),
    attributes['cloudevents.event_type'],
    attributes['micromart.notification.kind'],
    ...(outcome === 'succeeded' ? [] : [outcome, attributes['micromart.payment.reason']]),
    listed(attributes['graphql.error.codes']),
  ]
    .filter((said) => said !== undefined)
    .map(String)
    .join(', ')
}

/** A list, which is kept as JSON. */
const listed = (json: unknown) => (json === undefined ? undefined : String(json).replace(/[[\]"]/g, ''))

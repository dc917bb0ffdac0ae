/**
 * A message that asks for an operation by its id, or by its hash, has no query, which graphql-ws refuses before anybody is asked. An
 * empty one counts as none here.
 */
export function withQuery(message: string): string {
  if (!/"(?:documentId|persistedQuery)"/.test(message)) return message
  try {
    const json: unknown = JSON.parse(message)
    return isSubscribe(json) ? JSON.stringify({ ...json, payload: { query: '', ...json.payload } }) : message
  } catch {
    // Told by whoever reads it.
    return message
  }
}

const isSubscribe = (json: unknown): json is { type: string; payload: object } =>
  isObject(json) && json.type === 'subscribe' && isObject(json.payload)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

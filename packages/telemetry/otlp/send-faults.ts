/** What the SDK says, and how we do. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^Dropped \d+ spans/, 'more spans than are kept: some were dropped'],
  [/^Dropped |^Dropping /, 'a span or a line says more than its limits let it'],
  [/^Received Partial Success/, 'the collector refused some of it'],
  [/^Export succeeded but/, 'what the collector answers is no OTLP'],
  [/retryable/, 'the collector asks to come back later, again and again'],
  [/timed? ?out/i, 'the collector takes too long'],
]

/** Undefined for what is said in no words that are known. */
export const inOurWords = (said: unknown): string | undefined =>
  words.find(([pattern]) => pattern.test(String(said)))?.[1]

/** Of which kind an error is, without a word of its message's: a URL may hold a key. */
export function kindOfFault(error: unknown): string {
  const { name, code, message } = Object(error)
  // As Node's parser of HTTP/1 says.
  if (String(code).startsWith('HPE_')) return 'what is there speaks no HTTP/1, as a port for gRPC'
  const told = code === undefined ? inOurWords(message) : undefined
  return told ?? [name, code].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ')
}

/** What a delivery's attempt came to. */
export type Outcome =
  | { kind: 'delivered' }
  /** The receiver wants no more of anything. */
  | { kind: 'gone'; fault: string }
  /** @property askedMs how long the receiver asks to be left alone, if it does. */
  | { kind: 'failed'; fault: string; askedMs: number | null }

/** Of an answer. @param askedMs its Retry-After. */
export function outcomeOf(statusCode: number, askedMs: number | null): Outcome {
  if (statusCode >= 200 && statusCode < 300) return { kind: 'delivered' }
  if (statusCode === 410) return { kind: 'gone', fault: 'It answered 410: it is gone for good.' }
  const redirect = statusCode >= 300 && statusCode < 400
  const fault = `It answered ${statusCode}${redirect ? ': redirects are not followed' : ''}.`
  return { kind: 'failed', fault, askedMs: statusCode === 429 || statusCode === 503 ? askedMs : null }
}

const untrusted = 'Nobody whom the shop trusts has signed its certificate.'

const inWords: Record<string, string> = {
  AddressRefused: 'Deliveries may not go there: they go to public addresses alone, by https.',
  TimeoutError: 'It did not answer in time.',
  AbortError: 'The shop was stopped before it answered.',
  UND_ERR_CONNECT_TIMEOUT: 'It could not be connected to in time.',
  UND_ERR_SOCKET: 'It closed the connection without an answer.',
  ENOTFOUND: 'Its name is not known.',
  EAI_AGAIN: 'Its name could not be looked up.',
  ECONNREFUSED: 'It refused the connection.',
  ECONNRESET: 'It closed the connection without an answer.',
  HTTPParserError: 'What it answered is no HTTP.',
  UND_ERR_HEADERS_OVERFLOW: 'Its answer has too long a head.',
  ERR_SSL_WRONG_VERSION_NUMBER: 'It speaks no TLS.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name.',
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
}

/** Why there was no answer, in words; what the network said, by its code alone. */
export function faultOf(error: unknown): string {
  const { name = '', code = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  return (
    inWords[name] ??
    inWords[code] ??
    (/^[A-Z0-9_]+$/.test(code) ? `It could not be reached: ${code}.` : 'It could not be reached.')
  )
}

const longestExcerpt = 200

/** How an answer's body begins, as one line that can be shown; null when it says nothing. */
export function excerptOf(body: Buffer): string | null {
  const line = body
    .toString('utf8')
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]+/gu, ' ')
    .replaceAll('\ufffd', '')
    .trim()
  return [...line].slice(0, longestExcerpt).join('') || null
}

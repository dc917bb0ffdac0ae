import fc from 'fast-check'

/** A response as a server may send it, and what is to be read of it. */
export interface SentResponse {
  bytes: Buffer
  status: number
  body: Buffer
  /** Its end is the connection's. */
  untilClosed: boolean
}

const names = fc.constantFrom('x-a', 'X-B', 'Content-Type', 'date', 'etag', 'x-!#$%')
const values = fc.string({ unit: fc.constantFrom(...'abc ,;="/*:\t'), maxLength: 20 })
const fields = fc.array(
  fc.tuple(names, values).map(([name, value]) => `${name}: ${value.trim()}`),
  { maxLength: 6 },
)
/** Long ones are as long as several reads, and hard to tell from what comes around them. */
const bodiesUpTo = (most: number) =>
  fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.nat({ max: most }).map((length) => Buffer.alloc(length, '0\r\n\r\nHTTP/1.1 200 OK\r\n')),
  )
const extensions = fc.constantFrom('', '', ';a', ';a=b;c="d e"')
const interim = fc.constantFrom(
  '',
  '',
  'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n',
  'HTTP/1.1 102 Processing\r\n\r\n',
)

interface Framed {
  body: Buffer
  sent: Buffer
  line?: string
}

const sized = (body: Buffer): Framed => ({ body, sent: body, line: `Content-Length: ${body.length}` })
const untilClosed = (body: Buffer): Framed => ({ body, sent: body })

/** Chunks of these sizes, one after the other, but at most some fifty of them. */
function chunked(body: Buffer, sizes: readonly number[], extensions: string): Framed {
  const sent: Buffer[] = []
  for (let at = 0, nth = 0; at < body.length; nth++) {
    const piece = body.subarray(at, at + Math.max(sizes[nth % sizes.length] ?? 1, Math.ceil(body.length / 50)))
    at += piece.length
    sent.push(Buffer.from(`${piece.length.toString(16)}${extensions}\r\n`), piece, Buffer.from('\r\n'))
  }
  return { body, sent: Buffer.concat([...sent, Buffer.from('0\r\n\r\n')]), line: 'Transfer-Encoding: chunked' }
}

/** With a body of so many bytes at most, unless that is less than 200. */
export function responses({ mostBytes }: { mostBytes: number }): fc.Arbitrary<SentResponse> {
  const bodies = bodiesUpTo(mostBytes).map((bytes) => Buffer.from(bytes))
  const sizes = fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 8 })
  const framed = fc.oneof(
    bodies.map(sized),
    fc.tuple(bodies, sizes, extensions).map((of) => chunked(...of)),
    bodies.map(untilClosed),
  )
  return fc
    .record({
      interim,
      status: fc.constantFrom(200, 201, 400, 404, 422, 500, 503),
      reason: fc.constantFrom('OK', '', 'Not at all'),
      fields,
      framed,
    })
    .map(({ interim, status, reason, fields, framed: { body, sent, line } }) => {
      const lines = [`HTTP/1.1 ${status} ${reason}`, ...fields, ...(line === undefined ? [] : [line])]
      const head = Buffer.from(`${interim}${lines.join('\r\n')}\r\n\r\n`)
      return { bytes: Buffer.concat([head, sent]), status, body, untilClosed: line === undefined }
    })
}

/** All of `bytes`, cut at these places. */
export function pieces(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
  return places.slice(1).map((end, nth) => bytes.subarray(places[nth], end))
}

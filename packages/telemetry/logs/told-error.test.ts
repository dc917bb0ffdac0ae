import { GraphQLError, parse, Source } from 'graphql'
import kafkajs from 'kafkajs'
import { createTransport } from 'nodemailer'
import pg from 'pg'
import Stripe from 'stripe'
import { errors as undici } from 'undici'
import { afterEach, expect, it } from 'vitest'
import { recordSpans } from '../testing.ts'
import { withSpan } from '../traces/spans.ts'
import { createLogger } from './logger.ts'
import { toldError } from './told-error.ts'
import { hearLines } from './written-lines.ts'

/** What must be found nowhere, wherever an error has it. */
const canary = 'xyzzy-canary'

const brokenConnection = () => {
  const client = new pg.Client({ connectionString: `postgres://orders:${canary}@db/orders`, application_name: canary })
  Object.assign(client, { connection: { parsedStatements: { one: `SELECT '${canary}'` } } })
  return Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01', client })
}

const refusedRow = () =>
  Object.assign(new pg.DatabaseError('violates check constraint "stock_reserved"', 99, 'error'), {
    ...{ code: '23514', severity: 'ERROR', table: 'stock', constraint: 'stock_reserved' },
    ...{ detail: `Failing row contains (var_1, ${canary}, (1)).`, internalQuery: `SELECT '${canary}'` },
  })

const lostBroker = () => {
  const { KafkaJSNumberOfRetriesExceeded, KafkaJSConnectionError } = kafkajs
  const lost = new KafkaJSConnectionError('Connection timeout', { broker: 'kafka-1:9092', code: 'ETIMEDOUT' } as never)
  Object.assign(lost, { cluster: { brokerPool: { sasl: { password: canary } } } })
  return new KafkaJSNumberOfRetriesExceeded(lost, { retryCount: 5, retryTime: 100 })
}

const refusedRequest = () =>
  Object.assign(new undici.ResponseError('Response status code 503', 503, { headers: { cookie: canary } } as never), {
    ...{ body: canary, request: { headers: [canary] }, opts: { path: `/?q=${canary}` } },
  })

const failedField = () => {
  const source = new Source(`{ me { name(canary: "${canary}") } }`)
  const { definitions } = parse(source)
  const originalError = Object.assign(new TypeError('no such column'), { client: { canary } })
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE', request: { canary } }
  return new GraphQLError('no such column', { nodes: definitions, path: ['me', 0, 'name'], extensions, originalError })
}

const refusedCard = () =>
  new Stripe.errors.StripeConnectionError({
    ...{ message: 'An error occurred with our connection to Stripe.', statusCode: 402, requestId: 'req_1' },
    ...{ headers: { authorization: canary }, payment_method: { card: canary }, detail: refusedRequest() },
  } as never)

/** As nodemailer itself makes it: asked to send to nobody. */
const refusedMail = async () => {
  const transport = createTransport({ host: '127.0.0.1', port: 1, auth: { user: 'u', pass: canary } })
  const error = await transport.sendMail({ text: canary, to: [] }).catch((error: unknown) => error)
  return Object.assign(error as Error, {
    ...{ responseCode: 550, response: '550 <ada@buyers.example> unknown', rejected: [canary], envelope: { canary } },
  })
}

const strangerCertificate = () =>
  Object.assign(new Error("Hostname/IP does not match certificate's altnames"), {
    ...{ code: 'ERR_TLS_CERT_ALTNAME_INVALID', host: 'users', reason: 'Host: users.', cert: { raw: canary } },
  })

const noAddressAnswers = () => {
  const tried = ['::1', '127.0.0.1'].map((address) =>
    Object.assign(new Error(`connect ECONNREFUSED ${address}:5432`), { code: 'ECONNREFUSED', address, client: canary }),
  )
  return Object.assign(new AggregateError(tried), { code: 'ECONNREFUSED', options: { password: canary } })
}

const wrapped = () =>
  Object.assign(new Error('the cart cannot be asked', { cause: brokenConnection() }), { config: { token: canary } })

const cases: [string, () => Error | Promise<Error>, object][] = [
  [
    "a connection of pg's",
    brokenConnection,
    { type: 'Error', message: 'terminating connection due to administrator command', code: '57P01' },
  ],
  [
    "a row that PostgreSQL won't have",
    refusedRow,
    {
      ...{ type: 'DatabaseError', code: '23514', severity: 'ERROR', table: 'stock', constraint: 'stock_reserved' },
      detail: 'Failing row contains […].',
    },
  ],
  [
    "a broker of kafkajs'",
    lostBroker,
    {
      ...{ type: 'KafkaJSNumberOfRetriesExceeded', message: 'Connection timeout', retryCount: 5, retriable: false },
      cause: { type: 'KafkaJSConnectionError', broker: 'kafka-1:9092', code: 'ETIMEDOUT' },
    },
  ],
  ["a request of undici's", refusedRequest, { type: 'ResponseError', code: 'UND_ERR_RESPONSE', statusCode: 503 }],
  [
    'a field of GraphQL',
    failedField,
    {
      ...{ type: 'GraphQLError', message: 'no such column', path: ['me', 0, 'name'], code: 'SUBGRAPH_UNAVAILABLE' },
      cause: { type: 'TypeError', message: 'no such column' },
    },
  ],
  [
    "a card of Stripe's",
    refusedCard,
    {
      ...{ type: 'StripeConnectionError', statusCode: 402, requestId: 'req_1' },
      cause: { type: 'ResponseError', statusCode: 503 },
    },
  ],
  ["a mail of nodemailer's", refusedMail, { responseCode: 550, response: '550 <[address]> unknown' }],
  [
    "somebody else's certificate",
    strangerCertificate,
    { code: 'ERR_TLS_CERT_ALTNAME_INVALID', host: 'users', reason: 'Host: users.' },
  ],
  [
    'several addresses, none of which answers',
    noAddressAnswers,
    {
      ...{ type: 'AggregateError', code: 'ECONNREFUSED' },
      message: 'connect ECONNREFUSED ::1:5432; connect ECONNREFUSED 127.0.0.1:5432',
      errors: [
        { type: 'Error', address: '::1' },
        { type: 'Error', address: '127.0.0.1' },
      ],
    },
  ],
  [
    'an error that another is the cause of',
    wrapped,
    {
      message: 'the cart cannot be asked: terminating connection due to administrator command',
      cause: { code: '57P01', stack: expect.stringContaining('brokenConnection') },
    },
  ],
]

let deaf = () => {}
let spans: ReturnType<typeof recordSpans> | undefined
afterEach(async () => {
  deaf()
  await spans?.stop()
  spans = undefined
})

/** A line of the log. */
function lineOf(log: (logger: ReturnType<typeof createLogger>) => void) {
  const lines: string[] = []
  deaf = hearLines((line) => lines.push(line))
  log(createLogger({ service: 'a test', level: 'info' }))
  const [line = ''] = lines
  return { line, fields: JSON.parse(line) }
}

it.each(cases)('of %s a line says what is wrong, and nothing that hangs on it', async (_, fail, told) => {
  const error = await fail()
  const { line, fields } = lineOf((log) => log.warn({ err: error }, 'it broke'))
  expect(fields.err).toMatchObject({ stack: expect.stringMatching(/\n +at /), ...told })
  expect(line).not.toContain(canary)
  // However it gets there.
  for (const log of [
    (log: ReturnType<typeof createLogger>) => log.error(error),
    (log: ReturnType<typeof createLogger>) => log.error({ fault: error, of: [{ error }] }, 'it broke'),
    (log: ReturnType<typeof createLogger>) => log.child({ err: error, error }).error('it broke'),
    (log: ReturnType<typeof createLogger>) => log.error({ err: [error, { error }] }, 'it broke'),
  ])
    expect(lineOf(log).line).not.toContain(canary)
})

it.each(cases)('of %s a span says the kind alone', async (_, fail) => {
  spans = recordSpans()
  const error = await fail()
  await expect(withSpan('fails', {}, () => Promise.reject(error))).rejects.toBe(error)
  const [span] = spans.spans()
  expect(span?.failed).toBe(true)
  expect(span?.attributes['error.type']).toMatch(/^\w+$/)
  expect(JSON.stringify(span)).not.toContain(canary)
})

it('an error alone is a line of its own words, without addresses', () => {
  const { fields } = lineOf((log) => log.error(new Error('no mail to ada@buyers.example')))
  expect(fields).toMatchObject({ msg: 'no mail to [address]', err: { message: 'no mail to [address]' } })
})

it('whatever is thrown is told, and stays as it was', () => {
  const endless: Error & { self?: Error } = new Error('round')
  endless.cause = endless
  expect(JSON.stringify(toldError(Object.freeze(endless))).length).toBeLessThan(20_000)
  expect(Object.keys(endless)).toEqual(['cause'])
  const hostile = Object.defineProperty(new Error('x'), 'code', { get: () => expect.fail('read') })
  expect(toldError(hostile)).toEqual({ type: 'Error', message: 'an error that cannot be read' })
  expect(toldError(new DOMException('stopped', 'AbortError'))).toMatchObject({ type: 'AbortError', message: 'stopped' })
  expect(toldError('to ada@buyers.example')).toBe('to [address]')
  expect([undefined, null, 7].map(toldError)).toEqual([undefined, null, 7])
  expect(toldError({ message: 'over the wire', canary })).toEqual({ type: 'Error', message: 'over the wire' })
})

it('an error with a field that is secret keeps its words', () => {
  const { fields } = lineOf((log) =>
    log.warn({ err: Object.assign(new Error('refused'), { token: canary }) }, 'it broke'),
  )
  expect(fields.err).toMatchObject({ type: 'Error', message: 'refused' })
  expect(fields.err).not.toHaveProperty('token')
})

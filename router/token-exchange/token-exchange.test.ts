import { eventually } from '@micromart/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ExchangeServer, startExchange } from '../testing/exchange-server.ts'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket, openSocket } from '../testing/socket-client.ts'
import { startTokenIssuer, type TokenIssuer } from '../testing/token-issuer.ts'

describe('who sends a token of another issuer', () => {
  let [ours, theirs] = [] as unknown as [TokenIssuer, TokenIssuer]
  let exchange: ExchangeServer
  let router: LiveRouter
  beforeAll(async () => {
    ours = await startTokenIssuer()
    theirs = await startTokenIssuer()
    exchange = await startExchange()
    router = await startRouter({
      subgraphs: library(),
      environment: { SECRET: 'of the router' },
      config: {
        trustedProxies: ['127.0.0.1'],
        headers: { clientAddress: 'x-micromart-client-address' },
        auth: {
          issuers: [ours.settings],
          exchange: {
            url: exchange.url,
            headers: { 'x-credential': `\${SECRET}` },
            issuers: ['https://id.example'],
            prefixes: { key_: 'urn:example:key' },
          },
        },
      },
    })
  })
  afterAll(async () => {
    await router.stop()
    await Promise.all([ours.stop(), theirs.stop(), exchange.stop()])
  })
  beforeEach(() => exchange.trades.splice(0))

  let nth = 0
  const foreign = (claims = {}) => theirs.token({ iss: 'https://id.example', jti: `${nth++}`, ...claims })
  const ask = (token: string, from = '192.0.2.1', query = '{ members }') =>
    router.ask(query, { headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': from } })
  const code = async (token: string, from?: string) => (await ask(token, from)).errors?.[0]?.extensions.code ?? 'none'
  const trades = (claims = {}, seconds = 600) =>
    exchange.answers(async () => ({
      status: 200,
      body: { access_token: await ours.token(claims), token_type: 'Bearer', expires_in: seconds },
    }))
  const refuses = (body: object = { error: 'invalid_request' }) => exchange.answers(async () => ({ status: 400, body }))

  it('is whom it is traded for, and subgraphs see what it was traded for alone', async () => {
    trades({ sub: 'usr_traded' })
    const token = await foreign()
    expect((await ask(token)).errors).toBeUndefined()
    const [received] = router.subgraph('catalog').received.slice(-1)
    expect(received?.headers.authorization).toMatch(/^Bearer ey/)
    expect(received?.headers.authorization).not.toContain(token)
    expect(exchange.trades).toMatchObject([
      {
        form: {
          grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
          subject_token: token,
          subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        },
        headers: { 'x-credential': 'of the router', 'x-micromart-client-address': '192.0.2.1' },
      },
    ])
    expect(exchange.trades[0]?.headers.authorization).toBeUndefined()
  })

  it('may do what the one may whom it is traded for, whatever the token itself says', async () => {
    trades({ role: 'CUSTOMER' })
    const { errors } = await ask(
      await foreign({ scope: 'staff admin' }),
      undefined,
      'mutation { archive(id: "1") { id } }',
    )
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('has it traded once, however many requests come with it', async () => {
    trades()
    const token = await foreign()
    await Promise.all(Array.from({ length: 20 }, () => ask(token)))
    await ask(token)
    expect(exchange.trades).toHaveLength(1)
  })

  it('has it traded anew before what it was traded for ends', async () => {
    trades({}, 0.1)
    const token = await foreign()
    await ask(token)
    await eventually(async () => {
      await ask(token)
      expect(exchange.trades.length).toBeGreaterThan(1)
    })
  })

  it('has another kind of token traded by how it begins', async () => {
    trades()
    expect(await code('key_abc')).toBe('none')
    expect(exchange.trades[0]?.form).toMatchObject({ subject_token: 'key_abc', subject_token_type: 'urn:example:key' })
  })

  it.each(['invalid_request', 'invalid_grant'])(
    'is UNAUTHENTICATED when the answer is %s, and nobody is asked again at once',
    async (error) => {
      refuses({ error })
      const token = await foreign()
      expect([await code(token), await code(token)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED'])
      expect(exchange.trades).toHaveLength(1)
    },
  )

  it('is told why, where the exchange says so', async () => {
    refuses({ error: 'invalid_request', error_description: 'There is an account with that address.' })
    const { status, errors } = await ask(await foreign())
    expect([status, errors?.[0]?.message]).toEqual([401, 'There is an account with that address.'])
  })

  it.each<[string, () => Promise<{ status: number; body: unknown }>]>([
    ['is in trouble', async () => ({ status: 500, body: {} })],
    ['is away for now', async () => ({ status: 503, body: { error: 'temporarily_unavailable' } })],
    ['does not know the router', async () => ({ status: 401, body: { error: 'invalid_client' } })],
    ['says nonsense', async () => ({ status: 200, body: 'nonsense' })],
    ['says too much', async () => ({ status: 200, body: 'x'.repeat(70_000) })],
    [
      'trades for a token that is not ours',
      async () => ({ status: 200, body: { access_token: await theirs.token(), expires_in: 600 } }),
    ],
    [
      'trades for a token of nobody',
      async () => ({ status: 200, body: { access_token: 'nonsense', expires_in: 600 } }),
    ],
  ])('is told to come back when the exchange %s, and is let in once it is well', async (_what, answer) => {
    exchange.answers(answer)
    const token = await foreign()
    const { status, errors } = await ask(token)
    expect([status, errors?.[0]?.extensions.code]).toEqual([503, 'AUTHENTICATION_UNAVAILABLE'])
    trades()
    expect(await code(token)).toBe('none')
  })

  it.each([
    ['of an issuer that nobody has named', () => theirs.token({ iss: 'https://other.example' })],
    ['that has expired', () => foreign({ exp: 1 })],
    ['that is none', async () => 'nonsense'],
  ])('%s is UNAUTHENTICATED, and nobody is asked', async (_what, token) => {
    expect(await code(await token())).toBe('UNAUTHENTICATED')
    expect(exchange.trades).toEqual([])
  })

  it('has to wait after many that were no good, while others are traded, and so is what was traded before', async () => {
    trades()
    const good = await foreign()
    await ask(good, '192.0.2.9')
    refuses()
    const codes: unknown[] = []
    for (let tried = 0; tried < 31; tried++) codes.push(await code(await foreign(), '192.0.2.9'))
    expect(codes.slice(0, 30).every((it) => it === 'UNAUTHENTICATED')).toBe(true)
    expect(codes[30]).toBe('RATE_LIMITED')
    trades()
    expect(await code(await foreign(), '192.0.2.9')).toBe('RATE_LIMITED')
    expect(await code(good, '192.0.2.9')).toBe('none')
    expect(await code(await foreign(), '192.0.2.10')).toBe('none')
  })

  it('has to wait wherever in their network they send such from', async () => {
    refuses()
    for (let nth = 1; nth <= 30; nth++) await ask(await foreign(), `2001:db8:1:2::${nth}`)
    expect(await code(await foreign(), '2001:db8:1:2:ffff::1')).toBe('RATE_LIMITED')
    expect(await code(await foreign(), '2001:db8:1:3::1')).toBe('UNAUTHENTICATED')
  })

  it('is the same over a websocket, which ends with what the token was traded for', async () => {
    trades({ exp: Math.floor(Date.now() / 1_000) + 2 })
    const client = await connectSocket(router.url, { authorization: `Bearer ${await foreign()}` })
    client.send({ id: '1', type: 'subscribe', payload: { query: 'subscription { private }' } })
    expect((await client.next()).payload).toEqual({ data: { private: 1 } })
    expect(router.subgraph('catalog').connected.at(-1)).toMatchObject({
      authorization: expect.stringContaining('Bearer ey'),
    })
    expect(exchange.trades).toHaveLength(1)
    expect((await client.closed).code).toBe(4403)
  })

  it('is refused over a websocket as over HTTP', async () => {
    refuses()
    const client = await openSocket(router.url)
    client.send({ type: 'connection_init', payload: { authorization: `Bearer ${await foreign()}` } })
    expect((await client.closed).code).toBe(4403)
  })
})

describe('where nothing is traded', () => {
  it('a token of another issuer is UNAUTHENTICATED', async () => {
    const ours = await startTokenIssuer()
    const router = await startRouter({ subgraphs: library(), config: { auth: { issuers: [ours.settings] } } })
    const token = await ours.token({ iss: 'https://id.example' })
    expect(await router.codeOf('{ members }', { headers: { authorization: `Bearer ${token}` } })).toBe(
      'UNAUTHENTICATED',
    )
    await router.stop()
    await ours.stop()
  })
})

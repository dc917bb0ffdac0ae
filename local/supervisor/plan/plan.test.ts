import { services } from '@micromart/subgraphs'
import { describe, expect, it } from 'vitest'
import { startOptions } from '../options.ts'
import { portMap } from '../ports.ts'
import type { Secrets } from '../secrets.ts'
import { credentialSettings } from './credentials.ts'
import { planProcesses, providerSettings } from './plan.ts'
import { providerOfCaller } from './provider.ts'
import { routerConfig } from './router-config.ts'

const ports = portMap(4000)
const tls = { certFile: '/tls.crt', keyFile: '/tls.key', caFile: '/ca.crt' }

const own = { routerCredential: 'of the router', serviceCredential: 'of the services' }

async function plan(
  args: string[],
  speakTls = false,
  environment: NodeJS.ProcessEnv = {},
  kafka: Record<string, string> | null = null,
) {
  const plans = await planProcesses({
    options: startOptions(args),
    ports,
    secrets: {} as Secrets,
    credentials: credentialSettings(environment, own),
    databases: { url: (database) => `postgres://${database}` },
    tls: speakTls ? tls : undefined,
    provider: providerOfCaller(environment),
    kafka,
    environment,
    supergraph: '/supergraph.graphql',
    routerConfig: '/router.json',
    mailboxDir: '/mailbox',
    logsDir: '/logs',
  })
  const named = (name: string) => {
    const found = plans.find((it) => it.name === name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  return { plans, named, config: routerConfig(ports, plans, { graphiql: '/graphiql' }) }
}

describe('the plan of a shop', () => {
  it('tells the router, and siblings, of every replica', async () => {
    const { named, config } = await plan(['--replicas', 'cart=2,users=2'])
    const carts = [named('cart').url, named('cart-2').url]
    expect(new Set(carts).size).toBe(2)
    expect(named('orders').env.MICROMART_CART_URL).toBe(carts.join())
    expect(config.subgraphs).toMatchObject({ cart: { urls: carts } })
    const keySets = [named('users').url, named('users-2').url].map((url) =>
      url.replace('graphql', '.well-known/jwks.json'),
    )
    expect(named('cart-2').env.MICROMART_JWKS_URL).toBe(keySets.join())
    expect(config.auth.publishJwks).toEqual(keySets)
  })

  it('tells users of the issuers whose tokens it accepts, and the router whose tokens those are', async () => {
    const issuers = JSON.stringify([{ issuer: 'https://id.example/realms/shop', audience: 'micromart' }])
    const { named, config } = await plan(['--replicas', 'users=2'], false, { MICROMART_OIDC_ISSUERS: issuers })
    expect(named('users-2').env.MICROMART_OIDC_ISSUERS).toBe(issuers)
    expect(named('orders').env.MICROMART_OIDC_ISSUERS).toBeUndefined()
    expect(config.auth.exchange.issuers).toEqual(['https://id.example/realms/shop'])
    expect(config.auth.exchange.url).toHaveLength(2)
    const { named: other } = await plan([], false, { MICROMART_OIDC_ISSUERS_FILE: '/issuers.json' })
    expect(other('users').env.MICROMART_OIDC_ISSUERS_FILE).toBe('/issuers.json')
  })

  it('tells each service its own login at the brokers', async () => {
    const file = 'MICROMART_KAFKA_PASSWORD_FILE'
    const { named } = await plan(['--replicas', 'cart=2'], false, {}, { [file]: '/logins/{service}' })
    expect(['orders', 'cart', 'cart-2'].map((name) => named(name).env[file])).toEqual([
      '/logins/orders',
      '/logins/cart',
      '/logins/cart',
    ])
  })

  it('has services speak mTLS with each other, and nobody else', async () => {
    const { plans, named } = await plan([], true)
    const speaking = plans.filter(({ url }) => url.startsWith('https:')).map(({ name }) => name)
    expect(speaking).toEqual(services)
    expect(plans.every(({ admin }) => admin.startsWith('http:'))).toBe(true)
    expect(named('router').env).toMatchObject({
      TLS_CERT_FILE: '/tls.crt',
      TLS_KEY_FILE: '/tls.key',
      TLS_CA_FILE: '/ca.crt',
    })
    expect(named('payments-sandbox').env.MICROMART_WEBHOOK_URL).toMatch(/^https:/)
    // A token's issuer is a name: changing it would sign everybody out.
    expect(named('orders').env.MICROMART_TOKEN_ISSUER).toMatch(/^http:/)
  })

  it('has processes know each other by its own credentials, or by files of whoever starts it', async () => {
    const { named } = await plan([])
    expect(named('orders').env).toMatchObject({
      MICROMART_ROUTER_CREDENTIAL: own.routerCredential,
      MICROMART_SERVICE_CREDENTIAL: own.serviceCredential,
    })
    expect(named('router').env).not.toHaveProperty('MICROMART_SERVICE_CREDENTIAL')
    const told = { MICROMART_ROUTER_CREDENTIAL_FILE: '/router' }
    const { named: other } = await plan([], false, told)
    expect(other('router').env).toMatchObject(told)
    expect(other('cart').env).toMatchObject({ ...told, MICROMART_SERVICE_CREDENTIAL: own.serviceCredential })
    expect(other('cart').env).not.toHaveProperty('MICROMART_ROUTER_CREDENTIAL')
  })

  it('passes on what may be chosen for a service, to that service alone', async () => {
    const { named } = await plan([], false, { MICROMART_WEBHOOK_RETRIES_AFTER: '1,2', MICROMART_PORT: '1' })
    expect(named('notifications').env).toMatchObject({ MICROMART_WEBHOOK_RETRIES_AFTER: '1,2' })
    expect(named('notifications').env.MICROMART_WEBHOOK_TIMEOUT_MS).toBeUndefined()
    expect(named('payments').env.MICROMART_WEBHOOK_RETRIES_AFTER).toBeUndefined()
  })

  it('has payments speak with the provider that whoever starts it names, and starts no stand-in for it', async () => {
    const sandbox = await plan([])
    expect(Object.keys(providerSettings(sandbox.plans)).sort()).toEqual([
      'MICROMART_PROVIDER_KEY',
      'MICROMART_PROVIDER_URL',
      'MICROMART_WEBHOOK_SECRET',
    ])
    const told = {
      MICROMART_PAYMENT_PROVIDER: 'stripe',
      MICROMART_PROVIDER_URL: 'https://api.stripe.com',
      MICROMART_PROVIDER_KEY_FILE: '/key',
      MICROMART_WEBHOOK_SECRET: 'whsec_of_nobody',
    }
    const ownField = { MICROMART_CARD_FIELD_URL: 'https://cards.example/field' }
    const { plans, named } = await plan([], false, { ...told, ...ownField, PATH: '/bin' })
    expect(sandbox.named('storefront').env.MICROMART_CARD_FIELD_URL).toBe('http://127.0.0.1:4003/card-field')
    expect(named('storefront').env).toMatchObject({ ...ownField, MICROMART_PAYMENT_PROVIDER: 'stripe' })
    expect(plans.map(({ name }) => name)).not.toContain('payments-sandbox')
    expect(providerSettings(plans)).toEqual(told)
  })

  it('with a viewer has all send their traces to it, and it look at all', async () => {
    const { plans, named } = await plan(['--viewer', '--replicas', 'orders=2'], false, {
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://elsewhere.example/v1/traces',
    })
    const viewer = named('viewer')
    expect(viewer.url).toBe('http://127.0.0.1:4006')
    const others = plans.filter(({ name }) => name !== 'viewer')
    for (const { env } of others) {
      expect(env.OTEL_EXPORTER_OTLP_ENDPOINT).toBe(viewer.url)
      expect(env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT).toBe(`${viewer.url}/v1/traces`)
      expect(env.OTEL_TRACES_SAMPLER).toBe('parentbased_always_on')
    }
    expect(named('storefront').env.MICROMART_TRACES_URL).toBe(`${viewer.url}/search?q={number}`)
    expect(viewer.env.OTEL_EXPORTER_OTLP_ENDPOINT).toBeUndefined()
    expect(viewer.env.MICROMART_VIEWER_TARGETS?.split(',')).toEqual(plans.map(({ name, admin }) => `${name}=${admin}`))
    expect(viewer.env.MICROMART_VIEWER_LOGS_DIR).toBe('/logs')
    const { plans: without } = await plan([])
    expect(without.some(({ name, env }) => name === 'viewer' || 'OTEL_EXPORTER_OTLP_ENDPOINT' in env)).toBe(false)
  })
})

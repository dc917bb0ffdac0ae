import { resolve } from 'node:path'
import { freePort } from '@micromart/free-port'
import { fromCaller } from '@micromart/running-shop'
import { kafkaVariablesOf } from '@micromart/running-shop/kafka'
import type { TlsFiles } from '@micromart/settings'
import { keyHolder, list, type ServiceName, type Subgraph, secretKeys, services, settingOf } from '@micromart/subgraphs'
import { paymentProvider } from '@micromart/subgraphs/outside'
import type { Databases } from '../databases.ts'
import type { StartOptions } from '../options.ts'
import { host, type PortMap } from '../ports.ts'
import { type Secrets, secretSettings } from '../secrets.ts'
import type { CredentialSettings } from './credentials.ts'
import { isOfProvider } from './provider.ts'
import { routerLogSettings } from './router-log.ts'
import { tellViewer } from './viewer.ts'

export const tokenAudience = 'micromart'

/** One process of the shop: what it is, where it listens, what it is told. */
export interface ProcessPlan {
  /** As running.json names it; extra replicas are `orders-2` and so on. */
  name: string
  kind: 'router' | 'storefront' | ServiceName | 'payments-sandbox' | 'mailbox' | 'viewer' | 'auditor'
  url: string
  admin: string
  env: Record<string, string>
}

export interface PlanInput {
  options: StartOptions
  ports: PortMap
  secrets: Secrets
  credentials: CredentialSettings
  databases: Pick<Databases, 'url'>
  /** Where services speak mTLS, and only that. */
  tls: TlsFiles | undefined
  /** Settings of another payment provider than the sandbox; null for that. */
  provider: Environment | null
  /** Settings of an event log on Kafka, for those that use it; null for the embedded log. */
  kafka: Environment | null
  /** Of whoever starts the shop. */
  environment: NodeJS.ProcessEnv
  /** File. */
  supergraph: string
  /** File of what {@link routerConfig} says. */
  routerConfig: string
  /** Folder of the mails sent. */
  mailboxDir: string
  /** Folder of the processes' logs. */
  logsDir: string
}

/** Where a process listens. */
interface Seat {
  name: string
  kind: ProcessPlan['kind']
  port: number
  admin: number
}

/** Every process of the shop but PostgreSQL. Each is told all replicas of those that it calls. */
export async function planProcesses(input: PlanInput): Promise<ProcessPlan[]> {
  const seats = await seatsOf(input)
  const scheme = input.tls ? 'https' : 'http'
  const peers: Peers = (kind, path) =>
    seats.filter((seat) => seat.kind === kind).map(({ port }) => `${scheme}://${host}:${port}${path}`)
  const routers = seats.filter(({ kind }) => kind === 'router').map(({ port }) => graphqlUrl(port))
  const settings = settingsOf(input, peers, routers)
  const plans = seats.map((seat) => processPlan(seat, input.tls, settings[seat.kind]))
  if (input.options.viewer) tellViewer(plans, input)
  return plans
}

/** The URLs of all processes of a kind that speak mTLS with each other where that is asked for. */
type Peers = (kind: ServiceName, path: string) => string[]

/** Whether processes of a kind belong to no shop elsewhere: they stand in for the outside world, or show what goes on. */
export const isLocal = (kind: ProcessPlan['kind']): boolean =>
  kind === 'payments-sandbox' || kind === 'mailbox' || kind === 'viewer'

/** How many of them will be services'. */
export function serviceProcesses({ replicas }: Pick<StartOptions, 'replicas'>): number {
  return services.reduce((sum, name) => sum + (replicas.get(name) ?? 1), 0)
}

export const graphqlUrl = (port: number) => `http://${host}:${port}/graphql`
export const jwksPath = '/.well-known/jwks.json'
/** Only a name, which stays as it is when processes begin to speak TLS. */
export const tokenIssuer = (ports: PortMap) => `http://${host}:${ports.services[keyHolder].port}`

/** What payments is told of the payment provider, by variable. */
export function providerSettings(plans: readonly ProcessPlan[]): Environment {
  const told = plans.find(({ kind }) => kind === 'payments')?.env ?? {}
  return Object.fromEntries(Object.entries(told).filter(([variable]) => isOfProvider(variable)))
}

/** The admin ports of what stands in for the outside world are ephemeral, and so are all ports of further replicas. */
async function seatsOf({ ports, options, provider }: PlanInput): Promise<Seat[]> {
  const seat = (kind: Seat['kind'], port: number, admin: number): Seat => ({ name: kind, kind, port, admin })
  const seats = [
    ...(provider === null ? [seat('payments-sandbox', ports.sandbox, await freePort())] : []),
    seat('mailbox', ports.mailbox, await freePort()),
    ...(options.viewer ? [seat('viewer', ports.viewer, await freePort())] : []),
    ...services.map((name) => seat(name, ports.services[name].port, ports.services[name].admin)),
    seat('router', ports.router.port, ports.router.admin),
    seat('storefront', ports.storefront.port, ports.storefront.admin),
    seat('auditor', ports.auditor, ports.auditor),
  ]
  for (const [kind, count] of options.replicas) {
    const first = seats.find(({ name }) => name === kind)
    for (let nth = 2; first && nth <= count; nth++) {
      seats.push({ ...first, name: `${kind}-${nth}`, port: await freePort(), admin: await freePort() })
    }
  }
  return seats
}

type Environment = Record<string, string>

/** What each kind of process is told. */
function settingsOf(
  input: PlanInput,
  peers: Peers,
  routers: readonly string[],
): Record<ProcessPlan['kind'], Environment> {
  const entries = services.map((name) => [
    name,
    { ...commonSettings(input, name, peers), ...ownSettings(input, name, peers) },
  ])
  return {
    ...(Object.fromEntries(entries) as Record<ServiceName, Environment>),
    ...localSettings(input, peers),
    router: {
      MICROMART_SUPERGRAPH: input.supergraph,
      MICROMART_ROUTER_CONFIG: [resolve('schema/router.yaml'), input.routerConfig].join(),
      ...input.credentials.router,
      ...routerLogSettings(input.kafka, input.databases.url('events', 'router')),
    },
    storefront: {
      // React is several times slower without.
      NODE_ENV: 'production',
      MICROMART_ROUTER_URL: routers.join(),
      MICROMART_SESSION_SECRET: input.secrets.sessionSecret,
      ...passedOnBy(input.environment, 'MICROMART_PAGE_SECONDS'),
      ...cardSettings(input),
    },
  }
}

/** Where the shop's pages get cards from. */
function cardSettings({ ports, provider, environment }: PlanInput): Environment {
  if (provider === null) return { MICROMART_CARD_FIELD_URL: `http://${host}:${ports.sandbox}/card-field` }
  return {
    ...passedOnBy(provider, 'MICROMART_PAYMENT_PROVIDER'),
    ...passedOnBy(environment, 'MICROMART_CARD_FIELD_URL'),
  }
}

function commonSettings(
  { ports, credentials, databases, options, kafka, environment }: PlanInput,
  name: ServiceName,
  peers: Peers,
): Environment {
  return {
    MICROMART_DATABASE_URL: databases.url(name),
    ...(kafka ? kafkaVariablesOf(name, kafka) : { MICROMART_EVENT_LOG_URL: databases.url('events', name) }),
    ...credentials.router,
    ...credentials.service,
    MICROMART_TOKEN_ISSUER: tokenIssuer(ports),
    MICROMART_TOKEN_AUDIENCE: tokenAudience,
    MICROMART_JWKS_URL: peers(keyHolder, jwksPath).join(),
    ...(options.demo ? { MICROMART_DEMO: '1' } : {}),
    ...passedOnBy(environment, 'MICROMART_KEEP_DAYS'),
    ...passedOnBy(environment, 'MICROMART_EVENT_LOG_RETENTION_HOURS'),
  }
}

/** A variable of whoever starts the shop, or the file that they name. */
function passedOnBy(environment: NodeJS.ProcessEnv, variable: string): Environment {
  const [value, file] = [environment[variable], environment[`${variable}_FILE`]]
  if (value) return { [variable]: value }
  return file ? { [`${variable}_FILE`]: fromCaller(file) } : {}
}

/** What a service is told beyond what all are. */
function ownSettings(
  { ports, secrets, provider, environment }: PlanInput,
  name: ServiceName,
  peers: Peers,
): Environment {
  const { asks = [], settings, outside: all = [], linksTo, passedOn = [], ...rest }: Subgraph<ServiceName> = list[name]
  // Another provider's settings are the caller's to say, all of them.
  const outside = provider === null ? all : all.filter((outsider) => outsider !== paymentProvider)
  const standIns = { 'payment-provider': `http://${host}:${ports.sandbox}`, mail: `smtp://${host}:${ports.smtp}` }
  return {
    ...settings,
    ...secretSettings(secrets, secretKeys({ ...rest, outside })),
    ...Object.fromEntries(asks.map((peer) => [settingOf(`${peer}-url`), peers(peer, '/graphql').join()])),
    ...Object.fromEntries(outside.map(({ name, address }) => [settingOf(address), standIns[name]])),
    ...(linksTo ? { [settingOf(linksTo)]: `http://${host}:${ports.storefront.port}` } : {}),
    ...Object.assign({}, ...passedOn.map((setting) => passedOnBy(environment, settingOf(setting)))),
    ...(all.includes(paymentProvider) ? provider : {}),
    ...Object.fromEntries(
      outside.flatMap(({ besides }) =>
        besides ? [[settingOf(besides.address), `http://${host}:${ports.mailbox}${besides.path}`]] : [],
      ),
    ),
  }
}

/** What stands in for the outside world, and is called as everybody calls that; and who looks after all. */
function localSettings(
  { ports, secrets, databases, mailboxDir, options, kafka, environment }: PlanInput,
  peers: Peers,
) {
  const asOperator = Object.entries(kafka ? kafkaVariablesOf('operator', kafka) : {})
  return {
    'payments-sandbox': {
      MICROMART_DATABASE_URL: databases.url('payments-sandbox'),
      MICROMART_WEBHOOK_URL: peers('payments', '/webhooks/sandbox').join(),
      ...secretSettings(secrets, paymentProvider.keys),
    },
    mailbox: {
      MICROMART_MAILBOX_DIR: mailboxDir,
      MICROMART_SMTP_PORT: String(ports.smtp),
    },
    // What it looks at is clear only once all are planned.
    viewer: {},
    auditor: {
      MICROMART_DATA: options.data,
      ...Object.fromEntries(asOperator.filter(([variable]) => variable.startsWith('MICROMART_KAFKA_'))),
      ...passedOnBy(environment, 'MICROMART_AUDIT_EVERY_SECONDS'),
    },
  }
}

const isService = (kind: string) => (services as readonly string[]).includes(kind)

function processPlan({ name, kind, port, admin }: Seat, tls: TlsFiles | undefined, settings: Environment): ProcessPlan {
  const env = {
    MICROMART_MODE: 'development',
    MICROMART_HOST: host,
    MICROMART_PORT: String(port),
    MICROMART_ADMIN_PORT: String(admin),
    MICROMART_INSTANCE: name,
    ...(tls ? { TLS_CERT_FILE: tls.certFile, TLS_KEY_FILE: tls.keyFile, TLS_CA_FILE: tls.caFile } : {}),
    ...settings,
  }
  const speaksTls = tls !== undefined && isService(kind)
  const path = kind === 'router' || isService(kind) ? '/graphql' : ''
  const url = `${speaksTls ? 'https' : 'http'}://${host}:${port}${path}`
  return { name, kind, url, admin: `http://${host}:${admin}`, env }
}

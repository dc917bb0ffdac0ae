import { resolve } from 'node:path'
import type { Databases } from './databases.ts'
import type { StartOptions } from './options.ts'
import { ephemeralPort, host, type PortMap, type ServiceName, services } from './ports.ts'
import type { Secrets } from './secrets.ts'

export const tokenAudience = 'micromart'

/** One process of the shop: what runs, where it listens, what it is told. */
export interface ProcessPlan {
  /** As running.json names it; extra replicas are `orders-2` and so on. */
  name: string
  kind: 'router' | ServiceName | 'payments-sandbox' | 'mailbox'
  script: string
  url: string
  admin: string
  env: Record<string, string>
}

export interface PlanInput {
  options: StartOptions
  ports: PortMap
  secrets: Secrets
  databases: Pick<Databases, 'url'>
  /** Settings of an event log on Kafka, for those that use it; null for the embedded log. */
  kafka: Record<string, string> | null
  /** File. */
  routerConfig: string
  /** Folder of the mails sent. */
  mailboxDir: string
}

/** Every process of the shop but PostgreSQL. */
export async function planProcesses(input: PlanInput): Promise<ProcessPlan[]> {
  const plans = [...(await localPlans(input)), ...services.map((name) => servicePlan(input, name)), routerPlan(input)]
  for (const [kind, count] of input.options.replicas) {
    const first = plans.find((plan) => plan.name === kind)
    for (let nth = 2; first && nth <= count; nth++) plans.push(await replica(first, nth))
  }
  return plans
}

/** How many of them will be services'. */
export function serviceProcesses({ replicas }: Pick<StartOptions, 'replicas'>): number {
  return services.reduce((sum, name) => sum + (replicas.get(name) ?? 1), 0)
}

export const graphqlUrl = (port: number) => `http://${host}:${port}/graphql`
export const jwksUrl = (ports: PortMap) => `http://${host}:${ports.services.users.port}/.well-known/jwks.json`
export const tokenIssuer = (ports: PortMap) => `http://${host}:${ports.services.users.port}`

function servicePlan(input: PlanInput, name: ServiceName): ProcessPlan {
  const { ports, secrets, databases, kafka } = input
  const { port, admin } = ports.services[name]
  return processPlan(name, port, admin, {
    MICROMART_DATABASE_URL: databases.url(name),
    ...(kafka ?? { MICROMART_EVENT_LOG_URL: databases.url('events', name) }),
    MICROMART_ROUTER_CREDENTIAL: secrets.routerCredential,
    MICROMART_SERVICE_CREDENTIAL: secrets.serviceCredential,
    MICROMART_TOKEN_ISSUER: tokenIssuer(ports),
    MICROMART_TOKEN_AUDIENCE: tokenAudience,
    MICROMART_JWKS_URL: jwksUrl(ports),
    ...(input.options.demo ? { MICROMART_DEMO: '1' } : {}),
    ...ownSettings(input)[name],
  })
}

/** What single services are told beyond what all are. */
function ownSettings({ ports, secrets }: PlanInput): Partial<Record<ServiceName, Record<string, string>>> {
  return {
    users: { MICROMART_KEY_SECRET: secrets.keySecret },
    orders: {
      MICROMART_CART_URL: graphqlUrl(ports.services.cart.port),
      MICROMART_INVENTORY_URL: graphqlUrl(ports.services.inventory.port),
      MICROMART_PAYMENTS_URL: graphqlUrl(ports.services.payments.port),
    },
    payments: {
      MICROMART_PROVIDER_URL: `http://${host}:${ports.sandbox}`,
      MICROMART_PROVIDER_KEY: secrets.providerKey,
      MICROMART_WEBHOOK_SECRET: secrets.webhookSecret,
    },
    notifications: {
      MICROMART_SMTP_URL: `smtp://${host}:${ports.smtp}`,
      MICROMART_MAIL_FROM: 'MicroMart <orders@micromart.example>',
    },
  }
}

/** What stands in for the outside world; their admin ports are ephemeral. */
async function localPlans({ ports, secrets, databases, mailboxDir }: PlanInput): Promise<ProcessPlan[]> {
  return [
    processPlan('payments-sandbox', ports.sandbox, await ephemeralPort(), {
      MICROMART_DATABASE_URL: databases.url('payments-sandbox'),
      MICROMART_PROVIDER_KEY: secrets.providerKey,
      MICROMART_WEBHOOK_URL: `http://${host}:${ports.services.payments.port}/webhooks/sandbox`,
      MICROMART_WEBHOOK_SECRET: secrets.webhookSecret,
    }),
    processPlan('mailbox', ports.mailbox, await ephemeralPort(), {
      MICROMART_MAILBOX_DIR: mailboxDir,
      MICROMART_SMTP_PORT: String(ports.smtp),
    }),
  ]
}

function routerPlan({ ports, secrets, routerConfig }: PlanInput): ProcessPlan {
  return processPlan('router', ports.router.port, ports.router.admin, {
    MICROMART_SUPERGRAPH: resolve('schema/supergraph.graphql'),
    MICROMART_ROUTER_CONFIG: routerConfig,
    MICROMART_ROUTER_CREDENTIAL: secrets.routerCredential,
  })
}

function processPlan(kind: ProcessPlan['kind'], port: number, admin: number, env: Record<string, string>): ProcessPlan {
  const common = {
    MICROMART_MODE: 'development',
    MICROMART_HOST: host,
    MICROMART_PORT: String(port),
    MICROMART_ADMIN_PORT: String(admin),
  }
  const served = kind === 'payments-sandbox' || kind === 'mailbox' ? `http://${host}:${port}` : graphqlUrl(port)
  const script = resolve('.build/shop', `${kind}.js`)
  return { name: kind, kind, script, url: served, admin: `http://${host}:${admin}`, env: { ...common, ...env } }
}

async function replica(first: ProcessPlan, nth: number): Promise<ProcessPlan> {
  const [port, admin] = [await ephemeralPort(), await ephemeralPort()]
  const env = { ...first.env, MICROMART_PORT: String(port), MICROMART_ADMIN_PORT: String(admin) }
  return { ...first, name: `${first.kind}-${nth}`, url: graphqlUrl(port), admin: `http://${host}:${admin}`, env }
}

import { mail, type Outsider, paymentProvider } from './outside.ts'

/** What others must know of a subgraph, so that it runs among them; docs/services.md says what comes of each. */
export interface Subgraph<Name extends string = string> {
  /** Processor time that a pod asks for; `npm run bench -- footprint` says what is needed. */
  cpu: `${number}m`
  /** What a pod asks for, in MiB. It may use twice that. */
  memory: number
  /** More than one for those that work beside their one thread. */
  cores?: number
  /** Siblings that it asks over GraphQL; it is told where each is, as MICROMART_NAME_URL. */
  asks?: readonly Name[]
  /** Listens to the event log, so it is scaled by how far it is behind. */
  consumes?: true
  /** What it is told wherever it runs. */
  settings?: Readonly<Record<string, string>>
  /** Of its own, made at random: the settings by their names, such as `key-secret`, and the Kubernetes Secret that has them. */
  secret?: { name: string; keys: readonly string[] }
  outside?: readonly Outsider[]
  /** What it calls anybody on the internet for, by https. */
  reaches?: string
  /** Setting that says where shoppers find the shop's own pages, which it links to. In a cluster it is whoever runs the shop that gives it. */
  linksTo?: string
  /** Settings that `npm start` passes on from whoever starts it, or the files that these name; elsewhere they are for whoever runs the shop to give. */
  passedOn?: readonly string[]
}

/** The nth has ports P+10+n and P+20+n, so a new one comes last. */
export const list = subgraphs({
  users: {
    cpu: '100m',
    memory: 192,
    cores: 2,
    secret: { name: 'users-keys', keys: ['key-secret'] },
    passedOn: ['oidc-issuers'],
  },
  products: {
    cpu: '50m',
    // Decoding a picture takes as much again for a moment.
    memory: 192,
    secret: { name: 'products-uploads', keys: ['picture-upload-key'] },
    passedOn: ['pictures-url'],
    // Has glibc give back what a picture took, which it would keep in pieces for each thread: 24 large ones left 430 MB taken, and 120 so.
    settings: { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' },
  },
  inventory: { cpu: '100m', memory: 128, consumes: true },
  cart: { cpu: '100m', memory: 160, consumes: true },
  orders: {
    cpu: '200m',
    memory: 160,
    consumes: true,
    asks: ['cart', 'inventory', 'payments', 'users'],
    secret: { name: 'orders-links', keys: ['order-link-secret'] },
  },
  payments: { cpu: '150m', memory: 160, consumes: true, outside: [paymentProvider] },
  notifications: {
    cpu: '150m',
    memory: 160,
    consumes: true,
    asks: ['users', 'orders'],
    outside: [mail],
    linksTo: 'storefront-url',
    secret: { name: 'notifications-keys', keys: ['webhook-key'] },
    reaches: 'webhooks of the staff',
    passedOn: ['webhook-private-addresses', 'webhook-timeout-ms', 'webhook-retries-after'],
    settings: { MICROMART_MAIL_FROM: 'MicroMart <orders@micromart.example>' },
  },
  search: { cpu: '50m', memory: 128, consumes: true },
})

/** Whoever checks a token asks it for the keys that tokens are signed with. */
export const keyHolder: ServiceName = 'users'

export type ServiceName = keyof typeof list
export const services = Object.keys(list) as ServiceName[]

/** Who has a database, where these are the subgraphs. */
export const databaseOwners = <Name extends string>(names: readonly Name[]) => [...names, 'payments-sandbox'] as const

/** A setting by its variable: `smtp-url` is MICROMART_SMTP_URL. */
export const settingOf = (name: string) => `MICROMART_${name.toUpperCase().replaceAll('-', '_')}`

/** Its secret settings that are made at random: its own, and those that it shares with others beyond the shop. */
export const secretKeys = ({ secret, outside = [] }: Subgraph): string[] => [
  ...(secret?.keys ?? []),
  ...outside.flatMap(({ keys }) => keys),
]

/** Has every name that is asked be one of the list. */
function subgraphs<Name extends string>(all: Record<Name, Subgraph<NoInfer<Name>>>) {
  return all
}

import assert from 'node:assert/strict'
import { services } from '@micromart/subgraphs'
import type { Shop } from '../shop/shop.ts'

/** A port of the shop that speaks HTTP. */
export interface Surface {
  /** Of its process, such as `mailbox`; an admin port's has ` admin` behind it. */
  name: string
  url: string
  /** Paths that are read, and those that something is sent to. */
  reads: readonly string[]
  writes: readonly string[]
  /** Whether a body may take longer than anything else. */
  patientWithBodies: boolean
  /** Whether it is there to show the inside, to people of the shop. */
  showsInside: boolean
  /** Its process's admin port, and where that says whether it is ready. */
  admin: string
  health: string
}

type Kind = Pick<Surface, 'reads' | 'writes'> & Partial<Surface>

const subgraph: Kind = { reads: [], writes: ['/graphql'] }
const admin: Kind = { reads: ['/health/live', '/health/ready', '/metrics', '/log-level'], writes: ['/log-level'] }

/** By the process. Who adds one that listens says here what it takes. */
const kinds: Readonly<Record<string, Kind | null>> = {
  ...Object.fromEntries(services.map((name) => [name, subgraph])),
  users: { reads: ['/.well-known/jwks.json'], writes: ['/graphql', '/token'] },
  products: { reads: ['/pictures/none/none.webp'], writes: ['/graphql'] },
  payments: { reads: [], writes: ['/graphql', '/webhooks/sandbox'] },
  router: { reads: ['/', '/graphql?query=%7B__typename%7D', '/.well-known/jwks.json'], writes: ['/graphql'] },
  storefront: {
    reads: ['/', '/search?q=lamp', '/bag', '/sign-in', '/desk', '/robots.txt', '/sitemap.xml'],
    writes: ['/bag', '/sign-in', '/desk/import'],
    // A file comes over a slow line, too.
    patientWithBodies: true,
  },
  'payments-sandbox': {
    reads: ['/ledger', '/card-field?shop=http://shop.example'],
    writes: ['/charges', '/card-field/tokens'],
  },
  mailbox: { reads: ['/', '/messages', '/folder'], writes: ['/sms'] },
  viewer: {
    reads: ['/', '/traces', '/search?q=x', '/logs', '/viewer.css', '/viewer.js'],
    writes: ['/v1/traces', '/v1/logs'],
    showsInside: true,
  },
  // Speaks with whoever asks for metrics alone.
  auditor: null,
  // Speaks its own protocol.
  postgres: null,
}

/** Every port of a running shop that speaks HTTP. Fails where a process is not in the list. */
export function surfacesOf({ processes }: Awaited<ReturnType<Shop['running']>>): Surface[] {
  return Object.entries(processes).flatMap(([name, { url, admin: adminUrl }]) => {
    const kind = kinds[name.replace(/-\d+$/, '')]
    assert.notEqual(kind, undefined, `of ${name} nobody has said what it takes`)
    if (!adminUrl) return []
    const common = { patientWithBodies: false, showsInside: false, admin: adminUrl, health: `${adminUrl}/health/ready` }
    const own = kind && url?.startsWith('http') ? [{ ...common, name, url, ...kind }] : []
    return [...own, { ...common, ...admin, name: `${name} admin`, url: adminUrl }]
  })
}

import { isFree } from '@micromart/free-port'
import { type ServiceName, services } from '@micromart/subgraphs'

/** What there may be more than one of. */
export const replicable: readonly string[] = ['router', 'storefront', ...services]

export const host = '127.0.0.1'

/** Ports by who needs them, from the base port; the ports of a kind are its own and its admin port. */
export function portMap(base: number) {
  const serviceEntries = services.map((name, nth) => [name, { port: base + 10 + nth, admin: base + 20 + nth }] as const)
  return {
    router: { port: base, admin: base + 1 },
    storefront: { port: base + 2, admin: base + 21 + services.length },
    sandbox: base + 3,
    mailbox: base + 4,
    smtp: base + 5,
    viewer: base + 6,
    postgres: base + 30,
    /** Behind the services' admin ports; the storefront's is behind it. */
    auditor: base + 20 + services.length,
    services: Object.fromEntries(serviceEntries) as Record<ServiceName, { port: number; admin: number }>,
  }
}
export type PortMap = ReturnType<typeof portMap>

/** A port of a shop, and what needs it. */
export interface NeededPort {
  port: number
  who: string
}

/** Those ports of a shop, with a viewer or without, on which somebody listens. */
export async function takenPorts(base: number, viewer: boolean): Promise<NeededPort[]> {
  const ports = portMap(base)
  const needed: NeededPort[] = [
    { port: ports.router.port, who: 'the router' },
    { port: ports.router.admin, who: "the router's admin pages" },
    { port: ports.storefront.port, who: 'the storefront' },
    { port: ports.storefront.admin, who: "the storefront's admin pages" },
    { port: ports.sandbox, who: 'the sandbox payment provider' },
    { port: ports.mailbox, who: 'the dev mailbox' },
    { port: ports.smtp, who: "the dev mailbox's SMTP" },
    ...(viewer ? [{ port: ports.viewer, who: 'the viewer' }] : []),
    { port: ports.postgres, who: 'PostgreSQL' },
    { port: ports.auditor, who: 'the auditor' },
    ...services.flatMap((name) => [
      { port: ports.services[name].port, who: name },
      { port: ports.services[name].admin, who: `the admin pages of ${name}` },
    ]),
  ]
  const free = await Promise.all(needed.map(({ port }) => isFree(port)))
  return needed.filter((_, nth) => !free[nth])
}

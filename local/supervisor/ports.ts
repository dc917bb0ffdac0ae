import { createServer } from 'node:net'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { type ServiceName, services } from '@micromart/subgraphs'

/** What there may be more than one of. */
export const replicable: readonly string[] = ['router', ...services]

export const host = '127.0.0.1'

/** Ports by who needs them, from the base port; the ports of a kind are its own and its admin port. */
export function portMap(base: number) {
  const serviceEntries = services.map((name, nth) => [name, { port: base + 10 + nth, admin: base + 20 + nth }] as const)
  return {
    router: { port: base, admin: base + 1 },
    sandbox: base + 3,
    mailbox: base + 4,
    smtp: base + 5,
    postgres: base + 30,
    services: Object.fromEntries(serviceEntries) as Record<ServiceName, { port: number; admin: number }>,
  }
}
export type PortMap = ReturnType<typeof portMap>

/**
 * Sees that every port is free before anything is started.
 * @throws OperatorError naming each taken port and who needs it.
 */
export async function mustBeFree(ports: PortMap): Promise<void> {
  const needed: [number, string][] = [
    [ports.router.port, 'the router'],
    [ports.router.admin, "the router's admin pages"],
    [ports.sandbox, 'the sandbox payment provider'],
    [ports.mailbox, 'the dev mailbox'],
    [ports.smtp, "the dev mailbox's SMTP"],
    [ports.postgres, 'PostgreSQL'],
    ...services.flatMap((name): [number, string][] => [
      [ports.services[name].port, name],
      [ports.services[name].admin, `the admin pages of ${name}`],
    ]),
  ]
  const taken: string[] = []
  for (const [port, who] of needed) if (!(await isFree(port))) taken.push(`port ${port}, needed by ${who}`)
  if (taken.length === 0) return
  throw new OperatorError(`Taken already: ${taken.join('; ')}. Stop what listens there, or choose another base --port.`)
}

/** A port that nobody listens on right now; the kernel does not hand it out again soon. */
export async function ephemeralPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('the kernel gave no port')
  return address.port
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}

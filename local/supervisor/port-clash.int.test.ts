import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { mustBeFree } from './port-clash.ts'
import { takenPorts } from './ports.ts'

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Somebody listens on a port of a shop, whose other ports are free, and answers as told; answers the shop's base port. */
async function listenAt(offset: number, answer: string): Promise<number> {
  for (;;) {
    const server = createServer((_request, response) => response.end(answer))
    servers.push(server)
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const base = (server.address() as AddressInfo).port - offset
    if ((await takenPorts(base, false)).length === 1) return base
  }
}

test('a stranger on a port is named by it, with who needs it', async () => {
  const base = await listenAt(3, 'hello')
  await expect(mustBeFree(base, false)).rejects.toThrow(
    `Taken already: port ${base + 3}, needed by the sandbox payment provider. Stop what listens there`,
  )
})

test('whoever answers otherwise at the mailbox is a stranger, too', async () => {
  const base = await listenAt(4, '{"folder": 5}')
  await expect(mustBeFree(base, false)).rejects.toThrow(`port ${base + 4}, needed by the dev mailbox`)
})

test('another shop is named by its data folder, and a base port that is free is offered', async () => {
  const base = await listenAt(4, JSON.stringify({ folder: '/home/ada/shop/.micromart/mailbox' }))
  const refusal = await mustBeFree(base, false).catch((error: Error) => error.message)
  expect(refusal).toMatch(`Another MicroMart has port ${base + 4}: the shop on /home/ada/shop/.micromart. Stop it, or`)
  const offered = Number(/--port (\d+)\.$/.exec(refusal ?? '')?.[1])
  expect(await takenPorts(offered, false)).toEqual([])
})

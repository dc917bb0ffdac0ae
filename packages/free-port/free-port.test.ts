import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { freePort, freePorts, isFree } from './free-port.ts'

it('ports are all different, and none is one that somebody listens on', async () => {
  const server = createServer().listen(await freePort(), '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  expect(await isFree(port)).toBe(false)
  const ports = await freePorts(200)
  expect(new Set(ports).size).toBe(200)
  expect(ports).not.toContain(port)
  await new Promise((resolve) => server.close(resolve))
  expect(await isFree(port)).toBe(true)
})

it('they are none that this system gives to outgoing connections', async () => {
  const range = await readFile('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').catch(() => '49152 65535')
  const [lowest, highest] = range.trim().split(/\s+/).map(Number)
  for (const port of await freePorts(50)) expect(port < Number(lowest) || port > Number(highest)).toBe(true)
})

it('where nobody could listen no port is told to be taken', async () => {
  // Of TEST-NET-1, RFC 5737: no machine has it.
  await expect(isFree(await freePort(), '192.0.2.1')).rejects.toThrow('EADDRNOTAVAIL')
})

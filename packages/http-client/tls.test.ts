import type { AddressInfo } from 'node:net'
import { createServer, type TLSSocket } from 'node:tls'
import { certificateAuthority, type Issued } from '@micromart/testing/certificates'
import { cleanups } from '@micromart/testing/cleanups'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, expect, it } from 'vitest'
import { Pool, type PoolSettings } from './pool.ts'
import { requestPrefix } from './request-head.ts'
import { ok } from './testing/raw-server.ts'

const { after, end } = cleanups()
afterEach(end)

const authority = certificateAuthority()
const cart = authority.issue(['cart', '127.0.0.1'])
const orders = authority.issue(['orders'])

/** Asks for a certificate, and answers what it knows of who asks. */
async function serve() {
  const sockets = new Set<TLSSocket>()
  const server = createServer({ ...cart, requestCert: true, rejectUnauthorized: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', () => {
      const { subject } = socket.getPeerCertificate()
      const known = { name: subject?.CN, asked: socket.servername, resumed: socket.isSessionReused() }
      socket.write(ok(JSON.stringify(known)))
    })
  })
  server.on('tlsClientError', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const drop = () => [...sockets].map((socket) => socket.destroy())
  after(() => {
    drop()
    return new Promise((closed) => server.close(closed))
  })
  return { port: (server.address() as AddressInfo).port, drop, sockets }
}

function poolTo(port: number, tls: { name: string; material?: () => Issued }, settings: Partial<PoolSettings> = {}) {
  const pool = new Pool({ host: '127.0.0.1', port, tls }, { connections: 1, connectTimeoutMs: 10_000, ...settings })
  after(() => pool.close())
  return pool
}
const prefix = requestPrefix({ method: 'POST', path: '/', host: 'cart' })
const ask = async (pool: Pool) => {
  const limits = { headTimeoutMs: 10_000, bodyTimeoutMs: 10_000, mostBytes: 1_000 }
  const { body } = await pool.request({ prefix, body: 'x', repeatable: true, ...limits })
  return JSON.parse(body.toString())
}

it('the other side is asked for by its name, and shown our certificate', async () => {
  const { port } = await serve()
  const pool = poolTo(port, { name: 'cart', material: () => orders })
  expect(await ask(pool)).toMatchObject({ name: 'orders', asked: 'cart' })
})

it('an address is held to the certificate without being asked for as a name', async () => {
  const { port } = await serve()
  const pool = poolTo(port, { name: '127.0.0.1', material: () => orders })
  expect(await ask(pool)).toMatchObject({ name: 'orders', asked: false })
})

it('a certificate of another name, or of another CA, is not believed', async () => {
  const { port } = await serve()
  const named = (name: string, material: Issued) => ask(poolTo(port, { name, material: () => material }))
  await expect(named('payments', orders)).rejects.toMatchObject({
    name: 'ConnectFailed',
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
  })
  await expect(named('127.0.0.2', orders)).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
  const stranger = certificateAuthority().issue(['orders'])
  await expect(named('cart', stranger)).rejects.toMatchObject({ name: 'ConnectFailed' })
})

it('sessions are resumed, but not once there is another certificate', async () => {
  const { port, drop, sockets } = await serve()
  let material = orders
  const pool = poolTo(port, { name: 'cart', material: () => material })
  const again = async () => {
    drop()
    await eventually(() => expect(sockets.size).toBe(0))
    return ask(pool)
  }
  expect(await ask(pool)).toMatchObject({ name: 'orders', resumed: false })
  await eventually(async () => expect(await again()).toMatchObject({ resumed: true }))
  material = authority.issue(['inventory'])
  expect(await again()).toMatchObject({ name: 'inventory', resumed: false })
})

it('a certificate that cannot be used is a connection that cannot be made', async () => {
  const { port } = await serve()
  const pool = poolTo(port, { name: 'cart', material: () => ({ ...orders, key: cart.key }) })
  await expect(ask(pool)).rejects.toMatchObject({ name: 'ConnectFailed' })
})

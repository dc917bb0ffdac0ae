import assert from 'node:assert/strict'
import { connect, type TLSSocket } from 'node:tls'
import { services } from '@micromart/subgraphs'
import { certificateAuthority, type Issued } from '@micromart/testing/certificates'
import { eventually } from '@micromart/testing/eventually'
import pg from 'pg'
import type { PartContext } from '../runner/part.ts'
import { firstOrder } from '../shopping/first-order.ts'
import { customResources, define } from './custom-resources.ts'
import { databasesOf, serviceAddresses } from './databases.ts'
import { appliedShop } from './deployed-shop.ts'
import { issue } from './issuer.ts'
import { type Kubectl, kindsOf, manifestsOf, render } from './kubectl.ts'
import { namespace } from './manifest.ts'
import { onNode } from './on-node.ts'

export const title =
  'On a Kubernetes node the shop speaks mTLS without a mesh, and a certificate is renewed without a restart'
export const shopless = true
export const long = true
export const patienceMs = 60 * 60_000

const overlay = 'e2e/kubernetes/mutual-tls'
/** What a kubelet takes to bring a changed Secret to a pod, and a process to see it, at most, in ms. */
const RENEWAL_MS = 180_000

export function run({ say }: Omit<PartContext, 'shop'>): Promise<unknown> {
  return onNode(overlay, say, async (site) => {
    const { kubectl } = site
    const objects = manifestsOf(await render(overlay))
    await define(kubectl, await customResources(kindsOf(objects)))
    const authority = certificateAuthority()
    await kubectl(['create', 'namespace', namespace])
    await issue(kubectl, objects, authority)
    const began = Date.now()
    const shop = await appliedShop(site, say)
    const upSeconds = Math.round((Date.now() - began) / 1000)
    say(`overlays/dev with mutual TLS is up after ${upSeconds} s`)
    await firstOrder(shop, say)

    say('whoever has no certificate, or a stranger’s, is answered by no subgraph')
    const known = authority.issue(['anybody'])
    const stranger = { ...certificateAuthority().issue(['anybody']), ca: known.ca }
    for (const name of services) {
      const [address = ''] = await shop.addressesOf(name)
      await fingerprintOf(name, address, known)
      await assert.rejects(fingerprintOf(name, address, { ca: known.ca }), `${name} speaks with anybody`)
      await assert.rejects(fingerprintOf(name, address, stranger), `${name} speaks with strangers`)
      await assert.rejects(fetch(`http://${address}:4000/graphql`), `${name} answers in clear`)
    }

    say('the provider’s word has come over mTLS as well')
    await eventually(
      async () => {
        assert.equal(await countOf(kubectl, 'payments-sandbox', 'webhooks'), 0)
        assert.ok((await countOf(kubectl, 'payments', 'webhook_events')) > 0)
      },
      { within: 30_000 },
    )

    say('the certificate of orders is renewed')
    const [address = ''] = await shop.addressesOf('orders')
    const pods = () => kubectl(['--namespace', namespace, 'get', 'pods', '--output=wide', '--selector', selector])
    const [before, old] = [await pods(), await fingerprintOf('orders', address, known)]
    const renewing = Date.now()
    await issue(kubectl, objects, authority, 'orders-tls')
    await eventually(async () => assert.notEqual(await fingerprintOf('orders', address, known), old), {
      within: RENEWAL_MS,
    })
    const renewedSeconds = Math.round((Date.now() - renewing) / 1000)
    assert.deepEqual(namesAndRestarts(await pods()), namesAndRestarts(before))
    await firstOrder(shop, say)
    return { upSeconds, renewedSeconds }
  })
}

async function countOf(kubectl: Kubectl, database: string, table: string): Promise<number> {
  const url = new URL((await databasesOf(kubectl))[database] ?? '')
  url.hostname = (await serviceAddresses(kubectl)).get(url.hostname) ?? ''
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const { rows } = await client.query(`SELECT count(*)::int AS count FROM ${table}`)
  await client.end()
  return rows[0].count
}

const selector = 'app.kubernetes.io/name=orders'

/** Of each pod what stands before its age. */
const namesAndRestarts = (listed: string) => listed.split('\n').map((line) => line.split(/\s+/).slice(0, 4))

/**
 * Which certificate a process shows, once it has answered a request on the connection: with TLS 1.3 a server refuses after its own part
 * of the handshake is done.
 */
async function fingerprintOf(name: string, address: string, client: Partial<Issued>): Promise<string> {
  const socket = connect({ host: address, port: 4000, servername: name, ...client })
  try {
    await answered(socket, `GET /.well-known/jwks.json HTTP/1.1\r\nhost: ${name}\r\nconnection: close\r\n\r\n`)
    return socket.getPeerCertificate().fingerprint256
  } finally {
    socket.destroy()
  }
}

function answered(socket: TLSSocket, request: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('data', () => resolve()).once('error', reject)
    socket.once('end', () => reject(new Error('it hung up')))
    socket.write(request)
  })
}

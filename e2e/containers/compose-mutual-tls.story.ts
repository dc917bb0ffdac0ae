import assert from 'node:assert/strict'
import { services } from '@micromart/subgraphs'
import { eventually } from '@micromart/testing/eventually'
import type { PartContext } from '../runner/part.ts'
import { firstOrder } from '../shopping/first-order.ts'
import type { ComposedShop } from './composed-shop.ts'
import { secretsStaySecret } from './confinement.ts'
import { onCompose } from './on-compose.ts'

export const title =
  'With one file laid over docker compose, containers speak mTLS, and their certificates are renewed at work'
export const group = 'containers'
export const long = true
export const shopless = true
/** The first time it builds docker compose and every image. */
export const patienceMs = 45 * 60_000

/** What a container is answered by another: the status, or why there is no answer. */
const asks = `
  const { readFileSync } = require('node:fs')
  const [url, identity] = process.argv.slice(1)
  const file = (name) => readFileSync('/run/secrets/' + name)
  const shown = identity === 'shown' ? { cert: file('tls.crt'), key: file('tls.key') } : {}
  const { request } = require(url.startsWith('https:') ? 'node:https' : 'node:http')
  const end = (word) => { console.log(word); process.exit() }
  request(url, { method: 'POST', ca: file('ca.crt'), ...shown }, ({ statusCode }) => end(statusCode))
    .on('error', ({ code }) => end(code))
    .end()`

export function run({ say }: PartContext): Promise<void> {
  return onCompose(say, ['containers/mutual-tls.yaml'], async ({ docker, shop }) => {
    say('docker compose -f docker-compose.yml -f containers/mutual-tls.yaml up …')
    await shop.compose('up', '--detach', '--wait', '--no-build')
    await firstOrder(shop, say)

    say('whoever shows no certificate is answered by no subgraph, and who does still needs a credential')
    for (const name of services) {
      assert.match(await asked(shop, `http://${name}:4000/graphql`), /^E|^HPE/, `${name} answers in clear`)
      assert.match(await asked(shop, `https://${name}:4000/graphql`), /^E/, `${name} answers anybody`)
      assert.equal(await asked(shop, `https://${name}:4000/graphql`, 'shown'), '401')
    }

    say('brought up again, it has new certificates, and nobody is restarted')
    const before = await startsOf(shop)
    await shop.compose('up', '--detach', '--wait', '--no-build')
    await eventually(
      async () => {
        const said = await shop.compose('logs', '--no-color', '--no-log-prefix')
        assert.equal(said.split('a new TLS certificate is in use').length - 1, services.length + 2)
      },
      { within: 60_000 },
    )
    await firstOrder(shop, say)
    assert.deepEqual(await startsOf(shop), before)
    await secretsStaySecret(docker, shop)
  })
}

/** What the router's container is answered. */
async function asked(shop: ComposedShop, url: string, identity = 'hidden'): Promise<string> {
  const node = ['exec', '--no-TTY', 'router', '/usr/local/bin/node', '--input-type=commonjs', '--eval', asks]
  return (await shop.compose(...node, url, identity)).trim()
}

/** When each container that is still there was started. */
async function startsOf(shop: ComposedShop): Promise<Record<string, string>> {
  const running = [...(await shop.containers())].filter(([, { State }]) => State.Running)
  return Object.fromEntries(running.map(([name, { State }]) => [name, State.StartedAt]))
}

import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { buy, orderWhen } from '../actors/checkout.ts'
import { clientOf } from '../actors/client.ts'
import { newCustomer } from '../actors/people.ts'
import { findInStock } from '../actors/shelf-search.ts'
import type { Docker } from '../engines/docker.ts'
import type { PartContext } from '../runner/part.ts'
import { firstOrder } from '../shopping/first-order.ts'
import type { ComposedShop } from './composed-shop.ts'
import { eachIsConfined, secretsStaySecret } from './confinement.ts'
import { inContainer } from './in-container.ts'
import { onCompose } from './on-compose.ts'
import { pictureIsTaken } from './picture-is-taken.ts'

export const title = 'docker compose up is all it takes, and the first order travels through the containers'
export const long = true
export const shopless = true
/** The first time it builds docker compose and every image. */
export const patienceMs = 45 * 60_000

const COMES_BACK_MS = 120_000

export function run({ say }: PartContext): Promise<unknown> {
  return onCompose(say, [], async ({ docker, shop }) => {
    say('docker compose up …')
    const began = Date.now()
    await aStartCanBeCalledOff(docker, shop.images.get('demo-catalog') ?? '')
    await shop.compose('up', '--detach', '--wait', '--no-build')
    const upSeconds = (Date.now() - began) / 1000
    say(`up in ${upSeconds.toFixed(0)} s`)
    await pagesAreThere(shop)
    await pictureIsTaken(shop)
    await eachIsConfined(shop)
    await firstOrder(shop, say)
    say('orders is killed in the middle of a checkout')
    await ordersComesBack(docker, shop)
    await secretsStaySecret(docker, shop)
    const memoryMiB = await memoryOf(docker, shop)
    say('every process is told to stop')
    await eachStopsInTime(shop)
    return { upSeconds, memoryMiB }
  })
}

/** Nor does SIGTERM wait for what is not there yet: this one would try for minutes to reach its shop. */
async function aStartCanBeCalledOff({ docker }: Docker, image: string): Promise<void> {
  const nowhere = ['http://127.0.0.1:1/graphql', '/tmp/filled']
  const id = (await docker('run', '--detach', '--network', 'none', image, ...nowhere)).trim()
  await eventually(async () => assert.match(await docker('logs', id), /trying again/), { within: 30_000 })
  await docker('stop', '-t', '60', id)
  assert.equal((await docker('inspect', '--format', '{{.State.ExitCode}}', id)).trim(), '143')
  await docker('rm', id)
}

/** The shop's pages with what there is to buy, the router's with GraphiQL, and the demo catalog's pictures. */
async function pagesAreThere({ url, pages }: ComposedShop): Promise<void> {
  const found = await fetch(new URL('/search?q=lamp', pages))
  assert.match(await found.text(), /Linen shade table lamp/)
  const page = await fetch(new URL('/', url), { headers: { accept: 'text/html' } })
  assert.match(await page.text(), /graphiql/i)
  const picture = await fetch(new URL('/pictures/teddy-bear.svg', url))
  assert.equal(picture.status, 200)
}

async function ordersComesBack(docker: Docker, shop: ComposedShop): Promise<void> {
  const customer = await newCustomer(shop)
  const variantId = await findInStock(clientOf(shop.url), 1)
  const { id } = await buy(customer, variantId)
  const before = (await shop.containers()).get('orders')
  assert.ok(before)
  // As the kernel would: what docker kill ends, it does not start again.
  await inContainer(docker, shop, ['--pid', 'host'], `process.kill(${before.State.Pid}, 'SIGKILL')`)
  await eventually(
    async () => {
      const now = (await shop.containers()).get('orders')
      assert.equal(now?.RestartCount, before.RestartCount + 1)
      assert.ok(now.State.Running)
    },
    { within: COMES_BACK_MS },
  )
  await orderWhen(customer.client, id, ({ status, payment }) => {
    assert.equal(status, 'CONFIRMED')
    assert.equal(payment?.status, 'AUTHORISED')
  })
}

/** SIGTERM is enough, though each is process 1 of its container, for which the kernel keeps no default of dying. */
async function eachStopsInTime(shop: ComposedShop): Promise<void> {
  const running = [...(await shop.containers())].filter(([, { State }]) => State.Running).map(([service]) => service)
  await shop.compose('stop')
  const stopped = await shop.containers()
  for (const service of running) {
    const state = stopped.get(service)?.State
    // 137 would be the SIGKILL at the end of its grace. Java says 143 when SIGTERM ended it in order.
    const clean = service === 'kafka' ? [0, 143] : [0]
    assert.ok(state && clean.includes(state.ExitCode), `${service} ends with ${state?.ExitCode}`)
  }
}

/** What each container's processes hold, in MiB, by its name. */
async function memoryOf({ docker }: Docker, shop: ComposedShop): Promise<Record<string, string>> {
  const ids = [...(await shop.containers()).values()].filter(({ State }) => State.Running).map(({ Id }) => Id)
  const told = await docker('stats', '--no-stream', '--format', '{{.Name}} {{.MemUsage}}', ...ids)
  const lines = told.split('\n').filter(Boolean)
  return Object.fromEntries(lines.map((line) => line.split(/ (.*)/, 2)).map(([name, usage]) => [name, usage ?? '']))
}

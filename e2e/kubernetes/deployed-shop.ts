import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { z } from 'zod'
import type { Storefront } from '../shopping/first-order.ts'
import type { Site } from './site.ts'

/** Twenty processes start at once, on two cores. */
const START_MS = 15 * 60_000
const SAY_EVERY_MS = 20_000
const COMES_BACK_MS = 180_000
const LEAVES_MS = 60_000

const pods = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string(), deletionTimestamp: z.string().optional() }),
      status: z.object({
        phase: z.string(),
        podIP: z.string().optional(),
        conditions: z.array(z.object({ type: z.string(), status: z.string() })).default([]),
        containerStatuses: z.array(z.object({ restartCount: z.number() })).default([]),
      }),
    }),
  ),
})

export interface DeployedShop extends Storefront {
  /** Kills what runs in one of a deployment's pods, and resolves when as many as before are ready, one of them anew. */
  killPod(name: string): Promise<void>
  /** Replaces a deployment's pods one after the other; resolves when the last one is there and the old ones are gone. */
  roll(name: string): Promise<void>
  /** Has a deployment's autoscaler want that many pods; resolves when there are as many, all ready, and those too many are gone. */
  scale(name: string, pods: number): Promise<void>
  /** The addresses of a deployment's pods, in the cluster. */
  addressesOf(name: string): Promise<string[]>
  /** URLs of the admin ports of a deployment's pods, from here. */
  adminsOf(name: string): Promise<string[]>
}

/** Applies the shop, with demo accounts and the demo catalog, and resolves when all of it is ready. */
export async function appliedShop(site: Site, say: (line: string) => void): Promise<DeployedShop> {
  const { kubectl, namespace, overlay } = site
  const here = (...args: string[]) => kubectl(['--namespace', namespace, ...args])
  await kubectl(['apply', '--server-side', '-k', overlay])
  const podsOf = async (...selector: string[]) =>
    pods.parse(JSON.parse(await here('get', 'pods', '--output=json', ...selector))).items

  let told = Date.now()
  await eventually(
    async () => {
      const waiting = (await podsOf()).filter(({ status }) => !isDone(status)).map(({ metadata }) => metadata.name)
      if (Date.now() - told > SAY_EVERY_MS) {
        told = Date.now()
        say(`waiting for ${waiting.join(', ')}`)
      }
      assert.deepEqual(waiting, [])
      await here('wait', '--for=condition=Complete', '--timeout=1s', 'job/demo-catalog')
    },
    { within: START_MS },
  ).catch(async (error) => {
    const waiting = (await podsOf()).filter(({ status }) => !isDone(status))
    const logs = waiting.map(({ metadata }) => here('logs', metadata.name, '--tail=10').catch(String))
    throw new Error(`the shop does not come up: ${error.message}\n${(await Promise.all(logs)).join('\n')}`)
  })
  await here('rollout', 'status', 'deployment', '--timeout=5m')
  const selected = (name: string) => ['--selector', `app.kubernetes.io/name=${name}`]
  /** Which of them have run, and how often each began anew. */
  const lives = async (name: string) =>
    (await podsOf(...selected(name))).map(({ metadata, status }) => {
      assert.ok(isDone(status) && !metadata.deletionTimestamp, `${metadata.name} is ready`)
      return `${metadata.name} ${status.containerStatuses.map(({ restartCount }) => restartCount)}`
    })
  const nobodyLeaves = async (name: string) => {
    const leaving = (await podsOf(...selected(name))).filter(({ metadata }) => metadata.deletionTimestamp)
    assert.deepEqual(leaving, [])
  }
  return {
    url: `${await site.urlOf('service/router', 4000)}/graphql`,
    mailbox: await site.urlOf('service/mailpit', 8025),
    sandbox: await site.urlOf('service/payments-sandbox', 4000),
    async killPod(name) {
      const before = await lives(name)
      await site.kill(name)
      await eventually(
        async () => {
          const now = await lives(name)
          assert.equal(now.length, before.length)
          assert.equal(now.filter((life) => !before.includes(life)).length, 1, 'one has begun anew')
        },
        { within: COMES_BACK_MS },
      )
    },
    async roll(name) {
      await here('rollout', 'restart', `deployment/${name}`)
      await here('rollout', 'status', `deployment/${name}`, '--timeout=5m')
      await eventually(() => nobodyLeaves(name), { within: LEAVES_MS })
    },
    addressesOf: async (name) => (await podsOf(...selected(name))).flatMap(({ status }) => status.podIP ?? []),
    adminsOf: async (name) =>
      Promise.all((await podsOf(...selected(name))).map(({ metadata }) => site.urlOf(`pod/${metadata.name}`, 4001))),
    async scale(name, pods) {
      const wanted = { spec: { minReplicas: pods, maxReplicas: pods } }
      await here('patch', 'horizontalpodautoscaler', name, '--type=merge', '--patch', JSON.stringify(wanted))
      await eventually(
        async () => {
          await nobodyLeaves(name)
          const ready = (await podsOf(...selected(name))).filter(({ status }) => isDone(status))
          assert.equal(ready.length, pods, `${name} has ${pods} pods`)
        },
        { within: COMES_BACK_MS },
      )
    },
  }
}

const isDone = ({ phase, conditions }: z.infer<typeof pods>['items'][number]['status']) =>
  phase === 'Succeeded' || conditions.some(({ type, status }) => type === 'Ready' && status === 'True')

import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { z } from 'zod'
import type { Storefront } from '../shopping/first-order.ts'
import type { Kubectl } from './kubectl.ts'
import type { Machine } from './machine.ts'

export const namespace = 'micromart'
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
  /** Kills what runs in one of a deployment's pods with -9, and resolves when it runs again and is ready. */
  killPod(name: string): Promise<void>
  /** Replaces a deployment's pods one after the other; resolves when the last one is there and the old ones are gone. */
  roll(name: string): Promise<void>
  /** Has a deployment's autoscaler want that many pods; resolves when there are as many, all ready, and those too many are gone. */
  scale(name: string, pods: number): Promise<void>
  /** The addresses of a deployment's pods. */
  addressesOf(name: string): Promise<string[]>
}

/**
 * Applies the shop, with demo accounts and the demo catalog, and resolves when all of it is ready.
 * @param overlay folder of a kustomization.
 */
export async function appliedShop(
  kubectl: Kubectl,
  overlay: string,
  machine: Pick<Machine, 'processesOf'>,
  say: (line: string) => void,
): Promise<DeployedShop> {
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
  const url = async (name: string, port: number) => {
    const address = await here('get', 'service', name, '--output=jsonpath={.spec.clusterIP}')
    return `http://${address}:${port}`
  }
  const selected = (name: string) => ['--selector', `app.kubernetes.io/name=${name}`]
  const restarts = async (name: string) =>
    (await podsOf(...selected(name)))
      .flatMap(({ status }) => status.containerStatuses)
      .reduce((sum, { restartCount }) => sum + restartCount, 0)
  const nobodyLeaves = async (name: string) => {
    const leaving = (await podsOf(...selected(name))).filter(({ metadata }) => metadata.deletionTimestamp)
    assert.deepEqual(leaving, [])
  }
  return {
    url: `${await url('router', 4000)}/graphql`,
    mailbox: await url('mailpit', 8025),
    sandbox: await url('payments-sandbox', 4000),
    async killPod(name) {
      const [victim] = await machine.processesOf(name)
      assert.ok(victim, `${name} runs`)
      const wanted = (await restarts(name)) + 1
      process.kill(victim, 'SIGKILL')
      await eventually(
        async () => {
          assert.equal(await restarts(name), wanted)
          assert.ok((await podsOf(...selected(name))).every(({ status }) => isDone(status)))
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

import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { shelve } from '../actors/goods.ts'
import { staffOf } from '../actors/people.ts'
import type { PartContext } from '../runner/part.ts'
import { breakages, ordinaryDay } from './breakages.ts'
import { metricNames } from './metric-names.ts'
import { panelQuestions, recorded, ruleQuestions } from './questions.ts'
import { type Watching, watch } from './watching.ts'

export const title = 'What goes wrong in a running shop fires its alert, and what the runbook says clears it'
export const own = true
export const long = true
export const patienceMs = 1_800_000

/** What only a shop with more than `npm start` gives it has. */
const elsewhere: Record<string, string> = {
  router_cache_purges_total: 'where a CDN is told what is outdated',
  router_rate_limit_shared: 'where routers share rate limits',
  micromart_webhook_attempt_duration_seconds_count: 'where the staff has webhooks',
  router_hook_duration_seconds_bucket: 'where an operator’s module has hooks',
  router_hook_duration_seconds_count: 'where an operator’s module has hooks',
  tls_certificate_not_after_timestamp_seconds: 'where processes speak mTLS',
}
/** What is there only once it has happened. */
const afterwards: Record<string, string> = {
  router_subgraph_shared_calls_total: 'two asked the same at once',
}
/** Prometheus' own. */
const ofPrometheus = ['up', 'ALERTS']
const patience = { within: 180_000 }

export async function run({ shop, say }: PartContext): Promise<void> {
  const place = { shop, variantId: await shelve(await staffOf(shop), { stock: 500 }) }
  const watching = await watch(shop, say)
  try {
    say('on a good day every metric that a rule or a panel asks for is there, and every panel has something to show')
    await ordinaryDay(place)
    await eventually(async () => {
      await ordinaryDay(place)
      assert.deepEqual(await missingMetrics(watching), [])
      assert.deepEqual(await emptyPanels(watching), [])
    }, patience)
    for (const { what, alert, labels = {}, happen } of breakages) {
      const fires = async () => {
        const found = await watching.firing(alert)
        return found.filter((one) => Object.entries(labels).every(([label, value]) => one[label] === value)).length
      }
      assert.equal(await fires(), 0, `${alert} is there before anything went wrong`)
      say(`${what}: ${alert}`)
      const mend = await happen(place)
      try {
        await eventually(async () => assert.equal(await fires(), 1, `${alert} fires`), patience)
      } finally {
        await mend()
      }
      await eventually(async () => assert.equal(await fires(), 0, `${alert} is over`), patience)
    }
  } finally {
    await watching.stop()
  }
}

async function missingMetrics(watching: Watching): Promise<string[]> {
  const [there, ours] = [await watching.metrics(), recorded()]
  const asked = [...ruleQuestions(), ...panelQuestions('10s')].flatMap(({ expr }) => metricNames(expr))
  const known = (name: string) =>
    ofPrometheus.includes(name) || ours.has(name) || name in elsewhere || name in afterwards
  return [...new Set(asked)].filter((name) => !known(name) && !there.has(name)).toSorted()
}

async function emptyPanels(watching: Watching): Promise<{ of: string; expr: string }[]> {
  const empty: { of: string; expr: string }[] = []
  for (const { of, expr } of panelQuestions('1m')) {
    if (metricNames(expr).some((name) => name in elsewhere)) continue
    if ((await watching.series(expr)) === 0) empty.push({ of, expr })
  }
  return empty
}

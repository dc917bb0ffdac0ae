import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from '@micromart/free-port'
import { prometheusConfig, type Target } from '@micromart/observability/prometheus'
import { ruleFile, ruleGroups } from '@micromart/observability/rules'
import { divided } from '@micromart/observability/times'
import { eventually } from '@micromart/testing/eventually'
import { stringify } from 'yaml'
import { z } from 'zod'
import { prometheusTools } from '../engines/prometheus.ts'
import type { Shop } from '../shop/shop.ts'

/** A minute of the rules is a second here, and what they have patience with is a tenth. */
const times = divided({ spans: 60, patience: 10 })
const START_MS = 60_000

const alerts = z.object({
  data: z.object({ alerts: z.array(z.object({ labels: z.record(z.string(), z.string()), state: z.string() })) }),
})
const values = z.object({ data: z.object({ result: z.array(z.unknown()) }) })
const names = z.object({ data: z.array(z.string()) })

/** A Prometheus that asks a running shop every second, with all rules of ours. */
export interface Watching {
  /** Labels of the alerts of that name that fire now. */
  firing(name: string): Promise<Record<string, string>[]>
  /** How many series an expression has now. */
  series(expr: string): Promise<number>
  /** Names of all metrics that it has seen. */
  metrics(): Promise<Set<string>>
  stop(): Promise<void>
}

/** @throws CannotRunHere where there is no Prometheus to be had. */
export async function watch(shop: Shop, say: (line: string) => void): Promise<Watching> {
  const { prometheus } = await prometheusTools(say)
  const folder = await mkdtemp(join(tmpdir(), 'micromart-prometheus-'))
  const [port] = await freePorts(1)
  const rules = join(folder, 'rules.yaml')
  const config = join(folder, 'prometheus.yaml')
  await writeFile(rules, stringify(ruleFile(ruleGroups(times), times)))
  const targets = await targetsOf(shop)
  await writeFile(config, stringify(prometheusConfig({ targets, interval: '1s', ruleFiles: [rules] })))
  const args = [`--config.file=${config}`, `--storage.tsdb.path=${join(folder, 'data')}`]
  const child = spawn(prometheus, [...args, `--web.listen-address=127.0.0.1:${port}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4_000)
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const ask = async (path: string, query: Record<string, string> = {}): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/${path}?${new URLSearchParams(query)}`)
    const text = await response.text()
    assert.ok(response.ok, text)
    return JSON.parse(text)
  }
  const series = async (expr: string) => values.parse(await ask('query', { query: expr })).data.result.length
  try {
    await eventually(async () => assert.equal(await series('up == 1'), targets.length), { within: START_MS })
  } catch (error) {
    child.kill('SIGKILL')
    throw new Error(`Prometheus does not reach all of ${targets.length} processes: ${error}\n${said}`)
  }
  return {
    async firing(name) {
      const all = alerts.parse(await ask('alerts')).data.alerts
      return all
        .filter(({ labels, state }) => state === 'firing' && labels.alertname === name)
        .map(({ labels }) => labels)
    },
    series,
    async metrics() {
      return new Set(names.parse(await ask('label/__name__/values')).data)
    },
    async stop() {
      child.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** All that have an admin port; a replica by the name of what it is. */
async function targetsOf(shop: Shop): Promise<Target[]> {
  const { processes } = await shop.running()
  return Object.entries(processes).flatMap(([name, { admin }]) =>
    admin ? [{ address: new URL(admin).host, process: name.replace(/-\d+$/, '') }] : [],
  )
}

import type { Logger } from '@micromart/telemetry'
import { eventually } from '@micromart/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { seriesIn } from '@micromart/testing/series'
import { afterEach, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { startRouter } from '../testing/live-router.ts'

const { after, end } = cleanups()
afterEach(end)

const query = 'query Impatient { slow }'

/** A router whose subgraph has been asked and does not answer, and what it logs. */
async function waiting() {
  let release = () => {}
  let asked = 0
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const lines: Record<string, unknown>[] = []
  const note = (level: string) => (line: Record<string, unknown>, msg: string) =>
    void lines.push({ ...line, level, msg })
  const levels = ['info', 'warn', 'error', 'debug'] as const
  const log = Object.fromEntries(levels.map((level) => [level, note(level)])) as unknown as Logger
  const slow = () => {
    asked += 1
    return gate
  }
  const router = await startRouter({ subgraphs: library({ slow }), log })
  after(async () => {
    release()
    await router.stop()
  })
  const begun = () => eventually(() => expect(asked).toBe(1))
  return { router, lines, begun }
}

/** That whoever has gone is noted as that, and nothing as a fault of ours. */
async function isNoFault({ router, lines }: Awaited<ReturnType<typeof waiting>>) {
  const noted = () => lines.filter(({ msg }) => msg === 'request')
  await eventually(() => expect(noted()).toMatchObject([{ operation: 'Impatient', codes: ['CLIENT_GONE'] }]))
  expect(lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
  const text = await (await fetch(`${router.admin}/metrics`)).text()
  const counted = (code: string) =>
    seriesIn(text, 'graphql_server_operations_total', { graphql_operation_type: 'query', code })
  expect([counted('CLIENT_GONE'), counted('SUBGRAPH_UNAVAILABLE')]).toEqual([1, 0])
}

it('who leaves before the answer has come is no fault of the shop', async () => {
  const at = await waiting()
  const leave = new AbortController()
  const asking = fetch(`${at.router.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: leave.signal,
  })
  asking.catch(() => {})
  await at.begun()
  leave.abort()
  await isNoFault(at)
})

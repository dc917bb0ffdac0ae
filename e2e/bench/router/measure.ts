import { setTimeout as pause } from 'node:timers/promises'
import { usageOf } from '../process-usage.ts'
import { judge, sampleDuring } from './answers.ts'
import { byAutocannon } from './by-autocannon.ts'
import { byWrk } from './by-wrk.ts'
import type { Load } from './load.ts'
import { onPath } from './on-path.ts'
import type { Round } from './results.ts'
import { firstOf, type Subject } from './subject.ts'

/** Clients of a row that says nothing else. */
export const usualConnections = 50

/** wrk where it is, which takes little of the core that it shares; it looks at no answers. */
export const loadGenerator = onPath('wrk') ? 'wrk' : 'autocannon'
const generate = (load: Load) => (loadGenerator === 'wrk' && !load.isRight ? byWrk(load) : byAutocannon(load))

/** One round of so many seconds. */
export async function measure({ row, gateway, asked, calls }: Subject, seconds: number): Promise<Round> {
  const { connections = usualConnections, burst, tokens } = row
  const { url, pid } = gateway
  const [before, callsBefore] = [await usageOf(pid), await calls.soFar()]
  const began = performance.now()
  const load = generate({
    url,
    connections,
    seconds,
    sent: asked,
    turn: tokens ?? 'client',
    ...(burst && { burst, isRight: judge(firstOf(asked)) }),
  })
  const [figures, sample] = await Promise.all([load, sampleDuring(url, asked, load)])
  const [after, made] = [await usageOf(pid), (await calls.soFar()) - callsBefore]
  const elapsed = (performance.now() - began) / 1000
  await untilQuiet(pid)
  return {
    rps: figures.answers / figures.seconds,
    p50: figures.p50,
    p99: figures.p99,
    residentBytes: after.resident,
    busy: (after.cpu - before.cpu) / elapsed,
    cpuMs: ((after.cpu - before.cpu) / figures.answers) * 1000,
    calls: row.shared ? made / figures.answers : calls.ofOne,
    wrong: figures.wrong + sample.wrong,
  }
}

/** What clients went away from may be worked on yet; the next row would pay for it. */
async function untilQuiet(pid: number): Promise<void> {
  const deadline = performance.now() + 30_000
  for (let [was, now] = [0, (await usageOf(pid)).cpu]; now - was > 0.02 && performance.now() < deadline; ) {
    await pause(200)
    ;[was, now] = [now, (await usageOf(pid)).cpu]
  }
}

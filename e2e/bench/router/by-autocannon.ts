import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { quantile } from '../quantile.ts'
import { headersOf, type Load, type LoadFigures, type Sent } from './load.ts'

/** Slow gateways have this long for an answer, in seconds. */
const patience = 60

export async function byAutocannon({ connections, seconds, burst, ...load }: Load): Promise<LoadFigures> {
  const began = performance.now()
  const steady = loadAll(load, connections, seconds)
  const joining = burst && pause(seconds * 500).then(() => loadAll(load, burst, seconds / 2))
  const parts = [await steady, ...(joining ? [await joining] : [])]
  const times = parts.flatMap(({ times }) => times)
  return {
    answers: times.length,
    seconds: (Math.max(...parts.map(({ last }) => last)) - began) / 1000,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    wrong: parts.reduce((sum, { wrong }) => sum + wrong, 0),
  }
}

async function loadAll(
  { url, sent, turn, isRight }: Pick<Load, 'url' | 'sent' | 'turn' | 'isRight'>,
  connections: number,
  duration: number,
) {
  const times: number[] = []
  let [refused, last, at] = [0, 0, 0]
  const next = (): Sent => sent[at++ % sent.length] as Sent
  const running = autocannon({
    url,
    connections,
    duration,
    sampleInt: 50,
    timeout: patience,
    method: 'POST',
    setupClient(client) {
      const first = next()
      client.setHeadersAndBody(headersOf(first), first.body)
    },
    ...(turn === 'request' && {
      requests: [
        {
          setupRequest(request) {
            const now = next()
            return { ...request, headers: headersOf(now), body: now.body }
          },
        },
      ],
    }),
    verifyBody: isRight,
  })
  running.on('response', (_, status, __, ms) => {
    last = performance.now()
    if (status === 200) times.push(ms)
    else refused++
  })
  const { errors, mismatches } = await running
  // A refusal is no right answer either, and counts once.
  return { times, last, wrong: errors + Math.max(refused, mismatches) }
}

import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type CallRecorder, callRecorder } from './call-recorder.ts'
import { executor } from './execute-subgraph.ts'
import { httpMessage, leanServer } from './lean-server.ts'
import { subgraphs } from './subgraphs.ts'

/** How long answers of subgraphs under `/slow` take, in ms. */
const slowMs = 4
/** How long answers are kept back while calls are recorded, in ms: so that those of one wave are all there before one is answered. */
const recordedMs = 50
/** Answers that are kept; more of them are not asked for in one run. */
const mostKept = 20_000

const executors = new Map(subgraphs.map((subgraph) => [`/${subgraph.name}`, executor(subgraph)]))
const kept = new Map<string, Buffer>()
let calls = 0
let recorder: CallRecorder | undefined

const server = leanServer((path, body) => {
  calls++
  recorder?.called({ path, body })
  const known = kept.get(path + body)
  const slow = path.startsWith('/slow')
  return known && !slow && !recorder ? known : slowly(path, body, slow ? slowMs : 0)
})

async function slowly(path: string, body: string, ms: number): Promise<Buffer> {
  const recording = recorder
  const [message] = await Promise.all([messageOf(path, body), pause(recording ? recordedMs : ms)])
  recording?.answered()
  return message
}

async function messageOf(path: string, body: string): Promise<Buffer> {
  const key = path + body
  const known = kept.get(key)
  if (known) return known
  const execute = executors.get(path.replace('/slow', ''))
  if (execute === undefined) throw new Error(`there is no subgraph at ${path}`)
  const message = httpMessage(await execute(body))
  if (kept.size < mostKept) kept.set(key, message)
  return message
}

/** What the benchmark asks over the channel of its child, each answered by one message. */
const questions: Readonly<Record<string, () => unknown>> = {
  calls: () => calls,
  record: () => {
    recorder = callRecorder()
    return null
  },
  recorded: () => {
    const waves = recorder?.waves ?? []
    recorder = undefined
    return waves
  },
}

process.on('message', (question: string) => process.send?.(questions[question]?.()))
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))

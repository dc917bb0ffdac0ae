import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Pool, requestPrefix } from '@micromart/http-client'
import { Agent } from 'undici'
import type { PartContext } from '../runner/part.ts'
import { quantile } from './quantile.ts'

export const title = "calls of a subgraph by the router's own client beside undici, on the same connections and answers"
export const shopless = true

const rounds = 7
const connections = 32
/** Of the bodies, in bytes. */
const lengths = [200, 4_000, 87_000]
const paths = [...lengths.map((length) => `/${length}`), '/87000/chunked']
const body = JSON.stringify({ query: `{ ${'product { id name } '.repeat(20)}}`, variables: { id: '1' } })
const headers = { 'content-type': 'application/json', accept: 'application/json' }

/** Asks, and answers the text. */
type Call = (path: string) => Promise<string>

interface Cost {
  /** Of this process, in µs a call. */
  cpu: number
  /** From the first call to the last answer, in µs a call. */
  wall: number
}

/** Each round asks by both, one after the other, so that whatever else the machine does is everybody's. */
export async function run({ say, signal }: Pick<PartContext, 'say' | 'signal'>): Promise<unknown> {
  const server = spawn(process.execPath, ['e2e/bench/client/answering.mjs', ...lengths.map(String)], {
    signal,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [port] = (await once(server.stdout, 'data')).map((line) => Number(String(line)))
  const here = new Pool({ host: '127.0.0.1', port: port as number }, { connections, connectTimeoutMs: 2_000 })
  const there = new Agent({ connections, headersTimeout: 60_000, bodyTimeout: 60_000 })
  const prefixes = new Map<string, ReturnType<typeof requestPrefix>>()
  const limits = { headTimeoutMs: 60_000, bodyTimeoutMs: 60_000, mostBytes: 1_000_000 }
  const ours: Call = async (path) => {
    const prefix = prefixes.get(path) ?? requestPrefix({ method: 'POST', path, host: 'products:4001' })
    prefixes.set(path, prefix)
    return (
      await here.request({ prefix, headers, body, signal: new AbortController().signal, ...limits })
    ).body.toString()
  }
  const undici: Call = async (path) => {
    const answer = await there.request({
      origin: `http://127.0.0.1:${port}`,
      path,
      method: 'POST',
      headers: { host: 'products:4001', ...headers },
      body,
      signal: new AbortController().signal,
    })
    const pieces: Buffer[] = []
    for await (const piece of answer.body) pieces.push(piece)
    return Buffer.concat(pieces).toString()
  }
  const figures: Record<string, unknown> = {}
  try {
    for (const path of paths) {
      for (const atOnce of [1, connections]) {
        say(`${path.slice(1)}, ${atOnce} at once`)
        figures[`${path.slice(1)}, ${atOnce} at once`] = await compare(path, atOnce, ours, undici)
      }
    }
  } finally {
    await Promise.all([here.close(), there.close()])
    server.stdin.end()
  }
  return figures
}

async function compare(path: string, atOnce: number, ours: Call, undici: Call) {
  const length = Number(path.split('/')[1])
  const expected = 'x'.repeat(length)
  const calls = length > 10_000 ? 1_000 : 3_000
  const measure = async (call: Call): Promise<Cost> => {
    let left = calls
    const [cpu, began] = [process.cpuUsage(), performance.now()]
    const caller = async () => {
      while (left-- > 0) if ((await call(path)) !== expected) throw new Error(`another answer than was sent to ${path}`)
    }
    await Promise.all(Array.from({ length: atOnce }, caller))
    const { user, system } = process.cpuUsage(cpu)
    return { cpu: (user + system) / calls, wall: ((performance.now() - began) * 1_000) / calls }
  }
  await measure(ours)
  await measure(undici)
  const pairs: { ours: Cost; undici: Cost }[] = []
  for (let round = 0; round < rounds; round++) {
    const [first, second] = round % 2 === 0 ? [ours, undici] : [undici, ours]
    const [one, other] = [await measure(first), await measure(second)]
    pairs.push(first === ours ? { ours: one, undici: other } : { ours: other, undici: one })
  }
  const median = (of: (pair: { ours: Cost; undici: Cost }) => number) => Number(quantile(pairs.map(of), 0.5).toFixed(2))
  return {
    'CPU of ours, µs a call': median(({ ours }) => ours.cpu),
    "CPU of undici's, µs a call": median(({ undici }) => undici.cpu),
    'CPU, undici to ours': median(({ ours, undici }) => undici.cpu / ours.cpu),
    'calls a second, ours to undici': median(({ ours, undici }) => undici.wall / ours.wall),
  }
}

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { Pool as OwnPool, requestPrefix } from '@micromart/http-client'
import { Pool } from 'undici'
import type { Call } from './call-recorder.ts'

/**
 * `bare PORT ANSWER [WAVES SUBGRAPHS CLIENT]`: writes an answer that it was given, whatever it is asked; after recorded calls, wave by wave, by undici or
 * the router's own client, or as the same bytes each time.
 */
const [, , port, answerFile = '', wavesFile, origin = '', client] = process.argv
const bytes = await readFile(answerFile)
const answer: unknown = JSON.parse(bytes.toString())
const waves: Call[][] | null = wavesFile === undefined ? null : JSON.parse(await readFile(wavesFile, 'utf8'))
const make = waves && (client === 'own' ? byOwnClient() : byUndici())

function byUndici(): (call: Call) => Promise<unknown> {
  const pool = new Pool(origin)
  const headers = { 'content-type': 'application/json' }
  return async ({ path, body }) => (await pool.request({ path, method: 'POST', headers, body })).body.json()
}

function byOwnClient(): (call: Call) => Promise<unknown> {
  const { hostname, port, host } = new URL(origin)
  const pool = new OwnPool({ host: hostname, port: Number(port) }, { connections: 200, connectTimeoutMs: 2_000 })
  const headers = { 'content-type': 'application/json' }
  const limits = { headTimeoutMs: 10_000, bodyTimeoutMs: 10_000, mostBytes: 2 ** 20 }
  return async ({ path, body }) => {
    const prefix = requestPrefix({ method: 'POST', path, host, headers })
    return JSON.parse((await pool.request({ prefix, body, ...limits })).body.toString())
  }
}

async function answered(): Promise<Buffer> {
  if (waves === null || make === null) return bytes
  for (const wave of waves) await Promise.all(wave.map(make))
  return Buffer.from(JSON.stringify(answer))
}

const server = createServer((request, response) => {
  request.resume().once('end', async () => {
    const sent = await answered()
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': sent.length }).end(sent)
  })
})
server.listen(Number(port), '127.0.0.1')

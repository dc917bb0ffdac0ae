import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { Pool } from 'undici'
import type { Call } from './call-recorder.ts'

/**
 * `bare PORT ANSWER [WAVES SUBGRAPHS]`: writes an answer that it was given, whatever it is asked; after recorded calls, wave by wave, or as the
 * same bytes each time.
 */
const [, , port, answerFile = '', wavesFile, origin = ''] = process.argv
const bytes = await readFile(answerFile)
const answer: unknown = JSON.parse(bytes.toString())
const waves: Call[][] | null = wavesFile === undefined ? null : JSON.parse(await readFile(wavesFile, 'utf8'))
const pool = waves && new Pool(origin)

async function make({ path, body }: Call): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const response = await pool?.request({ path, method: 'POST', headers, body })
  return response?.body.json()
}

async function answered(): Promise<Buffer> {
  if (waves === null) return bytes
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

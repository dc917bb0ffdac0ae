import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { Pool } from 'undici'
import type { Call } from './call-recorder.ts'

/** `bare SUBGRAPHS WAVES ANSWER PORT`: makes recorded calls, wave by wave, and writes an answer that it was given, whatever it is asked. */
const [, , origin = '', wavesFile = '', answerFile = '', port] = process.argv
const waves: Call[][] = JSON.parse(await readFile(wavesFile, 'utf8'))
const answer: unknown = JSON.parse(await readFile(answerFile, 'utf8'))
const pool = new Pool(origin)

async function call({ path, body }: Call): Promise<unknown> {
  const response = await pool.request({ path, method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return response.body.json()
}

const server = createServer((request, response) => {
  request.resume().once('end', async () => {
    for (const wave of waves) await Promise.all(wave.map(call))
    const text = JSON.stringify(answer)
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
  })
})
server.listen(Number(port), '127.0.0.1')

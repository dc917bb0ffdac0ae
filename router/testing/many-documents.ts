import { createLogger } from '@micromart/telemetry'
import { parseConfig } from '../config/read-config.ts'
import { runRouter } from '../run-router.ts'

/**
 * A program: asks a router of its own, over the library's supergraph in a file, so many different documents of 2.5 KB, each once
 * and of so many fields, the rest a comment,
 * and prints what memory it takes after every tenth of them, in MB. Its subgraphs are not there, which is told after an operation
 * was planned. `router/memory.int.test.ts` runs it.
 */
const [supergraph = '', number = '', fields = '120'] = process.argv.slice(2)
const count = Number(number)
const length = 2_500
const inTurn = 4

const router = await runRouter({
  supergraph,
  config: parseConfig({}, {}),
  environment: {},
  host: '127.0.0.1',
  port: 0,
  adminPort: 0,
  production: false,
  log: createLogger({ service: 'router', level: 'error' }),
})

function document(number: number): string {
  const asked = Array.from({ length: Number(fields) }, (_, i) => `a${number}_${i}: title`).join(' ')
  return `{ book(id: "${number}") { ${asked} } } #`.padEnd(length, '.')
}

let asked = 0
let answered = 0
async function askOn(): Promise<void> {
  while (asked < count) {
    const body = JSON.stringify({ query: document(asked++) })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${router.url}/graphql`, { method: 'POST', headers, body })
    const { errors } = (await response.json()) as { errors: [{ extensions: { code: string } }] }
    if (!errors[0].extensions.code.startsWith('SUBGRAPH_')) throw new Error(JSON.stringify(errors))
    if (++answered % Math.ceil(count / 10) === 0) tell()
  }
}

function tell(): void {
  const { rss, heapUsed } = process.memoryUsage()
  console.log(JSON.stringify({ answered, rss: Math.round(rss / 1e6), heapUsed: Math.round(heapUsed / 1e6) }))
}

await Promise.all(Array.from({ length: inTurn }, askOn))
await router.stop()

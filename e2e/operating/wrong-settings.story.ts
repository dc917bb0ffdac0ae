import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareShop } from '@micromart/commands/prepare'
import { services } from '@micromart/subgraphs'

export const title = 'A process whose settings are wrong says all that is wrong with them and ends with 78'
export const shopless = true

const subgraphs: ReadonlySet<string> = new Set(services)

const wrong = {
  MICROMART_MODE: 'production',
  MICROMART_DEMO: '1',
  MICROMART_MISTYPED: 'hunter2',
  MICROMART_ROUTER_CREDENTIAL: 'a short credential',
  MICROMART_KEY_SECRET: 'change-me-change-me-change-me-change-me',
  TLS_CERT_FILE: '/run/secrets/tls.crt',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'hunter3:4318',
  OTEL_EXPORTER_OTLP_HEADERS: 'hunter4',
}
const secrets = [
  wrong.MICROMART_ROUTER_CREDENTIAL,
  wrong.MICROMART_KEY_SECRET,
  wrong.MICROMART_MISTYPED,
  'hunter3',
  'hunter4',
]

export async function run(): Promise<void> {
  const { folder } = await prepareShop(process.cwd(), 'a story')
  // What several share has what is in it in its name.
  const files = (await readdir(folder)).filter((name) => /^[a-z-]+\.js$/.test(name))
  assert.ok(files.length >= services.length + 6, files.join())
  for (const name of files.map((file) => file.replace(/\.js$/, ''))) {
    const { code, said } = await start(join(folder, `${name}.js`), wrong)
    assert.equal(code, 78, `${name}: ${said}`)
    for (const secret of secrets) assert.ok(!said.includes(secret), `${name} shows a value`)
    assert.match(said, /MICROMART_MISTYPED is not a setting of this process/)
    assert.match(said, /MICROMART_DEMO has no place in production mode/)
    assert.match(said, /OTEL_EXPORTER_OTLP_ENDPOINT is no http/)
    assert.match(said, /OTEL_EXPORTER_OTLP_HEADERS is not NAME=VALUE/)
    assert.match(said, /TLS_KEY_FILE and TLS_CA_FILE are missing/)
    if (subgraphs.has(name)) {
      assert.match(said, /MICROMART_DATABASE_URL is missing/)
      assert.match(said, /MICROMART_SERVICE_CREDENTIAL is missing/)
      assert.match(said, /MICROMART_ROUTER_CREDENTIAL is shorter than 32 bytes/)
      assert.match(said, /Make each secret with/)
    }
    if (name === 'users') assert.match(said, /MICROMART_KEY_SECRET is an example/)
  }
}

async function start(script: string, environment: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      said += piece
    })
  }
  const code = await new Promise<number | null>((ended) => child.once('close', ended))
  return { code, said }
}

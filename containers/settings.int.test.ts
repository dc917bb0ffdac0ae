import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { prepareShop } from '@micromart/commands/prepare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeServices } from './compose-file.ts'
import { secretFiles } from './secrets/make-secrets.ts'

const root = resolve(import.meta.dirname, '..')
const key = 'tY3nVb8q0LwRzD5cXk2mHs7uPj9eGa4f'
const services = [...(await composeServices(root))].filter(([, { build }]) => build?.target === 'process')
const overTls = await composeServices(root, 'containers/mutual-tls.yaml')
const secrets = secretFiles(() => key)
let folder: string
let processes: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'micromart-settings-'))
  processes = (await prepareShop(root, 'a test of settings')).folder
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a process finds wrong with its settings, one fault a line, where it stands in for its container. */
async function faultsOf(name: string, environment: Record<string, string>): Promise<string[]> {
  const child = spawn(process.execPath, [join(processes, `${name}.js`)], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise((done) => child.once('close', done))
  expect(code, said).toBe(78)
  return said.trim().split('\n').slice(1)
}

/** A container's paths as they are here. */
async function placed(name: string, environment: Record<string, string>): Promise<Record<string, string>> {
  for (const [file, content] of Object.entries(secrets[name] ?? {}))
    await writeFile(join(folder, `${name}-${file}`), content)
  const here = (value: string) =>
    value
      .replaceAll('/app/supergraph.graphql', join(root, 'schema/supergraph.graphql'))
      .replaceAll('/app/router.yaml', join(root, 'schema/router.yaml'))
      .replaceAll('/app/', `${join(root, 'containers')}/`)
      .replaceAll('/run/secrets/', `${folder}/${name}-`)
  return Object.fromEntries(Object.entries(environment).map(([variable, value]) => [variable, here(value)]))
}

describe.each(services)('what docker-compose.yml tells %s', (name, { environment }) => {
  it.each([
    ['it', environment],
    ['what containers/mutual-tls.yaml adds', overTls.get(name)?.environment ?? {}],
  ])('is known to it and complete: %s', async (_what, environment) => {
    // A port that is none keeps it from starting: the one fault that there may be.
    const faults = await faultsOf(name, {
      ...(await placed(name, environment)),
      MICROMART_PORT: 'none',
      MICROMART_ADMIN_PORT: '0',
    })
    expect(faults).toEqual([expect.stringMatching(/^MICROMART_PORT /)])
  })
})

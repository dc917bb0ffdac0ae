import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { prepareShop } from '@micromart/commands/prepare'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasKubectl, manifestsOf, render } from './kubectl.ts'
import { mapOf, toldSettings } from './told-settings.ts'

const kubectl = await hasKubectl()
if (!kubectl) console.warn('There is no kubectl here, so what kustomize makes of k8s/ is not looked at.')

const run = promisify(execFile)
const random = () => randomBytes(32).toString('base64url')
/** What stands in a secret's file, where that is no random text. */
const contents: Record<string, string> = {
  'database-url': `postgres://micromart:${random()}@db.example.com:5432/micromart`,
  'smtp-url': `smtps://micromart:${random()}@mail.example.com`,
  username: 'micromart',
}
let folder = ''
let processes = ''

describe.skipIf(!kubectl).each(['dev', 'production'])('in overlays/%s', async (overlay) => {
  const objects = kubectl ? manifestsOf(await render(`k8s/overlays/${overlay}`)) : []
  const told = toldSettings(objects)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'micromart-told-'))
    // The processes as `npm start` runs them; made again only when they have changed.
    processes = (await prepareShop(process.cwd(), 'a test of settings')).folder
    for (const [name, text] of Object.entries(mapOf(objects, 'router-config')))
      await writeFile(join(folder, name), text)
    // All of them are built, where they have changed, by whoever comes first; others wait for that.
  }, 240_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each([...told.keys()])('%s lacks nothing, and understands all that it is told', async (name) => {
    // It would start and look for its database if it had nothing to complain of.
    const faults = await faultsOf(name, { ...told.get(name), MICROMART_IMAGINED: '1' })
    expect(faults).toEqual(['MICROMART_IMAGINED is not a setting of this process'])
  })

  test('payments and the storefront are told of the same payment provider', () => {
    const providers = ['payments', 'storefront'].map((name) => told.get(name)?.MICROMART_PAYMENT_PROVIDER ?? 'sandbox')
    expect(new Set(providers).size).toBe(1)
  })
})

/** What a process says is wrong with its settings, a line each. */
async function faultsOf(name: string, env: Record<string, string>): Promise<string[]> {
  const here = await Promise.all(Object.entries(env).map(async ([key, value]) => [key, await hereFor(value)]))
  const ended = run(process.execPath, [join(processes, `${name}.js`)], {
    env: Object.fromEntries(here),
    timeout: 60_000,
  })
  const complained = await ended.then(
    () => '',
    ({ stderr }) => String(stderr),
  )
  return complained.split('\n').filter((line) => line.startsWith('MICROMART_'))
}

/** Files of the pod are files here, and files of the router's image are where they come from. */
async function hereFor(value: string): Promise<string> {
  if (!value.startsWith('/run/secrets/')) {
    return value
      .replaceAll('/app/router.yaml', 'schema/router.yaml')
      .replaceAll('/app/router', 'containers/router')
      .replaceAll('/app/supergraph', 'schema/supergraph')
      .replaceAll('/etc/micromart', folder)
  }
  const file = join(folder, basename(value))
  await writeFile(file, contents[basename(value)] ?? random())
  return file
}

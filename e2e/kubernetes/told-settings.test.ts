import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { hasKubectl, manifestsOf, render } from './kubectl.ts'
import { toldSettings } from './told-settings.ts'

const kubectl = await hasKubectl()
if (!kubectl) console.warn('There is no kubectl here, so what kustomize makes of k8s/ is not looked at.')

describe.skipIf(!kubectl).each(['dev', 'production'])('in overlays/%s', async (overlay) => {
  const told = kubectl ? toldSettings(manifestsOf(await render(`k8s/overlays/${overlay}`))) : new Map()

  beforeAll(bundled, 60_000)

  test.each([...told.keys()])('%s understands all that it is told, and lacks nothing but its secrets', async (name) => {
    const faults = await faultsOf(name, told.get(name))
    const secrets = Object.keys(told.get(name)).filter((variable) => /_(CREDENTIAL|URL)_FILE$/.test(variable))
    // Secrets are files of the pod; that these are missed says that everything was looked at.
    for (const secret of secrets) expect(faults.join('\n')).toContain(secret)
    const others = faults.filter((fault) => !/: MICROMART_\w+_FILE cannot be read: ENOENT/.test(fault))
    expect(others.filter((fault) => fault.includes('MICROMART_'))).toEqual([])
  })

  test('a process refuses what it does not know', async () => {
    const faults = await faultsOf('orders', { ...told.get('orders'), MICROMART_IMAGINED: '1' })
    expect(faults).toContainEqual(expect.stringContaining('MICROMART_IMAGINED'))
  })
})

const run = promisify(execFile)

/** The processes as `npm start` runs them; made again only when they have changed. */
async function bundled(): Promise<void> {
  const bundle = "import('./commands/bundle.mjs').then(({ bundleShop }) => bundleShop(process.cwd()))"
  await run(process.execPath, ['--eval', bundle])
}

/** What a process says is wrong with its environment, a line each. */
async function faultsOf(name: string, env: Record<string, string>): Promise<string[]> {
  const script = `.build/shop/${name}.js`
  const here = Object.entries(env).map(([variable, value]) => [variable, hereFor(value)])
  return run(process.execPath, [script], { env: Object.fromEntries(here), timeout: 60_000 }).then(
    () => [],
    ({ stderr }) => String(stderr).split('\n'),
  )
}

/** Where a file of the router's image comes from. */
const hereFor = (value: string) =>
  value.replaceAll('/app/router', 'containers/router').replaceAll('/app/supergraph', 'schema/supergraph')

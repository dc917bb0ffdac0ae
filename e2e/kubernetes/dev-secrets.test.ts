import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { databaseOwners, services } from '@micromart/subgraphs'
import { expect, test, vi } from 'vitest'
import { hasKubectl, manifestsOf, render } from './kubectl.ts'

const kubectl = await hasKubectl()
if (!kubectl) console.warn('There is no kubectl here, so what pods of k8s/overlays/dev read is not looked at.')

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const ofThePod = '/var/run/secrets/kubernetes.io/serviceaccount/'
  const readFile: typeof real.readFile = (async (...args: Parameters<typeof real.readFile>) =>
    String(args[0]).startsWith(ofThePod) ? 'a pod has this' : real.readFile(...args)) as typeof real.readFile
  return { ...real, readFile }
})

/** What the development overlay's job adds: the keys of each secret, by the secret's name. */
async function added(): Promise<Map<string, string[]>> {
  const secrets = new Map<string, string[]>()
  const said = vi.spyOn(console, 'log').mockReturnValue()
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const { metadata, stringData } = JSON.parse(body)
    secrets.set(metadata.name, Object.keys(stringData).sort())
    return new Response(null, { status: 201 })
  })
  await import(pathToFileURL(resolve('k8s/overlays/dev/secrets/make-secrets.mjs')).href)
  vi.unstubAllGlobals()
  said.mockRestore()
  return secrets
}
const secrets = await added()

test('the development overlay makes a database’s password for each that has one', () => {
  const databases = [...secrets.keys()].filter((name) => name.endsWith('-database'))
  expect(databases.sort()).toEqual(
    databaseOwners(services)
      .map((name) => `${name}-database`)
      .sort(),
  )
})

test.skipIf(!kubectl)('it makes every secret that a pod of it reads, and none that nobody reads', async () => {
  const read = sourcesIn(manifestsOf(await render('k8s/overlays/dev')))
  expect([...new Set(read.map(({ name }) => name))].sort()).toEqual([...secrets.keys()].sort())
  for (const { name, keys } of read) expect(secrets.get(name), name).toEqual(expect.arrayContaining(keys))
})

interface Source {
  name: string
  /** Those that are taken of it; all of them if none is named. */
  keys: string[]
}

/** Every secret that is mounted or named anywhere within, such as `{ secret: { name: 'mail' } }`. */
function sourcesIn(within: unknown): Source[] {
  if (typeof within !== 'object' || within === null) return []
  return Object.entries(within).flatMap(([key, value]) => {
    if (key === 'secretKeyRef') return [{ name: String(value.name), keys: [String(value.key)] }]
    if (key !== 'secret' || typeof value !== 'object') return sourcesIn(value)
    const items: { key: string }[] = value.items ?? []
    return [{ name: String(value.name ?? value.secretName), keys: items.map((item) => item.key) }]
  })
}

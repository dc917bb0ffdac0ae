import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'

let engines: string
beforeEach(async () => {
  engines = await mkdtemp(join(tmpdir(), 'engines-'))
  vi.stubEnv('MICROMART_ENGINES', engines)
  vi.resetModules()
  return async () => {
    vi.unstubAllEnvs()
    await rm(engines, { recursive: true })
  }
})

it('an engine that cannot be made leaves nothing behind, and is made the next time', async () => {
  const { inCache } = await import('./cache.ts')
  const write = (folder: string) => writeFile(join(folder, 'half'), 'of it')
  const half = inCache('k6', 'v1', async (folder) => {
    await write(folder)
    throw new Error('there is no network')
  })
  await expect(half).rejects.toThrow('there is no network')
  expect(await readdir(engines)).toEqual([])
  expect(await inCache('k6', 'v1', write)).toBe(join(engines, 'k6-v1'))
  expect(await readdir(engines)).toEqual(['k6-v1'])
})

it('what a killed process has left of an engine is gone with the next, and what another is at work on stays', async () => {
  const { inCache } = await import('./cache.ts')
  const [left, atWork, otherVersion] = ['k6-v1.4', 'k6-v1.5', 'k6-v1.4.6'].map((name) => join(engines, name))
  const longAgo = new Date(Date.now() - 24 * 60 * 60_000)
  for (const folder of [left, atWork, otherVersion] as string[]) await mkdir(folder)
  for (const folder of [left, otherVersion] as string[]) await utimes(folder, longAgo, longAgo)
  await inCache('k6', 'v1', async () => {})
  expect((await readdir(engines)).sort()).toEqual(['k6-v1', 'k6-v1.4.6', 'k6-v1.5'])
})

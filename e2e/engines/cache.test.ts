import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'

it('an engine that cannot be made leaves nothing behind, and is made the next time', async () => {
  const engines = await mkdtemp(join(tmpdir(), 'engines-'))
  onTestFinished(() => rm(engines, { recursive: true }))
  vi.stubEnv('MICROMART_ENGINES', engines)
  onTestFinished(() => void vi.unstubAllEnvs())
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

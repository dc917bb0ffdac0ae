import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noteBackup } from '@micromart/backup/last-backup'
import { seriesIn } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { measureFolder } from './folder-metrics.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'micromart-folder-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('the disk of a shop’s folder is told by what is used of it, and what is free', async () => {
  const registry = new Registry()
  measureFolder(registry, folder)
  const { bsize, blocks } = await statfs(folder)
  const text = await registry.metrics()
  const usage = (system_filesystem_state: string) =>
    seriesIn(text, 'system_filesystem_usage_bytes', { system_filesystem_state })
  expect(seriesIn(text, 'system_filesystem_limit_bytes')).toBe(blocks * bsize)
  expect(usage('used') + usage('free') + usage('reserved')).toBe(blocks * bsize)
})

it('of a shop that was never copied nobody is told when that was, and of another when it was last', async () => {
  const registry = new Registry()
  measureFolder(registry, folder)
  expect(await registry.metrics()).toMatch(/^backup_last_success_timestamp_seconds Nan$/im)
  await noteBackup(folder, new Date('2026-05-01T12:00:00Z'))
  await noteBackup(folder, new Date('2026-05-02T12:00:00Z'))
  expect(seriesIn(await registry.metrics(), 'backup_last_success_timestamp_seconds')).toBe(
    Date.parse('2026-05-02T12:00:00Z') / 1_000,
  )
})

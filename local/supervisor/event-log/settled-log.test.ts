import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mustStay, rememberedLog, rememberLog, type SettledLog } from './settled-log.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'micromart-log-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const embedded: SettledLog = { log: 'embedded' }
const kafka: SettledLog = { log: 'kafka', cluster: 'one', prefix: '' }

test('a new shop may have its events wherever it likes', () => {
  for (const wanted of [embedded, kafka]) expect(() => mustStay(null, wanted, 'data')).not.toThrow()
})

test('a shop goes on with the log that it has', () => {
  for (const log of [embedded, kafka]) expect(() => mustStay(log, log, 'data')).not.toThrow()
})

test.each([
  [embedded, kafka, 'Start it without --kafka'],
  [kafka, embedded, 'Start it with --kafka HOST:PORT'],
  [kafka, { ...kafka, cluster: 'other' }, 'these brokers are of cluster other'],
  [kafka, { ...kafka, prefix: 'b.' }, 'Start it without MICROMART_KAFKA_PREFIX'],
  [{ ...kafka, prefix: 'a.' }, kafka, 'Start it with MICROMART_KAFKA_PREFIX=a.'],
] as const)('one on %j is not started on %j, and its people are told what to do', (remembered, wanted, words) => {
  expect(() => mustStay(remembered, wanted, 'data')).toThrow(words)
})

test('a data folder remembers its log; one from before there was a choice has an embedded one', async () => {
  const file = join(folder, 'event-log.json')
  expect(await rememberedLog(file, true)).toBeNull()
  expect(await rememberedLog(file, false)).toEqual(embedded)
  await rememberLog(file, kafka)
  expect(await rememberedLog(file, false)).toEqual(kafka)
})

import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { type Disk, watchDisk, writeProbe } from './disk.ts'

const log = createLogger({ service: 'a test', level: 'silent' })

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: Kysely<unknown>
let disk: Disk
/** What a write ends with, when it ends with an error. */
let refusal: string | null

const refuse = (code: string) =>
  sql.raw(`DO $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '${code}'; END $$`).execute(db)

beforeEach(async () => {
  database = await createTestDatabase()
  refusal = null
  disk = watchDisk(log, () => (refusal ? refuse(refusal) : writeProbe(db)))
  db = openDatabase(database.url, log, { heard: (error) => disk.heard(error) })
})
afterEach(async () => {
  await db.destroy()
  await database.drop()
})

it('a database whose writes find no room is known as full until one finds some', async () => {
  expect(await disk.isFull()).toBe(false)
  refusal = '53100'
  await expect(refuse('53100')).rejects.toThrow()
  expect(await disk.isFull()).toBe(true)
  expect(await disk.isFull()).toBe(true)
  refusal = null
  expect(await disk.isFull()).toBe(false)
})

it('any other error says nothing of the disk', async () => {
  await expect(refuse('23505')).rejects.toThrow()
  refusal = '53100'
  expect(await disk.isFull()).toBe(false)
})

it('the probe leaves nothing behind', async () => {
  await writeProbe(db)
  await writeProbe(db)
  const { rows } = await sql`SELECT FROM pg_class WHERE relname = 'room_for_a_megabyte'`.execute(db)
  expect(rows).toEqual([])
})

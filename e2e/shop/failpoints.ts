import assert from 'node:assert/strict'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { armory, type Shop } from './shop.ts'

/** Has the next process that passes a failpoint die there, as by `kill -9`. */
export function arm({ data }: Shop, failpoint: string): Promise<void> {
  return writeFile(join(armory(data), failpoint), '')
}

/** Nobody dies there any more, unless somebody has. */
export function disarm({ data }: Shop, failpoint: string): Promise<void> {
  return rm(join(armory(data), failpoint), { force: true })
}

/** Waits until a process has died at each failpoint that was armed. */
export function allStruck({ data }: Shop): Promise<void> {
  return eventually(async () => assert.deepEqual(await readdir(armory(data)), []), { within: 60_000 })
}

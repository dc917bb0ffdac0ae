import type { Database, Transaction } from '../world/database.ts'
import type { Process } from '../world/process.ts'

interface PutOff {
  failures: number
  until: number
}

const longestPauseMs = 10 * 60_000

/** Mirrors `isNotPutOff` of packages/service/workers/put-off.ts. */
export const isNotPutOff = (trx: Transaction, worker: string, item: string, now: Date): boolean =>
  (trx.get<PutOff>('put_off', `${worker} ${item}`)?.until ?? 0) <= now.getTime()

/** Mirrors `putOff`. */
export async function putOff(database: Database, process: Process, worker: string, item: string): Promise<void> {
  await database.statement(process, 'INSERT put_off', (trx) => {
    const key = `${worker} ${item}`
    const failures = (trx.get<PutOff>('put_off', key)?.failures ?? 0) + 1
    const pause = Math.min(longestPauseMs, 1_000 * 2 ** Math.min(failures - 1, 20))
    trx.put('put_off', key, { failures, until: process.clock().getTime() + pause })
  })
}

export function settle(trx: Transaction, worker: string, item: string): Promise<boolean> {
  return trx.ask(
    'DELETE put_off',
    () => trx.get('put_off', `${worker} ${item}`) !== undefined && trx.delete('put_off', `${worker} ${item}`),
  )
}

interface InTurn<Item> {
  database: Database
  process: Process
  worker: string
  take(trx: Transaction): Promise<Item | undefined>
  idOf(item: Item): string
  handle(trx: Transaction, item: Item): Promise<void>
}

/** Mirrors `inTurn`. */
export async function inTurn<Item>({ database, process, worker, take, idOf, handle }: InTurn<Item>): Promise<void> {
  for (;;) {
    let item: Item | undefined
    try {
      await database.transaction(process, async (trx) => {
        item = await take(trx)
        if (item === undefined) return
        await handle(trx, item)
        await settle(trx, worker, idOf(item))
      })
    } catch (error) {
      if (item === undefined) throw error
      await putOff(database, process, worker, idOf(item))
      continue
    }
    if (item === undefined) return
  }
}

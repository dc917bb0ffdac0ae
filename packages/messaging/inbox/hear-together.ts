import { AsyncLocalStorage } from 'node:async_hooks'
import type { Message } from '@micromart/events'
import type { Kysely, Transaction } from 'kysely'
import type { Delivery } from '../log/event-log.ts'
import type { ConsumeOptions } from './consume.ts'
import type { Consumer, Ready } from './consumer.ts'
import { onceTogether } from './once-together.ts'

/** A message and all who hear it. */
export interface Heard<DB> {
  delivery: Delivery
  message: Message
  consumers: readonly (Consumer<DB> & { name: string })[]
}

/**
 * Has messages heard in one transaction, each `around` its own part of it, in their order, until all of it is committed; those that one consumer
 * takes at once are handed to it so. Rejects where anything fails: then none was heard.
 */
export async function hearTogether<DB>(
  db: Kysely<DB>,
  heard: readonly Heard<DB>[],
  { around, together }: Required<ConsumeOptions>,
  signal: AbortSignal,
): Promise<void> {
  const committed = outcome<void>()
  const told: Promise<void>[] = []
  /** Has what is around a message begin, and answers what runs inside of it. */
  const enter = async (each: Heard<DB>): Promise<Entered<DB>> => {
    const inside = outcome<Entered<DB>['within']>()
    const tell = around(
      each.message,
      async () => {
        inside.resolve(AsyncLocalStorage.snapshot())
        await committed.promise
        for (const consumer of each.consumers) consumer.committed?.(each.message)
      },
      each.delivery,
    )
    told.push(tell)
    tell.catch(inside.reject)
    return { ...each, within: await inside.promise }
  }
  try {
    await db.transaction().execute(async (trx) => {
      const isNews = await newsOf(trx, heard)
      for (const run of runsOf(heard)) {
        signal.throwIfAborted()
        const entered: Entered<DB>[] = []
        for (const each of run) entered.push(await enter(each))
        for (const consumer of run[0]?.consumers ?? []) {
          const ready = entered.filter((each) => isNews(each, consumer))
          const [first, ...others] = ready
          // What is done for all is told in the trace of the first.
          if (first && others.length > 0 && consumer.handleAll) {
            together(ready)
            await first.within(() => consumer.handleAll?.(ready, trx))
          } else for (const { message, within } of ready) await within(() => consumer.handle(message, trx))
        }
      }
      signal.throwIfAborted()
    })
    committed.resolve()
  } catch (error) {
    committed.reject(error)
    await Promise.allSettled(told)
    throw error
  }
  await Promise.all(told)
}

type Entered<DB> = Heard<DB> & Ready<Message>

/** What follows each other and is for one consumer that takes it at once; else one by one. */
function runsOf<DB>(heard: readonly Heard<DB>[]): Heard<DB>[][] {
  const runs: Heard<DB>[][] = []
  let former: Consumer<DB> | undefined
  for (const each of heard) {
    const [only, ...others] = each.consumers
    const one = others.length === 0 && only?.handleAll ? only : undefined
    if (one && one === former) runs.at(-1)?.push(each)
    else runs.push([each])
    former = one
  }
  return runs
}

/** Notes in the inbox that they are heard; a consumer that recognises what it knows by itself hears everything. */
async function newsOf<DB>(trx: Transaction<DB>, heard: readonly Heard<DB>[]) {
  const hearings = heard.flatMap((each) =>
    each.consumers
      .filter(({ inbox }) => inbox !== 'handler')
      .map((consumer) => ({ ...consumer, consumer: consumer.name, message: each.message })),
  )
  const news = await onceTogether(trx, hearings)
  const known = new Map<Message, Set<string>>(heard.map(({ message }) => [message, new Set()]))
  for (const hearing of hearings) if (!news.has(hearing)) known.get(hearing.message)?.add(hearing.consumer)
  return ({ message }: Heard<DB>, { name }: { name: string }) => !known.get(message)?.has(name)
}

function outcome<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<T>((done, failed) => {
    resolve = done
    reject = failed
  })
  // Whoever waits for it hears of its failure; nobody has to.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}

import type { Message } from '@micromart/events'
import type { Kysely, Transaction } from 'kysely'
import type { Delivery } from '../log/event-log.ts'
import type { ConsumeOptions } from './consume.ts'
import type { Consumer } from './consumer.ts'
import { onceTogether } from './once-together.ts'

/** A message and all who hear it. */
export interface Heard<DB> {
  delivery: Delivery
  message: Message
  consumers: readonly (Consumer<DB> & { name: string })[]
}

/**
 * Has messages heard in one transaction, each `around` its own part of it, in their order, until all of it is committed. Rejects where
 * anything fails: then none was heard.
 */
export async function hearTogether<DB>(
  db: Kysely<DB>,
  heard: readonly Heard<DB>[],
  around: NonNullable<ConsumeOptions['around']>,
  signal: AbortSignal,
): Promise<void> {
  const committed = outcome()
  const told: Promise<void>[] = []
  try {
    await db.transaction().execute(async (trx) => {
      const isNews = await newsOf(trx, heard)
      for (const each of heard) {
        signal.throwIfAborted()
        const handled = outcome()
        const tell = around(
          each.message,
          async () => {
            for (const consumer of each.consumers) if (isNews(each, consumer)) await consumer.handle(each.message, trx)
            handled.resolve()
            await committed.promise
            for (const consumer of each.consumers) consumer.committed?.(each.message)
          },
          each.delivery,
        )
        told.push(tell)
        tell.then(handled.resolve, handled.reject)
        await handled.promise
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

/** Notes in the inbox that they are heard; a consumer that recognises what it knows by itself hears everything. */
async function newsOf<DB>(trx: Transaction<DB>, heard: readonly Heard<DB>[]) {
  const hearings = heard.flatMap((each) =>
    each.consumers
      .filter(({ inbox }) => inbox !== 'handler')
      .map((consumer) => ({ ...consumer, consumer: consumer.name, message: each.message, of: each })),
  )
  const news = await onceTogether(trx, hearings)
  const known = new Map<Heard<DB>, Set<string>>(heard.map((each) => [each, new Set()]))
  for (const hearing of hearings) if (!news.has(hearing)) known.get(hearing.of)?.add(hearing.consumer)
  return (each: Heard<DB>, { name }: { name: string }) => !known.get(each)?.has(name)
}

function outcome() {
  let resolve: () => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<void>((done, failed) => {
    resolve = done
    reject = failed
  })
  // Whoever waits for it hears of its failure; nobody has to.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}

import assert from 'node:assert/strict'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { startKafka } from '../engines/kafka.ts'
import { recordsOf } from '../probes/log-records.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import { startShop } from '../shop/shop.ts'
import { replayed, tailed } from './events-command.ts'
import { onKafka } from './on-kafka.ts'

export const title = 'A shop begins on brokers that are there and free, stays with them, and says what to do otherwise'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 480_000

/** Nobody listens on port 1. */
const nowhere = '127.0.0.1:1'

export function run(context: Omit<PartContext, 'shop'>): Promise<void> {
  return onKafka(context, {}, async ({ shop, say, kafka, prefix, untold }) => {
    const brokers = kafka.brokers.join()
    say('it says where its events are, and has no database for them')
    const { eventLog, eventLogPrefix, databases } = await shop.running()
    assert.deepEqual([eventLog, eventLogPrefix, databases.events], [kafka.url, prefix, undefined])

    say('a wrong address is told before anything is started, and what to do')
    await refused(['--kafka', nowhere], {}, /127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED.*\nStart a broker there/)
    await refused(['--kafka', 'localhost'], {}, /"localhost" is no HOST:PORT/)
    await refused(['--kafka', brokers], { MICROMART_KAFKA_TLS: 'yes' }, /MICROMART_KAFKA_TLS is 1 or is left out/)

    say("another shop cannot begin on this one's topics")
    await refused(
      ['--kafka', brokers],
      { MICROMART_KAFKA_PREFIX: prefix },
      /carry another shop's events already .*MICROMART_KAFKA_PREFIX=NAME/s,
    )

    say('it goes on where it stopped, on the same log or not at all')
    const customer = await newCustomer(shop)
    const { id } = await buy(customer, await shelve(await staffOf(shop), { stock: 3 }))
    await orderBecomes(customer.client, id, 'CONFIRMED')
    const said = await recordsOf(shop, 'orders.events', id)
    const shown = await tailed(shop, 4, '--topic', 'orders.events', '--key', id)
    assert.deepEqual(
      shown.map(({ key, value }) => [key, value.type]),
      ['placed', 'stock_reserved', 'payment_authorised', 'confirmed'].map((what) => [id, `order.${what}`]),
    )
    // The catalog, the stock, and whose session has ended: three topics of eight partitions. What it has heard changes nothing.
    assert.match(await replayed(shop, 'search'), /search reads 24 partitions again from start/)
    await promisesHold(shop)
    assert.equal(await shop.stop(), 0)
    await assert.rejects(untold.restart(), /cannot go on without them\. Start it with --kafka HOST:PORT/)
    const other = await startKafka({ say })
    if (other.nodes.length > 0) {
      await assert.rejects(untold.restart(['--kafka', other.brokers.join()]), /these brokers are of cluster/)
    }
    await other.stop()
    await shop.restart()
    await orderBecomes(customer.client, id, 'CONFIRMED')
    assert.deepEqual(await recordsOf(shop, 'orders.events', id), said)

    say('a reset forgets what it had there, too')
    assert.equal(await shop.stop(), 0)
    await shop.restart(['--reset', '--yes'])
    assert.deepEqual(await recordsOf(shop, 'orders.events', id), [])
  })
}

/** Sees that a new shop does not start with these options, and says why in these words; nothing runs by then. */
async function refused(args: string[], environment: NodeJS.ProcessEnv, words: RegExp): Promise<void> {
  await assert.rejects(startShop(args, environment), ({ message }: Error) => {
    assert.match(message, words)
    assert.doesNotMatch(message, /PostgreSQL …/)
    return true
  })
}

import { newerType } from '../shop/orders/order-store.ts'
import { services } from '../shop/shop.ts'
import type { Judged } from './judged.ts'

interface Said {
  id: string
  type: string
}

const said = (value: string): Said => JSON.parse(value)

/** I4: what was committed to an outbox is on the log, and nothing else is. */
export function lostOrInvented({ shop, ledger }: Judged): string[] {
  const onLog = new Set<string>()
  for (const records of shop.log.records.values()) for (const { value } of records) onLog.add(said(value).id)
  const written = new Set(services.flatMap((service) => ledger.written[service].map(({ messageId }) => messageId)))
  return [
    ...[...written].filter((id) => !onLog.has(id)).map((id) => `${id} was committed, and never came to the log`),
    ...[...onLog].filter((id) => !written.has(id)).map((id) => `${id} is on the log, and nobody has said it`),
  ]
}

/** I5: of a key on a topic, messages come to the log for the first time in the order in which they were written. */
export function ofOrder({ shop, ledger }: Judged): string[] {
  return services.flatMap((service) => {
    const keys = new Map<string, string[]>()
    for (const { topic, key, messageId } of [...ledger.written[service]].sort((a, b) => a.id - b.id)) {
      const name = `${topic} ${key}`
      keys.set(name, [...(keys.get(name) ?? []), messageId])
    }
    return [...keys].flatMap(([name, ids]) => {
      const [topic = '', key] = name.split(' ')
      const records = shop.log.recordsOf(topic).filter((record) => record.key === key)
      const came = [...new Set(records.map(({ value }) => said(value).id))]
      const wanted = [...new Set(ids)].filter((id) => came.includes(id))
      const got = came.filter((id) => wanted.includes(id))
      const nth = wanted.findIndex((id, place) => got[place] !== id)
      return nth < 0 ? [] : [`${name}: ${got[nth]} came to the log before ${wanted[nth]}, which was written first`]
    })
  })
}

/** I10: nothing lies among the dead letters but what only a newer version knows, and that is in nobody's way. */
export function lettersLeft({ shop }: Judged): string[] {
  return shop.log.letters
    .filter(({ delivery, blocking }) => blocking || said(delivery.value).type !== newerType)
    .map(({ group, delivery, reason }) => `${group} could not handle ${said(delivery.value).id}: ${reason}`)
}

import type { Message } from '@micromart/events'
import { GapError } from '@micromart/messaging'
import type { Transaction } from '../world/database.ts'

type Identity = Pick<Message, 'id' | 'topic' | 'subject' | 'aggregateversion'>

interface Known {
  version: number
}

/** Mirrors `hear` and `once` of packages/messaging/inbox/once.ts: whether the effect is to be had now. */
export async function isNews(trx: Transaction, { id, topic, subject, aggregateversion }: Identity): Promise<boolean> {
  const news = await trx.ask('INSERT inbox', () => {
    const isFresh = trx.insert('inbox', id, { id })
    if (aggregateversion === undefined) return isFresh ? 'new' : 'old'
    const known = trx.get<Known>('inbox_versions', `${topic} ${subject}`)?.version
    const moves = isFresh && (known === undefined || aggregateversion === known + 1)
    if (moves) trx.put('inbox_versions', `${topic} ${subject}`, { version: aggregateversion })
    if (moves) return 'new'
    return !isFresh || aggregateversion <= (known ?? 0) ? 'old' : 'gap'
  })
  if (news === 'gap') throw new GapError(`${topic} ${subject}: version ${aggregateversion} came too early`)
  if (news === 'new') return true
  return aggregateversion !== undefined && (await trx.ask('DELETE unheard', () => trx.delete('inbox_unheard', id)))
}

/** Mirrors `passOver` of packages/messaging/inbox/once.ts. */
export async function passOver(trx: Transaction, { id, topic, subject, aggregateversion }: Identity): Promise<void> {
  if (aggregateversion === undefined) return
  await trx.ask('INSERT unheard', () => {
    const known = trx.get<Known>('inbox_versions', `${topic} ${subject}`)?.version
    if (known !== undefined && aggregateversion <= known) return
    if (known !== undefined && aggregateversion !== known + 1) throw new GapError(`${topic} ${subject}: too early`)
    trx.put('inbox_versions', `${topic} ${subject}`, { version: aggregateversion })
    trx.insert('inbox_unheard', id, { id })
  })
}

import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { LoadedShop } from './load-shop.ts'

const messages = z.array(z.object({ id: z.string(), messageId: z.string().nullable(), subject: z.string() }))

/** Between two looks, in ms: the mailbox keeps its newest thousand messages, so it is to be asked while they come. */
const EVERY_MS = 2_000

/**
 * Counts a shop's mails by their subject, from now on until `stop`. Those that were there before are counted, too.
 * @param wanted whether there is anything to count yet: a mailbox that nobody asks takes nothing of the machine.
 */
export function countMails({ mailbox }: LoadedShop, wanted: () => boolean) {
  const seen = new Map<string, string>()
  const stopped = new AbortController()
  let newest: string | undefined
  let missed = false
  const look = async () => {
    const response = await fetch(`${mailbox}/messages`)
    const all = messages.parse(await response.json())
    // Newest first: where what was the newest is gone, some between have gone unseen.
    if (newest !== undefined && !all.some(({ id }) => id === newest)) missed = true
    newest = all[0]?.id ?? newest
    // Whoever took one and died before it said so is sent it again, under the same Message-ID: mail programs show it once.
    for (const { id, messageId, subject } of all) seen.set(messageId ?? id, subject)
  }
  const looking = (async () => {
    while (!stopped.signal.aborted) {
      // One that is too busy to answer is asked again.
      if (wanted()) await look().catch(() => {})
      await pause(EVERY_MS, undefined, { signal: stopped.signal }).catch(() => {})
    }
  })()
  return {
    /** How many have that subject, by subject. Throws where the mailbox does not answer. */
    async bySubject(): Promise<{ counts: Map<string, number>; missed: boolean }> {
      await look()
      const counts = new Map<string, number>()
      for (const subject of seen.values()) counts.set(subject, (counts.get(subject) ?? 0) + 1)
      return { counts, missed }
    },
    async stop() {
      stopped.abort()
      await looking
    },
  }
}

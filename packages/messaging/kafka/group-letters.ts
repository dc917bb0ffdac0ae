import type { GroupLetters, LetterPlace } from '../log/group-letters.ts'
import type { DeadLetter } from '../log/log-operator.ts'
import { withTimeout } from './broker-call.ts'
import { type DeadLetterTable, discardRow, redriveRow, shownLetter } from './dead-letter-table.ts'
import type { DeadLetterTopic } from './dead-letter-topic.ts'

/** How long brokers may take to say what there is, in ms. */
const readMs = 5_000

/**
 * A group's letters by the table that its member follows. What is asked for is written there, for whoever holds the partition to do, as
 * operators do it.
 */
export function kafkaGroupLetters(group: string, topic: DeadLetterTopic): GroupLetters {
  const read = async (): Promise<DeadLetterTable> => {
    await withTimeout(topic.caughtUp(), readMs, 'the brokers do not say which dead letters there are')
    return topic.table
  }
  const chosenBy = (table: DeadLetterTable, ids: readonly string[] | null) =>
    table.all().filter(({ id }) => ids === null || ids.includes(`${group}/${id}`))

  return {
    async list({ first, after }) {
      const table = await read()
      const letters = table.all().map((letter) => shownLetter(group, table, letter))
      const behind = after ? letters.filter((letter) => isBehind(letter, after)) : letters
      return { letters: behind.slice(0, first), total: letters.length }
    },

    async redrive(ids) {
      const table = await read()
      const chosen = chosenBy(table, ids)
      const ofTheirKeys = chosen.flatMap((letter) => (letter.blocking ? table.ofKey(letter.topic, letter.key) : []))
      const all = new Set([...chosen, ...ofTheirKeys].map(({ id }) => id))
      await topic.request([...all].map(redriveRow))
      return all.size
    },

    async discard(ids) {
      const table = await read()
      const chosen = chosenBy(table, ids)
      const ofTheirKeys = chosen.flatMap((letter) => table.ofKey(letter.topic, letter.key))
      const redriven = new Set([...chosen, ...ofTheirKeys].map(({ id }) => id))
      await topic.request([...chosen.map(({ id }) => discardRow(id)), ...[...redriven].map(redriveRow)])
      return chosen.length
    },
  }
}

function isBehind(letter: DeadLetter, { topic, partition, offset }: LetterPlace): boolean {
  if (letter.topic !== topic) return letter.topic > topic
  if (letter.partition !== partition) return letter.partition > partition
  return BigInt(letter.offset) > BigInt(offset)
}

import { onKafka } from '../kafka/on-kafka.ts'
import type { PartContext } from '../part.ts'
import { promisesHold } from '../promises.ts'
import * as aliases from './aliases.ts'
import * as cancel from './cancel.ts'
import * as declinedCard from './declined-card.ts'
import * as discard from './discard.ts'
import * as firstOrder from './first-order.ts'
import * as killedBetweenSteps from './killed-between-steps.ts'
import * as lastPiece from './last-piece.ts'
import * as lostAnswer from './lost-answer.ts'
import * as oneKey from './one-key.ts'
import * as priceChanged from './price-changed.ts'
import * as restart from './restart.ts'
import * as resume from './resume.ts'
import * as twoInstances from './two-instances.ts'

export const title = 'What customers are told of the shop is true of it on Kafka, too'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 900_000

const tales = [
  firstOrder,
  declinedCard,
  discard,
  cancel,
  lostAnswer,
  lastPiece,
  oneKey,
  priceChanged,
  aliases,
  resume,
  twoInstances,
  killedBetweenSteps,
  restart,
]

/** The ordinary stories, one after the other on one shop, none of them changed. */
export function run(context: Omit<PartContext, 'shop'>): Promise<void> {
  return onKafka(context, { args: ['--replicas', 'orders=2'] }, async ({ shop, say, signal }) => {
    for (const tale of tales) {
      say(tale.title)
      await tale.run({ shop, say: (line) => say(`  ${line}`), signal })
    }
    await promisesHold(shop)
  })
}

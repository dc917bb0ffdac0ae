import * as discard from '../failures/discard.story.ts'
import * as killedBetweenSteps from '../failures/killed-between-steps.story.ts'
import * as lostAnswer from '../failures/lost-answer.story.ts'
import * as restart from '../operating/restart.story.ts'
import { promisesHold } from '../probes/promises.ts'
import * as twoInstances from '../replicas/two-instances.story.ts'
import type { PartContext } from '../runner/part.ts'
import * as aliases from '../shopping/aliases.story.ts'
import * as cancel from '../shopping/cancel.story.ts'
import * as declinedCard from '../shopping/declined-card.story.ts'
import * as firstOrder from '../shopping/first-order.story.ts'
import * as lastPiece from '../shopping/last-piece.story.ts'
import * as oneKey from '../shopping/one-key.story.ts'
import * as priceChanged from '../shopping/price-changed.story.ts'
import * as resume from '../shopping/resume.story.ts'
import { onKafka } from './on-kafka.ts'

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

import * as replicas from '../replicas/replicas.story.ts'
import type { PartContext } from '../runner/part.ts'
import { onKafka } from './on-kafka.ts'

export const title = 'On Kafka two of every service share the work, do nothing twice, and one of each may die'
export const group = 'kafka'
export const long = true
export const shopless = true
export const { patienceMs } = replicas

export function run(context: Omit<PartContext, 'shop'>): Promise<void> {
  return onKafka(context, replicas.own, replicas.run)
}

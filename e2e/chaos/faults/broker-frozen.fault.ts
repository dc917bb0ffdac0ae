import { brokerOf } from '../../kafka/broker.ts'
import type { Ground, Struck } from '../fault.ts'

export const title = 'the broker stands still'
export const log = 'kafka'
export const lasts = [2, 15] as const

export async function strike({ kafka }: Ground): Promise<Struck> {
  if (kafka === undefined) throw new Error('there is no broker')
  const broker = brokerOf(kafka, 0)
  broker.signal('SIGSTOP')
  return { what: 'broker 1', heal: async () => broker.signal('SIGCONT') }
}

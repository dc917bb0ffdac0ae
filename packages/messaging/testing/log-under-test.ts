import type { Delivery, EventLog } from '../log/event-log.ts'
import type { LogOperator } from '../log/log-operator.ts'
import type { MessagingObserver } from '../observability.ts'

/** One log, and the ways that a test needs to it. Handlers must be retried within milliseconds and five times at most. */
export interface LogUnderTest {
  /** One more client, as one more process would have. */
  open(more?: { observer?: MessagingObserver }): Promise<EventLog>
  /** Ends a client as kill -9 does: nothing is finished, committed or said. */
  kill(client: EventLog): Promise<void>
  operator: LogOperator
  /** Closes all clients and forgets the log. */
  drop(): Promise<void>
}

/** What was handled, in the order in which it was finished. */
export function notes() {
  const list: Delivery[] = []
  return {
    list,
    take: async (delivery: Delivery) => {
      list.push(delivery)
    },
    of: (key: string) => list.filter((delivery) => delivery.key === key).map(({ value }) => Number(value)),
  }
}

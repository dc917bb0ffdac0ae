import type { RouterConfig } from '../config/schema.ts'
import { leastPoints, receivingPoints } from '../stages/rate-limit.ts'

/** So many messages are a point: each is parsed, and pings are answered, which is a tenth of what the least request takes. */
const messagesPerPoint = 10

/** What one connection says beside its operations, which are paid for by themselves. */
export class Chatter {
  private said = 0

  /** What a message costs, in points; 0 for one that asks for an operation. */
  pointsFor(message: string, settings: RouterConfig['rateLimit']): number {
    if (!settings || typeIn(message) === 'subscribe') return 0
    this.said++
    const forLength = receivingPoints(message.length, settings) - leastPoints
    return this.said % messagesPerPoint === 0 ? forLength + 1 : forLength
  }
}

function typeIn(message: string): unknown {
  try {
    return JSON.parse(message)?.type
  } catch {
    return undefined
  }
}

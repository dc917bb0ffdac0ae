import type { RouterConfig } from '../config/schema.ts'
import type { Engine } from '../engine.ts'
import { leastPoints, receivingPoints } from '../stages/rate-limit.ts'

/** So many messages are a point: each is parsed, and pings are answered, which is a tenth of what the least request takes. */
const messagesPerPoint = 10

/** What one connection says beside its operations, which are paid for by themselves. */
class Chatter {
  private said = 0

  /** What a message costs, in points; 0 for one that asks for an operation. */
  pointsFor(message: string, settings: RouterConfig['rateLimit']): number {
    if (!settings || typeIn(message) === 'subscribe') return 0
    this.said++
    const forLength = receivingPoints(message.length, settings) - leastPoints
    return this.said % messagesPerPoint === 0 ? forLength + 1 : forLength
  }
}

/**
 * Whether each message of a connection is paid for. Where other instances have to be asked, it is handled meanwhile.
 *
 * @param end ends the connection
 */
export function payingFor(engine: () => Engine, address: string, end: () => void): (message: string) => boolean {
  const chatter = new Chatter()
  return (message) => {
    const { charge, config } = engine()
    const points = chatter.pointsFor(message, config.rateLimit)
    if (points === 0) return true
    try {
      charge(points, null, address)?.catch(end)
      return true
    } catch {
      end()
      return false
    }
  }
}

function typeIn(message: string): unknown {
  try {
    return JSON.parse(message)?.type
  } catch {
    return undefined
  }
}

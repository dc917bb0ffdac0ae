import { z } from 'zod'
import { milliseconds, positive } from './values.ts'

export const subscriptions = z
  .strictObject({
    initTimeoutMs: milliseconds
      .default(5_000)
      .describe('How long a websocket may be open before its client says `connection_init`, in ms.'),
    keepAliveMs: milliseconds
      .default(12_000)
      .describe('Pings of websockets are that far apart, in ms; who does not answer one is cut off.'),
    heartbeatMs: milliseconds
      .default(5_000)
      .describe(
        'What is sent over HTTP in pieces shows that it is alive that often, in ms; who takes nothing in between is cut off.',
      ),
    perConnection: positive.default(100).describe('Operations that one websocket runs at once.'),
    connectionsPerUser: positive.default(100).describe("One user's connections with subscriptions."),
    connectionsPerAddress: positive.default(1_000).describe("One address's connections with subscriptions."),
    frameBytes: positive.default(256 * 1024).describe("A websocket message's bytes."),
    bufferedEvents: positive
      .default(1_000)
      .describe('Events kept for a client that reads slower than they come; beyond, it is disconnected.'),
    bufferedBytes: positive.default(4 * 1024 * 1024).describe('The same in bytes.'),
  })
  .prefault({})
  .describe('Subscriptions, and what else comes over websockets.')

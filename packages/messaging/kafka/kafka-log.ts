import { type logCreator, logLevel } from 'kafkajs'
import type { Logger } from '../logger.ts'

/** The same words are passed on once in so many ms: while brokers are away, they are said many times a second. */
const silenceMs = 60_000

/**
 * What kafkajs says, in our log. It calls an ERROR what it gets over by itself, rebalances above all; nothing that it says is
 * the last word, since whoever called it is told too. So nothing of it is more than a warning.
 */
export function kafkaLog(logger: Logger): logCreator {
  const said = new Map<string, number>()
  return () =>
    ({ level, namespace, log }) => {
      const { message, error, groupId, broker } = log
      const words = `${namespace}: ${message}`
      const now = Date.now()
      for (const [known, at] of said) if (now - at > silenceMs) said.delete(known)
      if (said.has(words)) return
      said.set(words, now)
      const fields = { kafkajs: words, broker, group: groupId, reason: error === undefined ? undefined : String(error) }
      if (level === logLevel.ERROR && !expected.test(`${message} ${error}`))
        logger.warn(fields, 'kafkajs is in trouble')
      else logger.info(fields, 'kafkajs says')
    }
}

/** Rebalances and lost connections, which our own loops tell of in one line each. */
const expected =
  /rebalanc|rejoin|re-join|not aware of this member|coordinator|generation|Connection|Response Heartbeat|Response JoinGroup|Response SyncGroup|Response Metadata|Limiting retries|Restarting|Crash/i

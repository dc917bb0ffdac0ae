import { readFile } from 'node:fs/promises'
import { writeAtomically } from '@micromart/running-shop/data-folder'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { z } from 'zod'

const settled = z.union([
  z.object({ log: z.literal('embedded') }),
  z.object({ log: z.literal('kafka'), cluster: z.string(), prefix: z.string() }),
])

/** Which log a shop's events are on. */
export type SettledLog = z.infer<typeof settled>

/** What a data folder remembers; one from before there was a choice has an embedded log. Null for a new shop. */
export async function rememberedLog(file: string, isNew: boolean): Promise<SettledLog | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text !== null) return settled.parse(JSON.parse(text))
  return isNew ? null : { log: 'embedded' }
}

export async function rememberLog(file: string, log: SettledLog): Promise<void> {
  await writeAtomically(file, `${JSON.stringify(log)}\n`)
}

/**
 * A shop stays with the log that it began on: another one has not what consumers have not heard yet, and what they wait
 * for would never come.
 * @param data the folder, for the error.
 * @throws OperatorError saying how to go on.
 */
export function mustStay(remembered: SettledLog | null, wanted: SettledLog, data: string): void {
  if (remembered === null) return
  const orElse = 'choose another --data, or forget everything in it with --reset'
  if (remembered.log === 'embedded') {
    if (wanted.log === 'embedded') return
    throw new OperatorError(
      `The shop in ${data} has its events on the embedded log and cannot go on without them. Start it without --kafka, ${orElse}.`,
    )
  }
  const where = `Kafka cluster ${remembered.cluster}${remembered.prefix && `, topics ${remembered.prefix}…`}`
  if (wanted.log === 'embedded') {
    throw new OperatorError(
      `The shop in ${data} has its events on ${where}, and cannot go on without them. Start it with --kafka HOST:PORT, ${orElse}.`,
    )
  }
  if (wanted.cluster !== remembered.cluster) {
    throw new OperatorError(
      `The shop in ${data} has its events on ${where}; these brokers are of cluster ${wanted.cluster}. Start it with --kafka and that cluster's brokers, ${orElse}.`,
    )
  }
  if (wanted.prefix !== remembered.prefix) {
    const said =
      remembered.prefix === '' ? 'without MICROMART_KAFKA_PREFIX' : `with MICROMART_KAFKA_PREFIX=${remembered.prefix}`
    throw new OperatorError(`The shop in ${data} has its events on ${where}. Start it ${said}, ${orElse}.`)
  }
}

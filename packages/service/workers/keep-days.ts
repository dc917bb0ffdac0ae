import { z } from 'zod'
import { dayMs, type Retention } from './retention.ts'

/**
 * How long the tables of a service are kept, where somebody wants it otherwise: `notifications.mails=7,users.api_keys=365`, in days. One
 * text may be given to all services: each takes what is said of its own.
 *
 * @returns a schema that reads it as tables with ms, and refuses tables that have no such time and times that are too short.
 */
export function keepDays(service: string, retentions: readonly Retention[]) {
  const settable = new Map(
    retentions.flatMap(({ table, leastMs }) => (leastMs === undefined ? [] : [[table, leastMs]])),
  )
  return z
    .string()
    .default('')
    .transform((text, context): ReadonlyMap<string, number> => {
      const kept = new Map<string, number>()
      const refuse = (message: string) => context.addIssue({ code: 'custom', message })
      for (const entry of text.split(',').flatMap((each) => each.trim() || [])) {
        const [, of, table = '', days] = /^([\w-]+)\.(\w+)=(\d{1,5})$/.exec(entry) ?? []
        const least = settable.get(table)
        if (of === undefined) refuse(`has ${JSON.stringify(entry)} in it, which is not SERVICE.TABLE=DAYS`)
        else if (of !== service) continue
        else if (least === undefined)
          refuse(
            `says how long ${entry.split('=')[0]} is kept; of ${service} it may say: ${[...settable.keys()].join(', ')}`,
          )
        else if (Number(days) * dayMs < least)
          refuse(`keeps ${of}.${table} for ${days} days, and the least is ${Math.ceil(least / dayMs)}`)
        else kept.set(table, Number(days) * dayMs)
      }
      return kept
    })
}

/** Retentions with the times that were set, none shorter than what goes well. */
export const withKept = (retentions: readonly Retention[], kept: ReadonlyMap<string, number>): readonly Retention[] =>
  retentions.map((retention) => {
    const { table, keepMs, leastMs = 0 } = retention
    return { ...retention, keepMs: Math.max(leastMs, kept.get(table) ?? keepMs) }
  })

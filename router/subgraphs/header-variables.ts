import { followSecret } from '@micromart/settings'
import type { Logger } from '@micromart/telemetry'
import { isHeaderValue, linesNamed } from '../config/sections/header-values.ts'

/** The values of `${NAME}` in configured headers as they are now, each followed once however many headers name it. */
export interface HeaderVariables {
  /** '' where there is none. */
  valueOf(variable: string): string
  /** While it is being replaced, all that are good, the one that we use ourselves first. */
  linesOf(variable: string): readonly string[]
  /** Grows whenever a value changes: what was filled in before is out of date. */
  readonly edition: number
  close(): void
}

interface Settings {
  /** Where `${NAME}` is looked up, as NAME or NAME_FILE; files are read again when they change. */
  environment: NodeJS.ProcessEnv
  production: boolean
  log: Pick<Logger, 'info' | 'error'>
  everyMs?: number | undefined
}

export function openHeaderVariables({ environment, ...how }: Settings): HeaderVariables {
  const values = new Map<string, readonly string[]>()
  const ends: (() => void)[] = []
  let edition = 0
  const faultOf = ([first = '']: readonly string[]) => (isHeaderValue(first) ? null : 'is not a header value')
  const follow = (variable: string) => {
    const current = linesNamed(variable, environment)
    const end = followSecret(variable, { environment, current, faultOf, ...how }, (lines) => {
      values.set(variable, lines)
      edition += 1
    })
    ends.push(end)
    values.set(variable, current)
    return current
  }
  const linesOf = (variable: string) => values.get(variable) ?? follow(variable)
  return {
    valueOf: (variable) => linesOf(variable)[0] ?? '',
    linesOf,
    get edition() {
      return edition
    },
    close() {
      for (const end of ends) end()
    },
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** File in the folder of failpoints that puts the clocks of a service's processes wrong: by so many ms, as text. */
export const wrongClockOf = (service: string): string => `clock.${service}`

/**
 * What time it is to a service: the machine's, unless a test has its clock wrong, as that of a machine of its own may be.
 * @param armory the folder of failpoints, where there is one.
 */
export function clockOf(service: string, armory: string | undefined): () => Date {
  if (armory === undefined) return () => new Date()
  const file = join(armory, wrongClockOf(service))
  return () => new Date(Date.now() + wrongBy(file))
}

function wrongBy(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    return 0
  }
}

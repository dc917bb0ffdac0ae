import { unlinkSync } from 'node:fs'
import { join } from 'node:path'

let armory: string | undefined

/** Names the folder in which failpoints are armed; the settings allow one outside production mode only. */
export function armFailpoints(folder: string | undefined): void {
  armory = folder
}

/**
 * A place where a test may have this process die as if by `kill -9`, so that recovery from just there is proven. A file of its name in the
 * folder arms it; dying takes the file away, so one process dies there, once.
 */
export function failpoint(name: string): void {
  if (armory !== undefined && disarm(join(armory, name))) process.kill(process.pid, 'SIGKILL')
}

function disarm(file: string): boolean {
  try {
    unlinkSync(file)
    return true
  } catch {
    return false
  }
}

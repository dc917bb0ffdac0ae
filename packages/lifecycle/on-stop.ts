import { sendHeartbeats } from './heartbeat.ts'

/**
 * Calls `end` when the process is asked to stop: by SIGTERM or SIGINT, or — when it was started with its stdin as a
 * pipe to its parent — by that pipe closing, which the kernel does even when the parent is killed with -9. A parent that is a
 * `supervisor` is told that the process lives, too.
 */
export function onStop(parent: 'pipe' | 'supervisor' | undefined, end: (reason: string) => void): void {
  let stopping = false
  const stop = (reason: string) => {
    if (stopping) return
    stopping = true
    end(reason)
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
  if (parent === undefined) return
  if (parent === 'supervisor') sendHeartbeats()
  process.stdin.on('end', () => stop('the parent is gone'))
  process.stdin.on('error', () => stop('the parent is gone'))
  process.stdin.resume()
}

import { closeSync, openSync } from 'node:fs'

/**
 * Calls `reload` when the process is told to read things again, by SIGHUP. Where it runs on a terminal that is gone, the same signal
 * tells of that: then the process is to stop.
 */
export function onReload(reload: () => void): void {
  const terminal = process.stdin.isTTY
  process.on('SIGHUP', () => {
    if (terminal && !hasTerminal()) process.kill(process.pid, 'SIGTERM')
    else reload()
  })
}

function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'))
    return true
  } catch {
    return false
  }
}

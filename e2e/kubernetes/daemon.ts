import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'

/** How long a program may take to end when asked, in ms, before it is killed. */
const PATIENCE_MS = 15_000

export interface Daemon {
  pid: number
  /** Asks it to end, and kills it when it does not. */
  stop(): Promise<void>
  /** Throws with what it said last when it has ended by itself. */
  mustLive(): Promise<void>
}

/**
 * Starts a program that runs until it is stopped, or until this process is gone, however it went.
 * @param log file for all that it says.
 */
export async function startDaemon(command: readonly string[], log: string): Promise<Daemon> {
  const out = createWriteStream(log)
  await new Promise((opened) => out.once('open', opened))
  // The kernel sends the signal when the parent dies, which no handler of the parent's could after kill -9.
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', ...command], {
    stdio: ['ignore', out, out],
    // A Ctrl-C on a terminal is ours to pass on.
    detached: true,
  })
  const ended = new Promise<string>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`)),
  )
  await new Promise((started, failed) => child.once('spawn', started).once('error', failed))
  let end: string | undefined
  void ended.then((how) => {
    end = how
    out.end()
  })
  return {
    pid: child.pid as number,
    async stop() {
      if (end !== undefined) return
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
      await ended
      clearTimeout(impatience)
    },
    async mustLive() {
      if (end === undefined) return
      const said = (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-15).join('\n')
      throw new Error(`${command[0]} ended with ${end}:\n${said}`)
    },
  }
}

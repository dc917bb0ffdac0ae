import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { watchForHang } from './hang-watch.ts'
import type { Launched } from './keep-running.ts'
import { turnsOf } from './kept-waiting.ts'

/** How long a process may take to finish what it has in hand before it is killed. */
const GRACE_MS = 12_000

export interface ChildSpec {
  name: string
  /** A bundled process. */
  script: string
  env: Record<string, string>
}

/**
 * An old generation that is collected before it grows far. The young one is V8's own: a quarter of it saves no memory at rest, when it shrinks
 * by itself, and takes a seventh more of the processor under load.
 */
const nodeFlags = ['--max-old-space-size=384']

/** For one whose event loop does not turn any more. */
export interface Hangs {
  /** How long it may say nothing, in ms; null: for ever. */
  silentMs: number | null
  /** Told before it is killed. */
  onHang(): void
}

/**
 * Starts a Node process in a session of its own, so that a Ctrl-C reaches only us and we drain in order. Its stdin is a pipe that
 * we hold open: when we are gone, however that came, it closes and the process ends by itself.
 * It tells on a pipe of its own that it lives; one that hangs is killed.
 * @param log each line of its output.
 */
export function launchChild(spec: ChildSpec, log: (line: string) => void, { silentMs, onHang }: Hangs): Launched {
  // Node from 22.1 on keeps compiled code there, which makes the next start quicker.
  const ours = { MICROMART_PARENT: 'supervisor', NODE_COMPILE_CACHE: resolve('.build/compiled') }
  const child = spawn(process.execPath, [...nodeFlags, spec.script], {
    env: { ...inherited(), ...spec.env, ...ours },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  })
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  // While we can open nothing more there are no pipes, whatever the types say, and the error tells.
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', log)
  // A process that ended before we let go of its stdin is no fault of ours.
  child.stdin?.on('error', () => {})
  if (silentMs !== null) watch(child, exited, { silentMs, onHang })
  return { pid: child.pid ?? 0, exited, stop: () => stop(child, exited) }
}

function watch(
  child: ChildProcess,
  exited: Promise<string>,
  { silentMs, onHang }: { silentMs: number; onHang(): void },
) {
  const { beat, end } = watchForHang({
    silentMs,
    turns: () => turnsOf(child.pid ?? 0),
    onHang() {
      onHang()
      // Nothing else reaches one that was stopped.
      child.kill('SIGKILL')
    },
  })
  child.stdio?.[3]?.on('error', () => {}).on('data', beat)
  void exited.then(end)
}

async function stop(child: ChildProcess, exited: Promise<string>): Promise<void> {
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
  await exited
  clearTimeout(impatience)
}

/** Our environment without what is meant for npm or for ourselves, or names one process of many; a process refuses settings that it does not know. */
function inherited(): NodeJS.ProcessEnv {
  const passedOn = ['MICROMART_LOG_LEVEL', 'MICROMART_FAILPOINTS']
  const entries = Object.entries(process.env).filter(
    ([name]) => passedOn.includes(name) || !/^(npm_|MICROMART_|INIT_CWD$|NODE_OPTIONS$|OTEL_SERVICE_NAME$)/.test(name),
  )
  return Object.fromEntries(entries)
}

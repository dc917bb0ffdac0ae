import { type ChildProcess, spawn } from 'node:child_process'
import { freePorts } from '@micromart/free-port'
import type { OnGatewayCore } from './cores.ts'
import type { Gateway } from './gateways.ts'

export interface RunningGateway {
  pid: number
  /** Of its GraphQL. */
  url: string
  /** Its last words, and how it ended where it did. */
  said(): string
  hasEnded(): boolean
  stop(): Promise<void>
}

/** None of them outlives who measures. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill()
})

/** A process of its own, in production's mode. What it writes to its log goes to /dev/null. */
export async function startGateway<S>(gateway: Gateway<S>, setting: S, on: OnGatewayCore): Promise<RunningGateway> {
  const [port = 0] = await freePorts(1)
  const [program = '', ...args] = on(await gateway.command(setting, String(port)))
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...gateway.environment?.(setting, String(port)) },
  })
  running.add(child)
  let said = ''
  let over = false
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-2_000)
  })
  const ended = new Promise<void>((resolve) => {
    const end = (how: string) => {
      over = true
      running.delete(child)
      said += how
      resolve()
    }
    child.once('error', ({ message }) => end(message))
    child.once('exit', (code, signal) => end(`\nended: ${signal ?? code}`))
  })
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}${gateway.path ?? '/graphql'}`,
    said: () => said,
    hasEnded: () => over,
    stop() {
      child.kill()
      return ended
    },
  }
}

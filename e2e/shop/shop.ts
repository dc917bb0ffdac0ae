import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { kill } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningShop } from '@micromart/running-shop'
import { onlyWhenMissing } from '@micromart/running-shop/only-when-missing'
import { takeBasePort } from './base-port.ts'

/** Where a clone has nothing installed yet, this is done first. */
const START_MS = 300_000

/** A whole shop, as `npm start` runs it, seen from outside. */
export interface Shop {
  port: number
  /** Where its GraphQL is. */
  url: string
  data: string
  /** What its processes and the commands that look into it are told beyond our own variables. */
  environment: NodeJS.ProcessEnv
  mailbox: string
  /** The payment provider. */
  sandbox: string
  /** What it said last on its console. */
  said(): string
  /** running.json, as it is now. */
  running(): Promise<RunningShop>
  /** Sends npm and the supervisor a signal, as a terminal does, and waits for npm's end; answers its exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | string>
  /** Starts it again on the same data, with `npm start`'s options. */
  restart(args?: string[]): Promise<void>
  /** Stops it and forgets its data; its logs stay in a folder of MICROMART_KEEP_LOGS, where that names one. */
  dispose(): Promise<void>
}

/** Environment of a shop that is measured: nothing in it looks for failpoints, which takes time. */
export const measured = { MICROMART_FAILPOINTS: '' }

/**
 * Starts a shop on a data folder and ports of its own.
 * @param args further options of `npm start`.
 * @param environment variables that its processes have beyond ours.
 * @param clone whose shop it is; ours unless told otherwise.
 * @throws Error with its last words when it does not get ready.
 */
export async function startShop(
  args: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
  clone = process.cwd(),
): Promise<Shop> {
  const data = await mkdtemp(join(tmpdir(), 'micromart-e2e-'))
  await mkdir(armory(data))
  const { port, release } = await takeBasePort()
  const file = join(data, 'running.json')
  const running = async (): Promise<RunningShop> => JSON.parse(await readFile(file, 'utf8'))
  const forget = async () => {
    const keep = process.env.MICROMART_KEEP_LOGS
    // One that was refused before anything was started has none.
    if (keep) await cp(join(data, 'logs'), join(keep, basename(data)), { recursive: true }).catch(onlyWhenMissing)
    await rm(data, { recursive: true, force: true })
  }
  const launchWith = (args: readonly string[]) => launch({ data, port, args, environment, clone })
  let supervisor = await launchWith(args).catch(async (error) => {
    await forget()
    await release()
    throw error
  })
  const stop = (signal: NodeJS.Signals = 'SIGINT') => supervisor.stop(signal)
  return {
    port,
    url: `http://127.0.0.1:${port}/graphql`,
    data,
    environment,
    mailbox: `http://127.0.0.1:${port + 4}`,
    sandbox: `http://127.0.0.1:${port + 3}`,
    said: () => supervisor.said(),
    running,
    stop,
    restart: async (again = []) => {
      supervisor = await launchWith(again)
    },
    dispose: async () => {
      await stop()
      await forget()
      await release()
    },
  }
}

interface Launch {
  data: string
  port: number
  args: readonly string[]
  environment: NodeJS.ProcessEnv
  clone: string
}

async function launch({ data, port, args, environment, clone }: Launch) {
  const all = ['start', '--', '--port', String(port), '--data', data, '--no-graphiql', ...args]
  // It holds our pipe, so that it does not outlive us, and its output is kept, so that a failure can say what it said.
  // What a story stops stays so until it says otherwise, and dies where it says so.
  // A page is whole on a machine with much else to do, too.
  const forStories = { MICROMART_HANG_SECONDS: '0', MICROMART_FAILPOINTS: armory(data), MICROMART_PAGE_SECONDS: '10' }
  const env = { ...process.env, ...forStories, ...environment, MICROMART_PARENT: 'pipe' }
  const child = spawn('npm', all, { cwd: clone, stdio: 'pipe', detached: true, env })
  child.stdin.on('error', () => {})
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-4_000)
    })
  }
  const exited = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 0)),
  )
  const stop = async (signal: NodeJS.Signals) => {
    // To npm and to the shop, as a terminal does; neither may be there any more.
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) kill(-child.pid, signal)
    return exited
  }
  const deadline = Date.now() + START_MS
  while (!/^Ready in /m.test(said)) {
    if (child.exitCode !== null) throw new Error(`The shop ended with ${child.exitCode}:\n${said}`)
    if (Date.now() > deadline) {
      await stop('SIGINT')
      throw new Error(`The shop is not ready after ${START_MS / 1000} s:\n${said}`)
    }
    await sleep(50)
  }
  return { stop, said: () => said }
}

/** Where failpoints are armed for a shop's processes. */
export function armory(data: string): string {
  return join(data, 'failpoints')
}

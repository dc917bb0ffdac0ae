import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { holderOf } from './data-folder.ts'
import { OperatorError, UsageError } from './operator-error.ts'

/** Where state lives unless told otherwise, relative to the project's root. */
export const defaultData = '.micromart'
const shopsByPort = '.build/shops'

export interface RunningProcess {
  pid: number
  url: string
  admin?: string
}

/** What running.json says of a shop. */
export interface RunningShop {
  processes: Record<string, RunningProcess>
  /** Each service's URL as that service's own role; `events`, of an embedded log, as the owner of the log. */
  databases: Record<string, string>
  /** What payments is told of the payment provider: its settings, by the variables that they are in. */
  paymentProvider?: Record<string, string>
  /** Where the event log is when it is not the embedded one: `kafka://HOST:PORT,…`. */
  eventLog?: string
  /** What its topics' and groups' names begin with there, if with anything. */
  eventLogPrefix?: string
}

/** `parseArgs` options of every command that speaks to a running shop. */
export const shopOptions = {
  data: { type: 'string' },
  port: { type: 'string' },
} as const

/**
 * The running shop that `--data DIR` or `--port N` names, found as `npm start` was told; without either, the default one.
 * @throws OperatorError when none runs there.
 */
export async function findShop(where: { data?: string | undefined; port?: string | undefined }): Promise<RunningShop> {
  const data = await shopFolder(where)
  const text = await readFile(`${data}/running.json`, 'utf8').catch(() => null)
  if (text === null || (await holderOf(data)) === null) {
    throw new OperatorError(
      `No shop is running on ${data}. Start one with npm start, or name another by --data or --port.`,
    )
  }
  return JSON.parse(text)
}

/** The data folder of the shop that `--data DIR` or `--port N` names, running or not. @throws OperatorError */
export async function shopFolder(where: { data?: string | undefined; port?: string | undefined }): Promise<string> {
  return where.data === undefined ? folderByPort(where.port) : fromCaller(where.data)
}

/** npm runs every script in the project's root; a path means what it meant where npm was called. */
export function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path)
}

/** Remembers which folder a base port's shop was started on, so that the port alone finds it. */
export async function rememberPort(port: number, data: string): Promise<void> {
  await mkdir(shopsByPort, { recursive: true })
  await writeFile(`${shopsByPort}/${port}`, data)
}

/** The data folders of shops that were started from here, running or not. */
export async function shopsStartedHere(): Promise<string[]> {
  const ports = await readdir(shopsByPort).catch(() => [])
  const folders = await Promise.all(ports.map((port) => readFile(`${shopsByPort}/${port}`, 'utf8')))
  return [...new Set(folders)]
}

async function folderByPort(port: string | undefined): Promise<string> {
  if (port === undefined) return resolve(defaultData)
  const number = /^\d+$/.test(port) ? Number(port) : 0
  if (number < 1 || number > 65_535) throw new UsageError(`--port ${port} is not a port`)
  const data = await readFile(`${shopsByPort}/${number}`, 'utf8').catch(() => null)
  if (data === null) throw new OperatorError(`No shop was ever started on port ${port} from here.`)
  return data
}

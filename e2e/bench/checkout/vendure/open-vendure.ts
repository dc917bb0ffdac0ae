import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabases, startPostgres } from '@micromart/embedded-postgres'
import { freePorts } from '@micromart/free-port'
import pg from 'pg'
import { initialData, productsCsv } from './catalog.ts'

/** A Vendure that runs: its server, its worker, and a PostgreSQL of its own with the settings of the shop's. */
export interface Vendure {
  /** Of its Shop API. */
  url: string
  pids: { server: number; worker: number; postgres: number }
  /** Jobs that its worker has not come to the end of. */
  jobsLeft(): Promise<number>
  close(): Promise<void>
}

const name = 'vendure'
const secret = () => randomBytes(16).toString('hex')

/**
 * Sets Vendure up, which takes half a minute, and starts it in production's mode.
 * @param packages the folder whose node_modules has @vendure/core
 * @throws Error with its last words, where it does not start
 */
export async function openVendure(packages: string): Promise<Vendure> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-vendure-'))
  const undo: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const [port = 0, databasePort = 0] = await freePorts(2)
    // PostgreSQL runs as somebody else where this runs as root.
    await chmod(folder, 0o711)
    const postgres = await startPostgres({
      dataDir: join(folder, 'postgres'),
      port: databasePort,
      superuserPassword: secret(),
      log: () => {},
    })
    undo.push(() => postgres.stop())
    const password = secret()
    await ensureDatabases(postgres.url('postgres'), [{ name, role: name, password }])

    const products = join(folder, 'products.csv')
    await writeFile(products, productsCsv)
    const settings = {
      ...{ packages, port, superadmin: { identifier: 'superadmin', password: secret() } },
      database: { host: '127.0.0.1', port: databasePort, username: name, password, database: name },
      catalog: { initial: initialData, products },
    }
    const start = (role: 'populate' | 'server' | 'worker') => startRole(folder, { role, ...settings })
    await start('populate').ended
    const server = start('server')
    undo.push(server.stop)
    await server.started
    const worker = start('worker')
    undo.push(worker.stop)
    await worker.started

    const db = new pg.Pool({ connectionString: postgres.url(name, name, password), max: 1 })
    undo.push(() => db.end())
    return {
      url: `http://127.0.0.1:${port}/shop-api`,
      pids: { server: server.pid, worker: worker.pid, postgres: postgres.pid },
      async jobsLeft() {
        const { rows } = await db.query<{ left: number }>(
          `SELECT count(*)::int AS left FROM job_record WHERE state IN ('PENDING', 'RUNNING', 'RETRYING')`,
        )
        return rows[0]?.left ?? 0
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** @param settings what `server.mjs` reads */
function startRole(folder: string, settings: { role: string }) {
  const program = join(process.cwd(), 'e2e/bench/checkout/vendure/server.mjs')
  const child: ChildProcess = spawn(process.execPath, [program, JSON.stringify(settings)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = (said + chunk).slice(-2_000)
  })
  const ended = once(child, 'exit').then(([code]) => {
    if (code) throw new Error(`Vendure's ${settings.role} ended with ${code}:\n${said}`)
  })
  // Whoever awaits its start is told; later on what asks it is.
  ended.catch(() => {})
  return {
    pid: child.pid ?? 0,
    started: Promise.race([once(child, 'message'), ended]),
    ended,
    async stop() {
      child.kill()
      await ended.catch(() => {})
    },
  }
}

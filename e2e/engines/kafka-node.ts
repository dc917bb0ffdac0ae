import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { eventually } from '@micromart/testing/eventually'

/** One broker's process; it may end and be started again on its data. */
export interface KafkaNode {
  /** Resolves when it takes connections, at once where it does already. */
  start(): Promise<void>
  /** As it is asked to end. */
  stop(): Promise<void>
  /** As it ends by kill -9. Does nothing when it is not there. */
  kill(): Promise<void>
  /** Stops and goes on, as a machine that hangs. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void
}

interface NodeOptions {
  /** Folder of the jars' folder. */
  programs: string
  /** File. */
  config: string
  port: number
  /** Whether to use Java's record of the classes that a broker loads, which makes starts quicker, or to make it at the end. Default `use`. */
  classes?: 'use' | 'record'
}

// For quick starts and a small footprint; these brokers live for seconds.
const flags = ['-Xmx256m', '-Xms64m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']
// As it was when the classes were recorded, letter by letter: hence relative, since folders are renamed.
const classPath = ['-cp', 'libs/*']
const startMs = 60_000

/**
 * Prepares the folder that a broker's configuration names.
 * @param salted passwords by user, of which the broker is to know for SCRAM.
 */
export async function formatStorage(
  programs: string,
  clusterId: string,
  config: string,
  salted: Record<string, string> = {},
): Promise<void> {
  const args = ['-Xmx256m', '-XX:TieredStopAtLevel=1', ...classPath, 'kafka.tools.StorageTool']
  const users = Object.entries(salted).flatMap(([user, password]) => [
    '--add-scram',
    `SCRAM-SHA-512=[name=${user},password=${password}]`,
  ])
  await promisify(execFile)('java', [...args, 'format', '-t', clusterId, '-c', config, ...users], { cwd: programs })
}

export function kafkaNode({ programs, config, port, classes = 'use' }: NodeOptions): KafkaNode {
  let child: ChildProcess | undefined
  /** Of that child: two who have ended it at the same time both have it started. */
  let started: Promise<void> | undefined
  let exited: Promise<void> = Promise.resolve()
  const end = async (signal: NodeJS.Signals) => {
    child?.kill(signal)
    await exited
  }
  const begin = async () => {
    const last: string[] = []
    const archive = classes === 'use' ? '-XX:SharedArchiveFile=classes.jsa' : '-XX:ArchiveClassesAtExit=classes.jsa'
    const node = spawn('java', [...flags, archive, ...classPath, 'kafka.Kafka', config], {
      cwd: programs,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = node
    for (const stream of [node.stdout, node.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        last.push(line)
        if (last.length > 8) last.shift()
      })
    }
    const endWatcher = watchOver(node.pid)
    exited = new Promise((resolve) => {
      node.once('error', () => resolve())
      node.once('exit', () => {
        endWatcher()
        child = undefined
        started = undefined
        resolve()
      })
    })
    await eventually(
      async () => {
        if (child !== node) return
        await reached(port)
      },
      { within: startMs },
    )
    if (child !== node) throw new Error(`Kafka ended at its start: ${last.join(' / ')}`)
  }
  return {
    start() {
      started ??= begin()
      return started
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    signal: (signal) => {
      child?.kill(signal)
    },
  }
}

function reached(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve()
    })
    socket.once('error', reject)
  })
}

/** A shell that waits for our end of a pipe to close, which happens even on kill -9, and then ends the broker. */
function watchOver(pid: number | undefined): () => void {
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill -KILL "$0"', String(pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.unref()
  return () => watcher.kill('SIGKILL')
}

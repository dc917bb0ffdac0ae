import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'

interface RunOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** File that takes what it writes to stdout. */
  into?: string
  signal?: AbortSignal
}

/** The most that is kept of what a program writes, in characters. */
const KEPT = 8_000_000

/**
 * Runs a program to its end.
 * @returns what it wrote to stdout, unless that went into a file.
 * @throws Error with its last words when it ends with another code than 0, or is not there.
 */
export async function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { cwd, env, into, signal } = options
  const child = spawn(program, args, { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let said = ''
  const keep = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4_000)
  }
  child.stderr.on('data', keep)
  if (into === undefined) {
    child.stdout.on('data', (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-KEPT)
      keep(chunk)
    })
  }
  const file = into === undefined ? undefined : createWriteStream(into)
  if (file) child.stdout.pipe(file)
  const written = file && new Promise<void>((resolve, reject) => file.once('finish', resolve).once('error', reject))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  await written
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ends with ${code}:\n${said}`)
  return output
}

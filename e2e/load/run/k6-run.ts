import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { readSample, type Sample } from '../figures/sample.ts'

interface K6Run {
  program: string
  script: string
  settingsFile: string
  summaryFile: string
  /** Whether it may call from many addresses of this machine's own network, as many visitors would. */
  manyAddresses: boolean
  onStarted(pid: number): void
  onSample(sample: Sample): void
  signal?: AbortSignal
}

/** k6's for "a threshold was crossed", which is a result like any other. */
const CROSSED = 99
/** Limits by address are the shop's, and are not to be measured: Linux takes all of 127.0.0.0/8 for its own. */
const ADDRESSES = '--local-ips=127.0.0.2-127.0.0.250'

/**
 * Runs a script and hands on its samples as they come, which is as JSON on k6's stdout: nothing of them is kept.
 * @returns what the script's `handleSummary` was given.
 * @throws Error with k6's last words where it did not come to an end.
 */
export async function runK6(run: K6Run): Promise<unknown> {
  const { program, script, settingsFile, summaryFile, manyAddresses, onStarted, onSample, signal } = run
  const args = [
    'run',
    '--quiet',
    '--no-usage-report',
    '--no-color',
    '--out',
    'json=-',
    ...(manyAddresses ? [ADDRESSES] : []),
  ]
  const child = spawn(program, [...args, '-e', `MICROMART_LOAD=${settingsFile}`, script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  let last: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    last = [...last.slice(-20), line]
  })
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const sample = readSample(line)
    if (sample) onSample(sample)
  })
  if (child.pid !== undefined) onStarted(child.pid)
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0 && code !== CROSSED) throw new Error(`k6 ends with ${code}:\n${last.join('\n')}`)
  return JSON.parse(await readFile(summaryFile, 'utf8'))
}

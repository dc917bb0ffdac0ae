import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { startKafka } from '../engines/kafka.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'The event log keeps its contract on a real Kafka'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 600_000

export async function run({ say, signal }: PartContext): Promise<void> {
  const kafka = await startKafka({ say })
  try {
    // For itself: it ends with us, since its output goes to a pipe of ours, and what it starts ends with it.
    const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'kafka'], {
      env: { ...process.env, KAFKA_BROKERS: kafka.brokers.join(',') },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    const last: string[] = []
    for (const stream of [vitest.stdout, vitest.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (/✓|×|FAIL|Error/.test(line)) say(line.trim())
        last.push(line)
        if (last.length > 60) last.shift()
      })
    }
    const code = await new Promise((resolve, reject) => {
      vitest.once('error', reject)
      vitest.once('close', resolve)
    })
    assert.equal(code, 0, last.join('\n'))
  } finally {
    await kafka.stop()
  }
}

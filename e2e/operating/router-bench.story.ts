import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { CannotRunHere, type PartContext } from '../runner/part.ts'

export const title =
  "The router's benchmark measures a round of two gateways, which both answer rightly, and prints JSON alone"
export const shopless = true
export const long = true

export async function run({ signal }: Pick<PartContext, 'signal'>): Promise<void> {
  if (process.platform !== 'linux')
    throw new CannotRunHere('the benchmark reads memory from /proc, which only Linux has')
  const options = ['--json', '--rows', 'micromart-small', '--seconds', '1', '--rounds', '1']
  const command = ['commands/run.mjs', 'bench', 'router', ...options]
  const { stdout } = await promisify(execFile)(process.execPath, command, { signal })
  const { results } = JSON.parse(stdout)
  assert.deepEqual(
    results.map(({ name, calls, wrong }: Record<string, unknown>) => ({ name, calls, wrong })),
    [
      { name: 'stock-small', calls: 1, wrong: 0 },
      { name: 'micromart-small', calls: 1, wrong: 0 },
    ],
  )
  const numbers = ['ratio', 'rps', 'p50', 'p99', 'rssMb']
  for (const result of results) for (const name of numbers) assert.ok(result[name] > 0, `${result.name}: ${name}`)
}

import { spawn } from 'node:child_process'
import { kill } from 'node:process'
import { createInterface } from 'node:readline'
import type { Shop } from '../shop/shop.ts'
import { shopCommand } from '../shop/shop-command.ts'

/** The first lines that `npm run events -- tail --from-start` prints of a shop's log, each as what it says in JSON. */
export async function tailed(
  { data, environment }: Shop,
  count: number,
  ...args: string[]
): Promise<{ key: string; value: { type: string } }[]> {
  const all = ['run', '--silent', 'events', '--', 'tail', '--from-start', '--json', '--data', data, ...args]
  const env = { ...process.env, ...environment }
  const child = spawn('npm', all, { stdio: ['ignore', 'pipe', 'inherit'], detached: true, env })
  const exited = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 0)),
  )
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    // As a person's Ctrl-C does: to npm and to what it runs.
    if (lines.length === count && child.pid !== undefined) kill(-child.pid, 'SIGINT')
  }
  const end = await exited
  if (end !== 0) throw new Error(`npm run events ends with ${end}, after ${lines.length} lines`)
  return lines.slice(0, count).map((line) => JSON.parse(line))
}

/** What `npm run events -- replay` says. Throws when it ends with an error. */
export const replayed = (shop: Shop, group: string) => shopCommand(shop, 'events', 'replay', '--group', group)

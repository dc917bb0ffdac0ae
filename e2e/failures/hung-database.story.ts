import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { lives, pids } from '../shop/processes.ts'

export const title = 'A service that is told to stop while its database hangs ends all the same, and says what it left'
export const own = true
export const long = true

export async function run({ shop, say }: PartContext): Promise<void> {
  if (process.platform !== 'linux') throw new CannotRunHere('only on Linux is it told whose child a process is')
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 5 })
  const { orders, postgres } = await pids(shop)
  assert.ok(orders && postgres)
  const frozen = [postgres, ...(await childrenOf(postgres))]
  try {
    say('the database hangs')
    for (const pid of frozen) signal(pid, 'SIGSTOP')
    signal(orders, 'SIGTERM')
    await eventually(() => assert.ok(!lives(orders), 'orders has ended'), { within: 30_000 })
    const log = await readFile(join(shop.data, 'logs', 'orders.log'), 'utf8')
    assert.match(log, /"step":"[\w ]+".*this did not end within/)
  } finally {
    for (const pid of frozen) signal(pid, 'SIGCONT')
  }

  say('the database goes on, and so does the shop')
  const order = await eventually(async () => buy(await newCustomer(shop), variantId), { within: 60_000 })
  await orderBecomes(staff, order.id, 'CONFIRMED')
}

/** One that has ended meanwhile needs no signal. */
function signal(pid: number, name: NodeJS.Signals): void {
  if (lives(pid)) process.kill(pid, name)
}

async function childrenOf(parent: number): Promise<number[]> {
  const all = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
  const children = await Promise.all(
    all.map(async (pid) => {
      // The name, in brackets, may hold anything; what follows it is state and parent.
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [pid] : []
    }),
  )
  return children.flat()
}

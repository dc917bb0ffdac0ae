import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { RunningShop } from '@micromart/running-shop'
import { openDataFolder } from '@micromart/running-shop/data-folder'
import { databasesOf, serviceAddresses } from './databases.ts'
import type { Kubectl } from './kubectl.ts'

/**
 * Sees that every invariant of the data of a shop in a cluster holds now, by the command that operators have; throws Error with what
 * it says otherwise.
 */
export async function promisesHoldIn(kubectl: Kubectl): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-promises-'))
  const data = await openDataFolder(join(folder, 'data'))
  try {
    const running: RunningShop = {
      processes: { 'payments-sandbox': { pid: 0, url: 'http://payments-sandbox:4000' } },
      databases: await databasesOf(kubectl),
      eventLog: 'kafka://kafka:9092',
    }
    await writeFile(data.file('running.json'), JSON.stringify(running), { mode: 0o600 })
    const names = join(folder, 'hosts')
    const lines = [...(await serviceAddresses(kubectl))].map(([name, address]) => `${address} ${name}\n`)
    await writeFile(names, `127.0.0.1 localhost\n${lines.join('')}`)
    // What databases and brokers call themselves is known in the cluster alone, so the command is told, and nobody else.
    const script = 'mount --bind "$1" /etc/hosts && exec npm run --silent invariants -- --all --data "$2"'
    const apart = ['--mount', '--propagation', 'private', 'sh', '-c', script, 'sh', names, data.path]
    await promisify(execFile)('unshare', apart).catch(({ code, stdout, stderr }) => {
      throw new Error(`npm run invariants ends with ${code}:\n${stdout}${stderr}`)
    })
  } finally {
    await data.release()
    await rm(folder, { recursive: true, force: true })
  }
}

import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { openDataFolder } from '../../local/data-folder.ts'
import type { RunningShop } from '../../local/running.ts'
import { namespace } from './deployed-shop.ts'
import type { Kubectl } from './kubectl.ts'

const services = z.object({
  items: z.array(z.object({ metadata: z.object({ name: z.string() }), spec: z.object({ clusterIP: z.string() }) })),
})
const secrets = z.object({
  items: z.array(z.object({ metadata: z.object({ name: z.string() }), data: z.record(z.string(), z.string()) })),
})

/**
 * Sees that every invariant of the data of a shop in a cluster holds now, by the command that operators have; throws Error with what
 * it says otherwise.
 */
export async function promisesHoldIn(kubectl: Kubectl): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-promises-'))
  const data = await openDataFolder(join(folder, 'data'))
  try {
    await writeFile(data.file('running.json'), JSON.stringify(await runningShop(kubectl)), { mode: 0o600 })
    const names = join(folder, 'hosts')
    await writeFile(names, await hosts(kubectl))
    // What databases and brokers call themselves is known in the cluster alone, so the command is told, and nobody else.
    const script = 'mount --bind "$1" /etc/hosts && exec npm run --silent invariants -- --data "$2"'
    const apart = ['--mount', '--propagation', 'private', 'sh', '-c', script, 'sh', names, data.path]
    await promisify(execFile)('unshare', apart).catch(({ code, stdout, stderr }) => {
      throw new Error(`npm run invariants ends with ${code}:\n${stdout}${stderr}`)
    })
  } finally {
    await data.release()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What running.json would say of it. */
async function runningShop(kubectl: Kubectl): Promise<RunningShop> {
  const all = await kubectl(['--namespace', namespace, 'get', 'secrets', '--output=json'])
  const databases = secrets.parse(JSON.parse(all)).items.flatMap(({ metadata, data }) => {
    const name = /^(.+)-database$/.exec(metadata.name)?.[1]
    return name === undefined ? [] : [[name, Buffer.from(data.url ?? '', 'base64').toString()] as const]
  })
  return {
    processes: { 'payments-sandbox': { pid: 0, url: 'http://payments-sandbox:4000' } },
    databases: Object.fromEntries(databases),
    eventLog: 'kafka://kafka:9092',
  }
}

async function hosts(kubectl: Kubectl): Promise<string> {
  const all = await kubectl(['--namespace', namespace, 'get', 'services', '--output=json'])
  // What has no address of its own is none of the databases, the broker and the payment provider.
  const addressed = services.parse(JSON.parse(all)).items.filter(({ spec }) => spec.clusterIP !== 'None')
  const lines = addressed.map(({ metadata, spec }) => `${spec.clusterIP} ${metadata.name}`)
  return ['127.0.0.1 localhost', ...lines, ''].join('\n')
}

import { z } from 'zod'
import type { Kubectl } from './kubectl.ts'
import { namespace } from './manifest.ts'

const services = z.object({
  items: z.array(z.object({ metadata: z.object({ name: z.string() }), spec: z.object({ clusterIP: z.string() }) })),
})
const secrets = z.object({
  items: z.array(z.object({ metadata: z.object({ name: z.string() }), data: z.record(z.string(), z.string()) })),
})

/** The URL of each database as its own service has it, by the service's name; hosts are names that only the cluster knows. */
export async function databasesOf(kubectl: Kubectl): Promise<Record<string, string>> {
  const all = await kubectl(['--namespace', namespace, 'get', 'secrets', '--output=json'])
  const databases = secrets.parse(JSON.parse(all)).items.flatMap(({ metadata, data }) => {
    const name = /^(.+)-database$/.exec(metadata.name)?.[1]
    return name === undefined ? [] : [[name, Buffer.from(data.url ?? '', 'base64').toString()] as const]
  })
  return Object.fromEntries(databases)
}

/** The addresses of the services that have one of their own, by their names. */
export async function serviceAddresses(kubectl: Kubectl): Promise<Map<string, string>> {
  const all = await kubectl(['--namespace', namespace, 'get', 'services', '--output=json'])
  const addressed = services.parse(JSON.parse(all)).items.filter(({ spec }) => spec.clusterIP !== 'None')
  return new Map(addressed.map(({ metadata, spec }) => [metadata.name, spec.clusterIP]))
}

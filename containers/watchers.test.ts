import { access, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { profileServices } from './compose-file.ts'

// Grafana and Loki are images alone: what they are told is held to what they take, and to who is beside them.

const root = resolve(import.meta.dirname, '..')
const watchers = await profileServices(root, 'observability')
const read = async (path: string): Promise<unknown> => parse(await readFile(join(root, path), 'utf8'))

const trace = z.strictObject({ name: z.string(), datasourceUid: z.string() })
/** https://grafana.com/docs/grafana/v12.1/administration/provisioning/#data-sources, as far as it is used. */
const datasources = z.strictObject({
  apiVersion: z.literal(1),
  datasources: z.array(
    z.strictObject({
      name: z.string(),
      uid: z.string(),
      type: z.enum(['prometheus', 'alertmanager', 'jaeger', 'loki']),
      access: z.literal('proxy'),
      url: z.url(),
      isDefault: z.boolean().default(false),
      jsonData: z
        .strictObject({
          implementation: z.literal('prometheus').optional(),
          exemplarTraceIdDestinations: z.array(trace).optional(),
          tracesToLogsV2: z
            .strictObject({ datasourceUid: z.string(), customQuery: z.literal(true), query: z.string() })
            .optional(),
          derivedFields: z
            .array(trace.extend({ matcherType: z.literal('label'), matcherRegex: z.string(), url: z.string() }))
            .optional(),
        })
        .default({}),
    }),
  ),
})

/** https://grafana.com/docs/grafana/v12.1/administration/provisioning/#dashboards, as far as it is used. */
const providers = z.strictObject({
  apiVersion: z.literal(1),
  providers: z.array(
    z.strictObject({
      name: z.string(),
      folder: z.string(),
      type: z.literal('file'),
      allowUiUpdates: z.boolean(),
      options: z.strictObject({ path: z.string() }),
    }),
  ),
})

/** https://grafana.com/docs/loki/v3.2.x/configure/, as far as it is used. It refuses a key that it does not know. */
const loki = z.strictObject({
  auth_enabled: z.literal(false),
  server: z.strictObject({ http_listen_port: z.number() }),
  common: z.strictObject({
    path_prefix: z.string(),
    replication_factor: z.literal(1),
    ring: z.strictObject({ kvstore: z.strictObject({ store: z.literal('inmemory') }), instance_addr: z.string() }),
    storage: z.strictObject({
      filesystem: z.strictObject({ chunks_directory: z.string(), rules_directory: z.string() }),
    }),
  }),
  schema_config: z.strictObject({
    configs: z.array(
      z.strictObject({
        from: z.string(),
        // Structured metadata, by which a trace's lines are found, are in this and no earlier one.
        store: z.literal('tsdb'),
        schema: z.literal('v13'),
        object_store: z.literal('filesystem'),
        index: z.strictObject({ prefix: z.string(), period: z.literal('24h') }),
      }),
    ),
  }),
  // It does not start with the one and without the other.
  compactor: z.strictObject({ retention_enabled: z.literal(true), delete_request_store: z.literal('filesystem') }),
  limits_config: z.strictObject({
    retention_period: z.string().regex(/^\d+h$/),
    allow_structured_metadata: z.literal(true),
    volume_enabled: z.boolean(),
  }),
  analytics: z.strictObject({ reporting_enabled: z.literal(false) }),
})

const collector = z.looseObject({
  exporters: z.record(z.string(), z.looseObject({ endpoint: z.string() })),
})

/** Ports that a container publishes, is asked at for its health, or is known to have. */
const portsOf = (name: string) => {
  const { ports = [], healthcheck } = watchers.get(name) ?? {}
  const known = name === 'jaeger' ? [4317] : []
  return [...known, ...(JSON.stringify([ports, healthcheck?.test]).match(/\d{4,5}/g) ?? []).map(Number)]
}

/** A path of a container, where it is in the project. */
function mounted(name: string, path: string): string {
  for (const volume of watchers.get(name)?.volumes ?? []) {
    const [ours = '', theirs = ''] = volume.split(':')
    if (ours.startsWith('./') && path.startsWith(theirs)) return join(root, ours, path.slice(theirs.length))
  }
  throw new Error(`${name} has nothing mounted at ${path}`)
}

it('what Grafana asks is beside it, and what leads from one to the other leads somewhere', async () => {
  const { datasources: all } = datasources.parse(await read('observability/grafana/datasources/micromart.yaml'))
  const uids = all.map(({ uid }) => uid)
  expect(new Set(uids).size).toBe(uids.length)
  expect(all.filter(({ isDefault }) => isDefault).map(({ type }) => type)).toEqual(['prometheus'])
  for (const { url, jsonData } of all) {
    const { hostname, port } = new URL(url)
    expect(portsOf(hostname), url).toContain(Number(port))
    const { exemplarTraceIdDestinations = [], tracesToLogsV2, derivedFields = [] } = jsonData
    const led = [...exemplarTraceIdDestinations, ...derivedFields, tracesToLogsV2].flatMap(
      (to) => to?.datasourceUid ?? [],
    )
    expect(led.filter((uid) => !uids.includes(uid))).toEqual([])
  }
})

it('what Grafana shows is where it looks for it', async () => {
  const { providers: all } = providers.parse(await read('observability/grafana/dashboards/micromart.yaml'))
  for (const { options } of all) {
    const folder = mounted('grafana', options.path)
    const files = (await readdir(folder)).filter((file) => file.endsWith('.json'))
    expect(files.length).toBeGreaterThan(5)
  }
  const home = watchers.get('grafana')?.environment.GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH ?? ''
  await expect(access(mounted('grafana', home))).resolves.toBeUndefined()
})

it('what Loki is told it knows, and it keeps lines where its volume is', async () => {
  const { server, common } = loki.parse(await read('observability/loki.yaml'))
  expect(portsOf('loki')).toContain(server.http_listen_port)
  const volumes = (watchers.get('loki')?.volumes ?? []).map((volume) => volume.split(':')[1])
  const { chunks_directory, rules_directory } = common.storage.filesystem
  for (const path of [common.path_prefix, chunks_directory, rules_directory])
    expect(
      volumes.some((volume) => volume !== undefined && `${path}/`.startsWith(`${volume}/`)),
      path,
    ).toBe(true)
})

it('what the collector hands on goes to who is beside it', async () => {
  const { exporters } = collector.parse(await read('observability/collector.yaml'))
  for (const { endpoint } of Object.values(exporters)) {
    const { hostname, port } = new URL(endpoint.includes('://') ? endpoint : `grpc://${endpoint}`)
    expect(portsOf(hostname), endpoint).toContain(Number(port))
  }
})

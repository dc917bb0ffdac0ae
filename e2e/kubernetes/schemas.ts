import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { goModule } from '../engines/go.ts'
import { kubernetesVersion } from '../engines/kubernetes.ts'
import type { CustomResource } from './custom-resources.ts'

type Json = z.infer<ReturnType<typeof z.json>>
type Schema = { [keyword: string]: Json }

const kinds = z.array(z.object({ group: z.string(), version: z.string(), kind: z.string() }))
const openApi = z.object({ definitions: z.record(z.string(), z.record(z.string(), z.json())) })

/**
 * Writes a strict JSON schema for every kind of Kubernetes' own API and for the custom ones, as kubeconform looks them up.
 * @returns the location to give it.
 */
export async function writeSchemas(folder: string, custom: readonly CustomResource[]): Promise<string> {
  await mkdir(folder, { recursive: true })
  // kubeconform takes the version for the group where there is none.
  const file = (group: string, version: string, kind: string) =>
    join(folder, `${kind}-${group || version}-${version}.json`.toLowerCase())
  const { folder: source } = await goModule('k8s.io/kubernetes', kubernetesVersion)
  const { definitions } = openApi.parse(
    JSON.parse(await readFile(join(source, 'api/openapi-spec/swagger.json'), 'utf8')),
  )
  for (const [name, definition] of Object.entries(definitions)) {
    const named = kinds.safeParse(definition['x-kubernetes-group-version-kind'])
    // Options of calls bear the groups of all that they can be used with.
    if (!named.success || named.data.length !== 1) continue
    for (const { group, version, kind } of named.data) {
      await writeFile(file(group, version, kind), JSON.stringify(withDefinitions(name, definitions)))
    }
  }
  for (const { spec } of custom) {
    for (const { name, schema } of spec.versions) {
      await writeFile(
        file(spec.group, name, spec.names.kind),
        JSON.stringify(strict(wholeObject(schema.openAPIV3Schema))),
      )
    }
  }
  return join(folder, '{{ .ResourceKind }}-{{ .Group }}-{{ .ResourceAPIVersion }}.json')
}

const definedObject = z.looseObject({ properties: z.record(z.string(), z.json()) })

/** What every object has, a definition may leave unsaid. */
function wholeObject(defined: Json): Json {
  const { properties, ...rest } = definedObject.parse(defined)
  const ours = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } }
  return { ...(rest as Schema), properties: { ...ours, ...properties } }
}

/** A definition with all that it refers to, and no more. */
function withDefinitions(name: string, all: Record<string, Schema>): Schema {
  const reached = new Set<string>()
  const reach = (next: string) => {
    if (reached.has(next)) return
    reached.add(next)
    for (const [, referred] of JSON.stringify(all[next]).matchAll(/#\/definitions\/([^"]+)"/g))
      reach(referred as string)
  }
  reach(name)
  const definitions = Object.fromEntries([...reached].map((one) => [one, strict(all[one] as Schema)]))
  return { $ref: `#/definitions/${name}`, definitions }
}

/** Refuses fields that nobody defined, and takes what may be a number or a text as either, as the API server does. */
function strict(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(strict)
  if (schema === null || typeof schema !== 'object') return schema
  if (schema.format === 'int-or-string' || schema['x-kubernetes-int-or-string'] === true) {
    return { type: ['string', 'integer'] }
  }
  const inner = Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, strict(value)]))
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true || 'additionalProperties' in schema
  const isObject = schema.properties !== undefined && (schema.type === 'object' || schema.type === undefined)
  return isObject && !open ? { ...inner, additionalProperties: false } : inner
}

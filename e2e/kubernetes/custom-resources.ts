import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { z } from 'zod'
import { goModule } from '../engines/go.ts'
import { type Kubectl, listOf, manifestsOf } from './kubectl.ts'
import { manifest } from './manifest.ts'

/** Where each operator publishes the definitions of its kinds: a module, its version, and a folder or a file in it. */
const published = {
  'cert-manager': ['github.com/cert-manager/cert-manager', 'v1.18.2', 'deploy/crds'],
  keda: ['github.com/kedacore/keda/v2', 'v2.17.2', 'config/crd/bases'],
  istio: ['istio.io/api', 'v1.27.1', 'kubernetes/customresourcedefinitions.gen.yaml'],
  'external-secrets': ['github.com/external-secrets/external-secrets', 'v0.19.2', 'config/crds/bases'],
  'prometheus-operator': [
    'github.com/prometheus-operator/prometheus-operator',
    'v0.85.0',
    'example/prometheus-operator-crd',
  ],
  'argo-cd': ['github.com/argoproj/argo-cd/v3', 'v3.1.6', 'manifests/crds'],
} as const

const definition = manifest.extend({
  kind: z.literal('CustomResourceDefinition'),
  spec: z.looseObject({
    group: z.string(),
    names: z.looseObject({ kind: z.string() }),
    versions: z.array(z.looseObject({ name: z.string(), schema: z.looseObject({ openAPIV3Schema: z.json() }) })),
  }),
})
export type CustomResource = z.infer<typeof definition>

/**
 * The operators' own definitions of those kinds that the shop's components use, as `group/Kind`. Without labels, which in some are
 * Helm's to fill in.
 */
export async function customResources(kinds: ReadonlySet<string>): Promise<CustomResource[]> {
  const found: CustomResource[] = []
  for (const [module, version, path] of Object.values(published)) {
    const { folder } = await goModule(module, version)
    for (const file of await yamlFiles(join(folder, path))) {
      for (const object of manifestsOf(await readFile(file, 'utf8'))) {
        const parsed = definition.safeParse(object)
        if (parsed.success && kinds.has(`${parsed.data.spec.group}/${parsed.data.spec.names.kind}`)) {
          const { labels: _, ...metadata } = parsed.data.metadata
          found.push({ ...parsed.data, metadata })
        }
      }
    }
  }
  return found
}

/** Has an API server know custom kinds; resolves when objects of them can be made. */
export async function define(kubectl: Kubectl, custom: readonly CustomResource[]): Promise<void> {
  await kubectl(['apply', '--server-side', '-f', '-'], listOf(custom))
  // One that is younger than its conditions is an error to it.
  const established = ['wait', '--for=condition=Established', '--timeout=60s', 'crd', '--all']
  await eventually(() => kubectl(established), { within: 60_000 })
}

async function yamlFiles(path: string): Promise<string[]> {
  if (path.endsWith('.yaml')) return [path]
  const names = await readdir(path)
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(path, name))
}

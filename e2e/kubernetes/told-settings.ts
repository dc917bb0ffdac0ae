import { z } from 'zod'
import { type Manifest, manifest } from './manifest.ts'

const configMap = manifest.extend({ kind: z.literal('ConfigMap'), data: z.record(z.string(), z.string()) })
const deployment = manifest.extend({
  kind: z.literal('Deployment'),
  spec: z.looseObject({
    template: z.looseObject({
      spec: z.looseObject({
        containers: z.tuple([
          z.looseObject({
            name: z.string(),
            env: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
            envFrom: z.array(z.object({ configMapRef: z.object({ name: z.string() }) })).default([]),
          }),
        ]),
      }),
    }),
  }),
})

/** What is in the ConfigMap that kustomize makes of that name, whose own has a hash behind it. */
export function mapOf(objects: readonly Manifest[], name: string): Record<string, string> {
  for (const object of objects) {
    const { data: map } = configMap.safeParse(object)
    if (map?.metadata.name.startsWith(`${name}-`)) return map.data
  }
  throw new Error(`there is no ConfigMap ${name}`)
}

/** The environment that each of the shop's own processes is given, by the process's name. */
export function toldSettings(objects: readonly Manifest[]): Map<string, Record<string, string>> {
  const maps = new Map(
    objects.flatMap((object) => {
      const { data: map } = configMap.safeParse(object)
      return map ? [[map.metadata.name, map.data] as const] : []
    }),
  )
  return new Map(
    objects.flatMap((object) => {
      const { data: found } = deployment.safeParse(object)
      const container = found?.spec.template.spec.containers[0]
      if (!found || container?.name !== 'micromart') return []
      const told = Object.assign({}, ...container.envFrom.map(({ configMapRef }) => maps.get(configMapRef.name)))
      for (const { name, value } of container.env) told[name] = value
      return [[found.metadata.name, told] as const]
    }),
  )
}

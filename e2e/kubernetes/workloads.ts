import { z } from 'zod'
import { type Manifest, manifest } from './manifest.ts'

const workload = manifest.extend({
  kind: z.enum(['Deployment', 'StatefulSet', 'Job']),
  spec: z.looseObject({
    template: z.looseObject({
      metadata: z.looseObject({}).optional(),
      spec: z.looseObject({ volumes: z.array(z.json()).default([]) }),
    }),
    volumeClaimTemplates: z.array(z.looseObject({ metadata: z.looseObject({ name: z.string() }) })).default([]),
  }),
})

/** A pod as each workload among the objects would make it. */
export function podsOf(objects: readonly Manifest[]): Manifest[] {
  return objects.flatMap((object) => {
    const parsed = workload.safeParse(object)
    if (!parsed.success) return []
    const { metadata, spec } = parsed.data
    const { template, volumeClaimTemplates } = spec
    const { name, namespace } = metadata
    const claims = volumeClaimTemplates.map((claim) => ({
      name: claim.metadata.name,
      persistentVolumeClaim: { claimName: `${claim.metadata.name}-${name}-0` },
    }))
    const podSpec = { ...template.spec, volumes: [...template.spec.volumes, ...claims] }
    return [{ apiVersion: 'v1', kind: 'Pod', metadata: { ...template.metadata, name, namespace }, spec: podSpec }]
  })
}

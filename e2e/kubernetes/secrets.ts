import { z } from 'zod'
import type { Manifest } from './manifest.ts'

type Json = z.infer<ReturnType<typeof z.json>>

const externalSecret = z.looseObject({ spec: z.looseObject({ target: z.looseObject({ name: z.string() }) }) })
const certificate = z.looseObject({ spec: z.looseObject({ secretName: z.string() }) })

/** Names of the Secrets that come to be by what is among the objects. */
export function secretsMade(objects: readonly Manifest[]): Set<string> {
  return new Set(
    objects.flatMap((object) => {
      if (object.kind === 'ExternalSecret') return [externalSecret.parse(object).spec.target.name]
      if (object.kind === 'Certificate') return [certificate.parse(object).spec.secretName]
      return []
    }),
  )
}

/** Names of the Secrets that are mounted, read or shown by what is among the objects. */
export function secretsWanted(objects: readonly Manifest[]): Set<string> {
  const found = new Set<string>()
  const users = objects.filter(({ kind }) => kind !== 'ExternalSecret' && kind !== 'Certificate')
  for (const object of users) namedIn(z.json().parse(object), found)
  return found
}

/** Kubernetes' own kinds and others' name them alike: `secretName`, or `name` in what is called a secret. */
function namedIn(value: Json, found: Set<string>): void {
  if (value === null || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'secretName' && typeof inner === 'string') found.add(inner)
    // An ingress controller's is NAMESPACE/NAME.
    else if (key.endsWith('-secret') && typeof inner === 'string') found.add(inner.replace(/.*\//, ''))
    else if (/^secret(Ref|KeyRef|TargetRef)?$/.test(key)) {
      for (const one of [inner].flat()) if (isNamed(one)) found.add(one.name)
    }
    namedIn(inner, found)
  }
}

const isNamed = (value: Json | undefined): value is { name: string } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'

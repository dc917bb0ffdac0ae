import { z } from 'zod'
import { type Edge, edge } from './edges.ts'
import { type Manifest, manifest } from './manifest.ts'

const source = z.strictObject({
  principals: z.array(z.string()).default([]),
  namespaces: z.array(z.string()).default([]),
})
const policy = manifest.extend({
  kind: z.literal('AuthorizationPolicy'),
  spec: z.strictObject({
    selector: z.strictObject({ matchLabels: z.record(z.string(), z.string()) }).optional(),
    action: z.literal('ALLOW').optional(),
    rules: z
      .array(
        z.strictObject({
          from: z.array(z.strictObject({ source })).optional(),
          to: z.array(z.strictObject({ operation: z.strictObject({ ports: z.array(z.string()) }) })),
        }),
      )
      .default([]),
  }),
})

const namespaces: Record<string, string> = { monitoring: 'prometheus', ingress: 'ingress' }

/** Who may call whom by the authorization policies among the objects; one that selects nobody by name holds for all of `names`. */
export function meshEdges(objects: readonly Manifest[], names: readonly string[]): Set<Edge> {
  const edges = new Set<Edge>()
  for (const object of objects.filter(({ kind }) => kind === 'AuthorizationPolicy')) {
    const { selector, rules } = policy.parse(object).spec
    const name = selector?.matchLabels['app.kubernetes.io/name']
    for (const { from, to } of rules) {
      const callers = from?.flatMap(({ source: { principals, namespaces: spaces } }) => [
        ...principals.map((principal) => principal.replace('cluster.local/ns/micromart/sa/', '')),
        ...spaces.map((space) => namespaces[space] ?? `namespace ${space}`),
      ])
      for (const called of name === undefined ? names : [name]) {
        for (const { operation } of to) {
          for (const port of operation.ports) {
            for (const caller of callers ?? ['anyone']) edges.add(edge(caller, called, Number(port)))
          }
        }
      }
    }
  }
  return edges
}

import { z } from 'zod'
import { type Edge, edge } from './edges.ts'
import { type Manifest, manifest } from './manifest.ts'
import { podsOf } from './workloads.ts'

const labels = z.record(z.string(), z.string())
const selector = z.strictObject({
  matchLabels: labels.default({}),
  matchExpressions: z
    .array(z.strictObject({ key: z.string(), operator: z.literal('In'), values: z.array(z.string()) }))
    .default([]),
})
const peer = z.strictObject({
  podSelector: selector.optional(),
  namespaceSelector: selector.optional(),
  ipBlock: z.strictObject({ cidr: z.string(), except: z.array(z.string()).optional() }).optional(),
})
const ports = z.array(z.strictObject({ port: z.number().int(), protocol: z.enum(['TCP', 'UDP']).optional() })).min(1)
const policy = manifest.extend({
  kind: z.literal('NetworkPolicy'),
  spec: z.strictObject({
    podSelector: selector,
    policyTypes: z.array(z.enum(['Ingress', 'Egress'])),
    ingress: z.array(z.strictObject({ from: z.array(peer).optional(), ports })).default([]),
    egress: z.array(z.strictObject({ to: z.array(peer).optional(), ports })).default([]),
  }),
})

type Selector = z.infer<typeof selector>
type Peer = z.infer<typeof peer>

/** Whom a rule means by a namespace. */
const namespaces: Record<string, string> = { monitoring: 'prometheus', ingress: 'ingress', 'kube-system': 'dns' }

export interface PolicyEdges {
  /** What can be called: where both ends are pods, each of them must allow it. */
  open: Set<Edge>
  /** What one end allows, and the other does not. */
  half: Set<Edge>
  /** Whether pods that no other policy selects may neither call nor be called. */
  closedByDefault: boolean
}

/** What the network policies among the objects allow the pods among them. */
export function policyEdges(objects: readonly Manifest[]): PolicyEdges {
  const pods = podsOf(objects).map(({ metadata }) => metadata.labels ?? {})
  const names = (wanted: Selector) => pods.filter((pod) => matches(wanted, pod)).map(nameOf)
  const whom = (peers: readonly Peer[] | undefined) => (peers === undefined ? ['anyone'] : peers.flatMap(whomOne))
  const whomOne = ({ podSelector, namespaceSelector, ipBlock }: Peer): string[] => {
    if (ipBlock) return ['outside']
    if (!namespaceSelector) return podSelector ? names(podSelector) : []
    const namespace = namespaceSelector.matchLabels['kubernetes.io/metadata.name'] ?? ''
    return [namespaces[namespace] ?? `namespace ${namespace}`]
  }
  const into = new Set<Edge>()
  const outOf = new Set<Edge>()
  // A policy that says more than is understood here must not pass for one that says less: it throws.
  const policies = objects.filter(({ kind }) => kind === 'NetworkPolicy').map((object) => policy.parse(object))
  for (const { spec } of policies) {
    for (const name of names(spec.podSelector)) {
      for (const { from, ports } of spec.ingress) {
        for (const { port } of ports) for (const caller of whom(from)) into.add(edge(caller, name, port))
      }
      for (const { to, ports } of spec.egress) {
        for (const { port } of ports) for (const called of whom(to)) outOf.add(edge(name, called, port))
      }
    }
  }
  const known = new Set(pods.map(nameOf))
  const open = new Set<Edge>()
  const half = new Set<Edge>()
  for (const allowed of [...into, ...outOf]) {
    const [caller = '', called = '', port = ''] = allowed.split(/ → |:/)
    const left = !known.has(caller) || outOf.has(allowed)
    const entered = !known.has(called) || into.has(allowed) || into.has(edge('anyone', called, Number(port)))
    const side = left && entered ? open : half
    side.add(allowed)
  }
  const closedByDefault = policies.some(
    ({ spec: { podSelector, policyTypes, ingress, egress } }) =>
      matches(podSelector, {}) && policyTypes.length === 2 && ingress.length + egress.length === 0,
  )
  return { open, half, closedByDefault }
}

const nameOf = (pod: Record<string, string>) => pod['app.kubernetes.io/name'] ?? ''

const matches = ({ matchLabels, matchExpressions }: Selector, pod: Record<string, string>) =>
  Object.entries(matchLabels).every(([key, value]) => pod[key] === value) &&
  matchExpressions.every(({ key, values }) => values.includes(pod[key] ?? ''))

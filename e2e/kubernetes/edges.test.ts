import { expect, test } from 'vitest'
import { allowedEdges, type Edge, edge } from './edges.ts'
import { hasKubectl, manifestsOf, render } from './kubectl.ts'
import { meshEdges } from './mesh-policies.ts'
import { policyEdges } from './network-policies.ts'

const kubectl = await hasKubectl()
if (!kubectl) console.warn('There is no kubectl here, so what kustomize makes of k8s/ is not looked at.')

test.skipIf(!kubectl).each(['dev', 'production'] as const)(
  'in overlays/%s exactly those may call each other that the table names',
  async (overlay) => {
    const { open, half, closedByDefault } = policyEdges(manifestsOf(await render(`k8s/overlays/${overlay}`)))
    expect([...half], 'allowed at one end only').toEqual([])
    expect([...open].toSorted()).toEqual([...(await allowedEdges(overlay))].toSorted())
    expect(closedByDefault).toBe(true)
  },
)

test.skipIf(!kubectl)('an edge that only one end allows is no edge', async () => {
  const objects = manifestsOf(await render('k8s/overlays/production'))
  const without = objects.filter(({ kind, metadata }) => !(kind === 'NetworkPolicy' && metadata.name === 'cart'))
  const { open, half } = policyEdges(without)
  expect(half).toContain(edge('orders', 'cart', 4000))
  expect(open).not.toContain(edge('orders', 'cart', 4000))
})

test.skipIf(!kubectl)('the mesh authorizes whoever the table lets call a process, and nobody else', async () => {
  const objects = manifestsOf(await render('k8s/components/istio'))
  const processes = new Set((await render('k8s/base')).match(/(?<=app.kubernetes.io\/name: )[\w-]+/g))
  const allowed = await allowedEdges('production')
  // Where anyone may come, nobody is named.
  const named = [...allowed].filter(
    (one) => one.startsWith('anyone') || !allowed.has(one.replace(/^\S+/, 'anyone') as Edge),
  )
  const incoming = named.filter((one) => processes.has(one.split(/ → |:/)[1] ?? ''))
  expect([...meshEdges(objects, [...processes])].toSorted()).toEqual(incoming.toSorted())
})

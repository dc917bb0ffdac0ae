import { expect, test } from 'vitest'
import { hasKubectl, manifestsOf, render } from './kubectl.ts'
import { outside, ownOverlay } from './own-overlay.ts'

const kubectl = await hasKubectl()
if (!kubectl)
  console.warn('There is no kubectl here, so what kustomize makes of an overlay of our own is not looked at.')

test.runIf(kubectl)('all of the shop is in a namespace of ours, with images from where they are', async () => {
  const overlay = await ownOverlay('e2e/kubernetes/overlay', 'micromart-e2e-1', 'registry.example/shop/')
  const text = await render(overlay.folder).finally(overlay.remove)
  expect(outside('micromart-e2e-1', manifestsOf(text))).toEqual([])
  expect(text).toContain('image: registry.example/shop/orders:')
  expect(text).not.toContain('image: micromart/')
})

test('what would be anywhere else in a cluster is told', () => {
  const object = (kind: string, name: string, namespace?: string) => ({
    apiVersion: 'v1',
    kind,
    metadata: { name, namespace },
  })
  const objects = [
    object('Namespace', 'ours'),
    object('Service', 'router', 'ours'),
    object('Namespace', 'theirs'),
    object('Secret', 'kafka', 'theirs'),
    object('ClusterRole', 'all'),
  ]
  expect(outside('ours', objects)).toEqual(['Namespace theirs', 'Secret kafka', 'ClusterRole all'])
})

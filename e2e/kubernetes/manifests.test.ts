import { endPatienceMs } from '@micromart/lifecycle'
import { services } from '@micromart/subgraphs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { hasKubectl, manifestsOf, render } from './kubectl.ts'
import type { Manifest } from './manifest.ts'

const kubectl = await hasKubectl()
if (!kubectl) console.warn('There is no kubectl here, so what kustomize makes of k8s/ is not looked at.')

const quantities = z.object({ cpu: z.string(), memory: z.string() })
const probe = z.looseObject({ httpGet: z.object({ path: z.string(), port: z.literal('admin') }) })
const locked = z.looseObject({
  allowPrivilegeEscalation: z.literal(false),
  readOnlyRootFilesystem: z.literal(true),
  capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
})
const container = z.looseObject({
  image: z.string(),
  resources: z.object({ requests: quantities, limits: quantities }),
  securityContext: locked,
})
const podSpec = z.looseObject({
  containers: z.tuple([container]),
  enableServiceLinks: z.literal(false),
  automountServiceAccountToken: z.boolean(),
  securityContext: z.looseObject({
    runAsNonRoot: z.literal(true),
    seccompProfile: z.object({ type: z.literal('RuntimeDefault') }),
  }),
})
const workload = z.looseObject({
  metadata: z.looseObject({ name: z.string(), labels: z.record(z.string(), z.string()) }),
  spec: z.looseObject({
    template: z.looseObject({ metadata: z.object({ labels: z.record(z.string(), z.string()) }), spec: podSpec }),
  }),
})
const process = workload.extend({
  spec: z.looseObject({
    template: z.looseObject({
      spec: podSpec.extend({
        serviceAccountName: z.string(),
        automountServiceAccountToken: z.literal(false),
        terminationGracePeriodSeconds: z.number(),
        topologySpreadConstraints: z.array(z.looseObject({ topologyKey: z.string() })),
        containers: z.tuple([
          container.extend({
            ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
            startupProbe: probe,
            readinessProbe: probe,
            livenessProbe: probe,
            lifecycle: z.object({ preStop: z.object({ sleep: z.object({ seconds: z.number() }) }) }),
          }),
        ]),
      }),
    }),
  }),
})

const recommended = ['name', 'instance', 'component', 'part-of', 'managed-by'].map(
  (label) => `app.kubernetes.io/${label}`,
)
const frontDoors = ['router', 'storefront']
const processes = [...frontDoors, ...services]

describe.skipIf(!kubectl).each(['base', 'overlays/dev', 'overlays/production'])('in k8s/%s', async (folder) => {
  const objects = kubectl ? manifestsOf(await render(`k8s/${folder}`)) : []
  const all = (kind: string) => objects.filter((object) => object.kind === kind)
  const workloads = ['Deployment', 'StatefulSet', 'Job'].flatMap(all)

  test('every pod asks for what it needs, is bounded, and can do no more than it must', () => {
    expect(workloads.length).toBeGreaterThan(8)
    for (const object of workloads) expect(() => workload.parse(object), object.metadata.name).not.toThrow()
  })

  test('every image is pinned, and ours are of one version', () => {
    const images = workloads.map((object) => workload.parse(object).spec.template.spec.containers[0].image)
    for (const image of images) expect(image).toMatch(/^[\w/-]+:v?\d+\.\d+[\w.-]*$/)
    for (const image of images.filter((image) => image.startsWith('micromart/'))) expect(image).toMatch(/:0\.1\.0$/)
  })

  test('every object has the labels that tools look for', () => {
    for (const object of workloads.map((object) => workload.parse(object))) {
      for (const labels of [object.metadata.labels, object.spec.template.metadata.labels]) {
        expect(Object.keys(labels), object.metadata.name).toEqual(expect.arrayContaining(recommended))
      }
      expect(object.metadata.labels['app.kubernetes.io/name']).toBe(object.metadata.name)
      const [, version] = /^micromart\/.*:(.*)$/.exec(object.spec.template.spec.containers[0].image) ?? []
      if (version) expect(object.metadata.labels['app.kubernetes.io/version'], object.metadata.name).toBe(version)
    }
    for (const { metadata } of objects) expect(metadata.labels?.['app.kubernetes.io/part-of']).toBe('micromart')
  })

  test.each(processes)('%s is probed, scaled, kept through drains of nodes, and may end in its own time', (name) => {
    const [own] = all('Deployment').filter(({ metadata }) => metadata.name === name)
    const { spec } = process.parse(own).spec.template
    const [{ lifecycle, startupProbe, readinessProbe, livenessProbe, ports }] = spec.containers
    const paths = [startupProbe, readinessProbe, livenessProbe].map(({ httpGet }) => httpGet.path)
    expect(paths).toEqual(['/health/live', '/health/ready', '/health/live'])
    expect(ports).toContainEqual({ name: 'admin', containerPort: 4001 })
    expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(lifecycle.preStop.sleep.seconds + endPatienceMs / 1000)
    expect(spec.serviceAccountName).toBe(name)
    expect(spec.topologySpreadConstraints.map(({ topologyKey }) => topologyKey)).toEqual([
      'topology.kubernetes.io/zone',
      'kubernetes.io/hostname',
    ])
    for (const kind of [
      'Service',
      'ServiceAccount',
      'HorizontalPodAutoscaler',
      'PodDisruptionBudget',
      'NetworkPolicy',
    ]) {
      expect(all(kind).map(({ metadata }) => metadata.name)).toContain(name)
    }
    expect(named(all('HorizontalPodAutoscaler'), name)).toMatchObject({
      spec: { scaleTargetRef: { kind: 'Deployment', name } },
    })
    const itself = { 'app.kubernetes.io/name': name }
    // Callers within go round the addresses of the pods; those from without need one that stays.
    const address = frontDoors.includes(name) ? {} : { clusterIP: 'None' }
    expect(named(all('Service'), name)).toMatchObject({ spec: { selector: itself, ...address } })
    expect(named(all('PodDisruptionBudget'), name)).toMatchObject({ spec: { selector: { matchLabels: itself } } })
    expect(all('ConfigMap').some(({ metadata }) => metadata.name.startsWith(`${name}-`))).toBe(true)
  })

  test('no secret is among the objects', () => {
    expect(all('Secret')).toEqual([])
  })
})

const named = (objects: readonly Manifest[], name: string) => objects.find(({ metadata }) => metadata.name === name)

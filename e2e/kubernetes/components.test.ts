import { jobName, processes, ruleFile, ruleGroups } from '@micromart/observability/rules'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { composed } from './compositions.ts'
import { allowedEdges, type Edge, edge } from './edges.ts'
import { hasKubectl, manifestsOf } from './kubectl.ts'
import type { Manifest } from './manifest.ts'
import { policyEdges } from './network-policies.ts'
import { secretsMade, secretsWanted } from './secrets.ts'

const kubectl = await hasKubectl()
if (!kubectl) console.warn('There is no kubectl here, so what kustomize makes of k8s/ is not looked at.')

const production = async (...components: string[]) =>
  manifestsOf((await composed('overlays/production', components)).text)
const of = (objects: readonly Manifest[], kind: string) => objects.filter((object) => object.kind === kind)

const scale = { minReplicas: z.number(), maxReplicas: z.number() }
const autoscaler = z.looseObject({
  spec: z.looseObject({ ...scale, scaleTargetRef: z.looseObject({ name: z.string() }) }),
})
const scaledObject = z.looseObject({
  spec: z.looseObject({
    scaleTargetRef: z.object({ name: z.string() }),
    minReplicaCount: z.number(),
    maxReplicaCount: z.number(),
    triggers: z.array(z.looseObject({ type: z.string(), metadata: z.record(z.string(), z.string()) })),
  }),
})
const podMonitor = z.looseObject({
  spec: z.looseObject({
    selector: z.object({ matchExpressions: z.array(z.looseObject({ key: z.string(), values: z.array(z.string()) })) }),
    podMetricsEndpoints: z.array(z.looseObject({ port: z.string(), relabelings: z.array(z.looseObject({})) })),
  }),
})
const certificate = z.looseObject({
  spec: z.looseObject({ secretName: z.string(), dnsNames: z.array(z.string()).default([]) }),
})
const deployment = z.looseObject({
  spec: z.looseObject({
    template: z.looseObject({
      metadata: z.looseObject({ labels: z.record(z.string(), z.string()) }),
      spec: z.looseObject({ containers: z.array(z.looseObject({ ports: z.array(z.looseObject({})) })) }),
    }),
  }),
})

describe.skipIf(!kubectl)('laid over overlays/production', () => {
  let plain: Manifest[] = []
  beforeAll(async () => {
    plain = await production()
  }, 60_000)

  test('keda takes the place of an autoscaler, within the same bounds, and leaves no deployment with two or none', async () => {
    const objects = await production('keda')
    const before = of(plain, 'HorizontalPodAutoscaler').map((object) => autoscaler.parse(object).spec)
    const left = of(objects, 'HorizontalPodAutoscaler').map(
      (object) => autoscaler.parse(object).spec.scaleTargetRef.name,
    )
    const scaled = of(objects, 'ScaledObject').map((object) => scaledObject.parse(object).spec)
    const deployments = of(objects, 'Deployment').map(({ metadata }) => metadata.name)
    expect([...left, ...scaled.map(({ scaleTargetRef }) => scaleTargetRef.name)].toSorted()).toEqual(
      deployments.toSorted(),
    )
    expect(scaled.length).toBeGreaterThan(0)
    for (const { scaleTargetRef, minReplicaCount, maxReplicaCount, triggers } of scaled) {
      const { name } = scaleTargetRef
      const own = before.find((spec) => spec.scaleTargetRef.name === name)
      expect({ name, minReplicas: minReplicaCount, maxReplicas: maxReplicaCount }).toEqual({
        name,
        minReplicas: own?.minReplicas,
        maxReplicas: own?.maxReplicas,
      })
      expect(triggers.find(({ type }) => type === 'kafka')?.metadata).toMatchObject({
        consumerGroup: name,
        bootstrapServers: expect.stringMatching(/^[\w.-]+:9093(,[\w.-]+:9093)*$/),
      })
    }
  })

  test('external-secrets and cert-manager make every secret that anything needs, and none besides', async () => {
    const objects = await production('external-secrets', 'cert-manager', 'keda')
    const wanted = secretsWanted(objects)
    expect(wanted).toContain('orders-database')
    expect([...secretsMade(objects)].toSorted()).toEqual([...wanted].toSorted())
  })

  test('without cert-manager, external-secrets leaves only the certificate that browsers see to be brought', async () => {
    const objects = await production('external-secrets')
    const made = secretsMade(objects)
    expect([...secretsWanted(objects)].filter((name) => !made.has(name))).toEqual(['router-public-tls'])
  })

  test('istio lets its tunnel and the probes through wherever the table has one pod call another', async () => {
    const { open } = policyEdges(await production('istio'))
    const pods = new Set(of(plain, 'Deployment').map(({ metadata }) => metadata.name))
    const inMesh = [...(await allowedEdges('production'))].filter((one) => pods.has(one.split(/ → |:/)[1] ?? ''))
    const tunnels = inMesh.map((one) => one.replace(/:\d+$/, ':15008') as Edge)
    expect(tunnels.length).toBeGreaterThan(0)
    expect(tunnels.filter((one) => !open.has(one))).toEqual([])
    for (const name of pods) expect(open).toContain(`outside → ${name}:4001`)
  })

  test('Prometheus asks every pod on its admin port, by the names that rules know, and has the rules', async () => {
    const objects = await production('prometheus-operator')
    const [monitor] = of(objects, 'PodMonitor').map((object) => podMonitor.parse(object).spec)
    const [wanted] = monitor?.selector.matchExpressions ?? []
    const [endpoint] = monitor?.podMetricsEndpoints ?? []
    const pods = of(objects, 'Deployment').map((object) => deployment.parse(object).spec.template)
    for (const { metadata, spec } of pods) {
      expect(wanted?.values).toContain(metadata.labels[wanted?.key ?? ''])
      expect(processes).toContain(metadata.labels['app.kubernetes.io/name'])
      expect(spec.containers.flatMap(({ ports }) => ports)).toContainEqual({
        name: endpoint?.port,
        containerPort: 4001,
      })
    }
    expect(pods.length).toBe(processes.length)
    expect(endpoint?.relabelings).toContainEqual({ targetLabel: 'job', replacement: jobName })
    expect(of(objects, 'PrometheusRule').map(({ spec }) => spec)).toEqual([ruleFile(ruleGroups())])
  })

  test('where Prometheus is to show a certificate, it is told of every pod on the port that asks for one, and on no other', async () => {
    const objects = await production('cert-manager', 'prometheus-operator', 'scraped-over-mtls')
    const [monitor] = of(objects, 'PodMonitor').map((object) => podMonitor.parse(object).spec)
    const [endpoint] = monitor?.podMetricsEndpoints ?? []
    expect(endpoint).toMatchObject({ port: 'metrics', scheme: 'https' })
    const { serverName } = z.object({ serverName: z.string() }).parse(endpoint?.tlsConfig)
    const certificates = of(objects, 'Certificate').map((object) => certificate.parse(object).spec)
    const namesIn = (secretName: string) => certificates.find((one) => one.secretName === secretName)?.dnsNames ?? []
    expect(namesIn('prometheus-tls')).not.toEqual([])
    const { open } = policyEdges(objects)
    for (const object of of(objects, 'Deployment')) {
      const { name } = object.metadata
      const [container] = deployment.parse(object).spec.template.spec.containers
      expect(container?.ports, name).toContainEqual({ name: 'metrics', containerPort: 4003 })
      const set = z.array(z.looseObject({ name: z.string() })).parse(container?.env)
      expect(
        set.map((one) => one.name),
        name,
      ).toEqual(expect.arrayContaining(['MICROMART_METRICS_PORT', 'TLS_CERT_FILE', 'TLS_KEY_FILE', 'TLS_CA_FILE']))
      expect(namesIn(`${name}-tls`), name).toContain(serverName)
      expect(open).toContain(edge('prometheus', name, 4003))
      expect(open).not.toContain(edge('prometheus', name, 4001))
    }
  })

  test('every object has the labels that tools look for', async () => {
    const all = ['external-secrets', 'cert-manager', 'keda', 'istio', 'prometheus-operator', 'scraped-over-mtls']
    for (const { kind, metadata } of await production(...all)) {
      expect(metadata.labels, `${kind} ${metadata.name}`).toMatchObject({
        'app.kubernetes.io/part-of': 'micromart',
        'app.kubernetes.io/instance': 'micromart',
        'app.kubernetes.io/managed-by': 'kustomize',
      })
    }
  })
})

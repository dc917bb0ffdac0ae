import type { GeneratedFile } from '@micromart/generated-files'
import type { Subgraphs } from '../edges.ts'
import { yamlFile } from '../yaml-file.ts'
import { component, deletion } from './kustomization.ts'
import { namespace } from './labels.ts'

const folder = 'k8s/components/keda/consumers'

/** KEDA's scaling of those that consume, by lag and processor time; two autoscalers would pull one deployment two ways. */
export function scaledObjects(subgraphs: Subgraphs): GeneratedFile[] {
  const consumers = Object.keys(subgraphs).filter((name) => subgraphs[name]?.consumes)
  return [
    yamlFile(
      `${folder}/kustomization.yaml`,
      ['Two autoscalers would pull one deployment two ways.'],
      component({
        resources: ['scaled-objects.yaml'],
        patches: [deletion('autoscaling/v2', 'HorizontalPodAutoscaler', consumers)],
      }),
    ),
    yamlFile(`${folder}/scaled-objects.yaml`, [], ...consumers.map(scaledObject)),
  ]
}

/** Within the bounds that overlays/production has. */
const scaledObject = (name: string) => ({
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  metadata: { name, namespace },
  spec: {
    scaleTargetRef: { name },
    minReplicaCount: 3,
    maxReplicaCount: 12,
    triggers: [
      { type: 'cpu', metricType: 'Utilization', metadata: { value: '70' } },
      { type: 'kafka', metadata: { consumerGroup: name } },
    ],
  },
})

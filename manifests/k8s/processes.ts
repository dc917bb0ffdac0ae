import type { GeneratedFile } from '@micromart/generated-files'
import type { Subgraph } from '@micromart/subgraphs'
import type { Subgraphs } from '../edges.ts'
import { secretsOf } from '../secrets.ts'
import { header, octal, yamlFile } from '../yaml-file.ts'
import { kustomization } from './kustomization.ts'
import { componentLabel, nameLabel } from './labels.ts'
import { ownSettings } from './settings.ts'

const folder = 'k8s/base/subgraphs'

/** Each subgraph's own objects, in a folder of its own. What all processes have in common is laid over them there. */
export function processes(subgraphs: Subgraphs, version: string): GeneratedFile[] {
  const names = Object.keys(subgraphs)
  return [
    yamlFile(
      `${folder}/kustomization.yaml`,
      ['Network policies are not in the folders, whose labels would get into what they select.'],
      kustomization({
        resources: [...names, 'network.yaml'],
        images: names.map((name) => ({ name: `micromart/${name}`, newTag: version })),
      }),
    ),
    ...Object.entries(subgraphs).flatMap(([name, subgraph]) => processFolder(name, subgraph)),
  ]
}

function processFolder(name: string, subgraph: Subgraph): GeneratedFile[] {
  const settings = Object.entries(ownSettings(subgraph)).map(([variable, value]) => `${variable}=${value}`)
  return [
    yamlFile(
      `${folder}/${name}/kustomization.yaml`,
      [],
      kustomization({
        resources: ['process.yaml'],
        configMapGenerator: [{ name, envs: ['config.env'] }],
        labels: [
          { pairs: { [nameLabel]: name }, includeSelectors: true },
          { pairs: { [componentLabel]: 'subgraph' }, includeTemplates: true },
        ],
      }),
    ),
    yamlFile(
      `${folder}/${name}/process.yaml`,
      [],
      deployment(name, subgraph),
      { apiVersion: 'v1', kind: 'Service', metadata: { name } },
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } },
      autoscaler(name),
      disruptionBudget(name),
    ),
    { path: `${folder}/${name}/config.env`, content: `${[header, ...settings].join('\n')}\n` },
  ]
}

function deployment(name: string, subgraph: Subgraph) {
  const { cpu, memory, cores = 1 } = subgraph
  const container = {
    name: 'micromart',
    image: `micromart/${name}`,
    envFrom: [{ configMapRef: { name: 'shop' } }, { configMapRef: { name } }],
    resources: {
      requests: { cpu, memory: `${memory}Mi` },
      limits: { cpu: String(cores), memory: `${2 * memory}Mi` },
    },
  }
  const sources = [
    { name: 'credentials' },
    { name: `${name}-database`, items: [{ key: 'url', path: 'database-url' }] },
    ...secretsOf(subgraph).map(({ name }) => ({ name })),
  ]
  const projected = { defaultMode: octal(0o440), sources: sources.map((source) => ({ secret: source })) }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      template: {
        spec: { serviceAccountName: name, containers: [container], volumes: [{ name: 'secrets', projected }] },
      },
    },
  }
}

const autoscaler = (name: string) => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name },
  spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name }, minReplicas: 2, maxReplicas: 8 },
})

const disruptionBudget = (name: string) => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name },
  spec: { selector: { matchLabels: { [nameLabel]: name } } },
})

import type { GeneratedFile } from '@micromart/generated-files'
import { edges, ports, type Subgraphs } from '../edges.ts'
import { yamlFile } from '../yaml-file.ts'
import { nameLabel, namespace } from './labels.ts'

/** Who may call each subgraph, for Istio, which knows processes by their service accounts. */
export function authorizationPolicies(subgraphs: Subgraphs): GeneratedFile {
  const calls = edges(subgraphs).base.filter(({ port }) => port === ports.http)
  const policies = Object.keys(subgraphs).map((name) => {
    const callers = new Set(calls.filter(({ to }) => to.includes(name)).flatMap(({ from }) => from))
    const principals = [...callers].map((caller) => `cluster.local/ns/${namespace}/sa/${caller}`)
    return {
      apiVersion: 'security.istio.io/v1',
      kind: 'AuthorizationPolicy',
      metadata: { name, namespace },
      spec: {
        selector: { matchLabels: { [nameLabel]: name } },
        action: 'ALLOW',
        rules: [{ from: [{ source: { principals } }], to: [{ operation: { ports: [String(ports.http)] } }] }],
      },
    }
  })
  return yamlFile('k8s/components/istio/subgraphs.yaml', [], ...policies)
}

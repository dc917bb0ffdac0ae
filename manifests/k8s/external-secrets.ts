import type { GeneratedFile } from '@micromart/generated-files'
import type { Subgraphs } from '../edges.ts'
import { allSecrets } from '../secrets.ts'
import { yamlFile } from '../yaml-file.ts'
import { namespace } from './labels.ts'

/** Where a store outside the cluster has the secrets. */
export function externalSecrets(subgraphs: Subgraphs): GeneratedFile {
  const each = Object.keys(subgraphs).flatMap((name) => [`${name}-database`, `${name}-kafka`])
  const names = ['credentials', ...allSecrets(subgraphs).map(({ name }) => name), 'kafka', ...each]
  return yamlFile('k8s/components/external-secrets/secrets.yaml', [], ...names.map(externalSecret))
}

const externalSecret = (name: string) => ({
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
  metadata: { name, namespace },
  spec: {
    refreshInterval: '1h',
    secretStoreRef: { kind: 'ClusterSecretStore', name: 'micromart' },
    target: { name },
    dataFrom: [{ extract: { key: `micromart/${name}` } }],
  },
})

import type { GeneratedFile } from '@micromart/generated-files'
import { outsiders, ports, type Subgraphs } from '../edges.ts'
import { yamlFile } from '../yaml-file.ts'
import { namespace } from './labels.ts'
import { fromNamespace, networkPolicy, toAddresses } from './network-policy.ts'

/** Who may call those beyond the shop, who are wherever they are; they call back through the ingress. */
export function productionNetwork(subgraphs: Subgraphs): GeneratedFile {
  const policies = outsiders(subgraphs).map(({ outsider: { name, port, callsBack }, callers }) =>
    networkPolicy(
      name,
      callers,
      {
        ...(callsBack && { ingress: [fromNamespace('ingress', ports.http)] }),
        egress: [toAddresses('0.0.0.0/0', port)],
      },
      namespace,
    ),
  )
  return yamlFile('k8s/overlays/production/outside.yaml', [], ...policies)
}

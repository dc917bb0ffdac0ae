import type { GeneratedFile } from '@micromart/generated-files'
import { outsiders, ports, type Subgraphs } from '../edges.ts'
import { yamlFile } from '../yaml-file.ts'
import { namespace } from './labels.ts'
import { fromNamespace, networkPolicy, toAddresses } from './network-policy.ts'

/** Of networks that are nobody's on the internet: whoever may call anybody there calls none of these. */
const notInternet = ['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16']

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
  const reaching = Object.keys(subgraphs).filter((name) => subgraphs[name]?.reaches)
  const toInternet = reaching.map((name) =>
    networkPolicy(
      `${name}-to-internet`,
      [name],
      { egress: [toAddresses('0.0.0.0/0', ports.https, notInternet)] },
      namespace,
    ),
  )
  return yamlFile('k8s/overlays/production/outside.yaml', [], ...policies, ...toInternet)
}

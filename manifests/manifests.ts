import type { GeneratedFile } from '@micromart/generated-files'
import { composeFile } from './containers/compose-file.ts'
import { mutualTls } from './containers/mutual-tls.ts'
import type { Subgraphs } from './edges.ts'
import { authorizationPolicies } from './k8s/authorization-policies.ts'
import { baseNetwork } from './k8s/base-network.ts'
import { certificates } from './k8s/certificates.ts'
import { databases } from './k8s/databases.ts'
import { devNetwork } from './k8s/dev-network.ts'
import { devOutside } from './k8s/dev-outside.ts'
import { devSecrets } from './k8s/dev-secrets.ts'
import { edgesFile } from './k8s/edges-file.ts'
import { externalSecrets } from './k8s/external-secrets.ts'
import { kafkaLogins } from './k8s/kafka-logins.ts'
import { processes } from './k8s/processes.ts'
import { productionNetwork } from './k8s/production-network.ts'
import { scaledObjects } from './k8s/scaled-objects.ts'

/**
 * All of docker-compose.yml and k8s/ that names the subgraphs one by one.
 * @param version of the images.
 * @param composeByHand text of containers/shop.yaml.
 */
export function manifests(subgraphs: Subgraphs, version: string, composeByHand: string): GeneratedFile[] {
  return [
    composeFile(composeByHand, subgraphs, version),
    ...mutualTls(subgraphs),
    edgesFile(subgraphs),
    ...processes(subgraphs, version),
    ...baseNetwork(subgraphs),
    ...databases(subgraphs),
    ...devNetwork(subgraphs),
    ...devOutside(subgraphs),
    devSecrets(subgraphs),
    productionNetwork(subgraphs),
    kafkaLogins(subgraphs),
    authorizationPolicies(subgraphs),
    ...certificates(subgraphs),
    externalSecrets(subgraphs),
    ...scaledObjects(subgraphs),
  ]
}

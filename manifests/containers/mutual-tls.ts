import type { GeneratedFile } from '@micromart/generated-files'
import { jwksUrl, routerOverTls, siblingUrls, urlOf } from '../addresses.ts'
import type { Subgraphs } from '../edges.ts'
import { yamlFile } from '../yaml-file.ts'

const comment = `\
The shop's processes over mTLS: docker compose -f docker-compose.yml -f containers/mutual-tls.yaml up
An authority of the shop's own is made at the first start, a new certificate for each process at every start: they are good for a
year, and whoever runs for longer brings the shop up again, which restarts nobody.`

const shown = {
  TLS_CERT_FILE: '/run/secrets/tls.crt',
  TLS_KEY_FILE: '/run/secrets/tls.key',
  TLS_CA_FILE: '/run/secrets/ca.crt',
}
const routerConfig =
  '/app/router.yaml,/app/router.containers.yaml,/app/router.development.yaml,/app/router.mutual-tls.yaml'
const webhookUrl = urlOf('payments', '/webhooks/sandbox', 'https')

/** What is laid over docker-compose.yml, and over the router's configuration, so that containers speak mTLS. */
export function mutualTls(subgraphs: Subgraphs): GeneratedFile[] {
  const services = {
    secrets: { command: ['certificates'] },
    ...Object.fromEntries(
      Object.entries(subgraphs).map(([name, subgraph]) => [
        name,
        { environment: { ...shown, MICROMART_JWKS_URL: jwksUrl('https'), ...siblingUrls(subgraph, 'https') } },
      ]),
    ),
    router: { environment: { ...shown, MICROMART_ROUTER_CONFIG: routerConfig } },
    'payments-sandbox': { environment: { ...shown, MICROMART_WEBHOOK_URL: webhookUrl } },
  }
  return [
    yamlFile('containers/mutual-tls.yaml', comment.split('\n'), { services }),
    yamlFile(
      'containers/router.mutual-tls.yaml',
      ['Laid over router.containers.yaml, key by key, where the shop’s processes speak mTLS without a mesh.'],
      routerOverTls(Object.keys(subgraphs)),
    ),
  ]
}

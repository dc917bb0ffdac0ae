import type { GeneratedFile } from '@micromart/generated-files'
import { jwksUrl, routerOverTls, siblingUrls } from '../addresses.ts'
import type { Subgraphs } from '../edges.ts'
import { octal, yamlFile } from '../yaml-file.ts'
import { component, jsonPatch, mergedSettings } from './kustomization.ts'
import { namespace } from './labels.ts'

const folder = 'k8s/components/cert-manager/processes'

/** Mutual TLS without a mesh: a certificate for each process, where it is mounted, and addresses that begin with https. */
export function certificates(subgraphs: Subgraphs): GeneratedFile[] {
  const names = Object.keys(subgraphs)
  const asking = Object.entries(subgraphs).filter(([, { asks }]) => asks)
  return [
    yamlFile(
      `${folder}/kustomization.yaml`,
      [],
      component({
        resources: ['certificates.yaml'],
        configMapGenerator: [
          mergedSettings('shop', { MICROMART_JWKS_URL: jwksUrl('https') }),
          ...asking.map(([name, subgraph]) => mergedSettings(name, siblingUrls(subgraph, 'https'))),
          { name: 'router-config', namespace, behavior: 'merge', files: ['tls.yaml'] },
        ],
        patches: ['router', ...names].map(mounted),
      }),
    ),
    yamlFile(
      `${folder}/certificates.yaml`,
      [
        "The payment provider's webhooks go from the ingress to payments, which speaks with none but those who show one.",
      ],
      ...['router', ...names].map((name) => certificate(name, addressesOf(name))),
      certificate('ingress', ['ingress']),
    ),
    yamlFile(`${folder}/tls.yaml`, ["Laid over the router's own configuration."], routerOverTls(names)),
    yamlFile('k8s/overlays/dev/mutual-tls/certificate.yaml', [], certificate('payments-sandbox', ['payments-sandbox'])),
  ]
}

/** What each is called by whoever asks pods by their addresses; components/scraped-over-mtls says. */
const whoeverIsScraped = `metrics.${namespace}`

const addressesOf = (name: string) => [
  ...['', `.${namespace}`, `.${namespace}.svc`, `.${namespace}.svc.cluster.local`].map((domain) => name + domain),
  whoeverIsScraped,
]

function certificate(name: string, dnsNames: readonly string[]) {
  return {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name, namespace },
    spec: {
      secretName: `${name}-tls`,
      dnsNames,
      issuerRef: { kind: 'Issuer', name: 'micromart' },
      duration: '2160h',
      renewBefore: '720h',
      privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Always' },
      // Each process is called and calls.
      usages: ['digital signature', 'server auth', 'client auth'],
    },
  }
}

function mounted(name: string) {
  const value = { name: 'tls', secret: { secretName: `${name}-tls`, defaultMode: octal(0o440) } }
  return jsonPatch({ kind: 'Deployment', name }, { op: 'add', path: '/spec/template/spec/volumes/-', value })
}

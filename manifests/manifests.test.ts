import { list, type Subgraph } from '@micromart/subgraphs'
import { mail } from '@micromart/subgraphs/outside'
import { expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { manifests } from './manifests.ts'

const byHand = `
x-process: &process { restart: always }
x-subgraph-environment: &subgraph-environment { MICROMART_DEMO: '1' }
x-postgres: &postgres { restart: always }
services:
  secrets: { volumes: [] }
  router: { image: micromart/router }
volumes: {}
`

/** What is written where there is a ninth. */
function withReviews(reviews: Subgraph) {
  const files = new Map(
    manifests({ ...list, reviews }, '1.2.3', byHand).map(({ path, content }) => [path, content] as const),
  )
  const text = (path: string) => files.get(path) ?? ''
  return {
    files,
    text,
    parsed: (path: string) => parse(text(path), { merge: true }),
    /** The object of that name in a file of many. */
    named: (path: string, name: string) =>
      parseAllDocuments(text(path), { version: '1.1' })
        .map((document) => document.toJS())
        .find(({ metadata }) => metadata.name === name),
  }
}

const small = { cpu: '50m', memory: 128 } as const
const network = 'k8s/base/subgraphs/network.yaml'

it('one more line in the list is one more subgraph everywhere', () => {
  const { files, text } = withReviews(list.search)
  const count = (of: string, word: string) => of.split(new RegExp(`\\b${word}\\b`)).length - 1
  const mentioning = [...files].filter(([, of]) => count(of, 'search') > 0)
  expect(mentioning.length).toBeGreaterThan(15)
  for (const [path, of] of mentioning) {
    const twin = path.replace('/search/', '/reviews/')
    expect(count(text(twin), 'reviews'), twin).toBe(count(of, 'search'))
  }
})

it('who asks a sibling is told where it is, with TLS and without', () => {
  const { parsed, text } = withReviews({ ...small, asks: ['orders'] })
  const toldIn = (file: string) => parsed(file).services.reviews.environment.MICROMART_ORDERS_URL
  expect(toldIn('docker-compose.yml')).toBe('http://orders:4000/graphql')
  expect(toldIn('containers/mutual-tls.yaml')).toBe('https://orders:4000/graphql')
  expect(text('k8s/base/subgraphs/reviews/config.env')).toMatch(/^MICROMART_ORDERS_URL=http:\/\/orders:4000\/graphql$/m)
  expect(parsed('k8s/components/cert-manager/processes/kustomization.yaml').configMapGenerator).toContainEqual({
    name: 'reviews',
    namespace: 'micromart',
    behavior: 'merge',
    literals: ['MICROMART_ORDERS_URL=https://orders:4000/graphql'],
  })
})

it('who asks a sibling is let out here and in there, and nowhere else', () => {
  const { named } = withReviews({ ...small, asks: ['products'] })
  const oneOf = (...values: string[]) => ({
    matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'In', values }],
  })
  const only = (name: string) => ({ matchLabels: { 'app.kubernetes.io/name': name } })
  const ports = [{ port: 4000 }]
  expect(named(network, 'reviews').spec).toEqual({
    podSelector: only('reviews'),
    policyTypes: ['Ingress', 'Egress'],
    ingress: [{ from: [{ podSelector: only('router') }], ports }],
    egress: [{ to: [{ podSelector: oneOf('users', 'products') }], ports }],
  })
  expect(named(network, 'products').spec.ingress).toEqual([
    { from: [{ podSelector: oneOf('router', 'reviews') }], ports },
  ])
  const [{ from }] = named('k8s/components/istio/subgraphs.yaml', 'products').spec.rules
  const accounts = ['router', 'reviews'].map((name) => `cluster.local/ns/micromart/sa/${name}`)
  expect(from).toEqual([{ source: { principals: accounts } }])
})

it('who sends mail is let out to the mail server, and has its address from a Secret', () => {
  const { parsed, named, text } = withReviews({ ...small, outside: [mail] })
  const senders = {
    matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'In', values: ['notifications', 'reviews'] }],
  }
  expect(parsed('docker-compose.yml').services.reviews.environment.MICROMART_SMTP_URL).toBe('smtp://mailpit:1025')
  expect(text('k8s/base/subgraphs/reviews/config.env')).toContain('SMTP_URL_FILE=/run/secrets/micromart/smtp-url')
  expect(named('k8s/overlays/dev/outside/network.yaml', 'mailpit').spec.ingress).toEqual([
    { from: [{ podSelector: senders }], ports: [{ port: 1025 }] },
  ])
  expect(named('k8s/overlays/production/outside.yaml', 'mail').spec).toMatchObject({
    podSelector: senders,
    egress: [{ ports: [{ port: 465 }] }],
  })
})

it('who calls anybody on the internet is let out to it, and to no private network', () => {
  const { parsed, named } = withReviews({ ...small, reaches: 'what others say' })
  expect(parsed('docker-compose.yml').services.reviews.networks).toContain('front')
  const [{ to, ports }] = named('k8s/overlays/production/outside.yaml', 'reviews-to-internet').spec.egress
  expect(to).toEqual([
    { ipBlock: { cidr: '0.0.0.0/0', except: expect.arrayContaining(['10.0.0.0/8', '169.254.0.0/16']) } },
  ])
  expect(ports).toEqual([{ port: 443 }])
  expect(parsed('k8s/edges.yaml').production).toContainEqual({
    from: ['reviews'],
    to: ['outside'],
    port: 443,
    why: 'what others say',
  })
})

it('a secret is made where the shop is tried out, brought where it is not, and mounted', () => {
  const { parsed, named, text } = withReviews({ ...small, secret: { name: 'reviews-keys', keys: ['review-key'] } })
  expect(parsed('docker-compose.yml').services.reviews.environment.MICROMART_REVIEW_KEY_FILE).toBe(
    '/run/secrets/review-key',
  )
  expect(text('k8s/base/subgraphs/reviews/config.env')).toContain('REVIEW_KEY_FILE=/run/secrets/micromart/review-key')
  expect(text('k8s/overlays/dev/secrets/generated.mjs')).toContain('"review-key": null')
  expect(named('k8s/components/external-secrets/secrets.yaml', 'reviews-keys').spec.target).toEqual({
    name: 'reviews-keys',
  })
  const [{ projected }] = named('k8s/base/subgraphs/reviews/process.yaml', 'reviews').spec.template.spec.volumes
  expect(projected.defaultMode).toBe(0o440)
  expect(projected.sources.map(({ secret }: { secret: { name: string } }) => secret.name)).toEqual([
    'credentials',
    'reviews-database',
    'reviews-keys',
  ])
})

it('only who consumes is scaled by lag', () => {
  const consumers = 'k8s/components/keda/consumers/scaled-objects.yaml'
  expect(withReviews({ ...small, consumes: true }).named(consumers, 'reviews')).toBeDefined()
  expect(withReviews(small).named(consumers, 'reviews')).toBeUndefined()
})

import { X509Certificate } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { scopes } from '@micromart/auth'
import { endPatienceMs } from '@micromart/lifecycle'
import { parseConfig, readConfig } from '@micromart/router'
import { services as subgraphs } from '@micromart/subgraphs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { baseImage, composeServices, profileServices } from './compose-file.ts'
import { certificateFiles, certified, ownAuthority } from './secrets/certificates.ts'
import { folders, secretFiles } from './secrets/make-secrets.ts'

const root = resolve(import.meta.dirname, '..')
const services = await composeServices(root)
const watchers = await profileServices(root, 'observability')
const every = new Map([...services, ...watchers])
const ours = [...services].filter(([, { build }]) => build !== undefined)
/** A key for every process, on a busy machine. */
const timeout = 90_000
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

describe('docker-compose.yml', () => {
  it('runs every process of the shop, each from an image of its own name and of this version', () => {
    const processes = ours.map(([name]) => name).sort()
    expect(processes).toEqual(
      [...subgraphs, 'router', 'storefront', 'payments-sandbox', 'demo-catalog', 'secrets'].sort(),
    )
    for (const [name, { image, build }] of ours) {
      expect(image).toBe(`micromart/${name}:${version}`)
      expect(build?.args.PROCESS).toBe(name)
    }
  })

  it('names others’ images by a whole version, never by what may become another', async () => {
    const others = [...every.values()].filter(({ build }) => build === undefined).map(({ image }) => image)
    for (const image of [...others, await baseImage(root)])
      expect(image).toMatch(/^[\w./-]+:v?\d+\.\d+(\.\d+)?(-\w+)*$/)
  })

  it('knows of every container whether it is well, but of those that only run to their end', async () => {
    const dockerfile = await readFile(join(root, 'Dockerfile'), 'utf8')
    const stages = dockerfile.split(/^FROM /m).filter((stage) => stage.includes('\nHEALTHCHECK '))
    expect(stages.map((stage) => / AS (\w+)/.exec(stage)?.[1])).toEqual(['process'])
    for (const [name, { build, healthcheck }] of every) {
      // It has nothing that could ask.
      if (name === 'collector') continue
      if (build?.target === 'task') expect(build.args.PROCESS, name).toMatch(/^(secrets|demo-catalog)$/)
      else expect(build?.target === 'process' || healthcheck !== undefined, name).toBe(true)
    }
  })

  it('waits for what is waited for by its health, or by its end where it has one', () => {
    for (const [name, { depends_on: needed }] of services) {
      for (const [other, { condition }] of Object.entries(needed)) {
        const ends = services.get(other)?.build?.target === 'task'
        expect(condition, `${name} on ${other}`).toBe(ends ? 'service_completed_successfully' : 'service_healthy')
      }
    }
  })

  it('lets no container write to its root, gain a privilege or be reached from another machine', () => {
    for (const [name, { read_only, cap_drop, security_opt, ports }] of every) {
      expect(read_only, name).toBe(true)
      expect(cap_drop, name).toEqual(['ALL'])
      expect(security_opt, name).toEqual(['no-new-privileges:true'])
      for (const port of ports) expect(port, name).toMatch(/^127\.0\.0\.1:\d+:\d+$/)
    }
  })

  it('gives nothing more than its share of memory, processes and disk', () => {
    for (const [name, { mem_limit, pids_limit, logging }] of every) {
      expect(mem_limit, name).toMatch(/^\d+m$/)
      expect(pids_limit, name).toBeGreaterThan(0)
      expect(logging, name).toEqual({ driver: 'local' })
    }
  })

  it('starts again what ends by itself, but for what has run to its end, and stops nothing before it has drained', () => {
    for (const [name, { build, restart, stop_grace_period }] of every) {
      expect(restart, name).toBe(build?.target === 'task' ? 'no' : 'unless-stopped')
      if (build?.target === 'process')
        expect(Number.parseInt(stop_grace_period, 10) * 1000).toBeGreaterThan(endPatienceMs)
    }
  })

  it('has Prometheus ask every process of the shop, on the port where its image tells metrics', async () => {
    const dockerfile = await readFile(join(root, 'Dockerfile'), 'utf8')
    const [, port] = /MICROMART_ADMIN_PORT=(\d+)/.exec(dockerfile) ?? []
    const config = parse(await readFile(join(root, 'observability/generated/prometheus.yaml'), 'utf8'))
    const asked = config.scrape_configs[0].static_configs.flatMap(({ targets }: { targets: string[] }) => targets)
    const processes = ours.filter(([, { build }]) => build?.target === 'process')
    expect(asked.sort()).toEqual(processes.map(([name]) => `${name}:${port}`).sort())
    const reached = watchers.get('prometheus')?.networks
    for (const [name, { networks }] of processes)
      expect(
        networks.some((network) => reached?.includes(network)),
        name,
      ).toBe(true)
  })

  it('publishes the shop, the provider’s ledger and the mails, and nothing else', () => {
    const published = [...services].flatMap(([name, { ports }]) => ports.map((port) => `${name} ${port}`))
    expect(published.sort()).toEqual([
      'mailpit 127.0.0.1:4004:8025',
      'payments-sandbox 127.0.0.1:4003:4000',
      'router 127.0.0.1:4000:4000',
      'storefront 127.0.0.1:4002:4000',
    ])
  })

  it('publishes what looks on where its profile is asked for, with what it reads from here, and its file asks for it', async () => {
    const published = [...watchers].flatMap(([name, { ports }]) => ports.map((port) => `${name} ${port}`))
    expect(published.sort()).toEqual([
      'alertmanager 127.0.0.1:9093:9093',
      'grafana 127.0.0.1:3000:3000',
      'jaeger 127.0.0.1:16686:16686',
      'prometheus 127.0.0.1:9090:9090',
    ])
    const read = [...watchers.values()].flatMap(({ volumes }) => volumes.filter((volume) => volume.startsWith('./')))
    expect(read.length).toBeGreaterThan(4)
    for (const volume of read) {
      expect(volume).toMatch(/:ro$/)
      await access(join(root, volume.split(':')[0] as string))
    }
    const asked = parseEnv(await readFile(join(root, 'containers/observability.env'), 'utf8'))
    expect(asked.COMPOSE_PROFILES).toBe('observability')
    expect(watchers.has(new URL(asked.OTEL_EXPORTER_OTLP_ENDPOINT ?? '').hostname)).toBe(true)
    for (const [, { environment }] of ours.filter(([, { build }]) => build?.target === 'process'))
      expect(Object.keys(environment)).toEqual(
        expect.arrayContaining(['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_LOGS_EXPORTER']),
      )
  })

  it('holds no secret: each is in a file of a volume that one container alone has, and that is made for it', () => {
    const made = secretFiles((root) => root)
    expect([...Object.keys(made), 'roots'].sort()).toEqual([...folders].sort())
    for (const [name, { environment, volumes }] of services) {
      if (name === 'secrets') continue
      const wanted = new Set<string>()
      for (const [variable, value] of Object.entries(environment)) {
        const file = /^\/run\/secrets\/(.+)$/.exec(value)?.[1]
        if (/PASSWORD|SECRET|CREDENTIAL|_KEY|DATABASE_URL/.test(variable))
          expect(file, `${name} ${variable}`).toBeDefined()
        if (file !== undefined) wanted.add(file)
      }
      expect([...wanted].sort(), name).toEqual(Object.keys(made[name] ?? {}).sort())
      const mounted = volumes.filter((volume) => volume.includes('secrets'))
      expect(mounted, name).toEqual(wanted.size === 0 ? [] : [`${name}-secrets:/run/secrets:ro`])
    }
  })

  it('has the folder of each container’s secrets filled by the container that makes them', () => {
    const filled = services.get('secrets')?.volumes.map((volume) => volume.split(':')[1]?.split('/').at(-1))
    expect(filled?.sort()).toEqual([...folders].sort())
  })
})

describe('containers/mutual-tls.yaml', async () => {
  const over = await composeServices(root, 'containers/mutual-tls.yaml')

  it('has each process that calls another, or is called, show the certificate that is made for it', { timeout }, () => {
    const files = certificateFiles(ownAuthority(new Date()), new Date())
    const shown = ['TLS_CERT_FILE', 'TLS_KEY_FILE', 'TLS_CA_FILE']
    for (const [name, { environment }] of over) {
      const paths = shown.flatMap((variable) => environment[variable] ?? [])
      const made = Object.keys(files[name] ?? {}).map((file) => `/run/secrets/${file}`)
      expect(paths, name).toEqual(made)
    }
    expect(Object.keys(files).sort()).toEqual([...subgraphs, 'router', 'payments-sandbox'].sort())
    const { subject, subjectAltName, issuer } = new X509Certificate(files.orders?.['tls.crt'] ?? '')
    expect([subject, subjectAltName, issuer]).toEqual(['CN=orders', 'DNS:orders', 'CN=MicroMart'])
  })

  it('has every subgraph called by https, by siblings, the provider and the router alike', () => {
    const known = subgraphs.join('|')
    for (const name of certified) {
      const { MICROMART_TOKEN_ISSUER: _aName, ...told } = over.get(name)?.environment ?? {}
      expect(Object.values(told).join(' '), name).not.toMatch(new RegExp(`http://(${known}):`))
    }
    const files =
      over.get('router')?.environment.MICROMART_ROUTER_CONFIG?.replaceAll('/app/', `${root}/containers/`) ?? ''
    const here = files.replace(`${root}/containers/router.yaml`, `${root}/schema/router.yaml`)
    const { subgraphs: called, auth } = readConfig(here, { MICROMART_ROUTER_CREDENTIAL: 'a'.repeat(43) })
    for (const name of subgraphs) expect(called[name]?.url).toBe(`https://${name}:4000/graphql`)
    expect(auth.publishJwks).toEqual(['https://users:4000/.well-known/jwks.json'])
    expect(auth.exchange?.url).toEqual(['https://users:4000/token'])
    expect(auth.exchange?.prefixes).toEqual({ mmk_: 'urn:micromart:token-type:api-key' })
    expect(auth.issuers.map(({ issuer, jwksUri }) => [issuer, jwksUri])).toEqual([
      ['http://users:4000', ['https://users:4000/.well-known/jwks.json']],
    ])
  })
})

describe('the router’s configuration for containers', () => {
  const environment = { MICROMART_ROUTER_CREDENTIAL: 'a'.repeat(43) }
  const inContainers = ['schema/router.yaml', 'containers/router.containers.yaml']
    .map((file) => join(root, file))
    .join()
  const inDevelopment = `${inContainers},${join(root, 'containers/router.development.yaml')}`

  it('leaves every subgraph where the supergraph has it, at the name of its container', async () => {
    const { subgraphs: known, introspection } = readConfig(inContainers, environment)
    expect(Object.keys(known)).toEqual(['all'])
    expect(known.all).not.toHaveProperty('url')
    expect(known.all?.headers).toEqual({ 'x-micromart-credential': `\${MICROMART_ROUTER_CREDENTIAL}` })
    const supergraph = await readFile(join(root, 'schema/supergraph.graphql'), 'utf8')
    const urls = [...supergraph.matchAll(/@join__graph\(name: "(\w+)", url: "(.*)"\)/g)].map(([, name, url]) => [
      name,
      url,
    ])
    expect(urls).toEqual(subgraphs.toSorted().map((name) => [name, `http://${name}:4000/graphql`]))
    expect(introspection).toBe(parseConfig({}, {}).introspection)
  })

  it('opens for Apollo Sandbox and pages of this machine in development only', () => {
    expect(readConfig(inContainers, environment).cors.origins).toEqual([])
    const development = readConfig(inDevelopment, environment)
    expect(development.cors.origins).toEqual(expect.arrayContaining(['https://studio.apollographql.com', 'loopback']))
    expect(development.cost.max).toBe(10_000)
    expect(development.persistedOperations.only).toBe(false)
  })

  it('serves in production what the storefront asks alone, but for staff and whatever a key may be given', () => {
    const inProduction = `${inContainers},${join(root, 'containers/router.production.yaml')}`
    const { only, exemptScopes } = readConfig(inProduction, environment).persistedOperations
    expect(only).toBe(true)
    expect(exemptScopes.toSorted()).toEqual(['staff', ...Object.keys(scopes)].toSorted())
  })
})

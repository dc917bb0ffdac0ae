import { join, resolve } from 'node:path'
import { readConfig, runRouter } from '@micromart/router'
import { createLogger } from '@micromart/telemetry'
import { expect, test } from 'vitest'

// What only a start finds out: whether the supergraph has what the configuration is about.

const root = resolve(import.meta.dirname, '..')
const environment = { MICROMART_ROUTER_CREDENTIAL: 'a'.repeat(43) }

test.each([[[]], [['router.development.yaml']], [['router.production.yaml']]])(
  'the router starts over the shop’s supergraph with what containers tell it, and %j',
  async (more) => {
    const own = ['router.containers.yaml', ...more].map((file) => join(root, 'containers', file))
    const config = readConfig([join(root, 'schema/router.yaml'), ...own].join(), environment)
    const manifest = join(root, 'storefront/generated/persisted-documents.json')
    const router = await runRouter({
      supergraph: join(root, 'schema/supergraph.graphql'),
      // Files of the image, and a log that is another container.
      config: {
        ...config,
        persistedOperations: { ...config.persistedOperations, manifest },
        cache: { ...config.cache, enabled: false },
        files: {},
      },
      environment,
      host: '127.0.0.1',
      port: 0,
      adminPort: 0,
      production: true,
      log: createLogger({ service: 'router', level: 'silent' }),
      lastRequestMs: 50,
      plansHere: true,
    })
    try {
      // Nobody is there to send it on to, which is known at once where it is known where that would be.
      const picture = await fetch(new URL(`/pictures/${'0'.repeat(64)}/320.webp`, router.url))
      expect(picture.status).toBe(503)
    } finally {
      await router.stop()
    }
  },
  60_000,
)

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleProcess } from '@micromart/commands/bundle-process'
import { defineConfig, type Plugin } from 'vitest/config'

/** Schemas are text, as they are in the bundles. */
const graphqlAsText: Plugin = {
  name: 'graphql-as-text',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('.graphql')) return
    return `export default ${JSON.stringify(await readFile(id, 'utf8'))}`
  },
}

/** Threads that plan start from a bundle, as they do everywhere; Node cannot start one from here. */
const planningThread: Plugin = {
  name: 'planning-thread',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('/router/planning/worker/entry.ts')) return
    const folder = join(import.meta.dirname, '.build', `planning-thread-${process.pid}`)
    await bundleProcess(import.meta.dirname, 'router/planning/worker/thread.ts', folder)
    return `export const entry = new URL(${JSON.stringify(pathToFileURL(join(folder, 'main.js')).href)})`
  },
}

const left = ['**/node_modules/**', '**/.build/**', '**/.micromart/**', '**/.cache/**']

// Apollo's packages require() graphql; a second copy of it, which Vite would take by its `module` field, refuses their schemas.
const graphql = { find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }

/** What is deployed, what may import what, and whether random tests find what they are there for: `npm run check` runs these. */
const checks = [
  'commands/boundaries/*.test.ts',
  'containers/**/*.test.ts',
  'e2e/simulation/as-it-was.test.ts',
  'e2e/kubernetes/**/*.test.ts',
  'manifests/**/*.test.ts',
  'router/differential/can-fail.test.ts',
]

/** Replace modules, or measure memory: each in a process of its own. All others share processes, and load what they test once. */
const apart = [
  'router/cache/kept-bytes.test.ts',
  'router/prepare/kept/kept-bytes.test.ts',
  'router/supergraph/reload.test.ts',
]

/** Needs brokers, so it is there for whoever names some; `npm run e2e -- kafka` starts them. */
const kafka = {
  extends: true as const,
  test: {
    name: 'kafka',
    include: ['packages/**/*.kafka.test.ts'],
    exclude: left,
    globalSetup: ['packages/testing/global-kafka.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}

export default defineConfig({
  plugins: [graphqlAsText, planningThread],
  resolve: { alias: [graphql] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...left, '**/*.{int,kafka}.test.ts', ...apart, ...checks],
          isolate: false,
          // No promise about speed: a busy machine must not fail a test, nor what comes before it.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'unit-apart', include: apart, testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'checks',
          include: checks,
          exclude: [...left, '**/*.int.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['**/*.int.test.ts'],
          exclude: [...left, 'e2e/**'],
          globalSetup: ['packages/testing/global-postgres.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      ...(process.env.KAFKA_BROKERS ? [kafka] : []),
    ],
    // One more than cores: most of an integration test is waiting for the database.
    maxWorkers: 3,
  },
})

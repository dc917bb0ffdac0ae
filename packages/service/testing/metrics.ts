import { newId } from '@micromart/ids'
import { createPeerMetrics, openPeer } from '@micromart/peers'
import { createLogger } from '@micromart/telemetry'
import { Registry } from 'prom-client'
import type { z } from 'zod'
import { openDatabase } from '../database/database.ts'
import { readServiceSettings } from '../settings.ts'
import type { BaseDeps, DbOf, Frame, SubgraphDefinition } from '../subgraph.ts'
import { commonEnvironment, noTokens, testCredentials } from './harness.ts'

/** What a subgraph publishes beside what the frame does for all. It is built, and nothing is connected: who reads values finds none. */
export async function ownMetrics<Tables, Shape extends z.ZodRawShape, Deps extends BaseDeps<Tables>, Loaders>(
  definition: SubgraphDefinition<Tables, Shape, Deps, Loaders>,
  environment: Record<string, string>,
): Promise<Registry> {
  const nowhere = 'postgres://nobody@127.0.0.1:1/nothing'
  const settings = readServiceSettings(definition, { ...commonEnvironment(nowhere), ...environment })
  const log = createLogger({ service: definition.name, level: 'silent' })
  const db: DbOf<Tables> = openDatabase(nowhere, log)
  const registry = new Registry()
  const subgraph = definition.build({
    settings: settings as Frame<Tables, Shape>['settings'],
    db,
    log,
    live: { on: () => () => {}, hints: () => () => {} },
    clock: () => new Date(),
    newId,
    registry,
    credentials: testCredentials,
    verifier: noTokens,
    openPeer: (urls, options) => openPeer({ urls, ...options }),
    siblings: createPeerMetrics(new Registry(), 'sibling', 'sibling'),
    hearing: () => ({ upTo: async () => null }),
  })
  await subgraph.stop?.()
  await db.destroy()
  return registry
}

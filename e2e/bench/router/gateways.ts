import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { routerCommand } from '../router-command.ts'
import { composeForCosmo, cosmoConfig } from './cosmo.ts'

/** What the gateways are started on. */
export interface Setting {
  /** For files of a run. */
  folder: string
  /** Composed SDL, with addresses of subgraphs that answer at once, or late. */
  supergraph: { prompt: string; slow: string }
  issuer: { issuer: string; audience: string; jwksUri: string }
  subgraphs: string
  /** Calls of the router by operation, in waves, and its answer. */
  bare: { program: string; nested: Recorded; small: Recorded }
  /** For Node where it runs our router. */
  nodeOptions: readonly string[]
}

/** Files of what was recorded. */
interface Recorded {
  waves: string
  answer: string
}

/** `S` is what it is started on. */
export interface Gateway<S = Setting> {
  /** What has to be on PATH for it, where it is not ours to install. */
  programs?: readonly string[]
  /** Of its GraphQL; `/graphql` unless it says otherwise. */
  path?: string
  command(setting: S, port: string): Promise<string[]> | string[]
  environment?(setting: S, port: string): Record<string, string>
}

/** More than anybody spends, so that counting is paid for and nobody is refused. */
const plenty = { points: 1_000_000_000_000, perSeconds: 60 }
/** Each request is carried out by itself. */
const apart = { dedupe: { inbound: false, subgraph: false } }
/** Who asks is checked, and what each spends is counted; limits and cost hold without being told. */
const guards = ({ issuer }: Setting) => ({ auth: { issuers: [issuer] }, rateLimit: plenty })
/** An hour: nothing of it goes stale in a run. */
const keptTypes = ['User', 'Product', 'Review', 'Query.users', 'Query.topProducts']
const kept = { enabled: true, types: Object.fromEntries(keptTypes.map((type) => [type, { maxAge: 3_600 }])) }

const micromart = (config: (setting: Setting) => object, speed: 'prompt' | 'slow' = 'prompt'): Gateway => ({
  async command(setting, port) {
    const file = join(setting.folder, `${port}.json`)
    await writeFile(file, JSON.stringify(config(setting)))
    const options = ['--supergraph', setting.supergraph[speed], '--config', file, '--port', port, '--admin-port', '0']
    const [node = '', ...command] = routerCommand()
    return [node, ...setting.nodeOptions, ...command, ...options, '--production']
  },
})

const stock = (speed: 'prompt' | 'slow'): Gateway => ({
  path: '/',
  command: ({ supergraph }, port) => [process.execPath, 'e2e/bench/router/stock.mjs', supergraph[speed], port],
})

export const gateways = {
  stock: stock('prompt'),
  'stock-latency': stock('slow'),
  'hive-gateway': {
    programs: ['hive-gateway'],
    command: ({ supergraph }, port) => ['hive-gateway', 'supergraph', supergraph.prompt, '--port', port],
  },
  'hive-router': {
    programs: ['hive_router'],
    command: () => ['hive_router'],
    environment: ({ supergraph }, port) => ({ SUPERGRAPH_FILE_PATH: supergraph.prompt, HOST: '127.0.0.1', PORT: port }),
  },
  cosmo: {
    programs: ['cosmo-router', 'wgc'],
    command: async (setting) => {
      await composeForCosmo(setting)
      return ['cosmo-router']
    },
    environment: (setting, port) => ({
      EXECUTION_CONFIG_FILE_PATH: cosmoConfig(setting),
      LISTEN_ADDR: `127.0.0.1:${port}`,
    }),
  },
  bare: {
    command: ({ subgraphs, bare: { program, nested } }, port) => [
      process.execPath,
      program,
      port,
      nested.answer,
      nested.waves,
      subgraphs,
      'undici',
    ],
  },
  /** By the router's own client, since undici would take more than all else of it. */
  'bare-small': {
    command: ({ subgraphs, bare: { program, small } }, port) => [
      process.execPath,
      program,
      port,
      small.answer,
      small.waves,
      subgraphs,
      'own',
    ],
  },
  /** Sends the same bytes, and asks nobody. */
  'node-http': {
    command: ({ bare: { program, nested } }, port) => [process.execPath, program, port, nested.answer],
  },
  micromart: micromart(() => apart),
  'micromart-latency': micromart(() => apart, 'slow'),
  'micromart-guarded': micromart((setting) => ({ ...apart, ...guards(setting) })),
  /** As it is without a configuration. */
  'micromart-deduped': micromart(() => ({})),
  'micromart-cached': micromart(() => ({ ...apart, cache: kept })),
} satisfies Record<string, Gateway>

export type GatewayName = keyof typeof gateways

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the gateways are started on. */
export interface Setting {
  /** For files of a run. */
  folder: string
  /** Composed SDL, with addresses of subgraphs that answer at once, or late. */
  supergraph: { prompt: string; slow: string }
  issuer: { issuer: string; audience: string; jwksUri: string }
  subgraphs: string
  bare: { program: string; waves: string; answer: string }
  /** For Node where it runs our router. */
  nodeOptions: readonly string[]
}

export interface Gateway {
  /** What has to be on PATH for it, where it is not ours to install. */
  program?: string
  /** Of its GraphQL; `/graphql` unless it says otherwise. */
  path?: string
  command(setting: Setting, port: string): Promise<string[]> | string[]
}

/** Seven places more than anybody spends, so that counting is paid for and nobody is refused. */
const plenty = { points: 1_000_000_000_000, perSeconds: 60 }

const micromart = (
  name: string,
  config: (setting: Setting) => object,
  speed: 'prompt' | 'slow' = 'prompt',
): Gateway => ({
  async command(setting, port) {
    const file = join(setting.folder, `${name}.json`)
    await writeFile(file, JSON.stringify(config(setting)))
    const options = ['--supergraph', setting.supergraph[speed], '--config', file, '--port', port, '--admin-port', '0']
    return [process.execPath, ...setting.nodeOptions, 'commands/run.mjs', 'router', ...options, '--production']
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
    program: 'hive-gateway',
    command: ({ supergraph }, port) => ['hive-gateway', 'supergraph', supergraph.prompt, '--port', port],
  },
  bare: {
    command: ({ subgraphs, bare: { program, waves, answer } }, port) => [
      process.execPath,
      program,
      subgraphs,
      waves,
      answer,
      port,
    ],
  },
  /** As it is without a configuration. */
  micromart: micromart('micromart', () => ({})),
  'micromart-latency': micromart('micromart-latency', () => ({}), 'slow'),
  /** Who asks is checked, limits and cost hold as everywhere, and what each spends is counted. */
  'micromart-guarded': micromart('micromart-guarded', ({ issuer }) => ({
    auth: { issuers: [issuer] },
    rateLimit: plenty,
  })),
} satisfies Record<string, Gateway>

export type GatewayName = keyof typeof gateways

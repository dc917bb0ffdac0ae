import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleCommand } from '@micromart/commands/bundle'
import { bundleProcess } from '@micromart/commands/bundle-process'
import { composeSdl } from '@micromart/router/testing'
import type { Setting } from './gateways.ts'
import { type Operations, operationsOf } from './operations.ts'
import { type SubgraphProcess, startSubgraphs } from './subgraph-process.ts'
import { subgraphs } from './subgraphs.ts'
import { openTokens, type Tokens } from './tokens.ts'

export interface OpenSetting extends Setting {
  processes: SubgraphProcess
  operations: Operations
  tokens: Tokens
  close(): Promise<void>
}

/**
 * Subgraphs that run, and all that gateways are started on.
 * @param profiles folder where our router leaves a CPU profile when it ends
 */
export async function openSetting(profiles: string | undefined): Promise<OpenSetting> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-bench-'))
  const root = process.cwd()
  // Ahead, so that no router's memory holds the bundler's.
  await bundleCommand(root, 'router', { needs: 'production', parts: [] })
  const bundled = async (name: string): Promise<string> => {
    await bundleProcess(root, `e2e/bench/router/${name}.process.ts`, join(folder, name))
    return join(folder, name, 'main.js')
  }
  const processes = await startSubgraphs(await bundled('subgraphs'))
  const sdl = composeSdl(subgraphs)
  const supergraph = { prompt: join(folder, 'supergraph.graphql'), slow: join(folder, 'slow.graphql') }
  const at = (base: string) => sdl.replaceAll(/http:\/\/(\w+)\.example/g, `${base}/$1`)
  await writeFile(supergraph.prompt, at(processes.origin))
  await writeFile(supergraph.slow, at(`${processes.origin}/slow`))
  const operations = operationsOf(sdl)
  const tokens = await openTokens()
  const recorded = async (operation: 'nested' | 'small') => {
    const answer = join(folder, `${operation}.json`)
    await writeFile(answer, JSON.stringify({ data: operations[operation].data }))
    return { waves: join(folder, `${operation}-waves.json`), answer }
  }
  const bare = { program: await bundled('bare'), nested: await recorded('nested'), small: await recorded('small') }
  return {
    folder,
    supergraph,
    issuer: tokens.issuer,
    subgraphs: processes.origin,
    bare,
    nodeOptions: profiles === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profiles],
    processes,
    operations,
    tokens,
    async close() {
      processes.stop()
      tokens.close()
      await rm(folder, { recursive: true })
    },
  }
}

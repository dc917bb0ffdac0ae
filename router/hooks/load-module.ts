import { access } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { whyUnreadable } from '../config/why-unreadable.ts'
import { ModuleError } from './module-error.ts'
import type { RouterModule } from './router-module.ts'

const hookNames = ['onRequest', 'onSubgraphRequest', 'onResponse'] as const
export type HookName = (typeof hookNames)[number]

const members = ['name', ...hookNames, 'close']

export interface LoadedModule {
  name: string
  hooks: RouterModule
}

/**
 * Loads a module of hooks; whoever asks again in the same process is given the same.
 *
 * @param file relative to where the process runs
 * @throws ModuleError
 */
export async function loadModule(file: string): Promise<LoadedModule> {
  const fault = whyNotLoadable(extname(file))
  if (fault) throw new ModuleError(file, [fault])
  const path = resolve(file)
  await access(path).catch((error) => {
    throw new ModuleError(file, [whyUnreadable(error)])
  })
  const exported = await exportedBy(path).catch((error) => {
    throw new ModuleError(file, [`it cannot be loaded: ${error instanceof Error ? error.message : error}`])
  })
  const faults = faultsOf(exported)
  if (faults.length > 0) throw new ModuleError(file, faults)
  const hooks = exported as RouterModule
  return { name: hooks.name ?? basename(file), hooks }
}

function whyNotLoadable(extension: string): string | null {
  if (extension === '.ts') {
    const { typescript } = process.features as { typescript?: unknown }
    return typescript
      ? null
      : `Node ${process.versions.node} runs no TypeScript (22.18 and newer do): compile it to .mjs`
  }
  return ['.js', '.mjs'].includes(extension) ? null : 'it is no ES module: .js, .mjs or .ts'
}

async function exportedBy(path: string): Promise<unknown> {
  const loaded: { default?: unknown } = await import(/* @vite-ignore */ pathToFileURL(path).href)
  return loaded.default
}

function faultsOf(exported: unknown): string[] {
  if (exported === undefined) return ['it has no default export']
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported)) {
    return ['its default export is not an object']
  }
  const wrong = Object.entries(exported).flatMap(([member, value]) => {
    if (!members.includes(member)) return `${member}: unknown member (there are ${members.join(', ')})`
    const expected = member === 'name' ? 'string' : 'function'
    return value === undefined || typeof value === expected ? [] : `${member}: not a ${expected}`
  })
  const none = hookNames.every((hook) => !(hook in exported))
  return none ? [...wrong, `it has none of ${hookNames.join(', ')}`] : wrong
}

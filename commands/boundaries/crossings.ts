import { resolve } from 'node:path'
import { cruise, type ICruiseOptions, type IViolation } from 'dependency-cruiser'
import { rules } from './rules.ts'

export const folders = [
  'packages',
  'subgraphs',
  'router',
  'storefront',
  'schema',
  'local',
  'commands',
  'containers',
  'manifests',
  'observability',
  'e2e',
]

/**
 * Imports that the rules forbid.
 * @param root the project's root.
 * @returns one sentence each.
 */
export async function crossings(root: string): Promise<string[]> {
  const { output } = await cruise(folders, options(root), resolution)
  if (typeof output === 'string') throw new Error(output)
  return [...new Set(output.summary.violations.map(sentence))]
}

const options = (root: string): ICruiseOptions => ({
  baseDir: resolve(root),
  ruleSet: { forbidden: [...rules] },
  validate: true,
  // Types are told from values.
  tsPreCompilationDeps: true,
  moduleSystems: ['es6'],
  doNotFollow: { path: 'node_modules' },
})

const resolution = { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] }

function sentence({ from, to, cycle, rule }: IViolation): string {
  const path = cycle ? cycle.map(({ name }) => name).join(', which imports ') : to
  return `${from} imports ${path}: ${comments.get(rule.name)}`
}

const comments = new Map(rules.map(({ name, comment }) => [name, comment]))

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { recipes } from './recipes.ts'

export const title = 'Each recipe of docs/recipes fits the files as they are'
export const shopless = true

export async function run(): Promise<void> {
  for (const { page, patch } of await recipes()) {
    const { status, stderr } = spawnSync('git', ['apply', '--check', '-'], { input: patch, encoding: 'utf8' })
    assert.equal(status, 0, `${page} does not fit: ${stderr}`)
  }
}

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { recipes } from './recipes.ts'

export const title = 'Each recipe of docs/recipes fits the files as they are, and as the recipes before it leave them'
export const shopless = true

export async function run(): Promise<void> {
  const all = await recipes()
  const copy = await mkdtemp(join(tmpdir(), 'micromart-recipes-'))
  try {
    const touched = all.flatMap(({ patch }) =>
      [...patch.matchAll(/^diff --git a\/(\S+) /gm)].map(([, file = '']) => file),
    )
    for (const file of new Set(touched)) {
      if (!existsSync(file)) continue
      await mkdir(dirname(join(copy, file)), { recursive: true })
      await cp(file, join(copy, file))
    }
    for (const { page, patch } of all) {
      const { status, stderr } = spawnSync('git', ['apply', '-'], { cwd: copy, input: patch, encoding: 'utf8' })
      assert.equal(status, 0, `${page} does not fit: ${stderr}`)
    }
  } finally {
    await rm(copy, { recursive: true })
  }
}

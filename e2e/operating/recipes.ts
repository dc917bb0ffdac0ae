import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const folder = 'docs/recipes'

/** What each recipe changes, in their order. */
export async function recipes(): Promise<{ page: string; patch: string }[]> {
  const pages = (await readdir(folder)).filter((name) => name.startsWith('add-')).sort()
  return Promise.all(
    pages.map(async (page) => {
      const patch = /^```diff\n(.*?)^```$/ms.exec(await readFile(join(folder, page), 'utf8'))?.[1]
      assert.ok(patch, `${page} has no patch`)
      return { page, patch }
    }),
  )
}

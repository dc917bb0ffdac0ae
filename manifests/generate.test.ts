import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { leftOver } from './generate.ts'
import { yamlFile } from './yaml-file.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'micromart-manifests-'))
})
afterEach(() => rm(root, { recursive: true }))

it('what was generated for a subgraph that is gone is found, and what is written by hand is not', async () => {
  const fileOf = (name: string) => yamlFile(`k8s/base/${name}.yaml`, [], { name })
  const byHand = { path: 'containers/shop.yaml', content: '# By hand.\nname: micromart\n' }
  for (const { path, content } of [fileOf('users'), fileOf('reviews'), byHand]) {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), content)
  }
  expect(await leftOver(root, [fileOf('users')])).toEqual(['k8s/base/reviews.yaml'])
})

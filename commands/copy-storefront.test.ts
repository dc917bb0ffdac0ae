import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './copy-storefront.ts'

test('the copied storefront has whatever of ours it takes', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'storefront-'))
  const folder = join(parent, 'shop')
  try {
    expect(await run([folder])).toBe(0)
    const { dependencies } = JSON.parse(await readFile(join(folder, 'storefront/package.json'), 'utf8'))
    const own = Object.keys(dependencies).filter((name) => name.startsWith('@micromart/'))
    expect(own.length).toBeGreaterThan(3)
    const missing = own.filter(
      (name) => !existsSync(join(folder, name.replace('@micromart/', 'packages/'), 'package.json')),
    )
    expect(missing).toEqual([])
    const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    const image = await readFile(join(folder, 'Dockerfile'), 'utf8')
    expect(image).toContain('/health/ready')
    for (const [, script = ''] of image.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(script)
    // It runs what `npm start` does, by the Node that our own images have.
    expect(`node ${/CMD \["node", "(dist\/[^"]+)"\]\n$/.exec(image)?.[1]}`).toBe(scripts.start)
    const ours = /^FROM (node:\S+)/m.exec(await readFile('Dockerfile', 'utf8'))?.[1]
    expect([...image.matchAll(/^FROM (\S+)/gm)].map(([, from]) => from)).toEqual([ours, ours])
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
})

import { constants } from 'node:fs'
import { copyFile, cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareShop } from '@micromart/commands/prepare'
import { services } from '@micromart/subgraphs'

/** What is brought to another version, each kind by itself. */
export type Kind = (typeof services)[number] | 'router' | 'storefront'

/** The version before, and this one. */
export type Version = 'old' | 'new'

/**
 * Both versions' programs in the folder that a running shop starts its processes from: whichever is put there runs when a process
 * of that kind is started the next time. What a process that runs may still load of its version stays beside it, since shared pieces are named by
 * what is in them.
 */
export interface Versions {
  put(kind: Kind, version: Version): Promise<void>
}

/** @param root of the clone of the old version, whose shop has been started from there. */
export async function layVersionsBeside(root: string): Promise<Versions> {
  const { folder: fresh } = await prepareShop(process.cwd(), 'a story')
  const { version } = JSON.parse(await readFile(join(root, '.build/shop/newest.json'), 'utf8'))
  const folder = join(root, '.build/shop', version)
  const filesOf = (kind: Kind): Swapped[] => [
    inBoth(folder, fresh, `${kind}.js`),
    ...(kind === 'router' ? ['supergraph.graphql', 'router.yaml'].map((name) => besideSchema(root, name)) : []),
    ...(kind === 'storefront' ? [inBoth(folder, fresh, 'storefront-assets/manifest.json')] : []),
  ]
  const all = [...services, 'router', 'storefront'] as const
  for (const { running } of all.flatMap(filesOf)) await copyFile(running, kept(running), constants.COPYFILE_EXCL)
  // Pieces, packages and pictures: what has a name in both is the same, but for what is put there by kind.
  await cp(fresh, folder, { recursive: true, force: false })
  return {
    async put(kind, version) {
      for (const { running, fresh } of filesOf(kind)) {
        await copyFile(version === 'new' ? fresh : kept(running), running)
      }
    },
  }
}

/** A file of a running shop that is of one version or the other, and ours of it. */
interface Swapped {
  running: string
  fresh: string
}

const kept = (file: string) => `${file}.old`
const inBoth = (folder: string, fresh: string, file: string) => ({
  running: join(folder, file),
  fresh: join(fresh, file),
})
const besideSchema = (root: string, name: string) => inBoth(join(root, 'schema'), 'schema', name)

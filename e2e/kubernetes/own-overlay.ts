import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { manifestsOf, render } from './kubectl.ts'
import type { Manifest } from './manifest.ts'

export interface OwnOverlay {
  /** Folder of a kustomization. */
  folder: string
  remove(): Promise<void>
}

/**
 * An overlay with all that it has in a namespace of our own, for a cluster that others use.
 * @param images where our images are to be had in place of `micromart/`, such as `registry.example/shop/`.
 * @throws Error naming what of it would be elsewhere in the cluster.
 */
export async function ownOverlay(under: string, namespace: string, images?: string): Promise<OwnOverlay> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-overlay-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const names = new Set((await render(under)).match(/(?<=image: )micromart\/[\w-]+/g))
    const kustomization = {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      namespace,
      resources: [relative(folder, resolve(under))],
      images:
        images === undefined ? [] : [...names].map((name) => ({ name, newName: name.replace('micromart/', images) })),
    }
    await writeFile(join(folder, 'kustomization.yaml'), JSON.stringify(kustomization))
    const strays = outside(namespace, manifestsOf(await render(folder)))
    if (strays.length > 0) throw new Error(`not all of ${under} is in a namespace: ${strays.join(', ')}`)
    return { folder, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** What of some objects is neither a namespace nor in it. */
export function outside(namespace: string, objects: readonly Manifest[]): string[] {
  const strays = objects.filter(
    ({ kind, metadata }) => (kind === 'Namespace' ? metadata.name : metadata.namespace) !== namespace,
  )
  return strays.map(({ kind, metadata }) => `${kind} ${metadata.name}`)
}

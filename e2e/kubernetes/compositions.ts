import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { render } from './kubectl.ts'

const root = resolve('k8s')

/** Something that can be applied: an overlay, or a component laid over one. */
export interface Composition {
  name: string
  text: string
}

/** The base and each overlay, then each component over the base and over the overlay that it is meant for. */
export async function compositions(folder: string): Promise<Composition[]> {
  const plain = ['base', ...(await readdir(join(root, 'overlays'))).map((overlay) => `overlays/${overlay}`)]
  const found: Composition[] = []
  for (const name of plain) found.push({ name, text: await render(join(root, name)) })
  for (const component of (await readdir(join(root, 'components'))).toSorted()) {
    for (const under of ['base', 'overlays/production']) {
      const composed = join(folder, `${component}-over-${under.replace('/', '-')}`)
      await compose(composed, under, [component])
      found.push({ name: `${under} with ${component}`, text: await render(composed) })
    }
  }
  return found
}

/** Writes what somebody writes who lays components over an overlay. */
async function compose(folder: string, under: string, components: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const to = (path: string) => relative(folder, join(root, path))
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: [to(under)],
    components: components.map((component) => to(`components/${component}`)),
  }
  await writeFile(join(folder, 'kustomization.yaml'), JSON.stringify(kustomization))
}

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { render } from './kubectl.ts'

const root = resolve('k8s')

/** Something that can be applied: an overlay, or components laid over one. */
export interface Composition {
  name: string
  text: string
}

/** The base and each overlay, then each component over the base and over the overlay that it is meant for, then several at once. */
export async function compositions(): Promise<Composition[]> {
  const plain = ['base', ...(await readdir(join(root, 'overlays'))).map((overlay) => `overlays/${overlay}`)]
  const components = (await readdir(join(root, 'components'))).toSorted()
  const laid = [
    ...components.flatMap((component) => ['base', 'overlays/production'].map((under) => [under, [component]] as const)),
    ['overlays/production', components.filter((component) => component !== 'istio')] as const,
    ['overlays/production', components.filter((component) => component !== 'cert-manager')] as const,
  ]
  const found: Composition[] = []
  for (const name of plain) found.push({ name, text: await render(join(root, name)) })
  for (const [under, over] of laid) found.push(await composed(under, over))
  return [...found, await composed('overlays/dev', [], ['overlays/dev/mutual-tls'])]
}

/**
 * What becomes of an overlay with components over it, as somebody writes it who has a kustomization of their own.
 * @param under folder of k8s/.
 * @param components names of k8s/components.
 * @param further other components, by their folders of k8s/.
 */
export async function composed(
  under: string,
  components: readonly string[],
  further: readonly string[] = [],
): Promise<Composition> {
  const own = await mkdtemp(join(tmpdir(), 'micromart-composed-'))
  try {
    const to = (path: string) => relative(own, join(root, path))
    const over = [...components.map((component) => `components/${component}`), ...further]
    const kustomization = {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: [to(under)],
      components: over.map(to),
    }
    await writeFile(join(own, 'kustomization.yaml'), JSON.stringify(kustomization))
    return { name: `${under} with ${[...components, ...further].join(', ')}`, text: await render(own) }
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

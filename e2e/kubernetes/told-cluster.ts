import { fromCaller } from '@micromart/running-shop'
import { ours } from '../engines/ours.ts'
import { CannotRunHere } from '../runner/part.ts'
import { kubectlOf, needKubectl } from './kubectl.ts'
import { ownOverlay } from './own-overlay.ts'
import { portForwards } from './port-forwards.ts'
import type { Site } from './site.ts'

/** On the namespace that we have made, so that only that one is ever deleted. */
const mark = 'micromart.example/e2e'
const marked = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: ours, labels: { [mark]: ours } } }

/**
 * The kubeconfig that this run was told to use, by `--kubeconfig FILE` or MICROMART_KUBECONFIG. Never KUBECONFIG or a default context:
 * whoever has those may be looking at production.
 */
export function toldKubeconfig(say: (line: string) => void): string | undefined {
  const { MICROMART_KUBECONFIG: told, KUBECONFIG: given } = process.env
  if (!told && given) say('KUBECONFIG is left alone: to run in that cluster, say --kubeconfig FILE')
  return told ? fromCaller(told) : undefined
}

/**
 * Does something in a namespace of our own of a cluster that others use, and deletes it. Our images must be where the cluster can pull
 * them: MICROMART_IMAGES is where, in place of `micromart/`.
 * @param under folder of the kustomization that is to be applied.
 * @throws CannotRunHere where there is no kubectl, or somebody else has a namespace of that name.
 */
export async function onToldCluster<T>(
  kubeconfig: string,
  under: string,
  say: (line: string) => void,
  work: (site: Site) => Promise<T>,
): Promise<T> {
  await needKubectl()
  const kubectl = kubectlOf(kubeconfig)
  const server = await kubectl(['config', 'view', '--minify', '--output=jsonpath={.clusters[0].cluster.server}'])
  const overlay = await ownOverlay(under, ours, process.env.MICROMART_IMAGES)
  const forwards = portForwards(kubeconfig, ours)
  const forget = () => kubectl(['delete', 'namespace', `--selector=${mark}=${ours}`, '--timeout=10m'])
  try {
    say(`in the namespace ${ours} of the cluster at ${server}, by ${kubeconfig}`)
    await forget()
    await kubectl(['create', '-f', '-'], JSON.stringify(marked)).catch((error: Error) => {
      throw new CannotRunHere(error.message)
    })
    try {
      return await work({
        kubectl,
        namespace: ours,
        overlay: overlay.folder,
        urlOf: forwards.urlOf,
        async kill(deployment) {
          const here = ['--namespace', ours]
          const selector = `--selector=app.kubernetes.io/name=${deployment}`
          const [pod = ''] = (await kubectl([...here, 'get', 'pods', '--output=name', selector])).split('\n')
          await kubectl([...here, 'delete', pod, '--grace-period=0', '--force'])
        },
      })
    } finally {
      forwards.close()
      await forget()
    }
  } finally {
    await overlay.remove()
  }
}

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needPackages } from '../engines/debian.ts'
import { CannotRunHere } from '../runner/part.ts'
import { serviceRange } from './control-plane.ts'
import { saveImages } from './images.ts'
import { needKubectl } from './kubectl.ts'
import { type Machine, startMachine } from './machine.ts'
import { namespace } from './manifest.ts'
import { type Cluster, needPrograms, podRange, startNode } from './node.ts'
import type { Site } from './site.ts'

/**
 * Does something on a Kubernetes node of its own that has all of the shop's images, and removes the node.
 * @param overlay folder of the kustomization that is to be applied.
 * @throws CannotRunHere where a node cannot be had.
 */
export async function onNode<T>(
  overlay: string,
  say: (line: string) => void,
  work: (site: Site) => Promise<T>,
): Promise<T> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new CannotRunHere('a node of our own needs root on Linux')
  await needKubectl()
  await needPrograms(say)
  // The network plugin lies beside the folders of programs.
  await needPackages(
    { containerd: 'containerd', conntrack: 'conntrack', '../lib/cni/ptp': 'containernetworking-plugins' },
    say,
  )
  const folder = await mkdtemp(join(tmpdir(), 'micromart-node-'))
  let machine: Machine | undefined
  try {
    const images = join(folder, 'images.tar')
    await saveImages(images, say)
    machine = await startMachine([serviceRange, podRange], say)
    const cluster = await startNode(machine, folder, say)
    say('the node is ready; nothing on it enforces network policies')
    await cluster.loadImages(images)
    await rm(images)
    return await work(siteOf(cluster, machine, overlay))
  } finally {
    await machine?.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What is on the node is at its own address: pods and services are behind a wire to here. */
const siteOf = ({ kubectl }: Cluster, machine: Machine, overlay: string): Site => ({
  kubectl,
  namespace,
  overlay,
  async urlOf(what, port) {
    const path = what.startsWith('pod/') ? '{.status.podIP}' : '{.spec.clusterIP}'
    const address = await kubectl(['--namespace', namespace, 'get', what, `--output=jsonpath=${path}`])
    return `http://${address}:${port}`
  },
  async kill(deployment) {
    const [victim] = await machine.processesOf(deployment)
    assert.ok(victim, `${deployment} runs`)
    process.kill(victim, 'SIGKILL')
  },
})

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { cached } from '../engines/cache.ts'
import { coredns } from '../engines/coredns.ts'
import { kubernetesProgram, kubernetesPrograms, kubernetesVersion } from '../engines/kubernetes.ts'
import { CannotRunHere } from '../runner/part.ts'
import { accountKeyFile, type ControlPlane, startControlPlane } from './control-plane.ts'
import type { Daemon } from './daemon.ts'
import type { Machine } from './machine.ts'

const READY_MS = 120_000
/** Addresses of pods. */
export const podRange = '10.244.0.0/16'
export const pauseImage = 'micromart-e2e/pause:1'

/**
 * Sees that the node's programs are there. Building them takes two cores some ten minutes, so that is only done when asked for.
 * Throws CannotRunHere.
 */
export async function needPrograms(say: (line: string) => void): Promise<void> {
  const there = await Promise.all(kubernetesPrograms.map((name) => cached(name, kubernetesVersion)))
  const missing = kubernetesPrograms.filter((_, nth) => there[nth] === null)
  if (missing.length === 0) return
  if (process.env.MICROMART_BUILD_ENGINES !== '1') {
    throw new CannotRunHere(
      `${missing.join(', ')} would have to be built, which takes minutes: set MICROMART_BUILD_ENGINES=1`,
    )
  }
  for (const name of missing) await kubernetesProgram(name, say)
}

export interface Cluster extends Pick<ControlPlane, 'kubectl' | 'kubeconfig'> {
  /** Has the node keep the images of a file that `docker save` wrote. */
  loadImages(file: string): Promise<void>
}

/**
 * Makes a machine the only node of a Kubernetes cluster, with all that belongs to one: control plane, scheduler, controllers, kubelet
 * on containerd, proxy, and names. Nothing enforces network policies.
 * @param folder for everything that they keep, and what they log.
 */
export async function startNode(machine: Machine, folder: string, say: (line: string) => void): Promise<Cluster> {
  const { kubectl, kubeconfig, url, certificates } = await startControlPlane(
    {
      folder: join(folder, 'control-plane'),
      place: machine,
      // By its name nobody outside finds the node, whose kubelet has the pods' logs.
      further: ['--kubelet-preferred-address-types=InternalIP'],
    },
    say,
  )
  const daemons: Daemon[] = []
  const start = async (name: string, ...command: string[]) => {
    daemons.push(await machine.start(command, join(folder, `${name}.log`)))
  }
  const program = (name: Parameters<typeof kubernetesProgram>[0]) => kubernetesProgram(name, say)
  const authority = join(certificates, 'apiserver.crt')

  await start(
    'controllers',
    await program('kube-controller-manager'),
    `--kubeconfig=${kubeconfig}`,
    '--leader-elect=false',
    '--bind-address=127.0.0.1',
    `--root-ca-file=${authority}`,
    `--service-account-private-key-file=${join(certificates, accountKeyFile)}`,
    '--horizontal-pod-autoscaler-sync-period=5s',
  )
  await start(
    'scheduler',
    await program('kube-scheduler'),
    `--kubeconfig=${kubeconfig}`,
    '--leader-elect=false',
    '--bind-address=127.0.0.1',
  )
  const socket = join(folder, 'containerd.sock')
  await start('containerd', 'containerd', '--config', await containerdConfig(folder, socket))
  await start('coredns', await coredns(say), '-conf', await corefile(folder, machine.address, url, kubeconfig))
  await eventually(() => machine.run('ctr', '--address', socket, 'version'), { within: READY_MS })
  await start(
    'kubelet',
    await program('kubelet'),
    `--kubeconfig=${kubeconfig}`,
    `--config=${await kubeletConfig(folder, socket, machine)}`,
    `--root-dir=${join(folder, 'kubelet')}`,
    `--node-ip=${machine.address}`,
    '--hostname-override=node',
  )
  await start(
    'proxy',
    await program('kube-proxy'),
    `--kubeconfig=${kubeconfig}`,
    '--proxy-mode=iptables',
    `--cluster-cidr=${podRange}`,
    '--conntrack-max-per-core=0',
    '--hostname-override=node',
    '--healthz-bind-address=127.0.0.1:10256',
  )
  await eventually(
    async () => {
      for (const daemon of daemons) await daemon.mustLive()
      await kubectl(['wait', '--for=condition=Ready', '--timeout=1s', 'node/node'])
    },
    { within: READY_MS },
  )
  const ctr = ['ctr', '--address', socket, '--namespace', 'k8s.io']
  return {
    kubectl,
    kubeconfig,
    loadImages: async (file) => {
      await machine.run(...ctr, 'images', 'import', file)
    },
  }
}

/** Pods are wired one by one, without a bridge: what goes from one to another always passes the proxy's rules. */
async function containerdConfig(folder: string, socket: string): Promise<string> {
  const networks = join(folder, 'networks')
  await mkdir(networks, { recursive: true })
  const ipam = {
    type: 'host-local',
    dataDir: join(folder, 'addresses'),
    ranges: [[{ subnet: podRange }]],
    routes: [{ dst: '0.0.0.0/0' }],
  }
  const network = { cniVersion: '1.0.0', name: 'pods', plugins: [{ type: 'ptp', ipam }] }
  await writeFile(join(networks, 'pods.conflist'), JSON.stringify(network))
  const file = join(folder, 'containerd.toml')
  await writeFile(
    file,
    `version = 2
root = "${join(folder, 'images')}"
state = "${join(folder, 'containers')}"
[grpc]
address = "${socket}"
[plugins."io.containerd.grpc.v1.cri"]
sandbox_image = "docker.io/${pauseImage}"
# What only a machine's own root may raise is left as it is.
restrict_oom_score_adj = true
[plugins."io.containerd.grpc.v1.cri".cni]
bin_dir = "/usr/lib/cni"
conf_dir = "${networks}"
`,
  )
  return file
}

async function corefile(folder: string, address: string, url: string, kubeconfig: string): Promise<string> {
  const file = join(folder, 'Corefile')
  await writeFile(
    file,
    `.:53 {
  bind ${address}
  errors
  kubernetes cluster.local {
    endpoint ${url}
    kubeconfig ${kubeconfig} it
  }
}
`,
  )
  return file
}

async function kubeletConfig(folder: string, socket: string, { address, cgroup }: Machine): Promise<string> {
  const resolv = join(folder, 'resolv.conf')
  await writeFile(resolv, '')
  const file = join(folder, 'kubelet.json')
  const config = {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address,
    // Whoever can reach it holds the wire to it, and is root.
    authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
    authorization: { mode: 'AlwaysAllow' },
    containerRuntimeEndpoint: `unix://${socket}`,
    clusterDNS: [address],
    clusterDomain: 'cluster.local',
    resolvConf: resolv,
    cgroupDriver: 'cgroupfs',
    cgroupRoot: cgroup,
    failCgroupV1: false,
    failSwapOn: false,
    evictionHard: { 'memory.available': '100Mi', 'nodefs.available': '1%', 'imagefs.available': '1%' },
    imageGCHighThresholdPercent: 100,
    imageGCLowThresholdPercent: 99,
    podLogsDir: join(folder, 'pods'),
    // How soon a pod sees that a secret of its has changed.
    syncFrequency: '20s',
    healthzBindAddress: '127.0.0.1',
  }
  await writeFile(file, JSON.stringify(config))
  return file
}

import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '@micromart/free-port'
import { eventually } from '@micromart/testing/eventually'
import { etcd } from '../engines/etcd.ts'
import { kubernetesProgram } from '../engines/kubernetes.ts'
import type { Daemon } from './daemon.ts'
import { type Kubectl, kubectlOf } from './kubectl.ts'
import type { Place } from './place.ts'

const START_MS = 120_000
/** Addresses of services. */
export const serviceRange = '10.96.0.0/16'
/** The account key that tokens of pods are signed with, in the folder of certificates. */
export const accountKeyFile = 'service-accounts.key'

export interface ControlPlane {
  kubectl: Kubectl
  /** File that lets anybody who has it do anything. */
  kubeconfig: string
  url: string
  /** Folder of keys and certificates; the API server's own is `apiserver.crt`. */
  certificates: string
  stop(): Promise<void>
}

/**
 * Starts etcd and a Kubernetes API server, and resolves when it answers. By itself there is nobody to act on what it is told: no
 * controller, no scheduler, no node.
 * @param folder for all that they keep, and what they log.
 * @param further flags of the API server.
 */
export async function startControlPlane(
  { folder, place, further = [] }: { folder: string; place: Place; further?: readonly string[] },
  say: (line: string) => void,
): Promise<ControlPlane> {
  const programs = { etcd: await etcd(say), apiServer: await kubernetesProgram('kube-apiserver', say) }
  await mkdir(folder, { recursive: true })
  const daemons: Daemon[] = []
  const stop = async () => {
    for (const daemon of daemons.toReversed()) await daemon.stop()
  }
  const start = async (command: string[], name: string) => {
    daemons.push(await place.start(command, join(folder, `${name}.log`)))
  }
  try {
    const [clients, peers, port] = [await freePort(), await freePort(), await freePort()]
    const keeper = `http://127.0.0.1:${clients}`
    await start([programs.etcd, ...etcdFlags(folder, keeper, `http://127.0.0.1:${peers}`)], 'etcd')
    const server = { etcd: keeper, address: place.address, port, token: randomUUID() }
    await start([programs.apiServer, ...(await apiServerFlags(folder, server)), ...further], 'kube-apiserver')
    const kubeconfig = join(folder, 'kubeconfig')
    const kubectl = kubectlOf(kubeconfig)
    const url = `https://${place.address}:${port}`
    await eventually(
      async () => {
        for (const daemon of daemons) await daemon.mustLive()
        await writeFile(kubeconfig, await kubeconfigOf(folder, url, server.token), { mode: 0o600 })
        await kubectl(['get', '--raw', '/readyz'])
      },
      { within: START_MS },
    )
    return { kubectl, kubeconfig, url, certificates: join(folder, 'certificates'), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What etcd is told; a power cut may cost it everything, as nobody misses it. */
function etcdFlags(folder: string, clients: string, peers: string): string[] {
  return [
    `--data-dir=${join(folder, 'etcd')}`,
    `--listen-client-urls=${clients}`,
    `--advertise-client-urls=${clients}`,
    `--listen-peer-urls=${peers}`,
    `--initial-advertise-peer-urls=${peers}`,
    `--initial-cluster=default=${peers}`,
    '--unsafe-no-fsync',
    '--log-level=warn',
  ]
}

async function apiServerFlags(
  folder: string,
  server: { etcd: string; address: string; port: number; token: string },
): Promise<string[]> {
  const certificates = join(folder, 'certificates')
  await mkdir(certificates, { recursive: true })
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const accountKey = join(certificates, accountKeyFile)
  await writeFile(accountKey, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 })
  const tokens = join(certificates, 'tokens.csv')
  await writeFile(tokens, `${server.token},admin,1,system:masters\n`, { mode: 0o600 })
  return [
    `--etcd-servers=${server.etcd}`,
    `--bind-address=${server.address}`,
    `--secure-port=${server.port}`,
    `--cert-dir=${certificates}`,
    `--token-auth-file=${tokens}`,
    '--authorization-mode=RBAC',
    // So that it is pod security that refuses privileged pods, and not the server itself.
    '--allow-privileged',
    `--service-cluster-ip-range=${serviceRange}`,
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${accountKey}`,
    `--service-account-signing-key-file=${accountKey}`,
  ]
}

/** The API server has made its certificate by itself, so it is its own authority. */
async function kubeconfigOf(folder: string, server: string, token: string): Promise<string> {
  const authority = (await readFile(join(folder, 'certificates', 'apiserver.crt'))).toString('base64')
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'it', cluster: { server, 'certificate-authority-data': authority } }],
    users: [{ name: 'admin', user: { token } }],
    contexts: [{ name: 'it', context: { cluster: 'it', user: 'admin' } }],
    'current-context': 'it',
  })
}

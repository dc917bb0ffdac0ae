import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { cached } from './cache.ts'
import { goModule, goProgram } from './go.ts'

/** A release whose kubelet still runs on a machine with cgroup v1, given `failCgroupV1: false`. */
export const kubernetesVersion = 'v1.34.1'
const module = 'k8s.io/kubernetes'
const [major, minor] = kubernetesVersion.slice(1).split('.')

/** Kubernetes' own programs: the first alone is an API to apply to, all of them a node. */
export const kubernetesPrograms = [
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kubelet',
  'kube-proxy',
] as const

export type KubernetesProgram = (typeof kubernetesPrograms)[number]

/** The path of one of them, built the first time. */
export async function kubernetesProgram(name: KubernetesProgram, say: (line: string) => void): Promise<string> {
  const present = await cached(name, kubernetesVersion)
  const replaces = present === null ? await stagingModules() : {}
  // Without these a program calls itself v0.0.0, and what it says of its version is refused.
  const linkerFlags = Object.entries({ gitVersion: kubernetesVersion, gitMajor: major, gitMinor: minor })
    .map(([variable, value]) => `-X k8s.io/component-base/version.${variable}=${value}`)
    .join(' ')
  const program = { name, module, version: kubernetesVersion, package: `${module}/cmd/${name}`, replaces, linkerFlags }
  return goProgram(program, say)
}

/** The modules that Kubernetes takes from a folder of its repository; each is published under a tag of its own, v1.34.1 as v0.34.1. */
async function stagingModules(): Promise<Record<string, string>> {
  const { goMod } = await goModule(module, kubernetesVersion)
  const { stdout } = await promisify(execFile)('go', ['mod', 'edit', '-json', goMod])
  const replaced: { Old: { Path: string } }[] = JSON.parse(stdout).Replace ?? []
  const version = kubernetesVersion.replace('v1.', 'v0.')
  return Object.fromEntries(replaced.map(({ Old }) => [Old.Path, version]))
}

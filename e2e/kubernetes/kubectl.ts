import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { parseAllDocuments } from 'yaml'
import { CannotRunHere } from '../runner/part.ts'
import type { Manifest } from './manifest.ts'

const run = promisify(execFile)

/** Renderings are long. */
const maxBuffer = 64 * 2 ** 20

/** Throws CannotRunHere where there is no kubectl. */
export async function needKubectl(): Promise<void> {
  if (!(await hasKubectl())) throw new CannotRunHere('there is no kubectl on this machine')
}

export function hasKubectl(): Promise<boolean> {
  return run('kubectl', ['version', '--client']).then(
    () => true,
    () => false,
  )
}

/** What kustomize makes of a folder: the text, as it would be applied. */
export async function render(folder: string): Promise<string> {
  const { stdout } = await run('kubectl', ['kustomize', folder], { maxBuffer })
  return stdout
}

/** The objects of a text of YAML documents. */
export function manifestsOf(text: string): Manifest[] {
  return parseAllDocuments(text).flatMap((document) => {
    if (document.errors.length > 0) throw document.errors[0]
    const manifest = document.toJS()
    return manifest === null ? [] : [manifest]
  })
}

/** The kinds of the objects, as `group/Kind`. */
export function kindsOf(objects: readonly Manifest[]): Set<string> {
  return new Set(objects.map(({ apiVersion, kind }) => `${apiVersion.replace(/\/.*/, '')}/${kind}`))
}

/** The objects as one text to apply. */
export const listOf = (items: readonly unknown[]) => JSON.stringify({ apiVersion: 'v1', kind: 'List', items })

/** Runs kubectl against one API server and answers what it says; throws Error with what it complains of. */
export type Kubectl = (args: readonly string[], input?: string) => Promise<string>

/** @param kubeconfig file. */
export function kubectlOf(kubeconfig: string): Kubectl {
  return async (args, input) => {
    const child = spawn('kubectl', ['--kubeconfig', kubeconfig, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
    child.stdin.end(input)
    let [said, complained] = ['', '']
    child.stdout.on('data', (chunk) => (said += chunk))
    child.stderr.on('data', (chunk) => (complained += chunk))
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
    if (code === 0) return said
    throw new Error(`kubectl ${args.join(' ')} ends with ${code}:\n${complained.trimEnd()}`)
  }
}

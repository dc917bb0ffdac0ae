import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { kubeconform } from '../engines/kubeconform.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { type Composition, compositions } from './compositions.ts'
import { type ControlPlane, startControlPlane } from './control-plane.ts'
import { type CustomResource, customResources, define } from './custom-resources.ts'
import { type Kubectl, kindsOf, listOf, manifestsOf, needKubectl } from './kubectl.ts'
import { loopback } from './place.ts'
import { writeSchemas } from './schemas.ts'
import { podsOf } from './workloads.ts'

export const title =
  'Every overlay and component is what a real Kubernetes API server takes, and a pod that could do too much is refused'
export const shopless = true
export const long = true
/** The programs are built the first time, which takes minutes. */
export const patienceMs = 40 * 60_000

export async function run({ say }: Omit<PartContext, 'shop'>): Promise<void> {
  if (process.platform !== 'linux') throw new CannotRunHere('the API server is started as on Linux')
  await needKubectl()
  const folder = await mkdtemp(join(tmpdir(), 'micromart-k8s-'))
  let controlPlane: ControlPlane | undefined
  try {
    const all = await compositions()
    say(`kustomize makes ${all.map(({ name }) => name).join(', ')}`)
    const custom = await customResources(kindsOf(all.flatMap(({ text }) => manifestsOf(text))))
    await conform(folder, all, custom, say)

    controlPlane = await startControlPlane(
      {
        folder: join(folder, 'control-plane'),
        place: loopback,
        // Nobody makes accounts and endpoints here; pods would be refused for want of the one, and the other leads to loopback.
        further: ['--disable-admission-plugins=ServiceAccount', '--endpoint-reconciler-type=none'],
      },
      say,
    )
    const { kubectl } = controlPlane
    await prepare(kubectl, all, custom)
    for (const { name, text } of all) {
      await apply(kubectl, text, '--dry-run=server')
      await apply(kubectl, text)
      await kubectl(['create', '--dry-run=server', '-f', '-'], listOf(podsOf(manifestsOf(text))))
      say(`${name}: applied, and its pods would be admitted`)
    }
    await refusals(kubectl)
  } finally {
    await controlPlane?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** This version's server says so of every service without an address, whatever stands in it. */
const falseAlarm = 'spec.SessionAffinity is ignored for headless services'

/** Applies what must not even be warned of. */
async function apply(kubectl: Kubectl, text: string, ...further: string[]): Promise<void> {
  const applying = kubectl(['apply', '--server-side', '--warnings-as-errors', ...further, '-f', '-'], text)
  await applying.catch((error: Error) => {
    // Only once all is applied is a warning counted.
    const warnings = error.message.match(/(?<=^Warning: ).*$/gm) ?? []
    const others = warnings.filter((warning) => warning !== falseAlarm)
    if (!/\d+ warnings? received/.test(error.message) || others.length > 0) throw error
  })
}

/** Holds every object against the schema of its kind: a field that nobody defined is a fault. */
async function conform(
  folder: string,
  all: readonly Composition[],
  custom: readonly CustomResource[],
  say: (line: string) => void,
): Promise<void> {
  const program = await kubeconform(say)
  const location = await writeSchemas(join(folder, 'schemas'), custom)
  const check = async (file: string, text: string) => {
    await writeFile(join(folder, file), text)
    return promisify(execFile)(program, ['-strict', '-summary', '-schema-location', location, join(folder, file)])
  }
  for (const [nth, { name, text }] of all.entries()) {
    const { stdout } = await check(`composition-${nth}.yaml`, text).catch(({ stdout, stderr }) => {
      throw new Error(`${name} does not conform:\n${stdout}${stderr}`)
    })
    say(`${name}: ${stdout.trim()}`)
  }
  const mistyped = all[0]?.text.replace('terminationGracePeriodSeconds', 'terminationGraceSeconds') ?? ''
  await assert.rejects(check('mistyped.yaml', mistyped), ({ stdout }) => /terminationGraceSeconds/.test(stdout))
}

/** Namespaces and custom kinds: what is there before the shop is. */
async function prepare(
  kubectl: Kubectl,
  all: readonly Composition[],
  custom: readonly CustomResource[],
): Promise<void> {
  const namespaces = manifestsOf(all[0]?.text ?? '').filter(({ kind }) => kind === 'Namespace')
  await kubectl(['apply', '--server-side', '-f', '-'], listOf(namespaces))
  await kubectl(['create', 'namespace', 'argocd'])
  await define(kubectl, custom)
}

/** A server that takes everything would have proved nothing. */
async function refusals(kubectl: Kubectl): Promise<void> {
  const create = (objects: unknown) => kubectl(['create', '--namespace=micromart', '-f', '-'], JSON.stringify(objects))
  const metadata = { name: 'bold' }
  const container = { name: 'it', image: 'micromart/orders:0.1.0' }
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata }
  await assert.rejects(
    create({
      ...pod,
      spec: { hostNetwork: true, containers: [{ ...container, securityContext: { privileged: true } }] },
    }),
    /violates PodSecurity "restricted:v1\.\d+".*host namespaces.*privileged.*runAsNonRoot/s,
  )
  await assert.rejects(
    create({ ...pod, spec: { containers: [{ ...container, resources: { requests: { memory: 'much' } } }] } }),
    /quantities must match/,
  )
  await assert.rejects(
    create({ ...pod, spec: { containers: [{ ...container, imagine: 'this' }] } }),
    /unknown field.*imagine/,
  )
  const scaled = { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata, spec: { triggers: [] } }
  await assert.rejects(create(scaled), /scaleTargetRef: Required value/)
}

import type { CertificateAuthority } from '@micromart/testing/certificates'
import { z } from 'zod'
import { type Kubectl, listOf } from './kubectl.ts'
import { type Manifest, manifest, namespace } from './manifest.ts'

const certificate = manifest.extend({
  kind: z.literal('Certificate'),
  spec: z.looseObject({
    secretName: z.string(),
    dnsNames: z.array(z.string()),
    issuerRef: z.object({ kind: z.literal('Issuer'), name: z.literal('micromart') }),
  }),
})

/**
 * Does what cert-manager would, where it cannot run: for each Certificate of the shop's own issuer a Secret as it makes them.
 * @param only the Secret of that name.
 */
export async function issue(
  kubectl: Kubectl,
  objects: readonly Manifest[],
  authority: CertificateAuthority,
  only?: string,
): Promise<void> {
  const wanted = objects.flatMap((object) => {
    const { data } = certificate.safeParse(object)
    return data && (only === undefined || data.spec.secretName === only) ? [data.spec] : []
  })
  if (wanted.length === 0) throw new Error(`no Certificate asks for ${only ?? 'anything'}`)
  const items = wanted.map(({ secretName, dnsNames }) => {
    const { cert, key, ca } = authority.issue(dnsNames)
    return {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: secretName, namespace },
      type: 'kubernetes.io/tls',
      stringData: { 'tls.crt': cert, 'tls.key': key, 'ca.crt': ca },
    }
  })
  await kubectl(['apply', '--server-side', '--field-manager=cert-manager', '-f', '-'], listOf(items))
}

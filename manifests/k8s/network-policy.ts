import { pods } from './labels.ts'

export interface Rules {
  ingress?: readonly object[]
  egress?: readonly object[]
}

/** @param namespace of an object that no kustomization puts into one. */
export function networkPolicy(name: string, of: readonly string[], rules: Rules, namespace?: string) {
  const policyTypes = [...(rules.ingress ? ['Ingress'] : []), ...(rules.egress ? ['Egress'] : [])]
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace },
    spec: { podSelector: pods(of), policyTypes, ...rules },
  }
}

export const fromPods = (names: readonly string[], port: number) => rule('from', { podSelector: pods(names) }, port)
export const toPods = (names: readonly string[], port: number) => rule('to', { podSelector: pods(names) }, port)
export const fromNamespace = (name: string, port: number) =>
  rule('from', { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } }, port)
export const toAddresses = (cidr: string, port: number, except?: readonly string[]) =>
  rule('to', { ipBlock: { cidr, ...(except && { except }) } }, port)
export const fromAnyone = (port: number) => ({ ports: [{ port }] })

const rule = (side: 'from' | 'to', peer: object, port: number) => ({ [side]: [peer], ports: [{ port }] })

/**
 * Both ends of a call.
 * @param back port of the callers, where they are called back.
 */
export function between(callers: readonly string[], called: string, port: number, back?: number) {
  const toCalled = (caller: string) => `${caller}-to-${called.replace(`${caller}-`, '')}`
  return [
    networkPolicy(called, [called], {
      ingress: [fromPods(callers, port)],
      egress: back ? [toPods(callers, back)] : undefined,
    }),
    ...callers.map((caller) =>
      networkPolicy(toCalled(caller), [caller], {
        ingress: back ? [fromPods([called], back)] : undefined,
        egress: [toPods([called], port)],
      }),
    ),
  ]
}

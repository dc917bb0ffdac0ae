import { textOf } from '../yaml-file.ts'
import { namespace } from './labels.ts'

/** What a folder makes by itself. */
export const kustomization = (fields: object) => ({
  apiVersion: 'kustomize.config.k8s.io/v1beta1',
  kind: 'Kustomization',
  ...fields,
})

/** What is laid over whatever includes it. */
export const component = (fields: object) => ({
  apiVersion: 'kustomize.config.k8s.io/v1alpha1',
  kind: 'Component',
  ...fields,
})

/** A JSON patch (RFC 6902), which kustomize takes as text. */
export const jsonPatch = (
  target: object,
  ...operations: { op: 'add' | 'replace'; path: string; value: unknown }[]
) => ({
  target,
  patch: textOf(operations),
})

/** Has objects of these kinds and names go. */
export const deletion = (apiVersion: string, kind: string, names: readonly string[]) => ({
  target: { kind, name: names.join('|') },
  patch: textOf({ $patch: 'delete', apiVersion, kind, metadata: { name: 'any' } }),
})

/** Further settings in a process's ConfigMap, which the base makes. */
export const mergedSettings = (name: string, settings: Readonly<Record<string, string>>) => ({
  name,
  namespace,
  behavior: 'merge',
  literals: Object.entries(settings).map(([variable, value]) => `${variable}=${value}`),
})

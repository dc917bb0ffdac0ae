import type { Kubectl } from './kubectl.ts'

/** Where in a cluster a shop is deployed, and how it is got at from here. */
export interface Site {
  kubectl: Kubectl
  namespace: string
  /** Folder of the kustomization that is applied. */
  overlay: string
  /** URL of a port of a service or a pod from here, such as `urlOf('service/router', 4000)`. */
  urlOf(what: string, port: number): Promise<string>
  /** Kills what runs in one of a deployment's pods, without a chance to end in order. */
  kill(deployment: string): Promise<void>
}

import { runParts } from '@micromart/e2e/runner'
import type { Prepared } from './prepare/prepare.mjs'

export const help = `npm run e2e [-- STORY…]

Stories of the whole shop, on real processes, each from outside.

  STORY…            the stories to run, or a group of them such as kafka; all without one
  --list            name them
  --short           leave out the long ones
  --where-possible  a story that this machine cannot run is no failure, though it was asked for
  --kubeconfig FILE the cluster that k8s-node is to use, in a namespace of its own, in place of a node of its own
  --json            results as JSON on stdout
  --help            this text

Stories of containers use the Docker engine that DOCKER_HOST names or that is at its usual place, where there is one.
MICROMART_KEEP_LOGS=DIR keeps the logs of every shop that was started, MICROMART_ENGINES=DIR says where real engines are kept,
MICROMART_KUBECONFIG=FILE is as --kubeconfig, MICROMART_IMAGES=PREFIX where its cluster finds our images in place of micromart/.`

export async function run(argv: string[], { parts }: Prepared): Promise<number> {
  return runParts({ parts, patienceMs: 180_000 }, argv)
}

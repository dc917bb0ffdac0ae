import { goProgram } from './go.ts'

const module = 'github.com/yannh/kubeconform'

/** The path of kubeconform, which holds manifests against JSON schemas. */
export const kubeconform = (say: (line: string) => void) =>
  goProgram({ name: 'kubeconform', module, version: 'v0.7.0', package: `${module}/cmd/kubeconform` }, say)

import { goProgram } from './go.ts'

const module = 'github.com/coredns/coredns'

/** The path of CoreDNS, which answers for the names of a cluster's services. */
export const coredns = (say: (line: string) => void) =>
  goProgram({ name: 'coredns', module, version: 'v1.12.4', package: module }, say)

import { goProgram } from './go.ts'

const version = 'v3.6.5'

/** The path of etcd, in which a Kubernetes API server keeps everything. */
export const etcd = (say: (line: string) => void) =>
  goProgram({ name: 'etcd', module: 'go.etcd.io/etcd/server/v3', version, package: 'go.etcd.io/etcd/server/v3' }, say)

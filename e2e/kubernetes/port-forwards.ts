import { type ChildProcess, spawn } from 'node:child_process'

/** Ways from ports of this machine to ports of a cluster, which end when the pod at the other end does. */
export interface PortForwards {
  /** URL on this machine of a port of a service's or a pod's, such as `service/router`. Throws Error with what kubectl complains of. */
  urlOf(what: string, port: number): Promise<string>
  close(): void
}

/** @param kubeconfig file. */
export function portForwards(kubeconfig: string, namespace: string): PortForwards {
  const open: ChildProcess[] = []
  return {
    async urlOf(what, port) {
      const where = ['--kubeconfig', kubeconfig, '--namespace', namespace]
      const child = spawn('kubectl', [...where, 'port-forward', '--address=127.0.0.1', what, `:${port}`], {
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      open.push(child)
      let said = ''
      return new Promise((resolve, reject) => {
        const listen = (chunk: Buffer) => {
          said += chunk
          const here = /Forwarding from 127\.0\.0\.1:(\d+)/.exec(said)?.[1]
          if (here !== undefined) resolve(`http://127.0.0.1:${here}`)
        }
        child.stdout.on('data', listen)
        child.stderr.on('data', listen)
        child.once('error', reject)
        child.once('close', (code) => reject(new Error(`kubectl port-forward ${what} ends with ${code}:\n${said}`)))
      })
    },
    close() {
      for (const child of open) child.kill()
    },
  }
}

import { resolve } from 'node:path'
import { z } from 'zod'
import type { Docker } from '../engines/docker.ts'
import { runProgram } from '../engines/run-program.ts'

/** As docker-compose.yml publishes them. */
export const composed = {
  url: 'http://127.0.0.1:4000/graphql',
  mailbox: 'http://127.0.0.1:4004',
  sandbox: 'http://127.0.0.1:4003',
}

const inspected = z.object({
  Id: z.string(),
  Config: z.object({
    User: z.string(),
    Env: z.array(z.string()).nullable(),
    Labels: z.record(z.string(), z.string()),
  }),
  HostConfig: z.object({
    ReadonlyRootfs: z.boolean(),
    CapDrop: z.array(z.string()).nullable(),
    SecurityOpt: z.array(z.string()).nullable(),
  }),
  NetworkSettings: z.object({
    Ports: z.record(z.string(), z.array(z.object({ HostIp: z.string(), HostPort: z.string() })).nullable()),
  }),
  RestartCount: z.number(),
  State: z.object({
    Pid: z.number(),
    Running: z.boolean(),
    ExitCode: z.number(),
    OOMKilled: z.boolean(),
    StartedAt: z.string(),
    FinishedAt: z.string(),
  }),
})

export type Container = z.output<typeof inspected>

/** docker-compose.yml on an engine of our own. */
export interface ComposedShop {
  compose(...args: string[]): Promise<string>
  /** Every container, those that have ended too, by its service. */
  containers(): Promise<Map<string, Container>>
}

/**
 * @param program docker compose's.
 * @param over files that are laid over docker-compose.yml.
 */
export function composedShop(docker: Docker, program: string, over: readonly string[]): ComposedShop {
  const files = ['docker-compose.yml', ...over].flatMap((file) => ['--file', resolve(file)])
  const compose = (...args: string[]) =>
    runProgram(program, ['--progress', 'plain', ...files, ...args], { env: docker.env })
  return {
    compose,
    async containers() {
      const ids = (await compose('ps', '--all', '--quiet')).split('\n').filter(Boolean)
      const all = z.array(inspected).parse(JSON.parse(await docker.docker('inspect', ...ids)))
      return new Map(all.map((one) => [one.Config.Labels['com.docker.compose.service'] ?? one.Id, one]))
    },
  }
}

import { resolve } from 'node:path'
import { z } from 'zod'
import { dockerCompose } from '../engines/compose.ts'
import type { Docker } from '../engines/docker.ts'
import { ours } from '../engines/ours.ts'
import { runProgram } from '../engines/run-program.ts'
import type { Storefront } from '../shopping/first-order.ts'
import { layOurs } from './lay-ours.ts'

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

/** docker-compose.yml as a project of our own. */
export interface ComposedShop extends Storefront {
  /** Where the pages for shoppers are. */
  pages: string
  /** The images' names on the engine, by service. */
  images: ReadonlyMap<string, string>
  compose(...args: string[]): Promise<string>
  /** Every container, those that have ended too, by its service. */
  containers(): Promise<Map<string, Container>>
}

/**
 * @param images their names on the engine, by service.
 * @param over files that are laid over docker-compose.yml.
 */
export async function composedShop(
  docker: Docker,
  images: ReadonlyMap<string, string>,
  over: readonly string[],
  say: (line: string) => void,
): Promise<ComposedShop> {
  const [program, ...first] = await dockerCompose(docker, say)
  const { file, ports } = await layOurs(images)
  const files = ['docker-compose.yml', ...over, file].flatMap((path) => ['--file', resolve(path)])
  const whole = [...first, '--progress', 'plain', '--project-name', ours, ...files]
  const compose = (...args: string[]) => runProgram(program, [...whole, ...args], { env: docker.env })
  const at = (service: string) => `http://127.0.0.1:${ports.get(service)}`
  return {
    url: `${at('router')}/graphql`,
    pages: at('storefront'),
    mailbox: at('mailpit'),
    sandbox: at('payments-sandbox'),
    images,
    compose,
    async containers() {
      const ids = (await compose('ps', '--all', '--quiet')).split('\n').filter(Boolean)
      const all = z.array(inspected).parse(JSON.parse(await docker.docker('inspect', ...ids)))
      return new Map(all.map((one) => [one.Config.Labels['com.docker.compose.service'] ?? one.Id, one]))
    },
  }
}

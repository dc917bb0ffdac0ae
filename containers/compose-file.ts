import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const service = z.object({
  image: z.string(),
  build: z.object({ target: z.string().default('process'), args: z.object({ PROCESS: z.string() }) }).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  mem_limit: z.string().default(''),
  pids_limit: z.number().optional(),
  restart: z.string().default('no'),
  /** Of seconds, such as `20s`. */
  stop_grace_period: z
    .string()
    .regex(/^\d+s$/)
    .default('10s'),
  logging: z.object({ driver: z.string() }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
})

export type ComposeService = z.output<typeof service>

/** docker-compose.yml's services by name, with what they share filled in. `root` is the project's folder. */
export async function composeServices(root: string): Promise<Map<string, ComposeService>> {
  const text = await readFile(join(root, 'docker-compose.yml'), 'utf8')
  const { services } = z
    .object({ services: z.record(z.string(), service) })
    .parse(parse(text, { merge: true, maxAliasCount: -1 }))
  return new Map(Object.entries(services))
}

/** The image that every one of ours is built on, such as `node:24.1.0-bookworm-slim`. */
export async function baseImage(root: string): Promise<string> {
  const found = /^FROM (\S+) AS base$/m.exec(await readFile(join(root, 'Dockerfile'), 'utf8'))?.[1]
  if (found === undefined) throw new Error('the Dockerfile has no stage called base')
  return found
}

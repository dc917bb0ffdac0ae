import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const service = z.object({
  image: z.string(),
  /** It is brought up only where one of these is asked for. */
  profiles: z.array(z.string()).default([]),
  build: z.object({ target: z.string().default('process'), args: z.object({ PROCESS: z.string() }) }).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
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

const given = z.looseObject({ environment: z.record(z.string(), z.string()).default({}) })

/**
 * docker-compose.yml's services by name, with what they share filled in, but those of profiles. `root` is the project's folder, `over` files
 * that are laid over it: variables one by one, anything else as a whole.
 */
export async function composeServices(root: string, ...over: string[]): Promise<Map<string, ComposeService>> {
  return new Map([...(await allServices(root, over))].filter(([, { profiles }]) => profiles.length === 0))
}

/** Those that are brought up only where a profile is asked for. */
export async function profileServices(root: string, profile: string): Promise<Map<string, ComposeService>> {
  return new Map([...(await allServices(root, []))].filter(([, { profiles }]) => profiles.includes(profile)))
}

/** What stands in place of a variable that nobody has set. */
const unset = (value: string) => value.replace(/\$\{\w+:-([^}]*)\}/g, '$1')

async function allServices(root: string, over: readonly string[]): Promise<Map<string, ComposeService>> {
  const merged = new Map<string, z.output<typeof given>>()
  for (const file of ['docker-compose.yml', ...over]) {
    const text = await readFile(join(root, file), 'utf8')
    const parsed = parse(text, { merge: true, maxAliasCount: -1 })
    for (const [name, laid] of Object.entries(
      z.object({ services: z.record(z.string(), given) }).parse(parsed).services,
    )) {
      const under = merged.get(name)
      merged.set(name, { ...under, ...laid, environment: { ...under?.environment, ...laid.environment } })
    }
  }
  return new Map(
    [...merged].map(([name, whole]) => {
      const environment = Object.entries(whole.environment).map(([variable, value]) => [variable, unset(value)])
      return [name, service.parse({ ...whole, environment: Object.fromEntries(environment) })]
    }),
  )
}

/** The image that every one of ours is built on, such as `node:24.1.0-bookworm-slim`. */
export async function baseImage(root: string): Promise<string> {
  const found = /^FROM (\S+) AS base$/m.exec(await readFile(join(root, 'Dockerfile'), 'utf8'))?.[1]
  if (found === undefined) throw new Error('the Dockerfile has no stage called base')
  return found
}

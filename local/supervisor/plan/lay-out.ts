import { resolve } from 'node:path'
import { drawPictures } from '@micromart/catalog/demo'
import { writeAtomically } from '@micromart/running-shop/data-folder'
import { tlsOfCaller } from '../caller-settings.ts'
import type { Databases } from '../databases.ts'
import type { Ground } from '../ground.ts'
import type { StartOptions } from '../options.ts'
import type { Programs } from '../processes/programs.ts'
import { credentialSettings } from './credentials.ts'
import { type ProcessPlan, planProcesses } from './plan.ts'
import { providerOfCaller } from './provider.ts'
import { routerConfig } from './router-config.ts'

/** What is to run, and on which files. */
export interface LayOut {
  plans: ProcessPlan[]
  /** The folder that GraphiQL is built into. */
  graphiql: string
  /** Writes the supergraph that a shop follows whose sources are followed. */
  recompose(): Promise<void>
}

/** Decides on every process and writes what they read when they start: the router's configuration, the supergraph, pictures. */
export async function layOut(
  options: StartOptions,
  { folder, ports, secrets, kafka, logsDir }: Ground,
  databases: Databases,
  programs: Programs,
): Promise<LayOut> {
  const configFile = folder.file('router.json')
  const supergraph = options.watch ? folder.file('supergraph.graphql') : resolve('schema/supergraph.graphql')
  const recompose = async () => writeAtomically(supergraph, await programs.compose())
  if (options.watch) await recompose()
  const kafkaSettings = kafka?.settings ?? null
  const plans = await planProcesses({
    options,
    ports,
    secrets,
    credentials: credentialSettings(process.env, secrets),
    databases,
    tls: tlsOfCaller(),
    provider: providerOfCaller(process.env),
    kafka: kafkaSettings,
    environment: process.env,
    supergraph,
    routerConfig: configFile,
    mailboxDir: folder.file('mailbox'),
    logsDir,
  })
  const graphiql = resolve('.build/graphiql')
  const pictures = folder.file('pictures')
  if (options.demo) await drawPictures(pictures)
  const { watch, cors } = options
  const shown = options.demo ? { pictures } : {}
  const config = routerConfig(ports, plans, { graphiql, watch, cors, kafka: kafkaSettings, ...shown })
  await writeAtomically(configFile, `${JSON.stringify(config, null, 2)}\n`)
  return { plans, graphiql, recompose }
}

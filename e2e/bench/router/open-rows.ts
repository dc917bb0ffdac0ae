import { writeFile } from 'node:fs/promises'
import { ask, type Expectation } from './answers.ts'
import type { OnGatewayCore } from './cores.ts'
import { type Gateway, gateways } from './gateways.ts'
import { usualConnections } from './measure.ts'
import { onPath } from './on-path.ts'
import type { OpenSetting } from './open-setting.ts'
import type { Row } from './rows.ts'
import { type RunningGateway, startGateway } from './running-gateway.ts'
import { checkedSubject, firstOf, type Subject } from './subject.ts'

/** Tokens of a row in which each request has another one. */
const differentTokens = 20_000

export interface OpenRows {
  /** Starts a row's gateway, and checks its answers. Null, and said, where it is somebody else's and is not here, or not right. */
  open(name: string, row: Row): Promise<Subject | null>
  close(): Promise<void>
}

export function openRows(setting: OpenSetting, on: OnGatewayCore, say: (line: string) => void): OpenRows {
  const running: RunningGateway[] = []

  async function start(name: string, row: Row): Promise<Subject> {
    if (row.gateway === 'bare') await recordCalls('nested')
    if (row.gateway === 'bare-small') await recordCalls('small')
    const gateway = await startGateway(gateways[row.gateway], setting, on)
    running.push(gateway)
    return checkedSubject({ name, row, gateway, asked: await askedBy(row, setting) }, setting.processes)
  }

  /** Has the router answer once, and keeps its calls for the bare row. */
  async function recordCalls(operation: 'nested' | 'small'): Promise<void> {
    const { gateway, asked } = await start('micromart', { gateway: 'micromart', operation, against: 'stock' })
    const waves = await setting.processes.recorded(() => ask(gateway.url, firstOf(asked)))
    await writeFile(setting.bare[operation].waves, JSON.stringify(waves))
    await gateway.stop()
  }

  return {
    async open(name, row) {
      const { programs }: Gateway = gateways[row.gateway]
      const missing = programs?.filter((program) => !onPath(program)) ?? []
      if (missing.length > 0) {
        say(`${name} is left out: there is no ${missing.join(', ')} on PATH.`)
        return null
      }
      say(`${name} starts …`)
      return start(name, row).catch((error) => {
        if (programs === undefined) throw error
        say(`${name} is left out: ${error.message}`)
        return null
      })
    },
    close: async () => void (await Promise.all(running.map((gateway) => gateway.stop()))),
  }
}

/** What clients of a row send: of tokens, so many that none comes twice before its turn. */
async function askedBy({ operation, connections = usualConnections, tokens }: Row, setting: OpenSetting) {
  const operations = [setting.operations[operation]].flat()
  const bodies = operations.map(({ query, data }) => ({ body: JSON.stringify({ query }), data }))
  if (tokens === undefined) return bodies
  const signed = await setting.tokens.sign(tokens === 'client' ? connections : differentTokens)
  return signed.map(
    (authorization, nth): Expectation => ({ ...(bodies[nth % bodies.length] as Expectation), authorization }),
  )
}

import { type HarnessOptions, openHarness } from '@micromart/service/testing'
import { list, type ServiceName, type Subgraph, secretKeys, settingOf } from './list.ts'

/** A subgraph for tests of what all have, by its name alone, so that one that is added to the list is tested too. */
export async function openAlone(
  name: ServiceName,
  options: Pick<HarnessOptions, 'letters'> = {},
): Promise<Awaited<ReturnType<typeof openHarness>>> {
  const { [name]: definition } = await import(`./${name}/subgraph.ts`)
  return openHarness(definition, { ...options, environment: environmentOf(list[name]) })
}

/** All that it must be told; whoever it asks answers nothing. */
export function environmentOf({ asks = [], outside = [], settings, ...rest }: Subgraph): Record<string, string> {
  const nobody = asks.map((name) => [settingOf(`${name}-url`), 'http://127.0.0.1:1'])
  const outsiders = outside.map(({ address, standIn }) => [
    settingOf(address),
    standIn.replace(/\/\/.*/, '//127.0.0.1:1'),
  ])
  const secrets = secretKeys({ outside, ...rest }).map((key) => [settingOf(key), 'k9'.repeat(20)])
  return Object.fromEntries([...nobody, ...outsiders, ...secrets, ...Object.entries(settings ?? {})])
}

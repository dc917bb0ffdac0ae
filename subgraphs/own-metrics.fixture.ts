import { ownMetrics } from '@micromart/service/testing/metrics'
import { list, type ServiceName } from './list.ts'
import { environmentOf } from './open-alone.fixture.ts'

/** What a subgraph publishes beside what all do, by its name alone. */
export async function metricsOf(name: ServiceName): ReturnType<typeof ownMetrics> {
  const { [name]: definition } = await import(`./${name}/subgraph.ts`)
  return ownMetrics(definition, environmentOf(list[name]))
}

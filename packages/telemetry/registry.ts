import { collectDefaultMetrics, Registry } from 'prom-client'
import { processIdentity } from './process-identity.ts'

/**
 * Between looks at the event loop's lag, in ms. prom-client's own 10 wake each process of a shop at rest a hundred times a second, and were most
 * of what some of them took; what stands still for longer than this is seen.
 */
const lagEveryMs = 100

/**
 * The metrics of this process, each series of them with whose it is: `service`, `service_version` and `service_instance_id`, as
 * its spans say, too. What the Node process itself has to tell is in it.
 *
 * @param service such as `orders`
 */
export function openRegistry(service: string): Registry {
  const registry = new Registry()
  const { version, instance } = processIdentity(service)
  registry.setDefaultLabels({ service, service_version: version, service_instance_id: instance })
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: lagEveryMs })
  return registry
}

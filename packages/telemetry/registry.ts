import { collectDefaultMetrics, Registry } from 'prom-client'
import { processIdentity } from './process-identity.ts'

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
  collectDefaultMetrics({ register: registry })
  return registry
}

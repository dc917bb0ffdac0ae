import { detectResources, envDetector, type Resource, resourceFromAttributes } from '@opentelemetry/resources'
import type { ProcessIdentity } from '../process-identity.ts'

/** Whose signals are sent. `OTEL_RESOURCE_ATTRIBUTES` and `OTEL_SERVICE_NAME` beat what we say. */
export function resourceOf({ service, version, instance }: ProcessIdentity): Resource {
  return resourceFromAttributes({
    'service.name': service,
    'service.namespace': 'micromart',
    'service.version': version,
    'service.instance.id': instance,
  }).merge(detectResources({ detectors: [envDetector] }))
}

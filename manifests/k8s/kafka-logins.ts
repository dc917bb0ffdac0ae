import type { GeneratedFile } from '@micromart/generated-files'
import type { Subgraphs } from '../edges.ts'
import { octal, yamlFile } from '../yaml-file.ts'

/** A login of its own for each at the brokers, which then know who says what. */
export function kafkaLogins(subgraphs: Subgraphs): GeneratedFile {
  return yamlFile('k8s/overlays/production/kafka-logins.yaml', [], ...Object.keys(subgraphs).map(kafkaLogin))
}

const kafkaLogin = (name: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace: 'micromart' },
  spec: {
    template: {
      spec: {
        containers: [
          {
            name: 'micromart',
            volumeMounts: [{ name: 'kafka', mountPath: '/run/secrets/kafka', readOnly: true }],
          },
        ],
        volumes: [{ name: 'kafka', secret: { secretName: `${name}-kafka`, defaultMode: octal(0o440) } }],
      },
    },
  },
})

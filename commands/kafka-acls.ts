import { followerRights, type KafkaRight, operatorRights, serviceRights } from '@micromart/messaging/kafka-rights'
import { services } from '@micromart/subgraphs'

/** Somebody's rights on brokers. */
export interface Holder {
  /** As the brokers know them. */
  principal: string
  rights: KafkaRight[]
}

/** Who needs what on brokers: a principal for each service, one for the router, and one for operators; `{service}` in its pattern stands for their names. */
export function kafkaHolders({ principal, prefix }: { principal: string; prefix?: string | undefined }): Holder[] {
  const holder = (name: string, rights: KafkaRight[]) => ({
    principal: principal.replaceAll('{service}', name),
    rights,
  })
  return [
    ...services.map((name) => holder(name, serviceRights(name, prefix))),
    holder('router', followerRights('router', prefix)),
    holder('operator', operatorRights(services, prefix)),
  ]
}

/** The same as calls of Kafka's own `kafka-acls`, a line each. */
export const kafkaAcls = (holders: readonly Holder[]): string[] =>
  holders.flatMap(({ principal, rights }) =>
    rights.map(({ resource, name, prefixed, operations }) =>
      [
        `kafka-acls --bootstrap-server "$BROKERS" --add --allow-principal '${principal}'`,
        ...operations.map((operation) => `--operation ${operation}`),
        `--${resource} ${name}`,
        ...(prefixed ? ['--resource-pattern-type prefixed'] : []),
      ].join(' '),
    ),
  )

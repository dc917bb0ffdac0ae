import { createRequire } from 'node:module'
import { followerRights, type KafkaRight, operatorRights, serviceRights } from '@micromart/messaging/kafka-rights'
import { services } from '@micromart/subgraphs'
import type { Admin } from 'kafkajs'

// Its names for rights are not among those that Node finds in a CommonJS package.
const names: typeof import('kafkajs') = createRequire(import.meta.url)('kafkajs')
const { TOPIC, GROUP } = names.AclResourceTypes
const { LITERAL, PREFIXED } = names.ResourcePatternTypes
const { CREATE, DELETE, READ, WRITE, DESCRIBE } = names.AclOperationTypes
const operationOf = { Create: CREATE, Describe: DESCRIBE, Read: READ, Write: WRITE }

/** Gives each service's user what that needs and no more. */
export async function allowEachService(admin: Admin, prefix?: string): Promise<void> {
  for (const name of services) await allow(admin, name, serviceRights(name, prefix))
}

/** Gives the router's user what it needs to hear what is outdated. */
export const allowRouter = (admin: Admin, prefix?: string) => allow(admin, 'router', followerRights('router', prefix))

/** Gives the operators' user what their commands need. */
export const allowOperator = (admin: Admin, prefix?: string) =>
  allow(admin, 'operator', operatorRights(services, prefix))

/** Lets it also forget the shop. */
export async function allowReset(admin: Admin, prefix: string): Promise<void> {
  const acl = [TOPIC, GROUP].map((resourceType) => ({
    ...allowed('operator', prefix, PREFIXED),
    resourceType,
    operation: DELETE,
  }))
  await admin.createAcls({ acl })
}

async function allow(admin: Admin, user: string, rights: readonly KafkaRight[]): Promise<void> {
  const acl = rights.flatMap(({ resource, name, prefixed, operations }) =>
    operations.map((operation) => ({
      ...allowed(user, name, prefixed ? PREFIXED : LITERAL),
      resourceType: resource === 'topic' ? TOPIC : GROUP,
      operation: operationOf[operation],
    })),
  )
  await admin.createAcls({ acl })
}

const allowed = (user: string, resourceName: string, resourcePatternType: number) => ({
  principal: `User:${user}`,
  host: '*',
  permissionType: names.AclPermissionTypes.ALLOW,
  resourceName,
  resourcePatternType,
})

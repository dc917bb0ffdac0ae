import { createRequire } from 'node:module'
import type { AclOperationTypes, AclResourceTypes, Admin } from 'kafkajs'

/**
 * Gives a user what a shop needs and no more: to make, read and write its topics, and to read as its groups.
 * @param prefix what the names of both begin with; without one, all are the shop's.
 */
export async function allowShop(admin: Admin, user: string, prefix?: string): Promise<void> {
  // Its names for rights are not among those that Node finds in a CommonJS package.
  const names: typeof import('kafkajs') = createRequire(import.meta.url)('kafkajs')
  const { LITERAL, PREFIXED } = names.ResourcePatternTypes
  const { TOPIC, GROUP } = names.AclResourceTypes
  const { CREATE, READ, WRITE, DESCRIBE } = names.AclOperationTypes
  const on = (resourceType: AclResourceTypes, operation: AclOperationTypes) => ({
    principal: `User:${user}`,
    host: '*',
    permissionType: names.AclPermissionTypes.ALLOW,
    resourceName: prefix ?? '*',
    resourcePatternType: prefix === undefined ? LITERAL : PREFIXED,
    resourceType,
    operation,
  })
  await admin.createAcls({
    acl: [...[CREATE, READ, WRITE, DESCRIBE].map((operation) => on(TOPIC, operation)), on(GROUP, READ)],
  })
}

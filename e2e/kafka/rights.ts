import { createRequire } from 'node:module'
import type { AclOperationTypes, AclResourceTypes, Admin } from 'kafkajs'

// Its names for rights are not among those that Node finds in a CommonJS package.
const names: typeof import('kafkajs') = createRequire(import.meta.url)('kafkajs')
const { TOPIC, GROUP } = names.AclResourceTypes
const { CREATE, DELETE, READ, WRITE, DESCRIBE } = names.AclOperationTypes

/** Somebody, and what the names of their topics and groups begin with; without a prefix, all are theirs. */
interface Holder {
  user: string
  prefix?: string
}

/** Gives a shop what it needs and no more: to make, read and write its topics, and to read as its groups. */
export const allowShop = (admin: Admin, holder: Holder) =>
  allow(admin, holder, [
    [TOPIC, [CREATE, READ, WRITE, DESCRIBE]],
    [GROUP, [READ]],
  ])

/** Lets it also be forgotten. */
export const allowReset = (admin: Admin, holder: Holder) =>
  allow(admin, holder, [
    [TOPIC, [DELETE]],
    [GROUP, [DELETE]],
  ])

async function allow(
  admin: Admin,
  { user, prefix }: Holder,
  rights: readonly (readonly [AclResourceTypes, readonly AclOperationTypes[]])[],
): Promise<void> {
  const { LITERAL, PREFIXED } = names.ResourcePatternTypes
  const holder = {
    principal: `User:${user}`,
    host: '*',
    permissionType: names.AclPermissionTypes.ALLOW,
    resourceName: prefix ?? '*',
    resourcePatternType: prefix === undefined ? LITERAL : PREFIXED,
  }
  await admin.createAcls({
    acl: rights.flatMap(([resourceType, operations]) =>
      operations.map((operation) => ({ ...holder, resourceType, operation })),
    ),
  })
}

import assert from 'node:assert/strict'
import type { Docker } from '../engines/docker.ts'
import { ours } from '../engines/ours.ts'
import type { ComposedShop } from './composed-shop.ts'
import { inContainer } from './in-container.ts'

/** Each may do no more than it must: whoever breaks into one finds no root, nothing to write to, and no way out. */
export async function eachIsConfined(shop: ComposedShop): Promise<void> {
  for (const [service, { Config, HostConfig, NetworkSettings }] of await shop.containers()) {
    // Kafka's image names its user instead of numbering it.
    const user = Config.User.split(':')[0]
    assert.ok(user && user !== '0' && user !== 'root', `${service} runs as ${user || 'root'}`)
    assert.ok(HostConfig.ReadonlyRootfs, `${service} can write to its root`)
    assert.deepEqual(HostConfig.CapDrop, ['ALL'], `${service} has capabilities`)
    assert.ok(HostConfig.SecurityOpt?.includes('no-new-privileges:true'), `${service} may gain privileges`)
    const published = Object.values(NetworkSettings.Ports).flatMap((bindings) => bindings ?? [])
    for (const { HostIp } of published) assert.equal(HostIp, '127.0.0.1', `${service} is published on ${HostIp}`)
  }
}

/** What the shop made at its first start is in no container's environment, command or log. */
export async function secretsStaySecret(docker: Docker, shop: ComposedShop): Promise<void> {
  const containers = await shop.containers()
  const secrets = await allSecrets(docker, shop)
  // Each of nine databases has a password and a URL, and five more are shared.
  assert.ok(secrets.size > 20, `found only ${secrets.size} secrets`)
  const logs = await shop.compose('logs', '--no-color')
  assert.ok(logs.includes('serving'), 'the logs are there')
  for (const secret of secrets) assert.ok(!logs.includes(secret), 'a secret is in the logs')
  const inspected = await docker.docker('inspect', ...[...containers.values()].map(({ Id }) => Id))
  for (const secret of secrets) assert.ok(!inspected.includes(secret), 'docker inspect shows a secret')
}

const reads = `
  const { readdirSync, readFileSync } = require('node:fs')
  const files = readdirSync('/secrets', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  console.log(JSON.stringify(files.map(({ parentPath, name }) => readFileSync(parentPath + '/' + name, 'utf8'))))`

/** Reads every secret where it lies, in the volumes, as root can. */
async function allSecrets(docker: Docker, shop: ComposedShop): Promise<Set<string>> {
  const listed = await docker.docker('volume', 'ls', '--quiet', '--filter', `label=com.docker.compose.project=${ours}`)
  const names = listed.split('\n').filter((name) => name.endsWith('secrets'))
  const mounts = names.flatMap((name) => ['--volume', `${name}:/secrets/${name}:ro`])
  return new Set<string>(JSON.parse(await inContainer(docker, shop, mounts, reads)))
}

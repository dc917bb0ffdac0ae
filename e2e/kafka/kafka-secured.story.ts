import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kafkaFrom } from '@micromart/running-shop/kafka'
import { services } from '@micromart/subgraphs'
import { certificateAuthority } from '@micromart/testing/certificates'
import { eventually } from '@micromart/testing/eventually'
import { type Admin, Kafka, logLevel } from 'kafkajs'
import { startKafka } from '../engines/kafka.ts'
import { deadLetters } from '../probes/dead-letters.ts'
import { filesWith } from '../probes/files-with.ts'
import { promisesHold } from '../probes/promises.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { type Shop, startShop } from '../shop/shop.ts'
import { shopCommand } from '../shop/shop-command.ts'
import { firstOrder } from '../shopping/first-order.ts'
import { tailed } from './events-command.ts'
import { certificateIn, guardedEnvironment, kafkaVariables } from './guarded.ts'
import { allowEachService, allowOperator, allowReset, allowRouter } from './rights.ts'
import { sayOn } from './say.ts'

export const title =
  'A shop whose services each have a login at brokers that want a certificate too, its own processes over mTLS, lacks nothing'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 480_000

const prefix = 'north.'
const wrongPassword = { MICROMART_KAFKA_PASSWORD: 'a guess' }
const whatToDo = /authentication failed.*\nCorrect MICROMART_KAFKA_USERNAME and MICROMART_KAFKA_PASSWORD/

export async function run({ say }: PartContext): Promise<void> {
  const names = [...services, 'router', 'operator']
  const users = Object.fromEntries(names.map((name) => [name, randomBytes(18).toString('base64url')]))
  const passwords = Object.values(users)
  const authority = certificateAuthority()
  const guard = { users, mechanism: 'SCRAM-SHA-512', authority, certified: true } as const
  const kafka = await startKafka({ guard, say })
  const folder = await mkdtemp(join(tmpdir(), 'micromart-guarded-'))
  const admin = new Kafka({ brokers: kafka.brokers, logLevel: logLevel.NOTHING }).admin()
  try {
    if (!kafka.secured) throw new CannotRunHere('KAFKA_BROKERS names brokers of somebody else, whose guard is theirs')
    const environment = await guardedEnvironment(folder, prefix, guard)
    const args = ['--kafka', kafka.secured.url.replace('kafka://', '')]
    say('whoever is not let in is told so before anything is started, and what to do')
    await strangersAreTold(folder, args, environment, passwords)
    await admin.connect()
    await allowEachService(admin, prefix)
    await allowRouter(admin, prefix)
    await allowOperator(admin, prefix)
    const shop = await startShop(args, environment)
    try {
      await lacksNothing(shop, kafka.secured, users, say)
      await isForgottenWhereAllowed(shop, admin, args, say)
      say('no file of the shop holds a password')
      for (const password of passwords) assert.deepEqual(await filesWith(shop.data, password), [])
    } finally {
      await shop.dispose()
    }
  } finally {
    await admin.disconnect()
    await kafka.stop()
    await rm(folder, { recursive: true })
  }
}

async function strangersAreTold(
  folder: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
  passwords: readonly string[],
): Promise<void> {
  const refused = (other: NodeJS.ProcessEnv, words: RegExp) =>
    assert.rejects(startShop(args, { ...environment, ...other }), ({ message }: Error) => {
      assert.match(message, words)
      assert.doesNotMatch(message, /PostgreSQL …/)
      assert.ok(![...passwords, 'a guess'].some((password) => message.includes(password)), 'a password is shown')
      return true
    })
  await refused(wrongPassword, whatToDo)
  const none = kafkaVariables({ PASSWORD_FILE: undefined })
  await refused(none, /MICROMART_KAFKA_PASSWORD is missing, which MICROMART_KAFKA_SASL_MECHANISM needs/)
  const stranger = await certificateIn(folder, 'stranger', certificateAuthority().issue(['shop']))
  const strange = kafkaVariables({ CERT_FILE: stranger.certFile, KEY_FILE: stranger.keyFile })
  await refused(strange, /certificate.*\nThey want a certificate of an authority that they trust/)
  await refused(kafkaVariables({ CA_FILE: stranger.caFile }), /certificate.*\nMICROMART_KAFKA_CA must be/)
  const inClear = { TLS: undefined, CA_FILE: undefined, CERT_FILE: undefined, KEY_FILE: undefined }
  await refused(kafkaVariables(inClear), /\nSee whether they speak TLS.*MICROMART_KAFKA_TLS/)
}

/** A first order, and every command. */
async function lacksNothing(
  shop: Shop,
  kafka: { url: string },
  users: Readonly<Record<string, string>>,
  say: PartContext['say'],
): Promise<void> {
  await firstOrder(shop, say)
  const { processes } = await shop.running()
  assert.match(processes.orders?.url ?? '', /^https:/)

  say('the commands are let in as the shop is')
  const said = await tailed(shop, 4, '--topic', 'orders.events')
  assert.equal(said[0]?.value.type, 'order.placed')
  assert.deepEqual(await deadLetters(shop), [])
  const settings = kafkaFrom(shop.environment)
  const sasl = { mechanism: 'scram-sha-512', username: 'orders', password: users.orders ?? '' } as const
  await sayOn({ kafka, prefix, settings: { ...settings, sasl } }, 'payments.commands', [
    { key: 'ord_poison', value: '{"no": JSON' },
  ])
  await eventually(async () => assert.equal((await deadLetters(shop)).length, 1), { within: 30_000 })
  await promisesHold(shop)

  say('and told what to do where they are not')
  const guessing = { ...shop, environment: { ...shop.environment, ...wrongPassword } }
  for (const [command = '', ...words] of [['events', 'tail'], ['dead-letters', 'list'], ['invariants']]) {
    await assert.rejects(shopCommand(guessing, command, ...words), ({ message }: Error) => {
      assert.match(message, whatToDo)
      assert.doesNotMatch(message, /a guess|^ +at /m)
      return true
    })
  }
}

async function isForgottenWhereAllowed(
  shop: Shop,
  admin: Admin,
  args: string[],
  say: PartContext['say'],
): Promise<void> {
  say('a reset that the brokers do not allow forgets nothing')
  assert.equal(await shop.stop(), 0)
  await assert.rejects(shop.restart([...args, '--reset', '--yes']), /Nothing is forgotten yet\..*\nGive .*the rights/)
  await shop.restart(args)
  assert.equal((await deadLetters(shop)).length, 1)
  await promisesHold(shop)

  say('one that they allow forgets all')
  assert.equal(await shop.stop(), 0)
  await allowReset(admin, prefix)
  await shop.restart([...args, '--reset', '--yes'])
  assert.deepEqual(await deadLetters(shop), [])
  await promisesHold(shop)
}

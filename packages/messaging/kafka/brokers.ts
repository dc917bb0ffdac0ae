import { AdminClient } from './admin.ts'
import { type KafkaAccess, kafkaClients, type MakeClient } from './client.ts'
import { type Names, namesWith } from './names.ts'
import { Publisher } from './publisher.ts'

/** All ways to a shop's brokers, and what its topics are called there. Each connects when first needed. */
export class Brokers {
  readonly client: MakeClient
  readonly names: Names
  readonly admin: AdminClient
  readonly publisher: Publisher

  constructor(access: KafkaAccess) {
    this.client = kafkaClients(access)
    this.names = namesWith(access.settings.prefix)
    this.admin = new AdminClient(this.client)
    this.publisher = new Publisher(this.client)
  }

  async close(): Promise<void> {
    await this.publisher.close()
    await this.admin.close()
  }
}

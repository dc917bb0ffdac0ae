import {
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely'
import { keepHints, type Notification, takeHints } from './hint.ts'

/** PostgreSQL's dialect, whose transactions tell of what they `hint` at once they are committed. */
export class HintingDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  readonly #tell: (hints: readonly Notification[]) => void

  constructor(config: PostgresDialectConfig, tell: (hints: readonly Notification[]) => void) {
    super(config)
    this.#config = config
    this.#tell = tell
  }

  override createDriver(): Driver {
    return new HintingDriver(this.#config, this.#tell)
  }
}

class HintingDriver extends PostgresDriver {
  readonly #tell: (hints: readonly Notification[]) => void

  constructor(config: PostgresDialectConfig, tell: (hints: readonly Notification[]) => void) {
    super(config)
    this.#tell = tell
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await super.beginTransaction(connection, settings)
    keepHints(connection)
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.commitTransaction(connection)
    } finally {
      // Whoever lost its answer may have committed all the same.
      const hints = takeHints(connection)
      if (hints.length > 0) this.#tell(hints)
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    takeHints(connection)
    await super.rollbackTransaction(connection)
  }
}

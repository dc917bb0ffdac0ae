import { InvalidSettings } from '@micromart/settings'

/** The configuration cannot be used; `faults` lists every reason, each with its path. */
export class ConfigError extends InvalidSettings {
  override name = 'ConfigError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The router's configuration is wrong:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

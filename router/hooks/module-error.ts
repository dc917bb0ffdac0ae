import { InvalidSettings } from '@micromart/settings'

/** A module of hooks that cannot be used; the message names its file and all that is wrong with it. */
export class ModuleError extends InvalidSettings {
  override name = 'ModuleError'

  constructor(file: string, faults: readonly string[]) {
    super(`The module ${file} cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
  }
}

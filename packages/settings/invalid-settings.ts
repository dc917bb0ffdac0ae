/** Settings that a process cannot run with; `message` names every one of them, and never shows a value. */
export class InvalidSettings extends Error {
  override name = 'InvalidSettings'
}

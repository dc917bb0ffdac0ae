import { message } from '@micromart/events'
import type { TraceContext } from '@micromart/telemetry'
import type { ParticipantCommand } from './saga-steps.ts'

/** A participant's command as it travels; the trace that it belongs to goes along. */
export function commandMessage(command: ParticipantCommand, said: TraceContext & { time: Date }) {
  const { id, data } = command
  const parts = { id, source: 'orders', subject: data.orderId, ...said }
  return command.topic === 'inventory.commands'
    ? message(command.topic, command.type, { ...parts, data: command.data })
    : message(command.topic, command.type, { ...parts, data: command.data })
}

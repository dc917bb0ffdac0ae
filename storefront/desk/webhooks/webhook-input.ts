import type { Form } from '../../http/form.ts'
import { eventTypes, type WebhookFields } from './webhook-form.tsx'

export const sentWebhook = (form: Form): WebhookFields => ({
  key: form.text('key'),
  url: form.text('url'),
  description: form.text('description'),
  eventTypes: form.all('type'),
})

export const inputOf = ({ url, description, eventTypes: wanted }: WebhookFields) => ({
  url,
  description: description || null,
  eventTypes: eventTypes.filter((type) => wanted.includes(type)),
})

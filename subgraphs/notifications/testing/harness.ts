import { newId } from '@micromart/ids'
import ordersSchema from '@micromart/orders/schema.graphql'
import { customer, openHarness, openSamplePeer, type Somebody, staff } from '@micromart/service/testing'
import usersSchema from '@micromart/users/schema.graphql'
import { notifications } from '../subgraph.ts'
import { sampleOrder, sampleStock } from './samples.ts'

const list = `query($of: [_Any!]!, $first: Int, $after: String, $unread: Boolean) { _entities(representations: $of) { ... on User {
  notifications(first: $first, after: $after, unreadOnly: $unread) {
    unreadCount pageInfo { hasNextPage endCursor } edges { node { id title order { id } } } } } } }`

const webhookFields = '{ id url description eventTypes enabled disabledBecause failingSince createdBy { id } }'
const deliveryFields = '{ id type status body nextAttemptAt finishedAt attempts { statusCode fault answer } }'

const createWebhook = `mutation($input: CreateWebhookInput!) { createWebhook(input: $input) { __typename
  ... on WebhookCreated { secret webhook ${webhookFields} } ... on InvalidInput { message path } } }`

const listDeliveries = `query($id: ID!, $first: Int, $after: String, $status: WebhookDeliveryStatus) { webhook(id: $id) {
  id url description eventTypes enabled disabledBecause failingSince createdBy { id }
  deliveries(first: $first, after: $after, status: $status) {
    pageInfo { hasNextPage endCursor } edges { node ${deliveryFields} } } } }`

/** What is asked of the mutations of a webhook. */
const webhookAnswers = {
  changeWebhook: `... on WebhookChanged { webhook ${webhookFields} } ... on InvalidInput { message path }`,
  rotateWebhookSecret: '... on WebhookSecretRotated { secret formerUntil }',
  deleteWebhook: '... on WebhookDeleted { webhookId }',
  sendTestEvent: `... on WebhookDeliveryQueued { delivery ${deliveryFields} }`,
  redeliver: `... on WebhookDeliveryQueued { delivery ${deliveryFields} }`,
  redeliverFailed: '... on WebhookDeliveriesQueued { count }',
}

interface ListedDelivery {
  id: string
  type: string
  status: string
  body: string
  nextAttemptAt: string | null
  finishedAt: string | null
  attempts: { statusCode: number | null; fault: string | null; answer: string | null }[]
}

interface Listed {
  unreadCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: { node: { id: string; title: string; order: { id: string } | null } }[]
}

/** Nobody listens there. */
const nowhere = 'smtp://127.0.0.1:1'

/** Those of the schemas, with what is said of them. */
const languageFields = /^ *"[^"]*"\n *language: String\n/gm

interface HarnessSettings {
  smtpUrl?: string
  smsUrl?: string
  /** Users and orders are of a version that knows no languages. */
  siblings?: 'of before' | 'of now'
  /** Further settings. */
  environment?: Record<string, string>
}

/** Notifications whose mails go to `smtpUrl` and SMS to `smsUrl`, if anywhere, and what a test of them says often. */
export async function openNotifications({
  smtpUrl = nowhere,
  smsUrl,
  siblings = 'of now',
  environment = {},
}: HarnessSettings = {}) {
  const schemaOf = (schema: string) => (siblings === 'of now' ? schema : schema.replace(languageFields, ''))
  /** What people read. */
  const languages = new Map<string, string>()
  /** Requests that are used, expired or overtaken. */
  const over = new Set<string>()
  const users = await openSamplePeer(schemaOf(usersSchema), {
    User: {
      __resolveReference: ({ id }: { id: string }) => ({ id, language: languages.get(id) ?? null }),
    },
    Mutation: { forgetFarewell: (_parent: unknown, { userId }: { userId: string }) => over.add(userId) && true },
    Query: {
      mailRecipient: (_parent: unknown, { userId, request }: { userId: string; request?: { id?: string } }) =>
        over.has(request?.id ?? userId)
          ? null
          : {
              name: 'Ada Quist',
              email: `${userId}@buyers.example`,
              language: languages.get(userId) ?? null,
              newEmail: null,
              token: request ? `token-of-${request.id ?? userId}` : null,
            },
    },
  })
  /** How guests are reached, by their orders. */
  const guests = new Map<string, { email: string; orderToken: string; language?: string }>()
  const orders = await openSamplePeer(schemaOf(ordersSchema), {
    Query: { guestContact: (_parent: unknown, { orderId }: { orderId: string }) => guests.get(orderId) ?? null },
  })
  const harness = await openHarness(notifications, {
    environment: {
      MICROMART_USERS_URL: users.url,
      MICROMART_ORDERS_URL: orders.url,
      MICROMART_WEBHOOK_KEY: 'a secret of more than thirty-two characters',
      MICROMART_SMTP_URL: smtpUrl,
      ...(smsUrl !== undefined && { MICROMART_SMS_URL: smsUrl }),
      MICROMART_MAIL_FROM: 'MicroMart <shop@micromart.example>',
      MICROMART_STOREFRONT_URL: 'http://127.0.0.1:4002',
      ...environment,
    },
  })
  const { hear } = harness

  return {
    ...harness,
    users,
    languages,
    over,
    guests,
    /** Users says that somebody is there, or is somebody else by now. */
    user(userId: string, { version = 1, role = 'CUSTOMER' as 'CUSTOMER' | 'STAFF' | 'ADMIN' } = {}) {
      const type = version === 1 ? 'user.registered' : 'user.profile_changed'
      return hear('users.events', type, { userId, role }, { subject: userId, version })
    },
    resetAsked: (userId: string, version: number, requestId?: string) =>
      hear(
        'users.events',
        'user.password_reset_requested',
        { userId, role: 'CUSTOMER', requestId },
        { subject: userId, version },
      ),
    placed: (orderId: string, customerId: string) =>
      hear('orders.events', 'order.placed', sampleOrder(orderId, customerId), { subject: orderId, version: 1 }),
    adopted: (orderId: string, customerId: string, version: number) =>
      hear(
        'orders.events',
        'order.adopted',
        { orderId, number: `MM-${orderId}`, customerId },
        { subject: orderId, version },
      ),
    confirmed(orderId: string, customerId: string, id = newId('evt')) {
      const { number } = sampleOrder(orderId, customerId)
      return hear(
        'orders.events',
        'order.confirmed',
        { orderId, number, customerId },
        { id, subject: orderId, version: 2 },
      )
    },
    /** There are few lamps left, or none. */
    stockFell: (variantId: string, version: number, available: number) =>
      hear('inventory.events', 'stock.changed', sampleStock(variantId, available), { subject: variantId, version }),
    async notificationsOf(userId: string, page: Record<string, unknown> = {}, as: Somebody = customer(userId)) {
      const { data, errors } = await harness.ask(list, { of: [{ __typename: 'User', id: userId }], ...page }, as)
      return { listed: (data?._entities[0]?.notifications ?? null) as Listed | null, errors }
    },
    /** Staff have events delivered to a URL. */
    async registered(url: string, eventTypes: string[] = ['ORDER_PLACED', 'ORDER_CONFIRMED']) {
      const { data } = await harness.ask(createWebhook, { input: { url, eventTypes } }, staff())
      return { id: data.createWebhook.webhook.id as string, secret: data.createWebhook.secret as string }
    },
    /** What `createWebhook` answers. */
    createWebhook: async (input: Record<string, unknown>) =>
      (await harness.ask(createWebhook, { input }, staff())).data.createWebhook,
    /** Staff do something with a webhook or a delivery: what the mutation answers. */
    async asStaff(mutation: keyof typeof webhookAnswers, args: string) {
      const answer = `__typename ... on NotFound { of } ${webhookAnswers[mutation]}`
      const { data, errors } = await harness.ask(`mutation { ${mutation}(${args}) { ${answer} } }`, {}, staff())
      if (errors) throw new Error(JSON.stringify(errors))
      return data[mutation]
    },
    /** A webhook and its deliveries, the oldest first. */
    async webhookOf(id: string, status?: string) {
      const { data } = await harness.ask(listDeliveries, { id, first: 100, status }, staff())
      const { deliveries, ...webhook } = data.webhook
      const nodes = deliveries.edges.map(({ node }: { node: ListedDelivery }) => node) as ListedDelivery[]
      return { webhook, deliveries: nodes.reverse() }
    },
    sendWebhooks: () => harness.work('webhook-sender'),
    sendMails: () => harness.work('mail-sender'),
    /** How the mails to somebody stand, oldest first. */
    mails: (userId: string) =>
      harness.db
        .selectFrom('mails')
        .select(['state', 'tries', 'content'])
        .where('user_id', '=', userId)
        .orderBy('created_at')
        .execute(),
    async close() {
      await harness.close()
      await Promise.all([users.close(), orders.close()])
    },
  }
}

export type NotificationsHarness = Awaited<ReturnType<typeof openNotifications>>

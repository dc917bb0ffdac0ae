// Generated from subgraphs/list.ts by `npm run compose`.
export const databases = [
  "users",
  "products",
  "inventory",
  "cart",
  "orders",
  "payments",
  "notifications",
  "search",
  "payments-sandbox"
]

export const secrets = {
  "users-keys": {
    "key-secret": null
  },
  "products-uploads": {
    "picture-upload-key": null
  },
  "orders-links": {
    "order-link-secret": null
  },
  "payment-provider": {
    "provider-key": null,
    "webhook-secret": null
  },
  "notifications-keys": {
    "webhook-key": null
  },
  "mail": {
    "smtp-url": "smtp://mailpit:1025"
  },
  "storefront-session": {
    "session-secret": null
  }
}

// @ts-check
const plans = new Map([
  ['acme', 'paid'],
  ['newcomer', 'trial'],
])

/** @type {import('./router-module.ts').RouterModule<{ plan?: string }>} */
export default {
  name: 'tenants',

  onRequest({ headers, kind, context }) {
    const tenant = headers['x-tenant'] ?? ''
    context.plan = plans.get(tenant)
    if (!context.plan)
      return { refuse: { code: 'UNKNOWN_TENANT', message: 'Say who you are in x-tenant.', status: 401 } }
    if (context.plan === 'trial' && kind === 'mutation') {
      return { refuse: { code: 'PAYMENT_REQUIRED', message: 'Whoever tries it out may only look.', status: 402 } }
    }
    return { headers: { 'x-tenant': tenant } }
  },

  onSubgraphRequest({ subgraph, context }) {
    if (subgraph !== 'reviews') return
    if (context.plan === 'trial') return { refuse: { code: 'PAYMENT_REQUIRED', message: 'Reviews are for who pays.' } }
    // Others run it: they need not see the caller's token.
    return { headers: { authorization: null } }
  },

  onResponse({ errors, durationMs }) {
    return { headers: { 'server-timing': `router;dur=${durationMs.toFixed(1)}`, 'x-errors': String(errors.length) } }
  },
}

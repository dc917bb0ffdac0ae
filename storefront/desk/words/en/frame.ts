/** What stands around the desk's pages. */
export const frame = {
  desk: 'Desk',
  toShop: 'To the shop',
  keep: 'Leave it as it is',
  sections: 'The desk’s parts',
  find: 'Find',
  findLabel: 'Order number, e-mail or item number',
  findHint: 'press / to come here',
  notFound: (what: string) => `Nothing is known of “${what}”.`,
  nav: {
    today: 'Today',
    orders: 'Orders',
    stock: 'Stock',
    products: 'Products',
    import: 'Import',
    categories: 'Categories',
    coupons: 'Coupons',
    tariffs: 'Sending and tax',
    customers: 'Customers',
    webhooks: 'Webhooks',
    keys: 'Keys',
    health: 'Health',
  },
  today: {
    title: 'Today',
    latest: 'Just came in',
    allLow: 'All that run low',
    webhookFails: 'A webhook takes nothing:',
  },
  refusals: {
    noAnswer: 'No answer came. Look whether it has been done before you do it again.',
    noAmount: 'A number is needed, such as 12.50.',
    unclear: (text: string, whole: string, decimals: string) =>
      `“${text}” can be read in two ways. Write ${whole} or ${decimals}.`,
    noCount: 'A whole number from 0 on.',
    numbers: 'Nothing was changed: look at the fields that are marked.',
  },
}

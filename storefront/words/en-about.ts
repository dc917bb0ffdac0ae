import { brand } from '../brand.ts'

interface AboutPage {
  title: string
  /** In a sentence, for search engines. */
  lead: string
  /** A heading, and what stands below it. */
  parts: readonly (readonly [heading: string, text: string])[]
}

export interface About {
  nav: string
  pages: Record<'delivery' | 'privacy' | 'shop', AboutPage>
}

/** What shoppers ask of any shop before they trust it. Whoever starts a shop of their own has their own here, and what the law wants them to say. */
export const about: About = {
  nav: 'Good to know',
  pages: {
    delivery: {
      title: 'Delivery and returns',
      lead: `What delivery costs at ${brand.name}, when a card is charged, and how something goes back.`,
      parts: [
        [
          'What delivery costs',
          'Prices on the shelf are without tax and delivery: what both come to depends on the country. The checkout says it as soon as you have chosen one, before you pay.',
        ],
        [
          'When you pay',
          'Your card agrees to the sum when you order, and is charged when the parcel leaves. Cancel before that, on the order’s page, and nothing is charged.',
        ],
        [
          'Where your order is',
          'Its page shows each step as it happens. We write to you as well, and each mail leads back to the page, with an account or without.',
        ],
        [
          'Sending something back',
          'Once it has arrived, the order’s page has a button for a return. When it is back with us, the money goes back to the card that paid.',
        ],
      ],
    },
    privacy: {
      title: 'What we know of you',
      lead: `What ${brand.name} keeps of those who shop here, for how long, and how it is forgotten.`,
      parts: [
        [
          'What we keep',
          'Where a parcel goes and where we write to, what you ordered and, if you open an account, your name, your addresses, your devices and what we told you. A card’s number never comes near us: our payment provider has it, and we know its last four digits.',
        ],
        [
          'Cookies',
          'One that keeps your bag and lets you in, and one for your currency once you have chosen it. Neither follows you anywhere else.',
        ],
        [
          'How long',
          'A bag is kept for thirty days after its last change. What was ordered, and what it cost, we have to keep for the tax office; where it went is forgotten two years after a guest’s order, and with an account when you close it.',
        ],
        [
          'A copy, and being forgotten',
          'Your account has all that we know of you as a file, and a button that closes it for good. Orders that you placed as a guest come along once you open an account with the same address and confirm it.',
        ],
      ],
    },
    shop: {
      title: `About ${brand.name}`,
      lead: `What ${brand.name} is, and how to reach it.`,
      parts: [
        [
          'A shop to look into',
          `${brand.name} shows how a shop can be built. Unless whoever runs it says otherwise here, nothing is sold and nobody is charged.`,
        ],
        ['Who runs it', 'Name, address and how you are reached stand here, once somebody has opened it as their own.'],
      ],
    },
  },
}

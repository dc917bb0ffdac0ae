import { readFile } from 'node:fs/promises'
import {
  buildSchema,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql'
import type { Client } from '../actors/client.ts'

/** What would do something if it were read as anything but text: a tag, a script, a template, the end of what stands around it. */
const short = `"><img src=x onerror=hit()>`
const whole = `${short}<script>hit()</script>{{7*7}}</title>שלום🚀`

/** By which a hostile text is known. */
export const mark = 'onerror=hit()'

/** A hostile text as long as a field takes it, without a blank where a line could break, but for those within its tags. */
export function hostileText(longest: number): string {
  const text = [...whole].length <= longest ? whole : short
  return text + 'W'.repeat(Math.max(0, longest - [...text].length))
}

const schema = buildSchema(await readFile('schema/api.graphql', 'utf8'))
const mutations = schema.getMutationType()?.getFields() ?? {}

/** Every text that a mutation takes: `Input.field`, or `mutation.argument`. */
export function textsOfSchema(): Set<string> {
  const found = new Set<string>()
  for (const { name, args } of Object.values(mutations))
    for (const arg of args) {
      const type = getNamedType(arg.type)
      if (isText(type)) found.add(`${name}.${arg.name}`)
      else collect(type, found)
    }
  return found
}

function collect(type: unknown, found: Set<string>): void {
  if (!isInputObjectType(type)) return
  for (const field of Object.values(type.getFields())) {
    const of = getNamedType(field.type)
    const path = `${type.name}.${field.name}`
    if (isText(of) && !found.has(path)) found.add(path)
    else if (isInputObjectType(of)) collect(of, found)
  }
}

const isText = (type: unknown) => isScalarType(type) && type.name === 'String'

/** Asks for mutations as whoever means harm, and writes down which texts of the schema were hostile. */
export class Harm {
  readonly filled = new Set<string>()

  /**
   * @param answer what is asked of the answer besides its type.
   * @returns the answer, of whatever type it is.
   * @throws Error when it is a problem.
   */
  // biome-ignore lint/suspicious/noExplicitAny: the caller reads what it has asked for
  async ask(client: Client, name: string, args: Record<string, unknown>, answer = ''): Promise<any> {
    const field = mutations[name]
    if (!field) throw new Error(`there is no mutation ${name}`)
    const taken = field.args.filter((arg) => arg.name in args)
    const head = taken.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
    const given = taken.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
    const document = `mutation (${head}) { ${name}(${given}) { __typename ${answer} ... on Problem { message } } }`
    const data = (await client.ask(document, args)) as Record<string, { message?: string }>
    const said = data[name]
    if (!said || said.message !== undefined) throw new Error(`${name}: ${JSON.stringify(said)}`)
    for (const arg of taken) this.note(`${name}.${arg.name}`, arg.type, args[arg.name])
    return said
  }

  private note(path: string, type: GraphQLInputType, value: unknown): void {
    if (isNonNullType(type)) {
      this.note(path, type.ofType, value)
    } else if (isListType(type)) {
      if (Array.isArray(value)) for (const one of value) this.note(path, type.ofType, one)
    } else if (isInputObjectType(type)) {
      for (const [name, of] of Object.entries(type.getFields()))
        this.note(`${type.name}.${name}`, of.type, (value as Record<string, unknown> | null)?.[name])
    } else if (typeof value === 'string' && value.includes('"><')) this.filled.add(path)
  }
}

/** Texts that nobody can do harm by, and why. */
export const harmless: Readonly<Record<string, string>> = {
  'are hashed, and never shown':
    'SignInInput.password SignUpInput.password UpdateProfileInput.currentPassword changePassword.currentPassword changePassword.newPassword deleteMyAccount.currentPassword resetPassword.newPassword',
  'are what something is looked up by, and shown by nobody':
    'SignInInput.email requestPasswordReset.email applyCoupon.code claimCart.guestToken refreshSession.refreshToken resetPassword.token undoEmailChange.token verifyEmail.token addPaymentMethod.providerToken GuestInput.cardToken CreateApiKeyInput.scopes SetShippingRateInput.method ChangeCouponInput.ifEdition ChangeOptionsInput.ifEdition ChangeWebhookInput.ifEdition UpdateCategoryInput.ifEdition UpdateProductInput.ifEdition UpdateVariantInput.ifEdition changePrice.ifEdition setVariantPrice.ifEdition removeVariantPrice.ifEdition OptionChangeInput.was OptionChangeInput.forPresent OptionValueChangeInput.was',
  'have a shape of their own, of letters, digits and a few signs':
    'SignUpInput.email GuestInput.email UpdateProfileInput.email SignUpInput.language GuestInput.language UpdateProfileInput.language setPhoneNumber.number CreateCouponInput.code SetShippingMethodInput.code CreateProductInput.slug CreateCategoryInput.slug UpdateCategoryInput.slug UpdateProductInput.slug ShipOrderInput.trackingNumber NewVariantInput.gtin AddVariantInput.gtin UpdateVariantInput.gtin',
  'are taken by the same rule as what they change':
    'NewVariantInput.sku UpdateProductInput.name UpdateProductInput.brand UpdateProductInput.description UpdateCategoryInput.name UpdateVariantInput.sku ChangeWebhookInput.url ChangeWebhookInput.description OptionChangeInput.name OptionValueChangeInput.value',
  'are what an import writes down for itself':
    'CatalogImportStepInput.of CatalogImportStepInput.note NoteCatalogImportStepsInput.leaves',
  'are logged, and shown on no page': 'WriteOffPaymentInput.reason',
}

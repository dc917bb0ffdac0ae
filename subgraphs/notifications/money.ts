import type { WireMoney } from '@micromart/money'

/** Whether there is an amount to speak of: nothing that is free was ever charged, reserved or given back. */
export const isSome = (money: WireMoney | null | undefined): money is WireMoney => /[1-9]/.test(money?.amount ?? '')

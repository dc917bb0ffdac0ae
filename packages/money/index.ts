export { currencyDecimals, currencyTable, isCurrency } from './currency.ts'
export { formatDecimal, InvalidAmount, parseDecimal } from './decimal.ts'
export { addMoney, allocate, type Money, multiplyMoney, percentOf, sameMoney, subtractMoney, zero } from './money.ts'
export { fromWire, toWire, type WireMoney } from './wire.ts'

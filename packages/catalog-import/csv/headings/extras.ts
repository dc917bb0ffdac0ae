// What a customer may choose or type in besides, in whatever system's columns: Magento's custom options, Wix's modifiers, Square's modifier sets,
// PrestaShop's text fields, add-ons of WooCommerce's.
const extras =
  /^(?:custom options?|custom text field ?\d*|modifier ?name ?\d*|modifier set.*|modifiers|meta product addons|(?:product )?add ?ons?|customizable|uploadable files|text fields|personali[sz](?:ation|able)|personalisierbar|personalisierung|personnalisable|personnalisation|champs de texte|personalizable|campos de texto|personalizzabile|personalizowany|engraving|gravur|gravure)$/u

/** Whether a heading, as `normalHeading` spells it, is one of what customers choose or type in besides. */
export const isOfExtras = (normal: string): boolean => extras.test(normal)

/** Whether a cell below it says that there are such. */
export const saysExtras = (cell: string): boolean => !/^(?:\s*|0|no?|nein|non|nie|false|none)$/i.test(cell.trim())

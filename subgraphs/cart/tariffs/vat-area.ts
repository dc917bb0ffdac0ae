/** Where a country stands in the value added tax of the European Union. */
export interface Standing {
  /** The member state whose tax is on goods that go there; null outside the area, where the union's tax is on none. */
  taxedAs: string | null
  why: string
}

const memberStates = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

const member = (code: string): [string, Standing] => [code, { taxedAs: code, why: 'a member state (art. 5)' }]
const outside = (why: string): Standing => ({ taxedAs: null, why })

const frenchOverseas = outside('a French territory of art. 355(1) TFEU, left out by art. 6(1)')
const overseasTerritory = outside('an overseas territory of annex II TFEU, to which art. 5 does not reach')
const channelIsland = outside('a Crown dependency, no part of the union')
const economicArea = outside('of the European Economic Area, which has no common tax')
const microstate = outside('a state of its own, which art. 7 does not draw in')

/**
 * What belongs to the union's VAT area, and what one may take for a part of it and is none, each by its ISO 3166-1 code. A country that
 * is not named here is outside, and nobody would think otherwise.
 *
 * A code is all that an address says of itself for sure, so that parts of a country without a code of their own are taxed as the country:
 * the Canary Islands, Ceuta and Melilla (ES), Büsingen and Helgoland (DE), Livigno and Campione d'Italia (IT) and Mount Athos (GR) are
 * outside by art. 6 and told by their postal codes alone; the sovereign bases on Cyprus are inside by art. 7, as Cyprus; Northern Ireland,
 * where the union's rules hold for goods, has the code of the United Kingdom.
 *
 * Source: Council Directive 2006/112/EC, art. 5 to 7, https://eur-lex.europa.eu/eli/dir/2006/112 (as of 2025)
 */
export const vatArea: ReadonlyMap<string, Standing> = new Map([
  ...memberStates.map(member),
  ...Object.entries({
    MC: { taxedAs: 'FR', why: 'treated as France (art. 7)' },
    AX: outside('the Finnish Åland Islands, left out by art. 6(1)'),
    GF: frenchOverseas,
    GP: frenchOverseas,
    MF: frenchOverseas,
    MQ: frenchOverseas,
    RE: frenchOverseas,
    YT: frenchOverseas,
    AW: overseasTerritory,
    BL: overseasTerritory,
    BQ: overseasTerritory,
    CW: overseasTerritory,
    GL: overseasTerritory,
    NC: overseasTerritory,
    PF: overseasTerritory,
    PM: overseasTerritory,
    SX: overseasTerritory,
    TF: overseasTerritory,
    WF: overseasTerritory,
    FO: outside('left out of the union by art. 355(5) TFEU'),
    GB: outside('left the union in 2020'),
    IM: outside('treated as the United Kingdom (art. 7), with which it left'),
    GG: channelIsland,
    JE: channelIsland,
    GI: outside('left with the United Kingdom, and was outside the customs territory before'),
    IS: economicArea,
    LI: economicArea,
    NO: economicArea,
    SJ: economicArea,
    AD: microstate,
    CH: microstate,
    SM: microstate,
    VA: microstate,
  }),
])

/** The country whose rate of tax counts for goods that go to `country`: Monaco's is that of France, any other's its own. */
export const taxedAs = (country: string): string => vatArea.get(country)?.taxedAs ?? country

/** True where a parcel from one of the member states arrives without a customs declaration. */
export const isInVatArea = (country: string): boolean => (vatArea.get(country)?.taxedAs ?? null) !== null

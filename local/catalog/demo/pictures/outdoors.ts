import type { Paint } from './colour.ts'

// Drawn in a square of 400 units that stands on y = 330.

export const outdoors = {
  tent: (p: Paint) => `
    <circle cx="316" cy="92" r="30" fill="#ffe39a"/><path d="M200 84l154 246H46z" fill="${p.main}"/><path d="M200 84L46 330h84z" fill="${p.light}" opacity=".5"/>
    <path d="M200 84l58 246H142z" fill="${p.deep}"/><path d="M200 84l58 246h-30z" fill="${p.shade}"/><path d="M200 84l-58 246h30z" fill="${p.accent}"/>
    <path d="M188 64l24 38M212 64l-24 38" stroke="#7a5634" stroke-width="8" stroke-linecap="round"/>
    <path d="M46 330l-22 14M354 330l22 14" stroke="#7a5634" stroke-width="6" stroke-linecap="round"/>`,

  backpack: (p: Paint) => `
    <path d="M160 82q0-44 40-44t40 44" fill="none" stroke="${p.deep}" stroke-width="14"/><rect x="70" y="196" width="60" height="112" rx="26" fill="${p.shade}"/><rect x="270" y="196" width="60" height="112" rx="26" fill="${p.shade}"/>
    <path d="M100 178q0-104 100-104t100 104v122q0 32-32 32H132q-32 0-32-32z" fill="${p.main}"/><path d="M100 178q0-104 100-104-58 16-56 104v154h-12q-32 0-32-32z" fill="${p.light}" opacity=".4"/>
    <path d="M100 172q100 52 200 0" fill="none" stroke="${p.deep}" stroke-width="8"/><rect x="136" y="222" width="128" height="90" rx="20" fill="${p.shade}"/>
    <path d="M150 246h100" stroke="${p.light}" stroke-width="6" stroke-linecap="round"/><rect x="190" y="176" width="20" height="46" rx="6" fill="${p.accent}"/>`,

  bicycle: (p: Paint) => `
    <g fill="none" stroke="#3d3a40" stroke-width="10"><circle cx="104" cy="260" r="68"/><circle cx="296" cy="260" r="68"/></g>
    <g stroke="#8d8a92" stroke-width="2"><path d="M104 192v136M36 260h136M56 212l96 96M152 212l-96 96M296 192v136M228 260h136M248 212l96 96M344 212l-96 96"/></g>
    <path d="M104 260l56-106 96-6 40 112M160 154l34 106 62-112M104 260h90" fill="none" stroke="${p.main}" stroke-width="14" stroke-linejoin="round" stroke-linecap="round"/>
    <path d="M160 154l-10-28M256 148l-8-34 34-10" fill="none" stroke="${p.deep}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>
    <path d="M124 122h56q6-16-10-16h-34q-14 2-12 16z" fill="${p.accent}"/><circle cx="194" cy="260" r="20" fill="${p.deep}"/><path d="M194 260l16 34" stroke="#3d3a40" stroke-width="8" stroke-linecap="round"/>`,

  kite: (p: Paint) => `
    <path d="M216 40l96 116-132 128-76-176z" fill="${p.main}"/><path d="M216 40l-36 244-76-176z" fill="${p.light}"/><path d="M216 40l96 116-96 20z" fill="${p.accent}"/><path d="M104 108l208 48M216 40l-36 244" stroke="${p.deep}" stroke-width="5"/>
    <path d="M180 284q-46 14-40 40t-44 26" fill="none" stroke="${p.deep}" stroke-width="5"/>
    <path d="M150 296l-26-12 6 30zM150 296l20 20-26 6zM120 340l-28-4 12 26zM120 340l12 24-28 0z" fill="${p.accent}"/>`,

  hammock: (p: Paint) => `
    <path d="M52 60v280M348 60v280" stroke="#7a5634" stroke-width="20" stroke-linecap="round"/><path d="M52 128l40 40M52 128l30 66M348 128l-40 40M348 128l-30 66" stroke="#e9dcc3" stroke-width="5"/>
    <path d="M84 166q116 84 232 0 0 108-116 112T84 166z" fill="${p.main}"/><path d="M104 180q24 90 96 98M132 194q18 66 68 84M296 180q-24 90-96 98M268 194q-18 66-68 84" fill="none" stroke="${p.accent}" stroke-width="9"/>
    <path d="M84 166q116 84 232 0" fill="none" stroke="${p.light}" stroke-width="10" stroke-linecap="round"/>`,

  umbrella: (p: Paint) => `
    <path d="M200 60v232q0 34 34 34t30-34" fill="none" stroke="#7a5634" stroke-width="13" stroke-linecap="round"/><path d="M44 206q4-146 156-146t156 146q-26-28-52 0-26-28-52 0-26-28-52 0-26-28-52 0-26-28-52 0-26-28-52 0z" fill="${p.main}"/>
    <path d="M200 60Q96 60 44 206q26-28 52 0Q110 110 200 60z" fill="${p.light}" opacity=".6"/><path d="M200 60q-54 60-52 146 26-28 52 0z" fill="${p.shade}" opacity=".55"/><path d="M200 60q104 50 104 146 26-28 52 0Q304 60 200 60z" fill="${p.accent}" opacity=".85"/><path d="M200 44v18" stroke="${p.deep}" stroke-width="9" stroke-linecap="round"/>`,
}

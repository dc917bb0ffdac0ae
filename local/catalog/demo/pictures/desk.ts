import type { Paint } from './colour.ts'

// Drawn in a square of 400 units that stands on y = 330.

export const desk = {
  notebook: (p: Paint) => `
    <rect x="112" y="62" width="196" height="268" rx="12" fill="#fffaf0"/><rect x="100" y="56" width="196" height="268" rx="14" fill="${p.main}"/>
    <path d="M114 56h22v268h-22q-14 0-14-14V70q0-14 14-14z" fill="${p.shade}"/><path d="M268 56v268" stroke="${p.accent}" stroke-width="11"/>
    <rect x="160" y="112" width="84" height="52" rx="6" fill="#fffaf0"/><path d="M174 132h56M182 148h40" stroke="${p.deep}" stroke-width="5" stroke-linecap="round"/><path d="M200 324v24l10-8 10 8v-24z" fill="${p.accent}"/>`,

  pen: (p: Paint) => `
    <g transform="rotate(38 200 200)"><rect x="178" y="40" width="44" height="190" rx="16" fill="${p.main}"/><rect x="184" y="48" width="12" height="176" rx="6" fill="${p.light}" opacity=".7"/>
    <rect x="178" y="218" width="44" height="18" fill="${p.accent}"/><path d="M180 236h40l-8 66h-24z" fill="${p.deep}"/><path d="M188 302h24l-12 50z" fill="#d9c27a"/><path d="M200 318v34" stroke="#5b4a24" stroke-width="3"/><rect x="218" y="60" width="12" height="94" rx="6" fill="${p.accent}"/></g>
    <path d="M60 336q30-26 52-4t50-6" fill="none" stroke="${p.deep}" stroke-width="6" stroke-linecap="round"/>`,

  book: (p: Paint) => `
    <path d="M74 268h252v62H74q-18-31 0-62z" fill="${p.accent}"/><path d="M86 278h240v42H86q-10-21 0-42z" fill="#fffaf0"/><path d="M92 206h230v62H92q-16-31 0-62z" fill="${p.deep}"/><path d="M104 216h218v42H104q-8-21 0-42z" fill="#fffaf0"/>
    <g transform="rotate(-7 200 140)"><rect x="124" y="52" width="152" height="150" rx="6" fill="${p.main}"/><rect x="124" y="52" width="20" height="150" fill="${p.shade}"/><circle cx="210" cy="112" r="26" fill="${p.accent}"/><path d="M172 164h76M184 180h52" stroke="${p.light}" stroke-width="7" stroke-linecap="round"/></g>`,

  headphones: (p: Paint) => `
    <path d="M84 232V196q0-132 116-132t116 132v36" fill="none" stroke="${p.deep}" stroke-width="22" stroke-linecap="round"/><path d="M98 190q4-108 102-108" fill="none" stroke="${p.light}" stroke-width="6" stroke-linecap="round" opacity=".6"/>
    <rect x="58" y="206" width="72" height="118" rx="32" fill="${p.main}"/><rect x="270" y="206" width="72" height="118" rx="32" fill="${p.main}"/><rect x="112" y="218" width="30" height="94" rx="15" fill="${p.deep}"/><rect x="258" y="218" width="30" height="94" rx="15" fill="${p.deep}"/>
    <rect x="68" y="222" width="14" height="86" rx="7" fill="${p.light}" opacity=".6"/><circle cx="320" cy="266" r="9" fill="${p.accent}"/>`,

  speaker: (p: Paint) => `
    <rect x="116" y="52" width="168" height="278" rx="30" fill="${p.main}"/><path d="M146 52h30v278h-30q-30 0-30-30V82q0-30 30-30z" fill="${p.light}" opacity=".3"/>
    <circle cx="200" cy="234" r="66" fill="${p.deep}"/><circle cx="200" cy="234" r="48" fill="${p.shade}"/><circle cx="200" cy="234" r="18" fill="${p.accent}"/><circle cx="200" cy="114" r="36" fill="${p.deep}"/><circle cx="200" cy="114" r="16" fill="${p.shade}"/><circle cx="254" cy="78" r="6" fill="${p.accent}"/>`,

  keyboard: (p: Paint) => `
    <g transform="rotate(-8 200 220)"><rect x="42" y="142" width="316" height="150" rx="20" fill="${p.shade}"/><rect x="42" y="134" width="316" height="146" rx="20" fill="${p.main}"/>
    ${[0, 1, 2].map((row) => Array.from({ length: 9 }, (_, key) => `<rect x="${60 + key * 31.5}" y="${150 + row * 32}" width="26" height="26" rx="6" fill="${row === 0 && key === 0 ? p.accent : p.light}"/>`).join('')).join('')}
    <rect x="60" y="246" width="58" height="24" rx="6" fill="${p.light}"/><rect x="124" y="246" width="152" height="24" rx="6" fill="${p.light}"/><rect x="282" y="246" width="56" height="24" rx="6" fill="${p.accent}"/></g>`,

  camera: (p: Paint) => `
    <path d="M150 112l14-36h72l14 36z" fill="${p.deep}"/><rect x="52" y="106" width="296" height="214" rx="30" fill="${p.main}"/><rect x="52" y="150" width="296" height="104" fill="${p.deep}"/>
    <circle cx="200" cy="214" r="86" fill="#e5e8ea"/><circle cx="200" cy="214" r="72" fill="#32363d"/><circle cx="200" cy="214" r="48" fill="#4d6a86"/><circle cx="182" cy="194" r="16" fill="#bcd4e6"/><circle cx="298" cy="130" r="11" fill="${p.accent}"/><rect x="80" y="90" width="46" height="20" rx="8" fill="${p.shade}"/>`,

  watch: (p: Paint) => `
    <path d="M158 104l10-72h64l10 72zM158 286l10 72h64l10-72z" fill="${p.main}"/><path d="M158 104l10-72h20l-4 72zM158 286l10 72h20l-4-72z" fill="${p.light}" opacity=".5"/>
    <circle cx="200" cy="196" r="104" fill="#d8dde1"/><circle cx="200" cy="196" r="92" fill="#8f99a1"/><circle cx="200" cy="196" r="84" fill="#fffaf0"/><rect x="300" y="184" width="20" height="24" rx="6" fill="#aab3ba"/>
    <path d="M200 124v12M200 256v12M128 196h12M260 196h12" stroke="#3b3a40" stroke-width="7" stroke-linecap="round"/><path d="M200 196l-28-34" stroke="#3b3a40" stroke-width="9" stroke-linecap="round"/><path d="M200 196l44-30" stroke="#3b3a40" stroke-width="6" stroke-linecap="round"/><path d="M200 196v56" stroke="${p.accent}" stroke-width="4" stroke-linecap="round"/><circle cx="200" cy="196" r="8" fill="${p.accent}"/>`,
}

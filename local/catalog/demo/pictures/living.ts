import type { Paint } from './colour.ts'

// Drawn in a square of 400 units that stands on y = 330.

export const living = {
  lamp: (p: Paint) => `
    <path d="M100 172L60 330h280L300 172z" fill="#fff3c4" opacity=".35"/>
    <rect x="192" y="170" width="16" height="142" fill="${p.deep}"/><path d="M140 330q0-26 60-26t60 26z" fill="${p.deep}"/>
    <path d="M146 66h108l46 112H100z" fill="${p.main}"/><path d="M146 66h34l-28 112h-52z" fill="${p.light}" opacity=".6"/>
    <ellipse cx="200" cy="178" rx="100" ry="12" fill="${p.shade}"/><circle cx="200" cy="182" r="12" fill="#ffe08a"/>`,

  lantern: (p: Paint) => `
    <path d="M152 96q0-56 48-56t48 56" fill="none" stroke="${p.deep}" stroke-width="9"/><path d="M140 128h120l-22-44h-76z" fill="${p.main}"/>
    <circle cx="200" cy="214" r="92" fill="#ffe9a8" opacity=".4"/><rect x="142" y="128" width="116" height="168" rx="8" fill="#fff6da" opacity=".75"/>
    <path d="M200 176q26 34 16 62-6 20-16 20t-16-20q-10-28 16-62z" fill="#f5a02c"/><path d="M200 206q12 18 8 36-4 12-8 12t-8-12q-4-18 8-36z" fill="#fff0b8"/>
    <rect x="190" y="256" width="20" height="40" rx="4" fill="${p.light}"/>
    <path d="M148 128v168M252 128v168" stroke="${p.main}" stroke-width="14"/><path d="M200 128v26" stroke="${p.shade}" stroke-width="8"/>
    <path d="M128 296h144l12 34H116z" fill="${p.main}"/><path d="M128 296h56l-6 34h-62z" fill="${p.light}" opacity=".6"/>`,

  vase: (p: Paint) => `
    <path d="M196 176C190 120 150 96 138 60M202 176c4-70 22-88 30-130M206 176c20-50 48-58 66-84" fill="none" stroke="#55784f" stroke-width="7" stroke-linecap="round"/>
    <circle cx="136" cy="56" r="24" fill="${p.accent}"/><circle cx="234" cy="44" r="26" fill="#f4d9d0"/><circle cx="276" cy="88" r="22" fill="${p.accent}"/>
    <circle cx="136" cy="56" r="8" fill="#fff3c4"/><circle cx="234" cy="44" r="9" fill="#e8a33c"/><circle cx="276" cy="88" r="7" fill="#fff3c4"/>
    <path d="M168 166h64q-8 26 18 52 26 28 14 66-12 46-40 46h-48q-28 0-40-46-12-38 14-66 26-26 18-52z" fill="${p.main}"/>
    <path d="M168 166h20q-4 30-22 56-18 30-6 64 8 34 24 44h-8q-28 0-40-46-12-38 14-66 26-26 18-52z" fill="${p.light}" opacity=".6"/>
    <ellipse cx="200" cy="166" rx="32" ry="8" fill="${p.deep}"/>`,

  cushion: (p: Paint) => `
    <path d="M78 106q122 22 244 0 28-4 24 24-14 80 0 170 4 28-24 24-122-18-244 0-28 4-24-24 14-90 0-170-4-28 24-24z" fill="${p.main}"/>
    <path d="M78 106q60 12 122 12-80 30-90 200-16 2-32 6-28 4-24-24 14-90 0-170-4-28 24-24z" fill="${p.light}" opacity=".4"/>
    <path d="M112 150q88 14 176 0M108 194q92 12 184 0M108 238q92 10 184 0M112 282q88 8 176 0" fill="none" stroke="${p.accent}" stroke-width="8" stroke-linecap="round"/>`,

  blanket: (p: Paint) => `
    <path d="M70 246q0-22 22-22h216q22 0 22 22v84H70z" fill="${p.shade}"/><path d="M70 186q0-22 22-22h216q22 0 22 22v60H70z" fill="${p.main}"/>
    <path d="M70 126q0-24 24-24h212q24 0 24 24v60H70z" fill="${p.light}"/>
    <path d="M120 102v84M160 102v84M240 102v84M280 102v84" stroke="${p.accent}" stroke-width="9" opacity=".8"/>
    <path d="M78 330v14M102 330v14M126 330v14M150 330v14M174 330v14M198 330v14M222 330v14M246 330v14M270 330v14M294 330v14M318 330v14" stroke="${p.shade}" stroke-width="8" stroke-linecap="round"/>`,

  chair: (p: Paint) => `
    <path d="M136 212L114 340M264 212l22 128M150 240l-8 84M250 240l8 84" stroke="#8a6238" stroke-width="14" stroke-linecap="round"/>
    <path d="M124 62q76-26 152 0 10 74-6 138H130q-16-64-6-138z" fill="${p.main}"/><path d="M124 62q30-10 58-12-22 70-18 150h-34q-16-64-6-138z" fill="${p.light}" opacity=".55"/>
    <path d="M108 196h184q18 0 18 20t-18 26H108q-18-6-18-26t18-20z" fill="${p.shade}"/>`,

  candle: (p: Paint) => `
    <circle cx="200" cy="106" r="74" fill="#ffe9a8" opacity=".45"/><path d="M200 60q32 40 18 68-8 16-18 16t-18-16q-14-28 18-68z" fill="#f5a02c"/>
    <path d="M200 92q14 20 8 38-4 10-8 10t-8-10q-6-18 8-38z" fill="#fff0b8"/><path d="M200 140v28" stroke="#3b3230" stroke-width="6"/>
    <path d="M126 176h148v128q0 26-26 26h-96q-26 0-26-26z" fill="${p.main}"/><path d="M126 176h44v154h-18q-26 0-26-26z" fill="${p.light}" opacity=".6"/>
    <ellipse cx="200" cy="176" rx="74" ry="20" fill="${p.light}"/><ellipse cx="200" cy="178" rx="60" ry="14" fill="#fdf4e3"/>
    <rect x="152" y="224" width="96" height="64" rx="6" fill="#fffaf0"/><path d="M170 246h60M180 266h40" stroke="${p.deep}" stroke-width="6" stroke-linecap="round"/>`,

  plant: (p: Paint) => `
    <g fill="#4f8a5b"><path d="M200 214C150 196 96 150 92 92c56 6 104 56 108 122z"/><path d="M200 214c6-70 46-120 110-134 4 66-48 120-110 134z" fill="#3d7350"/>
    <path d="M200 214c-34-56-32-120 4-170 36 48 36 116-4 170z" fill="#6aa673"/></g>
    <path d="M200 220V66M196 212q-50-50-88-104M204 210q50-50 90-112" stroke="#2f5c40" stroke-width="4" fill="none" opacity=".6"/>
    <path d="M124 214h152l-18 98q-4 18-22 18h-72q-18 0-22-18z" fill="${p.main}"/><path d="M124 214h48l8 116h-16q-18 0-22-18z" fill="${p.light}" opacity=".55"/>
    <rect x="114" y="204" width="172" height="28" rx="10" fill="${p.shade}"/>`,

  clock: (p: Paint) => `
    <circle cx="200" cy="196" r="134" fill="${p.deep}"/><circle cx="200" cy="196" r="122" fill="${p.main}"/><circle cx="200" cy="196" r="100" fill="#fffaf0"/>
    <path d="M200 108v16M200 268v16M112 196h16M272 196h16" stroke="${p.deep}" stroke-width="9" stroke-linecap="round"/>
    <path d="M200 196v-56" stroke="#3b3230" stroke-width="11" stroke-linecap="round"/><path d="M200 196l52 30" stroke="#3b3230" stroke-width="8" stroke-linecap="round"/>
    <path d="M200 196l-34 60" stroke="${p.accent}" stroke-width="4" stroke-linecap="round"/><circle cx="200" cy="196" r="9" fill="${p.accent}"/>`,
}

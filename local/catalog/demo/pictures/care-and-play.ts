import type { Paint } from './colour.ts'

// Drawn in a square of 400 units that stands on y = 330.

export const careAndPlay = {
  soap: (p: Paint) => `
    <circle cx="118" cy="112" r="32" fill="#fff" opacity=".7"/><circle cx="168" cy="76" r="20" fill="#fff" opacity=".6"/><circle cx="272" cy="104" r="26" fill="#fff" opacity=".6"/><circle cx="310" cy="64" r="14" fill="#fff" opacity=".6"/>
    <path d="M52 292h296q-10 38-44 38H96q-34 0-44-38z" fill="#b98a57"/><rect x="76" y="164" width="248" height="134" rx="48" fill="${p.main}"/><rect x="76" y="164" width="248" height="108" rx="48" fill="${p.light}" opacity=".7"/>
    <rect x="116" y="190" width="168" height="56" rx="26" fill="none" stroke="${p.shade}" stroke-width="6"/><path d="M168 218q16-20 32 0t32 0" fill="none" stroke="${p.deep}" stroke-width="7" stroke-linecap="round"/>`,

  towel: (p: Paint) => `
    <path d="M54 70h292" stroke="#8a6238" stroke-width="16" stroke-linecap="round"/><path d="M100 62h200v250q0 8-8 8H108q-8 0-8-8z" fill="${p.main}"/><path d="M100 62h66v258h-58q-8 0-8-8z" fill="${p.light}" opacity=".4"/>
    <path d="M100 62h200v22H100z" fill="${p.shade}"/><path d="M100 238h200M100 262h200" stroke="${p.accent}" stroke-width="11"/><path d="M110 320v18M134 320v18M158 320v18M182 320v18M206 320v18M230 320v18M254 320v18M278 320v18M292 320v18" stroke="${p.shade}" stroke-width="7" stroke-linecap="round"/>`,

  brush: (p: Paint) => `
    <g transform="rotate(35 200 200)"><rect x="180" y="170" width="40" height="190" rx="20" fill="${p.main}"/><rect x="186" y="180" width="11" height="168" rx="5" fill="${p.light}" opacity=".7"/><circle cx="200" cy="338" r="6" fill="${p.wall[0]}"/>
    <rect x="148" y="26" width="104" height="160" rx="46" fill="${p.shade}"/><rect x="160" y="38" width="80" height="136" rx="36" fill="${p.light}"/>
    ${[58, 82, 106, 130, 154].map((y) => [176, 192, 208, 224].map((x) => `<circle cx="${x}" cy="${y}" r="5" fill="${p.deep}"/>`).join('')).join('')}</g>`,

  perfume: (p: Paint) => `
    <rect x="172" y="52" width="56" height="60" rx="8" fill="${p.accent}"/><rect x="182" y="108" width="36" height="26" fill="#d9c27a"/><path d="M124 160q0-28 28-28h96q28 0 28 28v142q0 28-28 28h-96q-28 0-28-28z" fill="#fff" opacity=".75"/>
    <path d="M136 208h128v92q0 18-18 18h-92q-18 0-18-18z" fill="${p.main}"/><path d="M136 208h36v110h-18q-18 0-18-18z" fill="${p.light}" opacity=".6"/><rect x="158" y="222" width="84" height="58" rx="5" fill="#fffaf0"/><path d="M174 244h52M184 260h32" stroke="${p.deep}" stroke-width="5" stroke-linecap="round"/>
    <path d="M262 70h26M262 54l20-12M262 88l20 12" stroke="${p.shade}" stroke-width="6" stroke-linecap="round"/>`,

  bear: (p: Paint) => `
    <circle cx="134" cy="84" r="36" fill="${p.main}"/><circle cx="266" cy="84" r="36" fill="${p.main}"/><circle cx="134" cy="84" r="18" fill="${p.light}"/><circle cx="266" cy="84" r="18" fill="${p.light}"/>
    <ellipse cx="110" cy="234" rx="34" ry="56" fill="${p.shade}" transform="rotate(24 110 234)"/><ellipse cx="290" cy="234" rx="34" ry="56" fill="${p.shade}" transform="rotate(-24 290 234)"/><ellipse cx="200" cy="254" rx="88" ry="80" fill="${p.main}"/><ellipse cx="200" cy="262" rx="54" ry="54" fill="${p.light}"/>
    <circle cx="200" cy="134" r="86" fill="${p.main}"/><ellipse cx="200" cy="160" rx="40" ry="32" fill="${p.light}"/><ellipse cx="200" cy="146" rx="16" ry="11" fill="#3b2e2a"/><path d="M200 156v12q-14 12-22 2M200 168q14 12 22 2" fill="none" stroke="#3b2e2a" stroke-width="5" stroke-linecap="round"/>
    <circle cx="166" cy="122" r="9" fill="#3b2e2a"/><circle cx="234" cy="122" r="9" fill="#3b2e2a"/><ellipse cx="140" cy="316" rx="40" ry="26" fill="${p.shade}"/><ellipse cx="260" cy="316" rx="40" ry="26" fill="${p.shade}"/><path d="M168 212l32 14 32-14v32l-32-14-32 14z" fill="${p.accent}"/>`,

  blocks: (p: Paint) => `
    <g stroke-linejoin="round"><rect x="66" y="218" width="112" height="112" rx="14" fill="${p.main}"/><rect x="66" y="218" width="112" height="20" rx="10" fill="${p.light}" opacity=".7"/><rect x="196" y="218" width="112" height="112" rx="14" fill="${p.accent}"/><rect x="196" y="218" width="112" height="20" rx="10" fill="#fff" opacity=".4"/>
    <g transform="rotate(-10 190 150)"><rect x="132" y="98" width="112" height="112" rx="14" fill="${p.shade}"/><rect x="132" y="98" width="112" height="20" rx="10" fill="#fff" opacity=".3"/><circle cx="188" cy="160" r="28" fill="#fffaf0"/></g></g>
    <path d="M96 306l26-52 26 52z" fill="#fffaf0"/><rect x="228" y="254" width="48" height="48" rx="6" fill="#fffaf0"/><path d="M318 330l22-60 22 60z" fill="${p.deep}"/>`,

  ukulele: (p: Paint) => `
    <g transform="rotate(28 200 200)"><rect x="186" y="10" width="28" height="190" fill="#5e4330"/><rect x="176" y="-10" width="48" height="44" rx="8" fill="#4a3426"/><path d="M200 150q62 0 58 50-4 24 12 44 24 40-2 78-22 34-68 34t-68-34q-26-38-2-78 16-20 12-44-4-50 58-50z" fill="${p.main}"/>
    <path d="M200 150q-62 0-58 50 4 24-12 44-24 40 2 78 12 18 32 28-24-60 0-106-10-60 36-94z" fill="${p.light}" opacity=".5"/><circle cx="200" cy="236" r="30" fill="${p.deep}"/><circle cx="200" cy="236" r="36" fill="none" stroke="${p.accent}" stroke-width="5"/><rect x="166" y="302" width="68" height="14" rx="6" fill="#4a3426"/>
    <path d="M192 0v308M198 0v308M204 0v308M210 0v308" stroke="#fdf6ea" stroke-width="1.6"/></g>`,
}

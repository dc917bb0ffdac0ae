import type { Paint } from './colour.ts'

// Drawn in a square of 400 units that stands on y = 330.

export const clothing = {
  shirt: (p: Paint) => `
    <path d="M146 66q54 44 108 0l44 18q20 8 30 30l26 66-54 26-18-34v146q0 14-14 14H132q-14 0-14-14V172l-18 34-54-26 26-66q10-22 30-30z" fill="${p.main}"/>
    <path d="M146 66q20 18 44 20-32 70-30 246h-28q-14 0-14-14V172l-18 34-54-26 26-66q10-22 30-30z" fill="${p.light}" opacity=".4"/>
    <path d="M146 66q54 44 108 0l-12-6q-42 32-84 0z" fill="${p.deep}"/><path d="M118 172l-6-36M282 172l6-36" stroke="${p.shade}" stroke-width="6" stroke-linecap="round"/>
    <circle cx="240" cy="158" r="15" fill="${p.accent}"/>`,

  hoodie: (p: Paint) => `
    <path d="M130 100q-6-64 70-64t70 64l-28 40h-84z" fill="${p.shade}"/><path d="M152 108q-2-44 48-44t48 44l-24 30h-48z" fill="${p.deep}"/>
    <path d="M140 104q60 62 120 0l44 20q14 6 18 22l32 128-44 14-28-84v112q0 14-14 14H132q-14 0-14-14V204l-28 84-44-14 32-128q4-16 18-22z" fill="${p.main}"/>
    <path d="M140 104q18 20 42 28-28 60-24 198h-26q-14 0-14-14V204l-28 84-44-14 32-128q4-16 18-22z" fill="${p.light}" opacity=".35"/>
    <path d="M152 250h96l18 54H134z" fill="${p.shade}"/><path d="M182 136v56M218 136v56" stroke="${p.accent}" stroke-width="7" stroke-linecap="round"/>`,

  trousers: (p: Paint) => `
    <path d="M124 52h152l26 268q0 12-12 12h-52q-10 0-12-12L204 166h-8l-22 154q-2 12-12 12h-52q-12 0-12-12z" fill="${p.main}"/>
    <path d="M124 52h44l-26 280h-32q-12 0-12-12z" fill="${p.light}" opacity=".4"/><rect x="122" y="48" width="156" height="28" rx="8" fill="${p.shade}"/>
    <path d="M200 76v70M134 92q4 28 32 30M266 92q-4 28-32 30" fill="none" stroke="${p.deep}" stroke-width="5" stroke-linecap="round"/><circle cx="200" cy="62" r="7" fill="${p.accent}"/>
    <path d="M100 306h72M228 306h72" stroke="${p.shade}" stroke-width="5"/>`,

  beanie: (p: Paint) => `
    <circle cx="200" cy="74" r="36" fill="${p.accent}"/><path d="M84 254q-8-154 116-154t116 154z" fill="${p.main}"/><path d="M84 254q-8-154 116-154-74 22-66 154z" fill="${p.light}" opacity=".45"/>
    <path d="M140 120q-24 50-22 130M176 104q-16 60-14 146M224 104q16 60 14 146M260 120q24 50 22 130" fill="none" stroke="${p.shade}" stroke-width="6"/>
    <rect x="66" y="236" width="268" height="72" rx="26" fill="${p.shade}"/>
    <path d="M96 248v48M128 248v48M160 248v48M192 248v48M224 248v48M256 248v48M288 248v48" stroke="${p.main}" stroke-width="10" stroke-linecap="round"/>`,

  scarf: (p: Paint) => `
    <path d="M218 150h76l18 172h-76z" fill="${p.shade}"/><path d="M98 116q102-60 204 0 22 34 0 66-102 50-204 0-22-32 0-66z" fill="${p.main}"/>
    <path d="M118 140q82 44 164 0" fill="none" stroke="${p.deep}" stroke-width="8" stroke-linecap="round" opacity=".5"/>
    <path d="M112 160h84l-10 156h-84z" fill="${p.main}"/><path d="M112 160h28l-12 156h-26z" fill="${p.light}" opacity=".5"/>
    <path d="M108 246h82M106 270h82M230 246h76M232 270h76" stroke="${p.accent}" stroke-width="11"/>
    <path d="M106 318v16M126 318v16M146 318v16M166 318v16M184 318v16M242 322v14M264 322v14M286 322v14M306 322v14" stroke="${p.deep}" stroke-width="7" stroke-linecap="round"/>`,

  sneaker: (p: Paint) => `
    <path d="M52 270q-4-60 8-122 30 18 66 4 12-6 22 6 44 58 126 74 66 12 66 52v12H56z" fill="${p.main}"/>
    <path d="M52 270q-4-60 8-122 30 18 66 4-40 50-32 142H56z" fill="${p.light}" opacity=".5"/><path d="M268 230q72 10 72 54v12h-96q-4-46 24-66z" fill="${p.light}" opacity=".7"/>
    <path d="M44 288h300q8 0 8 10 0 32-30 32H78q-34 0-34-32z" fill="#fdf9f0"/><path d="M46 310h302" stroke="${p.accent}" stroke-width="6"/>
    <path d="M152 190l38-24M174 208l38-24M198 222l36-22M222 234l34-18" stroke="#fdf9f0" stroke-width="10" stroke-linecap="round"/><path d="M70 206q46 40 108 46" fill="none" stroke="${p.accent}" stroke-width="12" stroke-linecap="round"/>`,

  boot: (p: Paint) => `
    <path d="M112 60h112v128q0 24 34 34 62 16 66 62l2 22H108q4-120 4-246z" fill="${p.main}"/><path d="M112 60h40q6 120-4 246h-40q4-120 4-246z" fill="${p.light}" opacity=".4"/>
    <rect x="104" y="50" width="128" height="32" rx="12" fill="${p.shade}"/><path d="M96 298h236v18q0 14-14 14H176v-10h-20v10h-46q-14 0-14-14z" fill="#4a3b33"/>
    <path d="M180 108l44-12M180 138l44-12M180 168l46-12M190 198l48-14M216 222l44-22" stroke="${p.accent}" stroke-width="9" stroke-linecap="round"/>`,

  socks: (p: Paint) => `
    <path d="M214 62h82v134q0 30 28 46 38 22 30 56-6 34-52 32-88-8-88-86z" fill="${p.shade}"/>
    <path d="M98 62h88v138q0 32 34 50 42 22 34 52-8 32-56 28-100-8-100-92z" fill="${p.main}"/><path d="M98 62h34v150q0 70 50 116-84-16-84-90z" fill="${p.light}" opacity=".4"/>
    <path d="M98 62h88v32H98zM214 62h82v32h-82z" fill="${p.accent}"/><path d="M98 132h88M98 160h88M214 132h82M214 160h82" stroke="${p.light}" stroke-width="11"/>
    <path d="M232 262q28 20 22 40-6 24-36 28-12-40 14-68z" fill="${p.accent}"/>`,
}

import type { Paint } from './colour.ts'

// Drawn in a square of 400 units that stands on y = 330.

export const kitchen = {
  mug: (p: Paint) => `
    <path d="M262 180c62-14 72 92-6 92" fill="none" stroke="${p.shade}" stroke-width="20" stroke-linecap="round"/>
    <path d="M128 150h142l-8 158q-2 22-24 22h-78q-22 0-24-22z" fill="${p.main}"/>
    <path d="M128 150h46l6 180h-20q-22 0-24-22z" fill="${p.light}" opacity=".55"/>
    <ellipse cx="199" cy="150" rx="71" ry="20" fill="${p.light}"/><ellipse cx="199" cy="152" rx="60" ry="14" fill="#4b3325"/>
    <path d="M176 118q-16-20 0-38t0-36M214 118q-16-20 0-38t0-36" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".7"/>`,

  teapot: (p: Paint) => `
    <path d="M268 188c70-22 82 78 0 92" fill="none" stroke="${p.deep}" stroke-width="18" stroke-linecap="round"/>
    <path d="M120 268c-40-8-32-76-74-84l16-14c54 6 50 54 72 66z" fill="${p.shade}"/>
    <ellipse cx="196" cy="240" rx="96" ry="88" fill="${p.main}"/>
    <path d="M110 222c8-42 46-66 76-68-34 20-56 90-32 148-28-10-50-44-44-80z" fill="${p.light}" opacity=".6"/>
    <ellipse cx="196" cy="160" rx="54" ry="13" fill="${p.deep}"/><path d="M144 156q52-46 104 0q-52 18-104 0z" fill="${p.shade}"/>
    <circle cx="196" cy="122" r="14" fill="${p.accent}"/><rect x="146" y="318" width="100" height="12" rx="6" fill="${p.deep}"/>`,

  pan: (p: Paint) => `
    <path d="M252 214L364 132" stroke="#6b4a32" stroke-width="24" stroke-linecap="round"/><path d="M252 214l36-26" stroke="${p.deep}" stroke-width="26"/>
    <path d="M54 224h238l-18 80q-4 26-32 26H104q-28 0-32-26z" fill="${p.main}"/>
    <path d="M54 224h80l18 106h-48q-28 0-32-26z" fill="${p.light}" opacity=".4"/>
    <ellipse cx="173" cy="224" rx="120" ry="34" fill="${p.shade}"/><ellipse cx="173" cy="228" rx="102" ry="25" fill="${p.deep}"/>
    <ellipse cx="160" cy="228" rx="46" ry="15" fill="#fdf6ea"/><ellipse cx="166" cy="225" rx="16" ry="9" fill="#f2b632"/>`,

  board: (p: Paint) => `
    <rect x="104" y="86" width="192" height="244" rx="26" fill="${p.main}"/><rect x="168" y="44" width="64" height="74" rx="26" fill="${p.main}"/>
    <circle cx="200" cy="74" r="13" fill="${p.wall[0]}"/>
    <path d="M138 100v214M170 130v190M204 112v206M238 126v190M268 104v208" stroke="${p.shade}" stroke-width="4" stroke-linecap="round" opacity=".6"/>
    <rect x="104" y="86" width="192" height="244" rx="26" fill="none" stroke="${p.light}" stroke-width="6" opacity=".6"/>
    <circle cx="248" cy="286" r="34" fill="#d9412f"/><path d="M248 254q-16-16-30-8q10 14 30 8q18 6 30-6q-14-8-30 6z" fill="#4f8a43"/>`,

  knife: (p: Paint) => `
    <path d="M96 296L284 64q36 60-20 122L126 320z" fill="#e8edf1"/><path d="M96 296L284 64q10 18 8 40L112 308z" fill="#c3ccd4"/>
    <path d="M60 340L104 288l28 26-46 50q-14 12-28 0t2-24z" fill="${p.main}" transform="translate(6 -18)"/>
    <circle cx="86" cy="326" r="5" fill="${p.light}"/><circle cx="108" cy="300" r="5" fill="${p.light}"/>`,

  bowl: (p: Paint) => `
    <circle cx="160" cy="182" r="42" fill="#e7973a"/><circle cx="228" cy="176" r="46" fill="#d9533f"/><circle cx="196" cy="160" r="36" fill="#8cae4b"/>
    <path d="M66 196h268q-4 118-110 134h-48Q70 314 66 196z" fill="${p.main}"/><path d="M66 196h62q8 98 60 134h-12Q70 314 66 196z" fill="${p.light}" opacity=".5"/>
    <path d="M66 196h268q0 14-2 22H68q-2-8-2-22z" fill="${p.shade}"/>
    <path d="M96 262l22-16 22 16 22-16 22 16 22-16 22 16 22-16 22 16 22-16" fill="none" stroke="${p.accent}" stroke-width="7" stroke-linejoin="round"/>`,

  bottle: (p: Paint) => `
    <rect x="168" y="44" width="64" height="46" rx="12" fill="${p.accent}"/><rect x="176" y="84" width="48" height="26" fill="${p.deep}"/>
    <path d="M176 106h48q2 28 26 42 16 10 16 34v124q0 24-24 24h-84q-24 0-24-24V182q0-24 16-34 24-14 26-42z" fill="${p.main}"/>
    <path d="M150 166q-4 6-4 16v124q0 14 10 18V162z" fill="${p.light}" opacity=".8"/><rect x="134" y="214" width="132" height="62" fill="${p.light}" opacity=".35"/>
    <path d="M178 246q10-24 22-4t22-4" fill="none" stroke="${p.deep}" stroke-width="7" stroke-linecap="round"/>`,
}

/** Made by reading the catalog: a query, and the names of what somebody who types it wants to see, the best first. */
export interface Judged {
  language: string
  query: string
  wanted: string[]
}

const shoes = 'High top canvas sneakers | Waterproof leather boots'
const lamp = 'Linen shade table lamp'
const mug = 'Stoneware coffee mug'

/** A line for each: `query = name | name`. */
const lists: Readonly<Record<string, string>> = {
  English: `
lamp = ${lamp}
table lamp = ${lamp}
tabel lamp = ${lamp}
lmap = ${lamp}
linen lampshade lamp = ${lamp}
lumen = ${lamp} | Brass storm lantern
lantern = Brass storm lantern
lanterns = Brass storm lantern
lantren = Brass storm lantern
brass lantern = Brass storm lantern
candle = Beeswax candle in a glass
beeswax candel = Beeswax candle in a glass
mug = ${mug}
mgu = ${mug}
mugs = ${mug}
coffee cup = ${mug}
coffe mug = ${mug}
stonewear mug = ${mug}
teapot = Round teapot with strainer
tea pot = Round teapot with strainer
☕ mug = ${mug}
teepot = Round teapot with strainer
frying pan = Cast iron frying pan
skillet = Cast iron frying pan
cast iron = Cast iron frying pan
pan = Cast iron frying pan
knife = Chef’s knife
chefs knife = Chef’s knife
chef's knife = Chef’s knife
kinfe = Chef’s knife
chopping board = Olive wood chopping board
cutting board = Olive wood chopping board
salad bowl = Large salad bowl
water bottle = Insulated drinking bottle
water bottel = Insulated drinking bottle
watr bottel = Insulated drinking bottle
botle = Insulated drinking bottle
tshirt = Organic cotton T-shirt
t shirt = Organic cotton T-shirt
T-Shirts = Organic cotton T-shirt
tee = Organic cotton T-shirt
hoodie = Brushed fleece hoodie
hoody = Brushed fleece hoodie
pants = Straight leg trousers
trousers = Straight leg trousers
trosuers = Straight leg trousers
hat = Bobble hat
beanie = Bobble hat
scarf = Striped winter scarf
scarves = Striped winter scarf
socks = Merino hiking socks
hiking sock = Merino hiking socks
sneakers = High top canvas sneakers
trainers = High top canvas sneakers
sneekers = High top canvas sneakers
boots = Waterproof leather boots
leather boot = Waterproof leather boots
shoes = ${shoes}
notebook = Thread bound notebook
fountain pen = Fountain pen
fountian pen = Fountain pen
headphones = Wireless over-ear headphones
headset = Wireless over-ear headphones
headfones = Wireless over-ear headphones
speaker = Bookshelf speaker
mechanical keyboard = Compact mechanical keyboard
keybord = Compact mechanical keyboard
camera = Instant film camera
watch = Automatic wristwatch
clock = Quiet wall clock
vase = Hand thrown flower vase
plant = Potted snake plant
cushion = Velvet cushion
pillow = Velvet cushion
blanket = Woven wool blanket
blakent = Woven wool blanket
chair = Upholstered dining chair
soap = Olive oil soap bar
towel = Waffle bath towel
hair brush = Paddle hair brush
hairbrush = Paddle hair brush
perfume = Fig leaf eau de toilette
ukulele = Concert ukulele
ukelele = Concert ukulele
tent = Canvas ridge tent
backpack = Daypack, 22 litres
rucksack = Daypack, 22 litres
back pack = Daypack, 22 litres
tee pot = Round teapot with strainer
hammock = Garden hammock
hamock = Garden hammock
umbrella = Storm umbrella
umbrela = Storm umbrella
bike = City bicycle with seven gears
bicycle = City bicycle with seven gears
kite = Diamond kite
teddy = Teddy bear
wooden blocks = Wooden building blocks
purple velvet cushion = Velvet cushion
cheap leather boots for men = Waterproof leather boots`,
  German: `
Lampe = Tischlampe aus Messing | Stehlampe mit Leinenschirm
Lampen = Tischlampe aus Messing | Stehlampe mit Leinenschirm
Tischlampe = Tischlampe aus Messing
Tishclampe = Tischlampe aus Messing
Pfanne = Bratpfanne aus Gusseisen
Wanderschuh = Wanderschuhe für Damen
Schuhe = Wanderschuhe für Damen
Bücherregale = Bücherregal aus Eiche
buecherregal = Bücherregal aus Eiche
Regal = Bücherregal aus Eiche
Kinderstuhl = Kinderschreibtischstuhl aus Buche
Kinderstühle = Kinderschreibtischstuhl aus Buche`,
  French: `
lampe de chevet = Lampe de chevet en céramique
poele a frire = Poêle à frire en fonte
poêles = Poêle à frire en fonte
chaussure randonnee = Chaussures de randonnée
theiere = Théière en grès
théiere en grés = Théière en grès`,
  Spanish: `
lampara = Lámpara de mesa
lámparas = Lámpara de mesa
sarten = Sartén de hierro
camisas = Camisa de algodón
camsia = Camisa de algodón
mochila = Mochila de lona`,
  Italian: `
lampade da tavolo = Lampada da tavolo in ottone
tazze = Tazza da caffè
tazza caffe = Tazza da caffè
scarpa montagna = Scarpe da montagna
coperte = Coperta di lana`,
  Polish: `
lampa = Lampa stołowa z mosiądzu
lampy stolowe = Lampa stołowa z mosiądzu
kubek = Kubek emaliowany
kubke = Kubek emaliowany
lyzka = Łyżka drewniana
kubki = Kubek emaliowany
kubków = Kubek emaliowany
kubkiem = Kubek emaliowany
koce = Koc wełniany
koców = Koc wełniany
wełniane koce = Koc wełniany
łyżki = Łyżka drewniana
łyżek = Łyżka drewniana
drewniane łyżki = Łyżka drewniana
poduszki = Poduszka lniana
poduszek = Poduszka lniana
lniane poduszki = Poduszka lniana
portfele = Portfel skórzany
skórzane portfele = Portfel skórzany
but trekkingowy = Buty trekkingowe
filiżanki = Filiżanka do kawy
filiżanek = Filiżanka do kawy
lampę stołową = Lampa stołowa z mosiądzu`,
  Russian: `
лампа = Настольная лампа из латуни
лампы = Настольная лампа из латуни
лапма = Настольная лампа из латуни
сковорода чугунная = Чугунная сковорода
сковородка = Чугунная сковорода
елочные игрушки = Ёлочные игрушки
плед = Шерстяной плед
кружки = Фарфоровая кружка
кружек = Фарфоровая кружка
фарфоровые кружки = Фарфоровая кружка
подушек = Льняная подушка
подушки = Льняная подушка
кошельки = Кожаный кошелёк
кошелек = Кожаный кошелёк
игрушек = Ёлочные игрушки
игрушка = Ёлочные игрушки
пледов = Шерстяной плед
сковородки = Чугунная сковорода
сковородок = Чугунная сковорода
деревянные ложки = Деревянная ложка`,
  Greek: `
κούπα = Κεραμική κούπα καφέ
κουπα = Κεραμική κούπα καφέ
κούπες = Κεραμική κούπα καφέ
κουβέρτα = Μάλλινη κουβέρτα
κουβρέτα = Μάλλινη κουβέρτα`,
  Arabic: `
مصباح = مصباح طاولة نحاسي
المصباح = مصباح طاولة نحاسي
مصبحا = مصباح طاولة نحاسي
حقيبة = حقيبة جلدية
الحقيبة الجلدية = حقيبة جلدية
حقائب = حقيبة جلدية
الحقائب الجلدية = حقيبة جلدية
فناجين = فنجان قهوة
مصابيح = مصباح طاولة نحاسي
قهوة = فنجان قهوة`,
  Japanese: `
ランプ = 真鍮の卓上ランプ
箸 = 竹の箸
竹 箸 = 竹の箸
らんぷ = 真鍮の卓上ランプ
椅子 = 木の椅子
木製の椅子 = 木の椅子
花瓶 = ガラスの花瓶
ｶﾞﾗｽ = ガラスの花瓶`,
  Chinese: `
充电器 = 无线充电器
无线 = 无线充电器
耳机 = 蓝牙耳机
茶壶 = 陶瓷茶壶
毯 = 羊毛毯子
杯子 = 咖啡杯`,
  Hebrew: `
מנורה = מנורת שולחן מפליז
המנורה = מנורת שולחן מפליז
מנורות = מנורת שולחן מפליז
ספלים = ספל קפה מקרמיקה
קפה = ספל קפה מקרמיקה`,
  Hindi: `
टेबल लैम्प = पीतल का टेबल लैंप
लैम्प = पीतल का टेबल लैंप
कप = चाय का कप`,
  Korean: `
충전기 = 무선충전기
지갑 = 가죽지갑
무선 충전기 = 무선충전기
도자기찻잔 = 도자기 찻잔
찻잔 = 도자기 찻잔
빽팩 = 백팩
가죽 찌갑 = 가죽지갑`,
  Thai: `
โคมไฟ = โคมไฟตั้งโต๊ะ
แก้วกาแฟ = แก้วกาแฟเซรามิก
กระเป๋า = กระเป๋าหนัง
เซรามิค = แก้วกาแฟเซรามิก
แก้วเซรามิค = แก้วกาแฟเซรามิก
โคมฟไตั้งโต๊ะ = โคมไฟตั้งโต๊ะ`,
  Turkish: `
cuzdan = Deri cüzdan
cüzdanlar = Deri cüzdan
kirmizi semsiye = Kırmızı şemsiye
ŞEMSİYE = Kırmızı şemsiye
İPEK EŞARP = İpek eşarp
caydanlik = Çaydanlık
kupalar = Seramik kupa
kupası = Seramik kupa
battaniyeler = Yün battaniye
ayakkabı = Yürüyüş ayakkabısı
ayakkabılar = Yürüyüş ayakkabısı
kaşıklar = Ahşap kaşık
kaşığı = Ahşap kaşık`,
  Swedish: `
muggar = Mugg i stengods
mugg = Mugg i stengods
kuddar = Kudde i linne
kuddarna = Kudde i linne
linnekudde = Kudde i linne
handdukar = Handduk av bomull
handduken = Handduk av bomull
skor = Vandringsskor för dam
vandringssko = Vandringsskor för dam
bokhyllor = Bokhylla i ek
bokhyllan = Bokhylla i ek`,
  Danish: `
puder = Pude i hør
puden = Pude i hør
krusene = Krus i stentøj
tæpper = Tæppe af uld
taeppe = Tæppe af uld
uldtæppe = Tæppe af uld
vandresko = Vandresko til damer
bogreoler = Bogreol i eg`,
  Norwegian: `
ulltepper = Ullteppe fra Røros
tepper = Ullteppe fra Røros
kopper = Kopp i keramikk
koppen = Kopp i keramikk
støvler = Turstøvler i lær
stovler = Turstøvler i lær
støvel = Turstøvler i lær
krakker = Trekrakk`,
  Finnish: `
mukit = Kahvimuki
muki = Kahvimuki
kahvimukit = Kahvimuki
peitto = Villapeitto
peitot = Villapeitto
kenkä = Vaelluskengät
kengät = Vaelluskengät
tyynyt = Pellavatyyny
lusikat = Puinen lusikka
lusikoita = Puinen lusikka`,
  Hungarian: `
bögrék = Kerámia bögre
bögrét = Kerámia bögre
bogre = Kerámia bögre
takarók = Gyapjú takaró
pénztárcák = Bőr pénztárca
cipő = Túracipő nőknek
túracipők = Túracipő nőknek
kanalak = Fa kanál`,
  Dutch: `
mokken = Koffiemok van aardewerk
mok = Koffiemok van aardewerk
koffiemokken = Koffiemok van aardewerk
dekens = Wollen deken
wol deken = Wollen deken
schoenen = Wandelschoenen voor dames
schoen = Wandelschoenen voor dames
wandelschoen = Wandelschoenen voor dames
boekenkasten = Eiken boekenkast
kast = Eiken boekenkast
wijnglazen = Wijnglas op voet
glazen = Wijnglas op voet
portemonnees = Leren portemonnee`,
  Czech: `
hrnky = Smaltovaný hrnek
hrnků = Smaltovaný hrnek
hrnek = Smaltovaný hrnek
deky = Vlněná deka
vlnene deky = Vlněná deka
lzice = Dřevěná lžíce
lžička = Dřevěná lžíce
peněženky = Kožená peněženka
penezenka = Kožená peněženka
polštáře = Lněný polštář
polstaru = Lněný polštář
bota = Turistické boty`,
  Ukrainian: `
чашки = Керамічна чашка
чашок = Керамічна чашка
чашку = Керамічна чашка
ковдри = Вовняна ковдра
вовняні ковдри = Вовняна ковдра
ложок = Дерев’яна ложка | Деревянная ложка
дерев'яні ложки = Дерев’яна ложка
деревяна ложка = Дерев’яна ложка
гаманці = Шкіряний гаманець
гаманець шкіряний = Шкіряний гаманець`,
  Measures: `
27" monitor = Monitor 27 inch
27inch monitor = Monitor 27 inch
27 zoll monitor = Monitor 27 inch
24 inch monitor = Monitor 24"
500 ml shampoo = Shampoo 500ml
shampoo 500 = Shampoo 500ml
250ml shower gel = Shower gel 250 ml
10x15 frame = Picture frame 10 × 15 cm
frame 10x15cm = Picture frame 10 × 15 cm
13 x 18 frame = Picture frame 13x18 cm
1/2 inch drill = Drill bit ½ inch`,

  Written: `
5 l = Canister 5 l
canister 5l = Canister 5 l
0.5l = Canteen 0,5 l
1000 piece jigsaw = Jigsaw of 1,000 pieces
c++ = Learning C++ from nothing
c# = C# by example
at&t = AT&T phone cord
e-bike = E-Bike saddlebag
ebike saddlebag = E-Bike saddlebag
wifi = Wi-Fi repeater
wi fi repeater = Wi-Fi repeater
wiffi = Wi-Fi repeater
фарфоpовая кружка = Фарфоровая кружка
rhe;rf = Фарфоровая кружка
дфьз = ${lamp}`,
}

export const judged: readonly Judged[] = Object.entries(lists).flatMap(([language, list]) =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [query = '', names = ''] = line.split(' = ')
      return { language, query, wanted: names.split(' | ') }
    }),
)

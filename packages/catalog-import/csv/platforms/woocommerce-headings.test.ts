import { expect, test } from 'vitest'
import { briefOfReading } from '../testing/brief.ts'
import { readText } from '../testing/read-text.ts'

/** The headings of WooCommerce's own export in the languages of its shops, in the order of the file below. */
const headings: [language: string, between: string][] = [
  [
    'Danish',
    `ID | Type | Varenummer | Navn | Udgivet | Synlighed i katalog (shoppens frontend) | Kort beskrivelse | Beskrivelse |
    Den dato hvor tilbudsprisen starter | Den dato hvor tilbudsprisen slutter | På lager? | Lager | Vægt (kg) | Tilbudspris | Normalpris | Kategorier |
    Billeder | Forældre | Egenskab 1 navn | Egenskab 1 værdi(er)`,
  ],
  [
    'German',
    `ID | Typ | Artikelnummer | Name | Veröffentlicht | Sichtbarkeit im Katalog | Kurzbeschreibung | Beschreibung | Datum, an dem Angebotspreis beginnt |
    Datum, an dem Angebotspreis endet | Vorrätig? | Lager | Gewicht (kg) | Angebotspreis | Regulärer Preis | Kategorien | Bilder |
    Übergeordnetes Produkt | Attribut 1 Name | Attribut 1 Wert(e)`,
  ],
  [
    'Greek',
    `ID | Τύπος | Κωδικός προϊόντος | Όνομα | Δημοσιευμένο | Ορατότητα στον κατάλογο | Σύντομη περιγραφή | Περιγραφή |
    Ημερομηνία έναρξης εκπτωτικής τιμής | Ημερομηνία λήξης εκπτωτικής τιμής | Σε απόθεμα; | Απόθεμα | Βάρος (kg) | Τιμή προσφοράς | Κανονική τιμή |
    Κατηγορίες | Εικόνες | Γονέας | Όνομα ιδιότητας 1 | Τιμή(ές) ιδιότητας 1`,
  ],
  [
    'Spanish',
    `ID | Tipo | SKU | Nombre | Publicado | Visibilidad en el catálogo | Descripción corta | Descripción | Día en que empieza el precio rebajado |
    Día en que termina el precio rebajado | ¿En inventario? | Inventario | Peso (kg) | Precio rebajado | Precio normal | Categorías | Imágenes |
    Superior | Nombre del atributo 1 | Valor(es) del atributo 1`,
  ],
  [
    'Finnish',
    `ID | Laji | Tuotetunnus (SKU) | Nimi | Julkaistu | Näkyvyys tuoteluettelossa | Lyhyt kuvaus | Kuvaus | Alennuksen aloituspäivä |
    Alennuksen päättymispäivä | Varasto? | Varasto | Paino (kg) | Alennettu hinta | Normaali hinta | Osastot | Kuvat | Ylempi taso | Ominaisuus 1 nimi |
    Ominaisuus 1 arvo(t)`,
  ],
  [
    'French',
    `ID | Type | UGS | Nom | Publié | Visibilité dans le catalogue | Description courte | Description | Date de début de promo | Date de fin de promo |
    En stock ? | Stock | Poids (kg) | Tarif promo | Tarif régulier | Catégories | Images | Parent | Nom de l’attribut 1 | Valeur(s) de l’attribut 1`,
  ],
  [
    'Croatian',
    `ID | Vrsta | SKU | Naziv | Objavljeno | Vidljivost u katalogu | Kratak opis | Opis | Datum početka sniženja | Datum kraja sniženja | Na zalihi? |
    Zalihe | Težina (kg) | Rasprodajna cijena | Normalna cijena | Kategorije | Slike | Glavni | Atribut 1 ime | Atribut 1 vrijednosti`,
  ],
  [
    'Hungarian',
    `Azonosító | Típus | Cikkszám | Név | Közzétéve | Látható a katalógusban | Rövid leírás | Leírás | Akciós ár első napja | Akciós ár utolsó napja |
    Raktáron? | Készlet | Tömeg (kg) | Akciós ár | Normál ár | Kategória | Képek | Szülő | Tulajdonság neve 1 | Tulajdonság (1) értéke(i)`,
  ],
  [
    'Indonesian',
    `ID | Tipe | SKU | Nama | Diterbitkan | Visibilitas dalam katalog | Deskripsi singkat | Deskripsi | Tanggal harga jual mulai |
    Tanggal harga jual berakhir | Stok tersedia? | Stok | Berat (kg) | Harga obral | Harga normal | Kategori | Gambar | Induk | Atribut 1 nama |
    Atribut 1 nilai`,
  ],
  [
    'Italian',
    `ID | Tipo | SKU | Nome | Pubblicato | Visibilità nel catalogo | Breve descrizione | Descrizione | Data di partenza del prezzo in saldo |
    Data in cui termina l'offerta | In stock? | Magazzino | Peso (kg) | Prezzo in offerta | Prezzo di listino | Categorie | Immagine | Genitore |
    Nome dell'attributo 1 | Valore dell'attributo 1`,
  ],
  [
    'Japanese',
    `ID | タイプ | SKU | 名前 | 公開済み | カタログでの表示 | 簡単な説明 | 説明 | セール価格の開始日 | セール価格の終了日 | 在庫の有無 | 在庫 | 重量 (kg) | セール価格 | 標準価格 | カテゴリー | 画像 | 親 | 属性 1 の名前 | 属性 1 の値`,
  ],
  [
    'Korean',
    `ID | 형식 | SKU | 이름 | 발행됨 | 카탈로그에 표시 여부 | 간단한 설명 | 설명 | 판매 가격 시작 날짜 | 판매 가격 종료 날짜 | 재고가 있나요? | 재고 | 무게(kg) | 할인 가격 | 정상 가격 | 카테고리 | 이미지 | 상위 |
    속성 1 이름 | 속성 1 값`,
  ],
  [
    'Norwegian',
    `ID | Type | Varenummer | Navn | Publisert | Synlighet i katalogen | Kort beskrivelse | Beskrivelse | Startdato for utsalgspris |
    Sluttdato for utsalgspris | På lager? | Lager | Vekt (kg) | Utsalgspris | Ordinær pris | Kategorier | Bilder | Forelder | Attributt 1 navn |
    Attributt 1 verdi(er)`,
  ],
  [
    'Dutch',
    `ID | Type | Artikelnummer | Naam | Gepubliceerd | Zichtbaarheid in catalogus | Korte omschrijving | Beschrijving | Startdatum actieprijs |
    Einddatum actieprijs | Op voorraad? | Voorraad | Gewicht (kg) | Actieprijs | Reguliere prijs | Categorieën | Afbeeldingen | Hoofd |
    Naam eigenschap 1 | Waarde eigenschap 1`,
  ],
  [
    'Polish',
    `ID | Typ | SKU | Nazwa | Opublikowany | Widoczność w katalogu | Krótki opis | Opis | Data rozpoczęcia promocji | Data zakończenia promocji |
    W magazynie? | Magazyn | Waga (kg) | Cena promocyjna | Cena | Kategorie | Obrazki | Rodzic | Nazwa atrybutu 1 | Wartości atrybutu 1`,
  ],
  [
    'Portuguese of Brazil',
    `ID | Tipo | SKU | Nome | Publicado | Visibilidade no catálogo | Descrição curta | Descrição | Data de preço promocional começa em |
    Data de preço promocional termina em | Em estoque? | Estoque | Peso (kg) | Preço promocional | Preço | Categorias | Imagens | Produto ascendente |
    Nome do atributo 1 | Valores do atributo 1`,
  ],
  [
    'Portuguese',
    `ID | Tipo | REF | Nome | Publicado | Visibilidade no catálogo | Descrição breve | Descrição | Data de início do preço promocional |
    Data de término do preço promocional | Em stock? | Stock | Peso (kg) | Preço promocional | Preço normal | Categorias | Imagens | Pai |
    Atributo 1 nome | Atributo 1 valor(es)`,
  ],
  [
    'Russian',
    `ID | Тип | Артикул | Имя | Опубликован | Видимость в каталоге | Короткое описание | Описание | Дата начала действия продажной цены |
    Дата окончания действия продажной цены | В наличии? | Запасы | Вес (kg) | Цена распродажи | Базовая цена | Категории | Изображения | Родительский |
    Имя атрибута 1 | Значение(-я) аттрибута(-ов) 1`,
  ],
  [
    'Slovak',
    `ID | Typ | Katalógové číslo | Meno | Publikované | Viditeľnosť v katalógu | Krátky popis | Popis | Dátum začiatku zľavy | Dátum konca akciovej ceny |
    Na sklade? | Sklad | Hmotnosť (kg) | Cena po zľave | Normálna cena | Kategórie | Obrázky | Nadradené | Meno vlastnosti 1 | Hodnota(y) vlastnosti 1`,
  ],
  [
    'Swedish',
    `ID | Typ | Artikelnr | Namn | Publicerad | Synlighet i katalog | Kort beskrivning | Beskrivning | Datum när reapriset börjar |
    Datum när reapriset upphör | I lager? | Lagersaldo | Vikt (kg) | Reapris | Ordinarie pris | Kategorier | Bilder | Förälder | Attribut 1 namn |
    Attribut 1 värde(n)`,
  ],
  [
    'Thai',
    `ID | ชนิด | รหัสสินค้า | ชื่อ | เผยแพร่ | การมองเห็นในแค็ตตาล็อก | คำอธิบายแบบย่อ | รายละเอียด | วันเริ่มต้นลดราคา | วันสิ้นสุดการลดราคา |
    มีสินค้าในคลังสินค้า? | คลังสินค้า | น้ำหนัก (kg) | ราคาที่ลด | ราคาปกติ | หมวดหมู่ | รูปภาพ | หลัก | ชื่อคุณสมบัติ 1 | ค่าคุณสมบัติ 1`,
  ],
  [
    'Turkish',
    `Kimlik | Tür | Stok kodu (SKU) | İsim | Yayımlanmış | Katalogda görünürlük | Kısa açıklama | Açıklama | İndirimli fiyatın başladığı tarih |
    İndirimli fiyatın bittiği tarih | Stokta? | Stok | Ağırlık (kg) | İndirimli satış fiyatı | Normal fiyat | Kategoriler | Görseller | Ebeveyn |
    Nitelik 1 ismi | Nitelik 1 değer(ler)i`,
  ],
  [
    'Ukrainian',
    `ID | Тип | Артикул | Ім'я | Опубліковано | Видимість в каталозі | Короткий опис | Опис | Початок акції | Завершення акції | В наявності? | Запас |
    Вага (kg) | Ціна зі знижкою | Звичайна ціна | Категорії | Зображення | Предок | Назва 1 атрибуту | 1 значення атрибуту`,
  ],
  [
    'Vietnamese',
    `ID | Loại | Mã sản phẩm | Tên | Đã đăng | Hiển thị trong danh mục | Mô tả ngắn | Mô tả | Ngày bắt đầu giảm giá | Ngày kết thúc giảm giá | Còn hàng? |
    Kho | Cân nặng (kg) | Giá khuyến mãi | Giá bán thường | Danh mục | Hình ảnh | Gốc | Tên thuộc tính 1 | Giá trị thuộc tính 1`,
  ],
  [
    'Chinese',
    `ID | 类型 | SKU | 名称 | 已发布 | 在列表页可见 | 简短描述 | 描述 | 促销开始日期 | 促销截止日期 | 有货？ | 库存 | 重量(kg) | 促销价格 | 常规售价 | 分类 | 图片 | 父级 | 属性 1 名称 | 属性 1 值`,
  ],
  [
    'Chinese of Taiwan',
    `代碼 | 類型 | 貨號 | 名稱 | 已發佈 | 目錄的可見度 | 簡短內容說明 | 描述 | 折扣價開始日期 | 折扣價結束日期 | 有庫存？ | 庫存 | 重量 (kg) | 折扣價 | 原價 | 分類 | 圖片 | 上層 | 屬性 1 名稱 | 屬性 1 值`,
  ],
]

/** A variable product and two variations out of order, one of a sale that is over; then what is not for sale, and what is hidden. */
const rows = [
  '2,variation,TEE-S,Tee - S,1,visible,,,2025-01-01,2025-02-01,1,4,,15,20,,,TEE,Size,S',
  '1,variable,TEE,Tee,1,visible,Short,Long,,,1,,0.2,,,Wear > Tees,https://t.example/1.jpg,,Size,"S, M"',
  '3,variation,TEE-M,Tee - M,1,visible,,,2025-12-01,2026-02-01,0,0,,15,20,,,id:1,Size,M',
  '4,simple,MUG,Mug,-1,visible,,,,,1,4,,,9,Mugs,,,,',
  '5,simple,JUG,Jug,1,hidden,,,,,1,4,,,9,Mugs,,,,',
]

test.each(headings)('WooCommerce in %s is read as it is meant', async (_, between) => {
  const header = between.split('|').map((heading) => `"${heading.trim()}"`)
  const reading = await readText(`${[header.join(), ...rows].join('\n')}\n`, { currency: 'EUR' })
  expect(briefOfReading(reading)).toEqual({
    platform: 'WooCommerce',
    lines: [
      'Tee: ACTIVE; Long; Wear > Tees',
      '  https://t.example/1.jpg',
      '  TEE-S Size=S: 20.00 EUR, 4 pieces, 200 g',
      '  TEE-M Size=M: 15.00 EUR was 20.00, 0 pieces, 200 g',
      ...['Mug: DRAFT; Mugs', '  MUG: 9.00 EUR, 4 pieces', 'Jug: DRAFT; Mugs', '  JUG: 9.00 EUR, 4 pieces'],
    ],
  })
})

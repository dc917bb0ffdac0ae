/** What stands beside the demo catalog while searches are judged: things of shops in twenty-three other languages, and such that are told apart by measures, by their names. */
export const shelf: Readonly<Record<string, string>> = {
  // German
  'Tischlampe aus Messing': 'Warmes Licht für Schreibtisch und Nachttisch.',
  'Stehlampe mit Leinenschirm': 'Hoch, schmal und standfest.',
  'Bratpfanne aus Gusseisen': 'Für Herd und Ofen.',
  'Wanderschuhe für Damen': 'Wasserdicht, mit griffiger Sohle.',
  'Bücherregal aus Eiche': 'Fünf Böden, ohne Werkzeug aufgebaut.',
  'Kinderschreibtischstuhl aus Buche': 'Wächst mit.',
  // French
  'Lampe de chevet en céramique': 'Une lumière douce pour la nuit.',
  'Poêle à frire en fonte': 'Pour tous les feux.',
  'Chaussures de randonnée': 'Imperméables et légères.',
  'Théière en grès': 'Avec un filtre en acier.',
  // Spanish
  'Lámpara de mesa': 'De madera y lino.',
  'Sartén de hierro': 'Para toda la vida.',
  'Camisa de algodón': 'Corte recto, de manga larga.',
  'Mochila de lona': 'Con dos bolsillos.',
  // Italian
  'Lampada da tavolo in ottone': 'Luce calda per la scrivania.',
  'Tazza da caffè': 'In ceramica smaltata.',
  'Scarpe da montagna': 'Per sentieri e rocce.',
  'Coperta di lana': 'Tessuta a mano.',
  // Polish
  'Lampa stołowa z mosiądzu': 'Ciepłe światło na biurko.',
  'Kubek emaliowany': 'Lekki, na wyprawy.',
  'Koc wełniany': 'Gruby i miękki.',
  'Łyżka drewniana': 'Z drewna bukowego.',
  // Russian
  'Настольная лампа из латуни': 'Тёплый свет для письменного стола.',
  'Чугунная сковорода': 'Для плиты и духовки.',
  'Шерстяной плед': 'Мягкий и тёплый.',
  'Ёлочные игрушки': 'Стеклянные шары, шесть штук.',
  // Greek
  'Επιτραπέζιο φωτιστικό': 'Ζεστό φως για το γραφείο.',
  'Κεραμική κούπα καφέ': 'Χειροποίητη.',
  'Μάλλινη κουβέρτα': 'Ζεστή και μαλακή.',
  // Arabic
  'مصباح طاولة نحاسي': 'ضوء دافئ للمكتب.',
  'حقيبة جلدية': 'مصنوعة يدويا.',
  'فنجان قهوة': 'من الخزف.',
  // Hebrew
  'מנורת שולחן מפליז': 'אור חם לשולחן העבודה.',
  'ספל קפה מקרמיקה': 'עבודת יד.',
  // Hindi
  'पीतल का टेबल लैंप': 'मेज़ के लिए गर्म रोशनी।',
  'चाय का कप': 'हाथ से बना।',
  // Japanese
  真鍮の卓上ランプ: '机のための温かい光。',
  竹の箸: '二膳組。',
  木の椅子: '無垢材を使っています。',
  ガラスの花瓶: '一輪挿しにも。',
  // Chinese
  无线充电器: '适用于手机。',
  蓝牙耳机: '降噪，长续航。',
  陶瓷茶壶: '手工制作。',
  羊毛毯子: '柔软温暖。',
  咖啡杯: '手工制作。',
  // Korean
  무선충전기: '휴대폰용.',
  가죽지갑: '손으로 만든 지갑.',
  '도자기 찻잔': '수공예.',
  백팩: '가볍고 튼튼합니다.',
  // Thai
  โคมไฟตั้งโต๊ะ: 'แสงอบอุ่นสำหรับโต๊ะทำงาน',
  แก้วกาแฟเซรามิก: 'ทำด้วยมือ',
  กระเป๋าหนัง: 'เย็บด้วยมือ',
  // Turkish
  'Deri cüzdan': 'El yapımı, on kartlık.',
  'Kırmızı şemsiye': 'Rüzgâra dayanıklı.',
  'İpek eşarp': 'El boyaması.',
  Çaydanlık: 'Paslanmaz çelik.',
  // Swedish
  'Mugg i stengods': 'Handgjord.',
  'Kudde i linne': 'Mjuk.',
  'Handduk av bomull': 'Våfflad.',
  'Vandringsskor för dam': 'Vattentäta.',
  'Bokhylla i ek': 'Fem hyllplan.',
  // Danish
  'Krus i stentøj': 'Lavet i hånden.',
  'Pude i hør': 'Blød.',
  'Vandresko til damer': 'Vandtætte.',
  'Tæppe af uld': 'Varmt.',
  'Bogreol i eg': 'Fem hylder.',
  // Norwegian
  'Ullteppe fra Røros': 'Varmt.',
  'Kopp i keramikk': 'Håndlaget.',
  'Turstøvler i lær': 'Vanntette.',
  Trekrakk: 'Av bjørk.',
  // Finnish
  Kahvimuki: 'Käsintehty.',
  Villapeitto: 'Pehmeä.',
  Vaelluskengät: 'Vedenpitävät.',
  Pellavatyyny: 'Pehmeä.',
  'Puinen lusikka': 'Koivua.',
  // Hungarian
  'Kerámia bögre': 'Kézzel készült.',
  'Gyapjú takaró': 'Puha.',
  'Bőr pénztárca': 'Kézzel varrt.',
  'Túracipő nőknek': 'Vízálló.',
  'Fa kanál': 'Bükkből.',
  // Turkish, of which forms are asked for
  'Seramik kupa': 'El yapımı.',
  'Yün battaniye': 'Yumuşak.',
  'Yürüyüş ayakkabısı': 'Su geçirmez.',
  'Ahşap kaşık': 'Kayından.',
  // Dutch
  'Koffiemok van aardewerk': 'Met de hand gemaakt.',
  'Wollen deken': 'Zacht.',
  'Wandelschoenen voor dames': 'Waterdicht.',
  'Eiken boekenkast': 'Vijf planken.',
  'Wijnglas op voet': 'Kristal.',
  'Leren portemonnee': 'Met de hand genaaid.',
  // Czech
  'Smaltovaný hrnek': 'Lehký.',
  'Vlněná deka': 'Měkká.',
  'Dřevěná lžíce': 'Z buku.',
  'Kožená peněženka': 'Ručně šitá.',
  'Turistické boty': 'Nepromokavé.',
  'Lněný polštář': 'Měkký.',
  // Ukrainian
  'Керамічна чашка': 'Ручна робота.',
  'Вовняна ковдра': 'М’яка.',
  'Дерев’яна ложка': 'З бука.',
  'Шкіряний гаманець': 'Пошитий вручну.',
  // Russian and Polish, of which forms are asked for
  'Фарфоровая кружка': 'Ручная роспись.',
  'Льняная подушка': 'Мягкая.',
  'Кожаный кошелёк': 'Сшит вручную.',
  'Деревянная ложка': 'Из бука.',
  'Poduszka lniana': 'Miękka.',
  'Portfel skórzany': 'Szyty ręcznie.',
  'Buty trekkingowe': 'Wodoodporne.',
  'Filiżanka do kawy': 'Ręcznie robiona.',
  // Things that are told apart by what they measure
  'Monitor 27 inch': 'Sharp and bright.',
  'Monitor 24"': 'Sharp and bright.',
  'Shampoo 500ml': 'For every day.',
  'Shower gel 250 ml': 'For every day.',
  'Picture frame 10 × 15 cm': 'With glass.',
  'Picture frame 13x18 cm': 'With glass.',
  'Drill bit ½ inch': 'For stone.',
  // Things that are written in more ways than one
  'Canister 5 l': 'For petrol.',
  'Canteen 0,5 l': 'For petrol.',
  'Jigsaw of 1,000 pieces': 'A harbour by night.',
  'Learning C++ from nothing': 'With exercises.',
  'C# by example': 'With exercises.',
  'AT&T phone cord': 'Two metres.',
  'E-Bike saddlebag': 'Holds a charger.',
  'Bike saddlebag': 'Holds a puncture kit.',
  'Wi-Fi repeater': 'For thick walls.',
}

/** Whether a product goes on sale; the shop's own words for it. */
export type Status = 'DRAFT' | 'ACTIVE' | 'ARCHIVED'

const list = (words: string): string[] => words.split(',').map((word) => word.trim())

// What platforms write into columns such as status, published, visible or active, in their languages.
const words: Record<Status, readonly string[]> = {
  ACTIVE:
    list(`掲載する, 掲載中, 公開する, 表示する, 販売する, 販売中です, satışa açık, yayında, à la vente, affiché, affichée, angezeigt, zeigen, anzeigen, afficher, mostrar, mostra, activa, habilitada, publicada, ativa, ativada, pubblicata, visibile, visibles, activée, publiée, veröffentlichte, hiển thị, có, active, activated, enabled, enable, published, publish, public, visible, true, yes, y, 1, on, online, live, listed, both, normal,
    for sale, available, in stock, igen, kyllä, ναι, так, da, áno, продается, продаётся, в продаже, onaylı, satışta, aktywna, مرئي, نشط, متاح, synlig, te koop, approved, sellable, catalog, search, shop, everywhere, visible individually,
    aktiv, aktiviert, veröffentlicht, sichtbar, ja, wahr, freigegeben, actif, activé, publié, oui, vrai, en ligne, activo, activado, habilitado,
    publicado, sí, si, verdadero, attivo, attiva, abilitato, pubblicato, vero, sì, aktywny, aktywne, aktywna, włączony, opublikowany, opublikowane,
    widoczny, tak, prawda, выставлен, виден, активен, активный, активно, опубликован, опубликовано, включен, включено, видимый, да, истина, ativo, ativado, sim,
    visível, verdadeiro, 公開, 販売中, 表示, はい, 有効, 上架, 已上架, 在售, j, o, s, t, д, aktif, معروض, منشور, 전시중, 전시, 공개, viditelný, viditelné, viditelná, viditeľný, látható, aktív, näkyvissä, aktiivinen, zichtbaar,
    görünür, видимий, активний, опубліковано, ενεργό, đang bán, แสดง, เผยแพร่แล้ว, 显示, 顯示, 已发布, 已發佈, 公開済み, diterbitkan, publicat, en vente, in vendita, en venta, à venda, w sprzedaży, na sprzedaż, im verkauf, disponible, disponibile, disponível, verfügbar, dostępny, 是, 启用, 판매중, 노출, 예, ใช้งาน, hoạt động, actief, etkin, evet, aktivní, ano`),
  DRAFT:
    list(`掲載しない, 掲載停止, 公開しない, 表示しない, 販売しない, 販売停止, 販売中止, satışa kapalı, yayında değil, kilitli, reddedildi, en revisión, em revisão, in revisione, en révision, en cours de validation, in prüfung, w weryfikacji, на проверке, masquer, ausblenden, verbergen, ocultar, nascondi, pausada, pausado, inactiva, deshabilitada, desactivada, oculta, inativa, desativada, nascosta, disabilitata, in pausa, désactivée, masquée, en pause, pausiert, ẩn, không, draft, drafts, inactive, deactivated, disabled, disable, unpublished, unpublish, private, hidden, invisible, unlisted, pending, pending review,
    nee, nej, nei, ne, nem, nu, ei, όχι, ні, не продается, не продаётся, مخفي, غير نشط, skjult, dold, nieaktywna,
    false, no, n, 0, -1, off, offline, none, not visible, not visible individually, in review, rejected, blocked, banned, suspended, paused,
    future, scheduled, auto-draft, unavailable, not available, not for sale, staging, staged, coming soon, incomplete, entwurf, inaktiv, deaktiviert, unveröffentlicht, versteckt, verborgen, privat, nein, falsch, gesperrt, brouillon, inactif,
    désactivé, masqué, caché, privé, non publié, non, faux, hors ligne, borrador, inactivo, desactivado, deshabilitado, oculto, privado, falso,
    bozza, inattivo, disattivato, disabilitato, nascosto, privato, szkic, nieaktywny, nieaktywne, wyłączony, ukryty, prywatny, nie, fałsz, черновик,
    неактивен, неактивный, выключен, скрыт, скрытый, приватный, нет, ложь, не опубликован, rascunho, inativo, desativado, não, 非公開, 下書き, 非表示,
    いいえ, 無効, 下架, 已下架, 草稿, 否, 禁用, 판매중지, 미노출, 전시중지, 판매대기, 仓库中, f, н, مسودة, مخفية, skrytý, skryté, skrytá, neaktivní, neaktívny, koncept, rejtett, inaktív, vázlat, piilotettu, luonnos, utkast, kladde,
    gizli, прихований, неактивний, чернетка, ανενεργό, πρόχειρο, ciornă, nepublicat, bản nháp, nháp, ngừng bán, ร่าง, ซ่อน, 숨김, 비공개, 임시저장, 隐藏, 隱藏, 未发布, draf, konsep, 审核中, 審核中, 停售, отключено, отключен, отключён, не активен, не видим отдельно, снят с публикации, на модерации, приостановлен,
    невидимый, недоступен, in vorbereitung, nicht aktiv, nicht veröffentlicht, nicht sichtbar, nicht verfügbar, hors vente, suspendu, en attente, indisponible, non actif, non visible,
    sospeso, in attesa, non attivo, non pubblicato, non visibile, non disponibile, suspendido, pendiente, no publicado, no visible, no disponible, suspenso, pendente, não publicado,
    não visível, indisponível, wstrzymany, zawieszony, oczekujący, niewidoczny, niedostępny, nonaktif, tidak aktif, devre dışı, kapalı, suppressed, pending qc, 아니오, ปิด, concept, inactief, taslak, pasif, hayır`),
  ARCHIVED:
    list(`廃止, 廃番, 生産終了, 단종, 판매종료, arşivlenmiş, arşivlendi, arşiv, silindi, 販売終了, 終了, 掲載終了, finalizada, finalizado, cerrada, archivada, eliminada, encerrada, arquivada, archiviata, eliminata, archivée, supprimée, terminée, beendet, zakończona, zakończony, archived, archive, deleted, removed, retired, trash, trashed, discontinued, expired, ended, end of life, archiviert, gelöscht, ausgelaufen,
    archivé, supprimé, corbeille, archivado, eliminado, descatalogado, archiviato, cestino, zarchiwizowany, usunięty, архив, в архиве, удален, удалён,
    arquivado, excluído, アーカイブ, 削除, 已删除, 删除, 停产, 삭제, مؤرشف, arsip, アーカイブ済み, archivováno, archivované, gearchiveerd, снят с продажи, снято с продажи, auslaufartikel, abgekündigt, nicht mehr lieferbar, wycofany, wycofany z oferty, fuori catalogo,
    fuori produzione, retiré, retiré de la vente, hors catalogue, fora de linha, descontinuado, discontinuado, uit assortiment, satıştan kaldırıldı`),
}

// Words that are said of products on sale or not, and of little else; in another case or number they begin alike.
const ofSales =
  /^(?:un|in|non |not |nicht |de|dés|des|dis|не |в |w )?(?:activ|aktiv|aktif|aktyw|ativ|attiv|актив|publish|publi|pubbli|publik|veröffentlich|opublikow|опублик|enabl|disabl|listed|draft|entw[uü]rf|brouillon|borrador|bozz|szkic|rascunho|taslak|чернов|archiv|archiw|arquiv|архив|hidden|versteckt|masqu|ocult|nascost|ukryt|скрыт|delet|gelöscht|supprim|elimin|retired|discontinu|pasif|公開|非公開|下書き|上架|下架|已上架|已下架|草稿|판매중|전시중|노출|미노출)|^(?:visible|catalog|search|catalog(?:ue)?, search)$/

/** Whether a cell has a word that says of products whether they are on sale, and nothing else by the same word, as yes and no do. */
export const isSaleWord = (cell: string): boolean => ofSales.test(spelt(cell)) && saleStatusIn(cell) !== undefined

// Columns of the same name hold how worn a thing is.
const conditions = new Set(
  list(`new, brand new, like new, used, very good, refurbished, renewed, open box, neu, neuware, neuwertig, gebraucht, generalüberholt, neuf, occasion,
  d'occasion, reconditionné, nuevo, usado, reacondicionado, nuovo, usato, ricondizionato, nowy, nowe, nowa, używany, używane, новый, новое, б/у, novo, usada,
  recondicionado, 新品, 中古, 全新, 二手, 새상품, 중고, nieuw, gebruikt, ny, brugt, begagnad`),
)

/** Whether a cell tells how worn a thing is, which says nothing about being for sale. */
export const isCondition = (cell: string): boolean => conditions.has(spelt(cell))

const known = new Map(
  (Object.entries(words) as [Status, readonly string[]][]).flatMap(([status, all]) =>
    all.map((word) => [word, status] as const),
  ),
)

const spelt = (cell: string): string =>
  cell
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')

/** What a cell says about being for sale; undefined for words that nobody knows. `Catalog, Search` is said twice. */
export function saleStatusIn(cell: string): Status | undefined {
  const text = spelt(cell)
  const whole = known.get(text) ?? numeric(text)
  if (whole) return whole
  const parts = text.split(/\s*[,/;|]\s*/).map((part) => known.get(part))
  return parts.length > 1 && parts.every((part) => part !== undefined) ? leastOf(parts) : undefined
}

/** Of several columns the one that withholds most is meant: published, but archived. */
export const leastOf = (statuses: readonly (Status | undefined)[]): Status | undefined =>
  (['ARCHIVED', 'DRAFT', 'ACTIVE'] as const).find((status) => statuses.includes(status))

/** `1.0` as spreadsheets write it. */
const numeric = (text: string): Status | undefined =>
  /^[01][.,]0+$/.test(text) ? (text.startsWith('1') ? 'ACTIVE' : 'DRAFT') : undefined

/** What is sold, in the characters of Taiwan and Hong Kong and in those of the mainland. Where one of these stands for several of those, the commonest of goods is here. */
const pairs =
  '傘伞 燈灯 檯台 襪袜 褲裤 帶带 錶表 鐘钟 鏡镜 鍋锅 壺壶 盤盘 鏟铲 爐炉 電电 腦脑 機机 鍵键 線线 無无 藍蓝 綠绿 紅红 黃黄 銀银 銅铜 鐵铁 鋼钢 鋁铝 紙纸 筆笔 書书 畫画 圖图 繪绘 樂乐 聲声 響响 視视 頻频 攝摄 錄录 遊游 戲戏 車车 輪轮 騎骑 單单 雙双 條条 個个 張张 櫃柜 門门 廚厨 衛卫 絲丝 綢绸 緞缎 織织 絨绒 氈毡 貓猫 魚鱼 鳥鸟 馬马 龍龙 雞鸡 鴨鸭 豬猪 園园 藝艺 種种 葉叶 樹树 蘭兰 蘋苹 麥麦 麵面 飯饭 飲饮 湯汤 鹽盐 醬酱 兒儿 嬰婴 寶宝 貝贝 媽妈 爺爷 學学 習习 運运 動动 體体 練练 墊垫 護护 膚肤 潔洁 淨净 齒齿 髮发 頭头 臉脸 貼贴 絕绝 熱热 涼凉 溫温 濕湿 風风 氣气 濾滤 錢钱 鎖锁 釘钉 鑽钻 鏈链 環环 飾饰 項项 鍊链 鈦钛 鑰钥 開开 關关 節节 慶庆 禮礼 賀贺 聖圣 誕诞 專专 業业 舊旧 復复 簡简 輕轻 長长 寬宽 闊阔 圓圆 彈弹 壓压 縮缩 摺折 疊叠 懸悬 掛挂 釣钓 營营 帳帐 滾滚 轉转 鬆松 緊紧 鮮鲜 乾干 軟软'

const simplified = new Map<string, string>()
const traditional = new Map<string, string>()
for (const [own = '', other = ''] of pairs.split(' ').map((pair) => [...pair])) {
  simplified.set(own, other)
  if (!traditional.has(other)) traditional.set(other, own)
}

/** A Chinese word as it is written in the other characters; none where it is written alike in both. */
export function inOtherHan(term: string): string[] {
  const written = [simplified, traditional].map((of) => [...term].map((one) => of.get(one) ?? one).join(''))
  return [...new Set(written)].filter((one) => one !== term)
}

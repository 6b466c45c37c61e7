/**
 * Places of Japan and Taiwan in characters, by the name that they bear in Latin letters: characters read otherwise
 * there than in Chinese cannot be transliterated without a list. Notation as in `places.ts`.
 */
export const EASTERN_PLACES = `
aomori: 青森
iwate: 岩手
miyagi: 宮城
akita: 秋田
yamagata: 山形
fukushima: 福島
ibaraki: 茨城
tochigi: 栃木
gunma: 群馬
saitama: 埼玉, さいたま
kanagawa: 神奈川
toyama: 富山
ishikawa: 石川
fukui: 福井
yamanashi: 山梨
nagano: 長野
gifu: 岐阜
shizuoka: 静岡
aichi: 愛知
mie: 三重
shiga: 滋賀
hyogo: 兵庫, hyōgo
nara: 奈良
wakayama: 和歌山
tottori: 鳥取
shimane: 島根
okayama: 岡山
yamaguchi: 山口
tokushima: 徳島
kagawa: 香川
ehime: 愛媛
kochi: 高知, kōchi
saga: 佐賀
kumamoto: 熊本
oita: 大分, ōita
miyazaki: 宮崎
kagoshima: 鹿児島
kansai: 関西
kanto: 関東, kantō
kinki: 近畿
hokuriku: 北陸
tokai: 東海, tōkai
shikoku: 四国
asahikawa: 旭川
hakodate: 函館
obihiro: 帯広
kushiro: 釧路
kitami: 北見
muroran: 室蘭
tomakomai: 苫小牧
otaru: 小樽
hirosaki: 弘前
hachinohe: 八戸
morioka: 盛岡
koriyama: 郡山, kōriyama
aizu: 会津
mito: 水戸
utsunomiya: 宇都宮
maebashi: 前橋
takasaki: 高崎
kawagoe: 川越
kawaguchi: 川口
kawasaki: 川崎
sagamihara: 相模原
yokosuka: 横須賀
hiratsuka: 平塚
fujisawa: 藤沢
odawara: 小田原
hachioji: 八王子, hachiōji
tachikawa: 立川
musashino: 武蔵野
mitaka: 三鷹
fuchu: 府中, fuchū
machida: 町田
funabashi: 船橋
ichikawa: 市川
narita: 成田
shinjuku: 新宿
shibuya: 渋谷
shinagawa: 品川
setagaya: 世田谷
toshima: 豊島
itabashi: 板橋
nerima: 練馬
meguro: 目黒
suginami: 杉並
nagaoka: 長岡
joetsu: 上越, jōetsu
matsumoto: 松本
shinshu: 信州, shinshū
hamamatsu: 浜松
numazu: 沼津
toyohashi: 豊橋
toyota: 豊田
okazaki: 岡崎
kariya: 刈谷
suzuka: 鈴鹿
yokkaichi: 四日市
otsu: 大津, ōtsu
sakai: 堺市
hirakata: 枚方
suita: 吹田
takatsuki: 高槻
toyonaka: 豊中
himeji: 姫路
amagasaki: 尼崎
nishinomiya: 西宮
akashi: 明石
kakogawa: 加古川
kurashiki: 倉敷
fukuyama: 福山
kure: 呉市
shimonoseki: 下関
ube: 宇部
matsuyama: 松山
takamatsu: 高松
niihama: 新居浜
kitakyushu: 北九州, kitakyūshū
kurume: 久留米
sasebo: 佐世保
beppu: 別府
miyakonojo: 都城
naha: 那覇
yonago: 米子
matsue: 松江
izumo: 出雲
tsukuba: つくば
waseda: 早稲田
keio: 慶應義塾, 慶応義塾, 慶應, keiō
ritsumeikan: 立命館
doshisha: 同志社, dōshisha
juntendo: 順天堂, juntendō
aoyama gakuin: 青山学院
sophia: 上智
hosei: 法政, hōsei
rikkyo: 立教, rikkyō
teikyo: 帝京, teikyō
kitasato: 北里
konan: 甲南, kōnan
kwansei gakuin: 関西学院
riken: 理化学研究所
changhua: 彰化
taoyuan: 桃園
chiayi: 嘉義
pingtung: 屏東
hualien: 花蓮
yilan: 宜蘭
taitung: 臺東, 台東
miaoli: 苗栗
nantou: 南投
keelung: 基隆
penghu: 澎湖
yunlin: 雲林
kowloon: 九龍, 九龙
`;

import { EASTERN_PLACES } from './eastern.ts';

/**
 * Places under their names in several languages. `COUNTRY_WORDS` adds adjectives and short names to the country names
 * that the library `i18n-iso-countries` knows; `CITIES` lists exonyms of cities and regions. A place in a name says
 * where, seldom who. Notation as in `organisations.ts`.
 */
export const COUNTRY_WORDS = `
AE: uae, emirates, emirati, الإمارات, الاماراتي
AF: afghan, افغانستان
AL: albanian, shqiptar*, shqiperise, shqipërisë, alban*
AM: armenian, հայաստանի
AR: argentin*, аргентин*
AT: austrian, österreichisch*, osterreich, autrichien*, austriac*, oostenrijk*, rakous*
AU: australian, australien*, aussie
AZ: azerbaijani, azərbaycan, azerbaycan, азербайджан*
BA: bosnian, bosna, bosne, bih
BD: bangladeshi, bangla
BE: belgian, belge, belges, belgisch*, belgic*, belga, belg, belgie, belgique
BG: bulgarian*, bulgar*, българ*, болгар*
BO: bolivian*
BR: brazilian, brasileir*, brasil, brésilien*, бразил*
BY: belarusian, belarus*, беларус*, белорус*, byelorussian
CA: canadian, canadien*, canadiens*, kanad*, канад*
CH: swiss, schweiz*, suisse*, svizzer*, helvet*, zwitser*, sveits*, szwajcar*, швейцар*
CL: chilen*
CM: cameroonian, camerounais*
CN: chinese, china, chinois*, chinesisch*, kitaj*, китай*, zhongguo, 中国, 中國, prc
CO: colombian*
CR: costarricense, costa rican
CU: cuban*
CY: cypriot, kypriak*, κυπριακ*, kibris, kıbrıs
CZ: czech, česk*, ceska, tschech*, tchèque*, chec*, czesk*, чешск*
DE: german, deutsch*, allemand*, aleman*, alemã*, tedesc*, duits*, niemiec*, němec*, nemack*, tysk*, saksa*, немец*, герман*, німеч*, γερμαν*, alman*, almanya, ألمانيا, الألمانية, 德国, ドイツ, 독일
DK: danish, dansk*, danois*, danes*, dänisch*, duńsk*, датск*
DO: dominican*
DZ: algerian, algérien*, الجزائر, الجزائرية
EC: ecuatorian*, ecuadorian
EE: estonian, eesti, estnisch*, eston*
EG: egyptian, مصر, المصري*, égyptien*, misr
ES: spanish, español*, espagn*, spanisch*, spagnol*, espanhol*, spaans*, hiszpań*, испан*, espanya, spansk*
ET: ethiopian
FI: finnish, suomen, suomalai*, finnois*, finnisch*, finland*, finsk*, финск*
FR: french, français*, francais*, französisch*, francés, francesa, francese, frans*, francusk*, french, француз*, γαλλ*, fransız, fransk*, 法国, フランス, 프랑스, الفرنسي*, république française
GB: uk, u k, british, britain, great britain, england, english, scotland, scottish, wales, welsh, northern ireland, britannique*, britisch*, británic*, inglés, inglesa, англий*, британ*, brytyjsk*, 英国, イギリス, 영국, gb
GE: georgian, საქართველოს, sakartvelos, грузин*
GH: ghanaian
GR: greek, hellenic, ελληνικ*, ελλάδ*, ελλάς, ellin*, griechisch*, grec, grecque, grieg*, гречес*, hellas
GT: guatemaltec*
HK: hong kong, hongkong, 香港, hk
HR: croatian, hrvatsk*, kroatisch*, croat*
HU: hungarian, magyar*, ungarisch*, hongrois*, húngar*, ungher*, węgier*, венгер*
ID: indonesian, indonesia*
IE: irish, éireann, eireann, irland*, irlandais*, ireland, éire
IL: israeli, ישראל*, הישראלי*, israélien*, israel*
IN: indian, bharat, bharatiya, hindustan, भारतीय, भारत, indien*
IQ: iraqi, العراق, العراقي*
IR: iranian, ایران, iran*, persian
IS: icelandic, íslands, íslensk*
IT: italian, italia*, italien*, italiaans*, włosk*, итальян*, ιταλ*, italyan, 意大利, イタリア
JO: jordanian, الأردن, الأردنية
JP: japanese, japan, nippon, nihon, 日本, 일본, japon*, japanisch*, япон*, giappon*, japans*
KE: kenyan
KR: korean, korea, 한국, 대한민국, 韩国, 韓国, coréen*, korean*, корей*, south korea, republic of korea, hanguk
KW: kuwaiti, الكويت, الكويتي*
KZ: kazakh, қазақ*, казах*, kazak*, қазақстан
LB: lebanese, libanais*, لبنان, اللبناني*
LK: sri lankan, lanka, ceylon
LT: lithuanian, lietuv*, litauisch*, литов*
LU: luxembourg*, luxemb*, lëtzebuerg*
LV: latvian, latvij*, lettisch*, латв*
LY: libyan, ليبيا, الليبية
MA: moroccan, marocain*, المغرب, المغربي*, maroc
MD: moldovan, moldov*, молдав*
MK: macedonian, makedon*, македон*
MM: burmese, myanmar, burma
MN: mongolian, монгол*
MX: mexican*, méxico, mexicain*, mexiko
MY: malaysian, malaysia*, malay
NG: nigerian
NL: dutch, nederland*, néerlandais*, niederländisch*, holand*, holland, hollandais*, netherlands, holenders*, нидерланд*, голланд*, olandes*, neerland*, paesi bassi, países bajos, pays bas
NO: norwegian, norsk*, norges, norge, norvég*, norueg*, norwegisch*, norvegese, норвеж*, noors*
NP: nepali, nepalese
NZ: new zealand, aotearoa, nz, kiwi
PE: peruan*, peruvian
PH: philippine, philippines, filipino, pilipinas, filipinas, ng pilipinas
PK: pakistani, پاکستان
PL: polish, polsk*, polonais*, polnisch*, polac*, polon*, польск*, pools*
PS: palestinian, فلسطين, الفلسطيني*
PT: portuguese, portugu*, portugais*, portugies*, portoghes*, portugal
PY: paraguay*
QA: qatari, قطر, القطري*
RO: romanian, român*, rumän*, roumain*, rumano, rumun*, румын*
RS: serbian, srpsk*, srbij*, serbisch*, српск*, сербск*
RU: russian, росси*, русск*, russie, russe, russe*, russisch*, rus, rusa, rosyj*, російськ*, ρωσ*, rossiy*, 俄罗斯, rf, рф
SA: saudi, saudi arabian, السعودية, السعودي, العربية السعودية, ksa
SD: sudanese, السودان
SE: swedish, svensk*, sverige*, sveriges, suédois*, schwedisch*, suec*, svedes*, szwedz*, швед*, zweeds*, ruotsin
SG: singaporean, singapura, 新加坡
SI: slovenian, slovene, slovenije, slovenij*, slowenisch*
SK: slovak, slovensk*, slovak*, slowakisch*, slovaque
SN: senegalese, sénégalais*
SY: syrian, سوريا, السورية
TH: thai, siam, thail*, แห่งประเทศไทย, ประเทศไทย, ไทย
TN: tunisian, tunisien*, تونس, التونسية
TR: turkish, türk, türkiye, türk*, turc, turque, türkisch*, турец*, turco, turca, tureck*
TW: taiwanese, taiwan, 台湾, 臺灣, 台灣, roc, formosa
TZ: tanzanian
UA: ukrainian, україн*, украин*, ukrain*
UG: ugandan
US: usa, u s a, us, u s, american, america, américain*, amerikan*, americana, americano, estadounidense, америк*, сша, united states of america, estados unidos, états unis, stati uniti, vereinigte staaten, 美国, アメリカ, 미국, verenigde staten, estados unidos da américa
UY: uruguay*
UZ: uzbek, o zbekiston, oʻzbekiston, узбек*, ўзбек*, ozbekiston
VE: venezolan*, venezuelan, vénézuél*
VN: vietnamese, việt nam, viet nam, vietnam*
YE: yemeni, اليمن
ZA: south african, south africa, sud africain*, suid afrika*, rsa, sa africa
ZW: zimbabwean
`;

export const CITIES = `
vienna: wien, wiener, vienne, viena, bécs, becs, wiedeń, wieden, вена, вена, вене, вены, vídeň, viden, beč, dunaj, 维也纳
munich: münchen, muenchen, münchner, münchen*, monaco di baviera, mnichov, monachium, мюнхен*, münih
cologne: köln, koeln, kölner, colonia, kolín nad rýnem, kolonia, кёльн, кельн, keulen
nuremberg: nürnberg, nuernberg, nürnberger, norimberga, norymberga
berlin: berliner, berlín, berlino, berlim, берлин*
hamburg: hamburger, hambourg, hamburgo, amburgo, гамбург*
frankfurt: frankfurter, francfort, fráncfort, francoforte, франкфурт*, frankfurt am main, frankfurt main
dresden: dresdner, dresde, drážďany, drezno
leipzig: leipziger, lipsko, lipsk, lipsia, lipsiensis
heidelberg: heidelberger
stuttgart: stuttgarter
bavaria: bayern, bayerisch*, bavière, baviera, bavarian, bawarsk*
saxony: sachsen, sächsisch*, saxe, sajonia, sassonia, saxon
hanover: hannover, hanovre, hannoversch*
brunswick: braunschweig
mainz: mayence, maguncia, mainzer, magonza
trier: trèves, treveris
aachen: aix la chapelle, aquisgrán, aquisgrana, aken
zurich: zürich, zuerich, zürcher, zürcherisch*, zurigo, zúrich, цюрих*
geneva: genève, geneve, genf, genfer, ginebra, genebra, ginevra, genevois*, женев*, genewa
basel: bâle, bale, basler, basilea, basle, bazel
bern: berne, berna, berner
lucerne: luzern, lucerna, luzerner
lausanne: losanna, lozanna
ticino: tessin, svizzera italiana
brussels: bruxelles, brüssel, brussel, bruselas, bruxelas, brusel, bruksela, брюссел*, brusselse
antwerp: antwerpen, anvers, amberes, antuérpia, anversa
ghent: gent, gand, gante
bruges: brugge, brugs
leuven: louvain, lovaina, löwen, lovanio
liege: liège, luik, lüttich, lieja
mons: bergen op, монс
the hague: den haag, la haye, la haya, haag, haia, s gravenhage, hague, l aia
amsterdam: amsterdams*, амстердам*
rotterdam: роттердам
utrecht: утрехт
copenhagen: københavn, kobenhavn, københavns, kopenhagen, copenhague, kopenhaga, köpenhamn, kodaň, копенгаген*, copenaghen
gothenburg: göteborg, goteborg, göteborgs, gotemburgo, göteborg*
stockholm: stockholms, estocolmo, стокгольм*, stoccolma, sztokholm, tukholma
helsinki: helsingin, helsingfors, хельсинки
turku: åbo, turun
tampere: tampereen, tammerfors
oslo: osloer, осло
aarhus: århus
prague: praha, praze, prahy, pražsk*, prag, prager, praga, pragues, прага, праге, praag, w pradze
brno: brünn, brně, brněnsk*
ostrava: ostravě, ostravsk*
olomouc: olomouci, olmütz
pilsen: plzeň, plzni, plzen
bratislava: bratislave, pressburg, братислав*
kosice: košice, košiciach, kaschau
warsaw: warszaw*, warschau, varsovie, varsovia, varsóvia, varsava, varšava, варшав*, varsavia
krakow: kraków, cracow, krakau, krakowsk*, krakowie, cracovie, cracovia, краков*
wroclaw: wrocław*, wrocławsk*, breslau, wroclavia
poznan: poznań, poznaniu, poznańsk*, posen
gdansk: gdańsk*, danzig, gdańsku
lodz: łódź, łodzi, łódzk*, lodzi
katowice: katowicach, kattowitz
lublin: lublinie, lubelsk*, люблин
szczecin: szczecinie, stettin
torun: toruń, toruniu
silesia: śląsk*, slask*, slezsk*, schlesien, silesian, śląski*
budapest: budapesti, budapeszt, будапешт, budapešť
szeged: szegedi
debrecen: debreceni
pecs: pécs, pécsi, fünfkirchen
bucharest: bucurești, bucuresti, bukarest, bucarest, bukareszt, бухарест*
cluj: cluj napoca, kolozsvár, klausenburg
sofia: софия, софийски, sofija, софи*
belgrade: beograd*, belgrad, београд*, belgrado, белград*
zagreb: zagrebu, zagrebačk*, agram, загреб
ljubljana: ljubljani, laibach, ljubljansk*, lubiana
athens: αθήνα*, αθηνών, athina, athinon, athen, athènes, atenas, atene, афин*, ateny, athén
thessaloniki: θεσσαλονίκη*, salonica, salonika, thessalonikis, saloniki, salonicco
crete: κρήτη*, kritis, kreta, crète
patras: πάτρα*, πατρών, patron
rome: roma, rom, римск*, рим, rzym, romana
milan: milano, mailand, milanese, milán, milão, милан*, mediolan
turin: torino, turín, turim, турин*
florence: firenze, florenz, florencia, florença, fiorentin*, florent*, флоренци*
venice: venezia, venedig, venecia, veneza, venise, wenecja, венеци*
naples: napoli, neapel, nápoles, neapol, неапол*
genoa: genova, genua, génova, gênes
padua: padova, padoue, padoa
bologna: bologne, bolonia, bolonha
sicily: sicilia, sizilien, sicile
sardinia: sardegna, sardinien, cerdeña, sardaigne
lombardy: lombardia, lombardei
tuscany: toscana, toskana, toscane
piedmont: piemonte, piémont
bolzano: bozen, bolzen
trento: trient, trente
paris: parís, parigi, parisien*, pariser, parijs, париж*, paryż
lyon: lyons, lione, lión, lyonnais*
marseille: marseilles, marsella, marsiglia
strasbourg: straßburg, strassburg, estrasburgo, strasburgo
toulouse: tolosa, toulousain*
bordeaux: burdeos, bordelais*
nice: nizza, niza, côte d azur
brittany: bretagne, breton, bretaña
normandy: normandie, normandía
burgundy: bourgogne, borgoña
corsica: corse, córcega
lorraine: lothringen, lorena
savoy: savoie, savoia
lisbon: lisboa, lissabon, lisbonne, lisbona, лиссабон*, lizbona
porto: oporto, портo
coimbra: coïmbra
madrid: madrileñ*, мадрид*
barcelona: barcelone, barcellona, барселон*
seville: sevilla, sevilha, sevillan*
valencia: valència, valence, valenciana, valenciano, valencian*
catalonia: catalunya, cataluña, catalogne, catalán, catalan*, català*, catalana
andalusia: andalucía, andalucia, andaluz*, andalusian
basque: euskal*, euskadi, vasco, vasca, país vasco, pais vasco
galicia: galega, gallega, galego, galiza
zaragoza: saragossa, saragosse
la coruna: a coruña, la coruña, coruña
castile: castilla, castille
navarre: navarra
majorca: mallorca, illes balears, baleares, balearic islands, balearic
moscow: москва*, московск*, moskva, moscou, moskau, moscú, moscovo, mosca, moskou, moskwa, moskovsk*, moskow
saint petersburg: санкт петербург*, sankt peterburg, petersburg, st petersburg, saint pétersbourg, san petersburgo, петербургск*, sankt petersburg, leningrad*, ленинград*, sankt peterburgskij
kyiv: київ*, київськ*, києв*, kiev, kiew, киев*, kijów, kyjev, kijev
kharkiv: харків*, харьков*, kharkov, charkiv, charkow
lviv: львів*, львов*, lvov, lwów, lwow, lemberg
odesa: одес*, odessa
dnipro: дніпр*, днепр*, dnepropetrovsk, dnipropetrovsk
minsk: минск*, мінск*
vilnius: vilniaus, wilno, вильнюс*, wilna
kaunas: kauno
riga: rīga*, rigas, рига, ryga
tallinn: tallinna, таллин*, reval
tartu: dorpat, тарту
almaty: алматы, alma ata, алма ата
tashkent: ташкент*, toshkent
tbilisi: თბილის*, тбилис*, tiflis
yerevan: ереван*, erevan, երևան*, yereván
baku: баку, bakı
istanbul: i̇stanbul, стамбул*, estambul, constantinople
ankara: анкар*, angora
izmir: i̇zmir, smyrna
jerusalem: ירושלים, القدس, al quds, jérusalem, иерусалим*, yerushalayim
tel aviv: תל אביב, tel awiw, tel aviv jaffa
haifa: חיפה, хайф*
cairo: القاهرة, le caire, kairo, el cairo, каир*
alexandria: الإسكندرية, alexandrie, alejandría, iskandariya
damascus: دمشق, damas, damasco
baghdad: بغداد, bagdad
beirut: بيروت, beyrouth
riyadh: الرياض, riad
mecca: مكة, makkah, la mecque
medina: المدينة المنورة, madinah
tehran: تهران, téhéran, teherán, tehrān, тегеран*
isfahan: اصفهان, esfahan
shiraz: شیراز
mashhad: مشهد, mashad
tabriz: تبریز
kuwait city: مدينة الكويت
algiers: مدينة الجزائر, alger, argel, algier
tunis: túnez, тунис
rabat: الرباط
casablanca: الدار البيضاء
khartoum: الخرطوم
beijing: 北京, peking, pékin, pekín, pechino, пекин*, pekin
shanghai: 上海, xangai, шанхай*, shanghái
guangzhou: 广州, 廣州, canton city
nanjing: 南京, nanking
tianjin: 天津, tientsin
chongqing: 重庆, 重慶, chungking
xi an: 西安, xian
wuhan: 武汉
hangzhou: 杭州, hangchow
guangdong: 广东, 廣東, kwangtung
sichuan: 四川, szechuan, szechwan
fujian: 福建, fukien
zhejiang: 浙江, chekiang
jiangsu: 江苏, kiangsu
macau: macao, 澳门, 澳門
taipei: 台北, 臺北, taibei
kaohsiung: 高雄, gaoxiong
taichung: 台中, 臺中, taizhong
tainan: 台南, 臺南
hsinchu: 新竹, xinzhu
tokyo: 東京, 东京, tokio, tōkyō, токио, tóquio
kyoto: 京都, kioto, kyōto
osaka: 大阪, ōsaka
nagoya: 名古屋
yokohama: 横浜
kobe: 神戸
hokkaido: 北海道
sapporo: 札幌
sendai: 仙台
tohoku: 東北
hiroshima: 広島
fukuoka: 福岡
kyushu: 九州
nagasaki: 長崎
okinawa: 沖縄, 琉球, ryukyu
chiba: 千葉
tsukuba: 筑波
kanazawa: 金沢
niigata: 新潟
seoul: 서울, 首尔, seúl, сеул, séoul
busan: 부산, pusan
daegu: 대구, taegu
daejeon: 대전, taejon
gwangju: 광주, kwangju
incheon: 인천, inchon
jeju: 제주, cheju
gyeongsang: 경상, gyeongsangnam, gyeongbuk
jeonbuk: 전북, chonbuk
hanoi: hà nội, ha noi, hanói
ho chi minh: hồ chí minh, saigon, sài gòn, sai gon, tphcm, hcmc
hue: huế
da nang: đà nẵng, danang
can tho: cần thơ, cantho
bangkok: กรุงเทพ, กรุงเทพมหานคร, krung thep
chiang mai: เชียงใหม่, chiangmai
chulalongkorn: จุฬาลงกรณ์
mahidol: มหิดล
thammasat: ธรรมศาสตร์
kasetsart: เกษตรศาสตร์
yangon: rangoon, ရန်ကုန်
phnom penh: ភ្នំពេញ
mumbai: bombay, मुंबई
kolkata: calcutta, কলকাতা
chennai: madras
bengaluru: bangalore, ಬೆಂಗಳೂರು
delhi: दिल्ली, new delhi, nueva delhi
varanasi: banaras, benares
pune: poona
mysuru: mysore
thiruvananthapuram: trivandrum
puducherry: pondicherry
dhaka: dacca, ঢাকা
karachi: کراچی
lahore: لاہور
mexico city: ciudad de méxico, ciudad de mexico, cdmx, méxico d f, mexico df
havana: la habana, habana, la havane
sao paulo: são paulo, san pablo, paulista, сан паулу
rio de janeiro: rio, fluminense, carioca
minas gerais: mineir*
rio grande do sul: gaúch*, rio grandense, riograndense
brasilia: brasília
bogota: bogotá
buenos aires: bonaerense, буэнос айрес
panama city: ciudad de panamá
guatemala city: ciudad de guatemala
new york: nueva york, nova iorque, нью йорк*, nyc, n y
california: kalifornien, californie, калифорни*
los angeles: l a, лос анджелес
philadelphia: philly, filadelfia
washington: вашингтон*, washington d c, washington dc
montreal: montréal, монреал*
quebec: québec, québécois*
london: londres, londra, лондон*, londen, londyn, londýn
edinburgh: édimbourg, edimburgo, edinburg
dublin: dublín, baile átha cliath, дублин
cambridge: cantab, кембридж*
oxford: oxon, оксфорд*
cape town: kaapstad, le cap, ciudad del cabo, western cape
addis ababa: addis abeba, addis abäba
${EASTERN_PLACES.trim()}
`;

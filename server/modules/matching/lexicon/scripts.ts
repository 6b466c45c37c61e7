/**
 * Words of scripts that are written without spaces (Chinese, Japanese, Korean, Thai, Khmer, Lao, Burmese): `concept: word …`.
 * They are replaced before the rest of the name is transliterated, the longest first. `legal` words vanish. Concepts
 * that begin with `=` are places (see `places.ts`).
 */
export const UNSPACED = `
legal: 株式会社 有限会社 合同会社 合資会社 合名会社 一般社団法人 公益社団法人 社団法人 一般財団法人 公益財団法人 財団法人 独立行政法人 国立研究開発法人 地方独立行政法人 国立大学法人 学校法人 医療法人社団 医療法人財団 医療法人 社会福祉法人 特定非営利活動法人 宗教法人 法人 ㈱ 股份有限公司 有限责任公司 有限責任公司 集团有限公司 控股有限公司 有限公司 公司 股份 有限合伙 주식회사 유한회사 유한책임회사 재단법인 사단법인 학교법인 의료법인 사회복지법인 บริษัท จำกัด มหาชน ห้างหุ้นส่วน ห้างหุ้นส่วนจำกัด ចំកាត់ ក្រុមហ៊ុន
university: 大学校 大学院大学 大学院 大学 大學 대학교 대학원 대학 มหาวิทยาลัย สาคลวิทยาลัย មហាវិទ្យាល័យ សាកលវិទ្យាល័យ ມະຫາວິທະຍາໄລ တက္ကသိုလ် विश्वविद्यालय विद्यापीठ বিশ্ববিদ্যালয় பல்கலைக்கழகம் విశ్వవిద్యాలయం ವಿಶ್ವವಿದ್ಯಾಲಯ യൂണിവേഴ്സിറ്റി
college: 学院 學院 专科学校 專科學校 短期大学 专科 学部 單科大學 高等専門学校 高专 大专 전문대학 วิทยาลัย คณะ 高等专科学校 महाविद्यालय
school: 学校 學校 学園 小学校 小学 小學 학교 초등학교 โรงเรียน 专门学校 専門学校 幼稚園 幼儿园 校 学堂
highschool: 高級中學 高级中学 高中 中学校 中学 中學 高等学校 高校 고등학교 중학교 国中 國中
academy: 研究院 科学院 科學院 学会院 アカデミー 아카데미 학술원
institute: 研究所 研究センター 研究機構 研究室 연구소 연구원 สถาบัน インスティテュート 연구센터
centre: 中心 センター 센터 ศูนย์
hospital: 病院 医院 醫院 總醫院 总医院 병원 의료원 โรงพยาบาล 卫生院 的医院 មន្ទីរពេទ្យ ဆေးရုံ अस्पताल
clinic: クリニック 诊所
bank: 银行 銀行 은행 ธนาคาร ធនាគារ ဘဏ် बैंक 信用金庫 농협 信用合作社
insurance: 保险 保險 保険 보험 생명보험 손해보험 ประกันภัย ประกันชีวิต 生命保険 損害保険 人寿 人壽 財産保險
ministry: 部省 省庁 외교부 กระทรวง मंत्रालय 部委
agency: 管理局 管理处 公社 공사 공단 機構 机构 진흥원 公団
commission: 委员会 委員會 委員会 위원회 管理委员会
office: 厅 廳 庁 局 署 กรม สำนักงาน
government: 政府 人民政府 县政府 県庁 도청 구청 เทศบาล 役所
municipality: 市政府 市役所 시청
museum: 博物馆 博物館 박물관 พิพิธภัณฑ์ 资料館 資料館 科学館
gallery: 美术馆 美術館 미술관
library: 图书馆 圖書館 図書館 도서관 ห้องสมุด หอสมุด
archive: 档案馆
foundation: 基金会 基金會 財団 재단 มูลนิธิ 基金
association: 协会 協會 協会 협회 สมาคม 协会联合会
society: 学会 學會 학회
federation: 联合会 聯合會 連合会 연합회
alliance: 連盟 联盟 聯盟 연맹 同盟
chamber: 商会 商會
union: 組合 조합
cooperative: สหกรณ์
laborator: 实验室 實驗室 実験室 试验室 실험실 ห้องปฏิบัติการ
observatory: 天文台 天文臺 観測所
research: 研究 연구 วิจัย 研究開発
science: 科学 科學 과학 วิทยาศาสตร์ 理科 理学 自然科学
technology: 科技 技术 技術 工业大学技术 기술 과학기술 테크 เทคนิค เทคโนโลยี 工业技术 テクノロジー 技研 공과
engineering: 工程 工学 工學 공학 วิศวกรรม エンジニアリング 엔지니어링
medicine: 医学 醫學 医科 醫科 医药 医療 의과 의학 의료 การแพทย์ แพทยศาสตร์ 药科 医薬 중의약 中医药 中医
health: 健康 卫生 衛生 保健 건강 보건 สุขภาพ สาธารณสุข ヘルスケア
children: 儿童 兒童 小児 こども 子ども 어린이 아동 เด็ก 妇幼
women: 女子 妇女 婦女 女子 여자 妇产 สตรี
cancer: 癌 肿瘤 腫瘤 がん มะเร็ง
agriculture: 农业 農業 农林 農林 農学 농업 เกษตร 농촌
food: 食品 식품 อาหาร フーズ
environment: 环境 環境 생태 환경 สิ่งแวดล้อม 生态 自然
energy: 能源 エネルギー 에너지 พลังงาน
electric: 电力 電力 전력 ไฟฟ้า 电网 電気 전기
nuclear: 原子力 원자력 核能
oil: 石油 石化 석유 น้ำมัน ปิโตรเลียม 化石
gas: 가스 ガス 燃气 天然气
water: 水利 水电 水道 수자원 น้ำ 水务
transport: 交通 运输 運輸 교통 운수 ขนส่ง 海运 通運
logistics: 物流 물류
railway: 铁路 鐵路 鉄道 铁道 철도 รถไฟ 电鉄 電鉄 地铁
airline: 航空 항공 สายการบิน การบิน 空港 机场 공항
aerospace: 航空航天
space: 航天 宇宙 우주 อวกาศ
defence: 国防 國防 防衛 국방 กลาโหม
military: 军事 陆军 海军 空军
police: 警察 公安 경찰 ตำรวจ
security: 安全 보안 安保 保安 セキュリティ 警備
education: 教育 교육 การศึกษา
teacher: 师范 師範 사범 教员 教師
economics: 经济 經濟 経済 财经 財經 경제 เศรษฐกิจ
commerce: 贸易 貿易 무역 商业 商業 商科 상업
business: 企业 企業 经营 経営 商务 기업 경영 ธุรกิจ ビジネス
management: 管理 관리 จัดการ บริหาร
finance: 金融 财政 財政 財務 금융 การเงิน 자산운용 ファイナンス
invest: 投资 投資 투자
securities: 证券 證券 証券 증권
capital: 资本 資本 キャピタル
trust: 信託 信托
law: 法律 法学 政法 법률 법학 กฎหมาย
social: 社会 社會 사회 สังคม 福祉 복지
language: 语言 語言 言語 外国语 外國語 외국어 언어 ภาษา
foreign: 外国 外國 对外 외국
art: 艺术 藝術 芸術 美术 美術 예술 미술 ศิลปะ
design: デザイン 设计 디자인
music: 音乐 音樂 音楽 음악 ดนตรี 戏剧
culture: 文化 문화 วัฒนธรรม
sport: 体育 體育 체육 กีฬา スポーツ 스포츠
physics: 物理 물리 ฟิสิกส์
chemistry: 化学 化學 化工 화학 เคมี ケミカル 케미칼
biology: 生物 生命 생물 생명 ชีววิทยา
biotech: バイオ 바이오
lifescience: 生命科学
pharma: 药业 製薬 薬品 제약 약품 薬科 เภสัช ファーマ
dental: 牙科 歯科 口腔 치과 ทันตแพทย์
nursing: 护理 護理 看護 간호 พยาบาล
veterinary: 兽医 獸醫 獣医 畜産 수의 สัตวแพทย์ 畜牧
forest: 林业 林業 森林 산림 ป่าไม้
sea: 海洋 해양 海事
fishery: 水产 水産 수산
port: 港湾
earth: 地质 地質 地球 지질
survey: 测绘
geography: 地理
weather: 气象 氣象 気象 기상 อุตุนิยมวิทยา
mining: 矿业 鑛業 鉱業 煤炭
metal: 钢铁 鋼鐵 製鉄 鉄鋼 철강 제철 制铁 金属 금속 เหล็ก 冶金 有色
material: 材料
construct: ก่อสร้าง
construct: 建设 建設 건설 土木 工務店
architecture: 建筑 建築 건축
realestate: 房地产 地产 不動産 부동산 置业
manufactur: 制造 製造 製作所 制作 工厂 工場 제조 製造所
industry: 工业 工業 実業 实业 产业 産業 공업 산업 실업 อุตสาหกรรม
machine: 機械 机械 重工 重工業 중공업 기계
automotive: 汽车 汽車 自動車 자동차 ยานยนต์ モーター 모터스
electronics: 电子 電子 전자 อิเล็กทรอนิกส์ エレクトロニクス 精密 電器 电器 電機 电机
semiconductor: 半导体 半導体 반도체
optics: 光学
computing: 信息 情報 计算机 計算機 정보 คอมพิวเตอร์
system: システム 시스템
software: 软件 軟件 软体 ソフトウェア 소프트웨어
mathematics: 数学
statistics: 統計 통계
data: 数据
internet: 网络 網絡 互联网
telecom: 电信 電信 通信 通讯 通訊 통신 โทรคมนาคม 移动
media: 传媒 傳媒 放送 广播 电视 電視 방송
press: 新聞 出版 出版社 新闻 신문
post: 邮政 郵便 郵政 우정
retail: 百货 百貨 商店 商场 백화점 ห้าง 便利店 ストア 药房
market: 超市 마트
hotel: 酒店 饭店 ホテル 旅馆 旅館 호텔 โรงแรม
tourism: 旅游 旅行 観光 관광 여행
restaurant: 餐饮
textile: 纺织 紡織 繊維 服装 섬유 服饰
development: 发展 發展 開発 开发 개발 พัฒนา 创新
studies: 
applied: 应用 應用 応用
professional: 職業 职业 专业 職業技術 职业技术
superior: 高等
service: 服务 服務 サービス 서비스 บริการ
consulting: 咨询 コンサルティング
national: 国立 國立 国家 國家 국립 국가 แห่งชาติ 全国 国民 국민 राष्ट्रीय
state: 州立 도립 ของรัฐ 区立 국영 지방
public: 公立 公共
provincial: 省立 県立 府立 都立 県
district: 区 區
county: 郡 縣
town: 町
village: 村
city: 市立 시립 市
royal: 王立 皇家 ราช หลวง
international: 国际 國際 国際 국제 นานาชาติ ระหว่างประเทศ インターナショナル
world: 世界 세계
global: グローバル 글로벌
general: 综合 総合 종합 ทั่วไป
central: 中央 중앙 กลาง 中部
united: 联合 聯合 連合 합동 合作
people: 人民 市民 시민 ประชาชน 労働 劳动
new: ใหม่
first: 第一 제일
north: 北方 เหนือ 北部 華北 华北
south: 南方 ใต้ 南部 华南 華南
east: ตะวันออก 东方 東部 华东
west: 西部 ตะวันตก 西方
group: 集团 集團 グループ 그룹 控股 ホールディングス 홀딩스 กลุ่ม
project: 项目 プロジェクト
park: 园区 公园 公園 공원
garden: 植物园
branch: 支店 分公司 分校 支部
`;

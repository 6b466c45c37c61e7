/**
 * Organisations that everybody calls by a short or former name: `short = long = other @COUNTRY`. A prospect that bears
 * one of the names is looked up under all of them. The country, where given, must not contradict the prospect's.
 */
export const KNOWN_ALIASES = `
IBM = International Business Machines
HP = Hewlett-Packard
HPE = Hewlett Packard Enterprise
GE = General Electric
GM = General Motors
P&G = Procter & Gamble
J&J = Johnson & Johnson
3M = Minnesota Mining and Manufacturing
AT&T = American Telephone and Telegraph
UPS = United Parcel Service
BP = British Petroleum
BT = British Telecom = BT Group
HSBC = Hongkong and Shanghai Banking Corporation
RBS = Royal Bank of Scotland
GSK = GlaxoSmithKline
BAT = British American Tobacco
BAE Systems = British Aerospace
BBC = British Broadcasting Corporation
VW = Volkswagen
BMW = Bayerische Motoren Werke = Bavarian Motor Works
SAP = Systeme Anwendungen und Produkte
MAN = Maschinenfabrik Augsburg-Nürnberg
ZF = ZF Friedrichshafen = Zahnradfabrik Friedrichshafen
DB = Deutsche Bahn = German Railways @DE
DLR = Deutsches Zentrum für Luft- und Raumfahrt = German Aerospace Center @DE
DFG = Deutsche Forschungsgemeinschaft = German Research Foundation @DE
DAAD = Deutscher Akademischer Austauschdienst = German Academic Exchange Service @DE
MPG = Max-Planck-Gesellschaft = Max Planck Society @DE
DKFZ = Deutsches Krebsforschungszentrum = German Cancer Research Center @DE
DESY = Deutsches Elektronen-Synchrotron = German Electron Synchrotron @DE
PTB = Physikalisch-Technische Bundesanstalt = National Metrology Institute of Germany @DE
RKI = Robert Koch Institut = Robert Koch Institute @DE
ADAC = Allgemeiner Deutscher Automobil-Club @DE
BASF = Badische Anilin- und Soda-Fabrik
AEG = Allgemeine Elektricitäts-Gesellschaft
KPMG = Klynveld Peat Marwick Goerdeler
PwC = PricewaterhouseCoopers
EY = Ernst & Young
BCG = Boston Consulting Group
LVMH = Moët Hennessy Louis Vuitton
EDF = Électricité de France @FR
SNCF = Société nationale des chemins de fer français = French National Railway Company @FR
CNRS = Centre national de la recherche scientifique = French National Centre for Scientific Research @FR
INSERM = Institut national de la santé et de la recherche médicale = National Institute of Health and Medical Research @FR
INRIA = Institut national de recherche en informatique et en automatique = National Institute for Research in Computer Science and Automation @FR
INRA = Institut national de la recherche agronomique = National Institute for Agricultural Research @FR
CEA = Commissariat à l'énergie atomique et aux énergies alternatives = French Alternative Energies and Atomic Energy Commission @FR
CNES = Centre national d'études spatiales = French Space Agency = National Centre for Space Studies @FR
ONERA = Office national d'études et de recherches aérospatiales = French Aerospace Lab @FR
IRD = Institut de recherche pour le développement = Research Institute for Development @FR
AP-HP = Assistance Publique – Hôpitaux de Paris @FR
CIRAD = Centre de coopération internationale en recherche agronomique pour le développement @FR
IFREMER = Institut français de recherche pour l'exploitation de la mer @FR
CNR = Consiglio Nazionale delle Ricerche = National Research Council @IT
ENEA = Agenzia nazionale per le nuove tecnologie, l'energia e lo sviluppo economico sostenibile @IT
INFN = Istituto Nazionale di Fisica Nucleare = National Institute for Nuclear Physics @IT
INAF = Istituto Nazionale di Astrofisica = National Institute for Astrophysics @IT
ENI = Ente Nazionale Idrocarburi @IT
FIAT = Fabbrica Italiana Automobili Torino
RAI = Radiotelevisione Italiana @IT
CSIC = Consejo Superior de Investigaciones Científicas = Spanish National Research Council @ES
BBVA = Banco Bilbao Vizcaya Argentaria
SEAT = Sociedad Española de Automóviles de Turismo @ES
RENFE = Red Nacional de los Ferrocarriles Españoles @ES
TNO = Nederlandse Organisatie voor Toegepast Natuurwetenschappelijk Onderzoek = Netherlands Organisation for Applied Scientific Research @NL
KLM = Koninklijke Luchtvaart Maatschappij = Royal Dutch Airlines
NWO = Nederlandse Organisatie voor Wetenschappelijk Onderzoek = Dutch Research Council @NL
KNAW = Koninklijke Nederlandse Akademie van Wetenschappen = Royal Netherlands Academy of Arts and Sciences @NL
RIVM = Rijksinstituut voor Volksgezondheid en Milieu = National Institute for Public Health and the Environment @NL
KU Leuven = Katholieke Universiteit Leuven = University of Leuven @BE
ULB = Université Libre de Bruxelles = Free University of Brussels @BE
VUB = Vrije Universiteit Brussel @BE
UCLouvain = Université catholique de Louvain = Catholic University of Louvain @BE
SCK CEN = Studiecentrum voor Kernenergie = Belgian Nuclear Research Centre @BE
ETH Zürich = ETHZ = Eidgenössische Technische Hochschule Zürich = Swiss Federal Institute of Technology in Zurich @CH
EPFL = École Polytechnique Fédérale de Lausanne = Swiss Federal Institute of Technology in Lausanne @CH
CERN = European Organization for Nuclear Research = Organisation européenne pour la recherche nucléaire
UBS = Union Bank of Switzerland = UBS Group
ABB = Asea Brown Boveri
SBB = Schweizerische Bundesbahnen = Swiss Federal Railways @CH
ÖBB = Österreichische Bundesbahnen = Austrian Federal Railways @AT
ÖAW = Österreichische Akademie der Wissenschaften = Austrian Academy of Sciences @AT
KTH = Kungliga Tekniska Högskolan = Royal Institute of Technology @SE
SLU = Sveriges lantbruksuniversitet = Swedish University of Agricultural Sciences @SE
SKF = Svenska Kullagerfabriken
H&M = Hennes & Mauritz
IKEA = Ingvar Kamprad Elmtaryd Agunnaryd
LEGO = Leg Godt
DTU = Danmarks Tekniske Universitet = Technical University of Denmark @DK
DMI = Danmarks Meteorologiske Institut = Danish Meteorological Institute @DK
NTNU = Norges teknisk-naturvitenskapelige universitet = Norwegian University of Science and Technology @NO
SINTEF = Stiftelsen for industriell og teknisk forskning = Foundation for Scientific and Industrial Research @NO
VTT = Valtion teknillinen tutkimuskeskus = Technical Research Centre of Finland @FI
PKO BP = Powszechna Kasa Oszczędności Bank Polski @PL
AGH = Akademia Górniczo-Hutnicza = AGH University of Krakow = AGH University of Science and Technology @PL
PAN = Polska Akademia Nauk = Polish Academy of Sciences @PL
ČVUT = České vysoké učení technické v Praze = Czech Technical University in Prague = CTU @CZ
MTA = Magyar Tudományos Akadémia = Hungarian Academy of Sciences @HU
ELTE = Eötvös Loránd Tudományegyetem = Eötvös Loránd University @HU
RAS = Russian Academy of Sciences = Российская академия наук @RU
MSU = Moscow State University = Lomonosov Moscow State University = Московский государственный университет имени М. В. Ломоносова @RU
ITMO = Saint Petersburg State University of Information Technologies, Mechanics and Optics @RU
MIPT = Moscow Institute of Physics and Technology = Московский физико-технический институт @RU
HSE = Higher School of Economics = Высшая школа экономики = National Research University Higher School of Economics @RU
RZD = Российские железные дороги = Russian Railways @RU
NAS of Ukraine = National Academy of Sciences of Ukraine = Національна академія наук України @UA
ODTÜ = METU = Orta Doğu Teknik Üniversitesi = Middle East Technical University @TR
İTÜ = İstanbul Teknik Üniversitesi = Istanbul Technical University @TR
TÜBİTAK = Türkiye Bilimsel ve Teknolojik Araştırma Kurumu = Scientific and Technological Research Council of Turkey @TR
THY = Türk Hava Yolları = Turkish Airlines @TR
MIT = Massachusetts Institute of Technology @US
Caltech = California Institute of Technology @US
Georgia Tech = Georgia Institute of Technology @US
Virginia Tech = Virginia Polytechnic Institute and State University @US
UCLA = University of California Los Angeles @US
UC Berkeley = University of California Berkeley @US
UCSD = University of California San Diego @US
UCSF = University of California San Francisco @US
USC = University of Southern California @US
NYU = New York University @US
CUNY = City University of New York @US
SUNY = State University of New York @US
UPenn = University of Pennsylvania @US
Penn State = Pennsylvania State University @US
UNC = University of North Carolina at Chapel Hill @US
LSU = Louisiana State University @US
NIH = National Institutes of Health @US
NASA = National Aeronautics and Space Administration @US
NOAA = National Oceanic and Atmospheric Administration @US
NSF = National Science Foundation @US
NIST = National Institute of Standards and Technology @US
CDC = Centers for Disease Control and Prevention @US
FDA = Food and Drug Administration @US
EPA = Environmental Protection Agency @US
USGS = United States Geological Survey @US
USDA = United States Department of Agriculture @US
DOE = United States Department of Energy @US
VA = United States Department of Veterans Affairs @US
DARPA = Defense Advanced Research Projects Agency @US
JPL = Jet Propulsion Laboratory @US
MGH = Massachusetts General Hospital @US
AIG = American International Group
Amex = American Express
TI = Texas Instruments @US
AMD = Advanced Micro Devices
BofA = Bank of America
JPM = JPMorgan Chase = J.P. Morgan
RTX = Raytheon Technologies
BNY Mellon = Bank of New York Mellon
CVS = CVS Health = Consumer Value Stores
ADP = Automatic Data Processing
ADM = Archer Daniels Midland
IFF = International Flavors & Fragrances
KFC = Kentucky Fried Chicken
Meta = Meta Platforms = Facebook
Alphabet = Google
LSE = London School of Economics and Political Science @GB
UCL = University College London @GB
KCL = King's College London @GB
QMUL = Queen Mary University of London @GB
SOAS = School of Oriental and African Studies @GB
UEA = University of East Anglia @GB
NHS = National Health Service @GB
MRC = Medical Research Council @GB
UKAEA = United Kingdom Atomic Energy Authority @GB
RAF = Royal Air Force @GB
TfL = Transport for London @GB
LBG = Lloyds Banking Group @GB
UBC = University of British Columbia @CA
UQAM = Université du Québec à Montréal @CA
RBC = Royal Bank of Canada @CA
BMO = Bank of Montreal @CA
CIBC = Canadian Imperial Bank of Commerce @CA
TD Bank = Toronto-Dominion Bank @CA
NRC = National Research Council Canada @CA
CSIRO = Commonwealth Scientific and Industrial Research Organisation @AU
ANU = Australian National University @AU
UNSW = University of New South Wales = UNSW Sydney @AU
UTS = University of Technology Sydney @AU
RMIT = Royal Melbourne Institute of Technology @AU
QUT = Queensland University of Technology @AU
NAB = National Australia Bank @AU
ANZ = Australia and New Zealand Banking Group
BHP = Broken Hill Proprietary = BHP Billiton
NEC = Nippon Electric Company = 日本電気
NTT = Nippon Telegraph and Telephone = 日本電信電話
JAL = Japan Airlines = 日本航空
ANA = All Nippon Airways = 全日本空輸
MUFG = Mitsubishi UFJ Financial Group = 三菱UFJフィナンシャル・グループ
SMBC = Sumitomo Mitsui Banking Corporation = 三井住友銀行
RIKEN = Institute of Physical and Chemical Research = 理化学研究所
AIST = National Institute of Advanced Industrial Science and Technology = 産業技術総合研究所 @JP
JAXA = Japan Aerospace Exploration Agency = 宇宙航空研究開発機構 @JP
Sony = ソニー
Toyota = トヨタ自動車 = Toyota Motor
Honda = 本田技研工業 = Honda Motor
Hitachi = 日立製作所
Fujitsu = 富士通
Panasonic = パナソニック = Matsushita Electric
Mitsubishi Electric = 三菱電機
LG = LG Electronics = LG전자
SK hynix = SK하이닉스
Samsung Electronics = 삼성전자
Hyundai Motor = 현대자동차
KAIST = Korea Advanced Institute of Science and Technology = 한국과학기술원 @KR
POSTECH = Pohang University of Science and Technology = 포항공과대학교 @KR
SNU = Seoul National University = 서울대학교 @KR
KIST = Korea Institute of Science and Technology = 한국과학기술연구원 @KR
ICBC = Industrial and Commercial Bank of China = 中国工商银行 @CN
CCB = China Construction Bank = 中国建设银行 @CN
ABC = Agricultural Bank of China = 中国农业银行 @CN
BOC = Bank of China = 中国银行 @CN
CAS = Chinese Academy of Sciences = 中国科学院 @CN
PKU = Peking University = 北京大学 @CN
THU = Tsinghua University = 清华大学 @CN
SJTU = Shanghai Jiao Tong University = 上海交通大学 @CN
USTC = University of Science and Technology of China = 中国科学技术大学 @CN
CNPC = China National Petroleum Corporation = 中国石油天然气集团 @CN
Sinopec = China Petroleum & Chemical Corporation = 中国石油化工 @CN
Huawei = 华为技术
Alibaba = 阿里巴巴
Tencent = 腾讯
HKU = University of Hong Kong = 香港大學
HKUST = Hong Kong University of Science and Technology = 香港科技大學
TSMC = Taiwan Semiconductor Manufacturing Company = 台灣積體電路製造
ITRI = Industrial Technology Research Institute = 工業技術研究院 @TW
NTU = National Taiwan University = 國立臺灣大學 @TW
NUS = National University of Singapore @SG
NTU = Nanyang Technological University @SG
A*STAR = Agency for Science, Technology and Research @SG
TCS = Tata Consultancy Services
SBI = State Bank of India @IN
ONGC = Oil and Natural Gas Corporation @IN
ISRO = Indian Space Research Organisation @IN
CSIR = Council of Scientific and Industrial Research
ICAR = Indian Council of Agricultural Research @IN
ICMR = Indian Council of Medical Research @IN
AIIMS = All India Institute of Medical Sciences @IN
IISc = Indian Institute of Science @IN
BHEL = Bharat Heavy Electricals @IN
UNAM = Universidad Nacional Autónoma de México = National Autonomous University of Mexico @MX
IPN = Instituto Politécnico Nacional = National Polytechnic Institute @MX
Pemex = Petróleos Mexicanos @MX
ITESM = Instituto Tecnológico y de Estudios Superiores de Monterrey = Tecnológico de Monterrey @MX
USP = Universidade de São Paulo = University of São Paulo @BR
UNICAMP = Universidade Estadual de Campinas = State University of Campinas @BR
UFRJ = Universidade Federal do Rio de Janeiro = Federal University of Rio de Janeiro @BR
Embrapa = Empresa Brasileira de Pesquisa Agropecuária = Brazilian Agricultural Research Corporation @BR
Fiocruz = Fundação Oswaldo Cruz = Oswaldo Cruz Foundation @BR
Petrobras = Petróleo Brasileiro @BR
CONICET = Consejo Nacional de Investigaciones Científicas y Técnicas = National Scientific and Technical Research Council @AR
UBA = Universidad de Buenos Aires = University of Buenos Aires @AR
YPF = Yacimientos Petrolíferos Fiscales @AR
PUC = Pontificia Universidad Católica de Chile @CL
PUCP = Pontificia Universidad Católica del Perú @PE
UCT = University of Cape Town @ZA
CPUT = Cape Peninsula University of Technology @ZA
MTN = Mobile Telephone Networks
KFUPM = King Fahd University of Petroleum and Minerals = جامعة الملك فهد للبترول والمعادن @SA
KAUST = King Abdullah University of Science and Technology @SA
SABIC = Saudi Basic Industries Corporation
Aramco = Saudi Aramco = Saudi Arabian Oil Company
ADNOC = Abu Dhabi National Oil Company
Technion = Israel Institute of Technology @IL
IAI = Israel Aerospace Industries @IL
WHO = World Health Organization
FAO = Food and Agriculture Organization of the United Nations
UNESCO = United Nations Educational, Scientific and Cultural Organization
UNICEF = United Nations Children's Fund
WTO = World Trade Organization
IAEA = International Atomic Energy Agency
ESA = European Space Agency
ESO = European Southern Observatory
EMBL = European Molecular Biology Laboratory
EIB = European Investment Bank
ECB = European Central Bank
ICRC = International Committee of the Red Cross
IFRC = International Federation of Red Cross and Red Crescent Societies
MSF = Médecins Sans Frontières = Doctors Without Borders
WWF = World Wide Fund for Nature = World Wildlife Fund
`;

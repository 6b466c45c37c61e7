/** Fields of work: what an organisation is about. Same notation as `organisations.ts`. */
export const FIELDS = `
research: research*, recherche*, recherches, forschung*, forschungs*, investigaci*, investigac*, pesquisa*, ricerc*, ricerche, onderzoek*, forskning*, tutkimus*, tutkimuskeskus, badań, badan, badawcz*, badania, výzkum*, vyzkum*, výskum*, vyskum*, kutató*, kutatas, cercetar*, istraživa*, istraziva*, raziskav*, raziskovaln*, исследова*, научно исследова*, дослідн*, дослідж*, изследва*, ερευν*, έρευνας, araştırma*, arastirma*, بحوث, البحوث, أبحاث, الأبحاث, پژوهش*, تحقیقات, מחקר, nghiên cứu, penelitian, penyelidikan, riset, uuringu*, teadus ja, tyrim*, pētniecības, rannsókna*, nii
science: scien*, wissenschaft*, wissenschaften, cienci*, ciênci*, scienz*, scientif*, científic*, wetenschap*, vetenskap*, videnskab*, vitenskap*, tiede*, tieteen, nauk*, nauka, naukow*, věd*, vědy, vedy, vedecká, tudomány*, stiint*, științ*, znanost*, наук*, научн*, науков*, επιστημ*, bilim*, bilimler, علوم, العلوم, علمی, מדע*, khoa học, khoa hoc, sains, ilmu, teadus*, moksl*, zinātn*, zinatn*, gitut
technology: technolog*, technologies, tech, technolog, technolo*, tecnolog*, technologi*, teknolog*, teknoloji*, technik*, technique*, techniques, technical*, técnic*, tecnic*, tecnico, techniczn*, technick*, technisch*, technische, teknik*, teknisk*, tekni*, tekniikan, műszaki, muszaki, tehni*, tehnologij*, технологи*, технологі*, техническ*, технічн*, τεχνολογ*, τεχνικ*, تقنية, التقنية, تكنولوجيا, التكنولوجيا, صنعتی, فناوری, טכנולוגי*, טכניון, công nghệ, cong nghe, kỹ thuật, ky thuat, tehnoloogia*, tehnika*, technologij*, tehnoloģij*, technological*, technologisch*, technologiczn*
polytechnic: polytech*, politecni*, politécni*, politechni*, polytechni*, politehni*, politeknik*, polytekni*, политехн*, политехни*, політехн*, πολυτεχνείο, bach khoa, bách khoa, eth, eidgenössische technische hochschule
engineering: engineer*, ingenier*, ingénier*, ingénieur*, ingegner*, engenhari*, ingenieur*, ingeniør*, ingenjör*, inżynier*, inzynier*, inženy, žen, ženská, инженер*, інженер*, μηχανικ*, mühendislik, هندسة, الهندسة, מهندسی, הנדסה, kejuruteraan, mérnök*, inginer*, engg, eng
medicine: medicin*, medic*, médec*, médic*, medizin*, medyc*, médica*, medycyn*, medicín*, lekársk*, lékařsk*, lekarsk*, lääketie*, orvos*, orvostudomány*, медицин*, медичн*, ιατρικ*, tıp, طب, الطب, الطبية, طبية, پزشکی, רפואי*, רפואה, y khoa, y dược, y te, y tế, perubatan, kedokteran, arsti*, meditsiin*, geneeskunde, geneeskundig, lækna*, læge*, lege, läkar*, medica, medicina, med, doctors, physician*
heart: cardiolog*, kardiolog*, cardio*
surgery: surgery, chirurg*
health: health*, healthcare, santé, sante, gesundheit*, salud, saúde, saude, salut, salute, sanità, sanitar*, sanidad, sanitat*, sanitas, gezondheid*, zorg, hälso*, hälsa, sundhed*, helse*, terveys*, terveyden, zdrow*, zdrav*, zdravotn*, zdravstv*, egészség*, sănăt*, здоров*, здраво*, здрав*, охорони здоров, υγεί*, sağlık, saglik, صحة, الصحة, الصحية, بهداشت, בריאות, kesihatan, kesehatan, tervise*, sveikat*, veselības, heilbrigðis*, iechyd
children: child*, children*, children s, enfant*, enfants, kinder*, kind, niño*, niños, nino, infantil*, criança*, bambin*, bambino, pediat*, pédiat*, pädiat*, paediat*, barn, barne, barna, lasten, dziec*, dziecięc*, detsk*, dětsk*, gyermek*, детск*, дитяч*, παιδ*, çocuk, أطفال, الأطفال, کودکان, ילדים, nhi, kanak, anak, laste, vaikų, bērnu, copii, jeunesse, youth, jugend*, juvenil, young
women: woman, women, womens, women s, girl*, mädchen*, niñas, femme*, frauen*, mujer*, mulher*, donna, donne, kvinn*, kvinde*, kobiet*, ženy, žen, ženská, женск*, γυναικ*, kadın*, نساء, المرأة, maternity, maternité, maternidad*, maternidade*, mother*, maternal
cancer: cancer*, câncer, cáncer, krebs*, kanker*, kræft*, kreft*, syöpä*, raka, onkolog*, oncolog*, онколог*, tumor*, cancro, nowotw*, rákkutat*, سرطان, אונקולוג*, ung bướu, ung thư, kanser
agriculture: agricult*, agrícol*, agricol*, agrar*, agrári*, agrari*, agronom*, agro, landwirtschaft*, landbouw*, landbrug*, landbruk*, jordbruk*, lantbruk*, maatalou*, roln*, rolnic*, zemědělsk*, poľnohospodár*, mezőgazdaság*, poljoprivred*, kmetijsk*, сельскохоз*, сільськогоспод*, аграрн*, агрономи*, γεωπονικ*, ziraat, tarım, tarim, زراعة, الزراعة, الزراعية, کشاورزی, חקלאות, nông nghiệp, nong nghiep, nong lam, pertanian, põllumajand*, žemės ūkio, lauksaimniecīb*, farming, farm, farms, farmers
food: food*, foods, aliment*, alimentos, alimentar*, lebensmittel*, ernährung*, voedsel*, voeding*, livsmedel*, fødevare*, næringsmiddel, elintarvike*, żywno*, zywno*, potravin*, élelmiszer*, пищев*, харчов*, τροφίμ*, gıda, gida, أغذية, الغذاء, thực phẩm, makanan, nutrition*, nutrici*, nutriç*, nutrizion*
environment: environment*, environnement*, umwelt*, ambient*, medio ambiente, meio ambiente, milieu, miljö*, miljø*, ympäristö*, środowisk*, srodowisk*, životn* prostřed*, životného prostredia, környezet*, mediu, okoliš*, okolj*, довкілля, περιβάλλον*, çevre*, بيئة, البيئة, محیط زیست, סביבה, môi trường, moi truong, alam sekitar, lingkungan, keskkonna*, aplinkos, vides
ecology: эколог*, еколог*, экологическ*, ecolog*, ekolog*, écolog*, ecology, ökolog*
nature: nature, natur*, natural*, naturel*, naturale*, conservation
climate: climate, klima*, climat*
energy: energ*, énerg*, energie*, enerji*, energi*, energy, energet*, энерг*, енерг*, ενέργεια*, طاقة, الطاقة, انرژی, אנרגיה, năng lượng, điện lực
electric: tenaga, power, electric*, électric*, elektr*, eléctric*, elétric*, elettr*, sähkö*, електр*, электр*, ηλεκτρ*, كهرباء, الكهرباء, dien luc, listrik, villamos*, strom
utility: stadtwerke, utility, utilities
nuclear: nuclear*, nucléair*, nukle*, kern, atom*, atomic*, атомн*, ядерн*, jądrow*, jadern*, jadrov*, נוקלי*, نووية, النووية, هسته*, hạt nhân, kjerne*, ydin*
oil: oil, petrol*, petról*, petróleo*, petroleum*, pétrol*, erdöl*, mineralöl, нефт*, нафт*, ropa, naftn*, نفط, النفط, البترول, نفت, dầu khí, dau khi, minyak, öljy*, olie
gas: gas, gaz, gás, gasum, газ*, غاز, الغاز
water: water*, wasser*, eau, eaux, agua*, água*, acqua, acque, vatten*, vann*, vand*, vesi*, wodociągi, vodovod*, vodární*, víz, vízmű*, водо*, водн*, νερό, مياه, المياه, آب, nước, air minum, hydro*, hydraul*, hidr*, idr*, гидр*, гідр*
transport: transport*, verkehr*, trafic, tráfico, trafik*, vervoer*, liikenn*, dopravn*, közleked*, saobraćaj*, promet*, транспорт*, ulaştırma, نقل, النقل, حمل, תחבורה, giao thông, vận tải, pengangkutan, perhubungan
logistics: logist*, logíst*, логист*, spedition*, freight, cargo, shipping, frakt
mobility: mobility, mobilität, transit
railway: rail*, railway*, railroad, eisenbahn, bahn, bundesbahn, ferrocarril*, ferrovia*, ferroviár*, ferrov*, chemins de fer, chemin de fer, spoorweg*, spoor*, jernbane*, järnväg*, rautatie*, kolejowe, železni*, vasút*, железн*, залізни*, σιδηρόδρομ*, demiryol*, سكك حديد, đường sắt, kereta api, metro
airline: airlin*, airway*, aerolin*, aerolín*, fluggesellschaft, lines aereas, líneas aéreas, linhas aéreas, linee aeree, lignes aériennes, luchtvaartmaatschappij, havayol*, авиалини*, авіалінії, αερογραμμές, الخطوط الجوية, טיסה, hàng không, hang khong, penerbangan, flygbolag, lentoyhtiö, airport*, aeroport*, aeropuerto*, flughafen, aéroport*, luchthaven, lotnisko, letiště, letisko, repülőtér, аэропорт*, аеропорт*, havalimanı, مطار
aerospace: aerospace, aéronaut*, aeronaut*, aeroespac*, aerospaz*, luftfahrt*, luft und raumfahrt, авиацион*, авіацій*, lotnictw*, havacılık, aviation, aviaci*, aviaç*, aviazion*, flight
space: raumfahrt*, космич*, космічн*, uzay, فضاء, الفضاء, space, spatial*, espacial, espacial*, spaziale
defence: defence, defense, défense, defensa, defesa, difesa, verteidigung*, defensie, försvar*, forsvar*, puolustus*, obron*, obran*, honvéd*, оборон*, άμυνα*, savunma*, دفاع, الدفاع, ביטחון, הביטחון, quốc phòng, pertahanan, військ*
military: military, militär*, militar*, militaire*, wojsk*, vojensk*, katonai, военн*, στρατ*, askeri, عسكرية, army, armée, ejército, armee, armed forces, navy, naval, marine nationale, air force
police: police, polizei*, polic*, politie, polis, poliisi*, policj*, rendőr*, полиц*, поліц*, αστυνομ*, شرطة, الشرطة, משטרת, cảnh sát, polisi
security: securit*, sécurit*, segurid*, seguranç*, sicurezza, sicherheit*, veiligheid, säkerhet*, sikkerhed*, sikkerhet*, turvallisu*, bezpiecze*, bezpečn*, biztonság*, безопасн*, безпек*, güvenlik, أمن, الأمن, امنیت, an ninh, keselamatan, keamanan, safety
education: educat*, éducat*, educaci*, educaç*, educazion*, bildung*, erziehung*, pädagog*, pedagog*, pédagog*, pedagóg*, onderwijs*, opleiding, utbildning*, uddannelse*, utdanning*, koulutu*, opetus*, kasvatus*, edukac*, pedagogiczn*, oświat*, vzděláv*, vzdelávan*, oktatás*, obrazovan*, izobraževan*, образован*, освіт*, педагог*, педагогічн*, εκπαίδευσ*, παιδαγωγ*, eğitim, egitim, تعليم, التعليم, التربية, تربية, آموزش, فرهنگیان, חינוך, giáo dục, sư phạm, su pham, pendidikan, keguruan, hariduse*, švietimo, izglītīb*, normal, normale*
training: training, formación, formation, formazione, ausbildung, weiterbildung, learning
teacher: teacher*, teachers, teaching, teacher training, lehrer*
economics: economi*, économi*, ekonomi*, económic*, ökonom*, wirtschaft*, wirtschafts*, ekonom*, ekonomiczn*, talous*, taloustie*, közgazdaság*, gazdaság*, экономи*, економі*, economie, οικονομ*, iktisat, اقتصاد, الاقتصاد, الاقتصادية, כלכלה, kinh tế, kinh te, majandus*, ekonomik*, economische
commerce: handel*, handels*, handelshochschule, commerc*, comerci*, comércio, commerz, trade, trading, торгов*, торгівл*, tijarat, ticaret*, تجارة, التجارة, التجارية, thương mại, perdagangan, perniagaan, obchod*, kereskedelm*, trgov*, handlow*
business: business*, negoci*, negóci*, bedrijf*, bedrijfs*, biznes*, бизнес*, бізнес*, işletme, أعمال, الأعمال, עסקים, kinh doanh, bisnis, enterprise*, enterprises, empres*, entrepris*, impres*, unternehm*, предприят*, підприєм*, przedsiębior*, podnik*, vállalat*, preduzeć*, podjetj*, yritys*, företag*, virksomhed, verslo
entrepreneur: entrepren*, startup
management: manag*, management*, gestion*, gestión, gestão, gestione, betriebswirt*, verwaltung*, zarządz*, zarzadz*, řízení, riadenia, vezetés*, menadžment*, менеджмент*, управлен*, διοίκησ*, διοικησ*, yönetim*, إدارة, الإدارة, مدیریت, ניהול, quản lý, quản trị, pengurusan, manajemen, juhtimise, vadyb*, vadīb*, hallinto*, ledelse, administrative, leadership
finance: financ*, finanz*, finanza, finanzas, finanças, financi*, financiën, finans*, rahoitus*, finansów, finansow*, finančn*, pénzügy*, финанс*, фінанс*, χρηματοδ*, maliye, مالية, المالية, مالی, אוצר, tài chính, tai chinh, kewangan, keuangan
invest: investment*, invest*, inversion*, investiss*, investimento*, beteiligung*, asset, wealth, equity, ventures, venture
capital: capital, kapital*, капитал*, капітал*
credit: credit*, crédit*, kredit*, кредит*, leasing
securities: securities, brokerage, stock exchange
treasury: treasury
law: law*, legal*, recht*, rechts*, droit*, derecho*, direito*, diritto*, giurid*, juríd*, jurid*, rätt*, rett*, oikeus*, prawa, prawn*, práv*, prav*, jog, drept*, юрид*, прав*, правосуд*, νομικ*, hukuk, قانون, القانون, حقوق, עדل, משפטים, luật, undang, hukum, õigus*, teisės, tiesīb*
court: court*, cour, corte, tribunal*, gericht*, суд
justice: giustizia, justice, justiz*, justicia, justiça, justitie, adalet
social: social*, socia*, sociaux, sociais, sozial*, społeczn*, spoleczn*, sociáln*, szociális, socijaln*, socialn*, социальн*, соціальн*, κοινωνικ*, sosyal*, اجتماعية, الاجتماعية, اجتماعی, חברתי, xã hội, xa hoi, sosial, yhteiskunta*, sosiaali*, samfund*, samfunn*, samhäll*, maatschappelijk*
welfare: welfare, wohlfahrt*, bienestar, bien être
humanities: humanit*, humanid*, humanis*, humaniora, geisteswissenschaft*, гуманит*, гуманіт*, humanistyczn*, humanitn*, ανθρωπιστικ*, إنسانية, الإنسانية, انسانی, nhân văn, nhan van, human, humain*, humanas, umane
philology: filolog*, philolog*, letters, lettres, letras, lettere
language: langu*, sprach*, lingu*, idioma*, língu*, lingue, taal*, språk*, sprog*, kieli*, język*, jazyk*, nyelv*, jezik*, язык*, мов*, γλώσσ*, لغة, اللغة, اللغات, زبان, ngôn ngữ, ngoại ngữ, bahasa, linguist*, лингвист*, лінгвіст*, translation
foreign: foreign, étranger*, étrangère*, extranj*, exterior*, esteri, estrangeir*, auswärtig*, ausländisch*, buitenland*, utrikes*, udenrigs*, ulko*, zagraniczn*, zahraničn*, külügy*, иностран*, иноземн*, іноземн*, vanjsk*, zunanj*, dışişleri, خارجية, الخارجية, أجنبية, external
art: art, arts, kunst*, künste, arte*, artes, arti, artistic*, kunsten, konst*, taide*, taito*, sztuk*, uměn*, umen*, umělec*, művész*, arta, arte plastice, umjetnost*, umetnost*, искусств*, искусства, мистецтв*, художествен*, τέχν*, καλών τεχνών, فنون, الفنون, הנר, אמנות, mỹ thuật, nghệ thuật, kesenian, beaux arts, bellas artes, belas artes, belle arti, fine arts, дизайн*
design: design, designs, diseño, dizajn*, projektow*, formgivning, gestaltung
music: music*, musik*, musiqu*, músic*, muziek*, musiikk*, muzyc*, muzyk*, hudb*, hudobn*, hudebn*, zene*, zeneművészet*, muzic*, muzič*, музык*, музич*, μουσικ*, müzik, konservator*, conservator*, conservatoire*, conservatorio*, conservatório, konzervator*, консерватор*, موسيقى, الموسيقى, מוסיקה, âm nhạc, nhạc viện
theatre: philharmoni*, filharmoni*, symphony, orchestra, orchester, opera*, opéra, oper, theatre*, theater*, théâtre*, teatr*, театр*, drama*, film*, cinema*, ciném*, kino*
culture: cultur*, kultur*, kultúr*, culturel*, cultuur*, cultureel, култур*, культур*, πολιτισμ*, kültür*, ثقافة, الثقافة, الثقافية, فرهنگ, תרבות, văn hóa, van hoa, budaya, kebudayaan, kebudayaan, kulttuuri*, heritage, patrimoine, patrimonio, patrimônio, erbe, dziedzictw*, dedištin*
sport: sport*, sports, physical education, deport*, desport*, esport*, idrott*, idræt*, idrett*, liikunta*, urheilu*, fizyczn*, wychowania fizycznego, tělesn*, telesn*, testnevel*, физическ*, фізичн*, спорт*, αθλητ*, spor, رياضة, الرياضة, الرياضية, ورزش, thể thao, thể dục, sukan, olahraga, olympic*, football, fútbol, futebol, fussball, calcio, gymnastics
physics: physic*, physik*, physique*, físic*, fisic*, fysi*, fyzik*, fizik*, fizyk*, физик*, фізик*, φυσικ*, فيزياء, الفيزياء, فیزیک, vật lý, fisika, füüsika*
chemistry: chemi*, chimi*, quími*, quimic*, kemi*, scheikunde, kemia*, chemii, chemiczn*, chemick*, kémi*, хими*, химическ*, хімі*, χημ*, kimya*, كيمياء, الكيمياء, شیمی, כימיה, hóa học, hoa chat, kimia, keemia*
biology: biolog*, biológ*, biologi*, biyoloji*, биолог*, біолог*, βιολογ*, أحياء, الأحياء, sinh học, bio
biotech: biotech*, biotechnolog*, biotecnolog*, biotekn*, биотехн*
lifescience: biosci*, bioscience*, life science, life sciences, biowissen*, biomedic*, biomed*, biomédic*
molecular: molecular*, moléculair*, molekular*, молекуляр*, genet*, génét*, genom*, генет*, gen
pharma: pharm*, pharma, pharmaceut*, pharmac*, farmac*, farmacéut*, farmakol*, farmaceut*, fármac*, apothek*, apotek*, apteek*, lääke*, gyógyszer*, фармац*, фармак*, φαρμακ*, ilaç, eczacılık, صيدلة, الصيدلة, الدوائية, دارو*, dược, duoc, farmasi, drug, drugs, medicines, lijek*, zdravil*, leków, léčiv
dental: dent*, dental*, zahn*, odontolog*, stomatolog*, стоматолог*, tandheelkund*, tandläkar*, οδοντιατρ*, diş, الأسنان, دندان, fogorvos*, răng hàm mặt
nursing: nurs*, enfermer*, enfermag*, infirmièr*, infermier*, pflege*, verpleeg*, sygepleje*, sykepleie*, sjuksköterske*, pielęgniar*, ošetřovat*, ápolás*, сестрин*, hemşirelik, تمريض, التمريض, پرستاری, điều dưỡng, care, soins, cura
mental: mental*, psychiat*, psiquiat*, psichiatr*, psykiatr*, psychiatr*, психиатр*, психіатр*, psychic*
neuro: neuro*, neurolog*, невролог*, brain, hirn*, cerveau, cerebro, cérebro, cervello, hjern*, aivo*
psychology: psycholog*, psicolog*, psykolog*, психолог*
eye: eye*, ophthalm*, oftalm*, augen*, oculist*, офтальмолог*, œil, oogheelkund*, ocular, vision
heart: heart*, coeur, herz*, corazón, coração, cuore, hjärt*, hjert*, sydän*, serca, srdc*, szív*, серд*, kalp, القلب, cardiac, cardiovascular*, cardiaque
veterinary: veterin*, vétérin*, ветеринар*, tierärzt*, tiermedizin*, veteriner*, بيطرية, البيطري, animal*, tier, tiere, zwierz*, állat*, diergenees*, zoo*, зоолог*, eläin*, djur*, dyre*, zootech*, livestock
forest: forest*, forst*, forêt*, forestal*, florest*, forestale*, skog*, skov*, metsä*, metsanduse, leśn*, lesn*, lesníc*, erdő*, šumar*, gozd*, лесн*, лісов*, δασ*, orman*, غابات, الغابات, lâm nghiệp, hutan, kehutanan, bos, wood, timber, holz*
sea: oceanograph*, océanograph*, marine, marin, maritim*, meer*, meeres*, mer, océan*, ocean*, oceán*, seefahrt*, zee, hav, havs, meri, merentutk*, morsk*, morza, mořsk*, tenger*, морск*, морськ*, θαλάσσ*, ναυτ*, deniz*, denizcilik, بحرية, البحرية, البحار, biển, hải dương, hàng hải, laut, kelautan
fishery: perikanan, fisher*, pêche*, pesca*, pesquer*, fischerei*, visserij*, fisk*, kalatal*, rybac*, rybář*, halász*, рыб*, риб*, balıkçılık
port: port, ports, porto, puerto, hafen, haven, hamn, havn, harbor, harbour
earth: geolog*, géolog*, geológ*, geo*, geowissen*, geoscien*, геолог*, γεωλογ*, jeoloji, الجيولوجي*, địa chất, earth*, terre*, tierra*, terra, erde*, địa lý
geophysics: geophys*, géophys*, geofís*, geofizi*, geofysi*, геофиз*
geography: geograph*, géograph*, geograf*, географ*
survey: geodes*, geodet*, геодез*, kartograph*, survey*, mapping, cadastre
weather: meteor*, météo*, metéo*, wetter*, wetterdienst, метеор*, μετεωρολογ*, أرصاد, الأرصاد, khí tượng, weather, atmospher*, atmosfer*, атмосфер*, hydromet*, гидромет*
mining: mining, mine, mines, miner*, minas, minería, bergbau, berg, bergakademie, mijnbouw, gruv*, górnic*, gornic*, báň*, bánya*, rudar*, горн*, гірнич*, maden*, تعدين, التعدين, معدن, khoáng sản, mỏ, pertambangan
metal: metallurg*, metalurg*, métallurg*, hutnic*, металлург*, металург*, metal*, metall*, metais, métal, metales, steel, stahl*, acier*, acero*, aço, acciai*, stål*, staal*, teräs*, stal, ocel*, acél*, čelik, сталь*, çelik, فولاد, الحديد, thép, baja, iron, eisen
material: material*, matériau*, werkstoff*, materialforsch*
construct: construct*, construcc*, construç*, costruzion*, bau, bauwesen, bouw*, bygg*, rakenn*, budow*, budowlan*, stavebn*, stavby, építő*, építés*, građevin*, gradbe*, строит*, будівел*, κατασκευ*, inşaat, insaat, بناء, البناء, إنشاءات, xây dựng, xay dung, pembinaan, konstruksi, building*, builders, civil engineering, ehitus*, statyb*, būvniec*
architecture: architect*, architekt*, arquitect*, arquitet*, architett*, arkitekt*, архитект*, архітект*, αρχιτεκτον*, mimarlık, عمارة, العمارة, kiến trúc
urban: urban*, stadt
realestate: housing, wohnungsbau, habitat, vivienda, real estate, immobil*, inmobiliari*, imobiliár*, nieruchomo*, nemovitost*, недвижим*, נדל*, properties, property
manufactur: manufact*, mfg, mfr, manufactur*, manufakt*, fabri*, fábric*, fábrica*, fabbric*, fabrik*, fabriek*, fabryk*, továrn*, gyár*, tvornic*, tovarn*, фабри*, завод*, εργοστάσι*, fabrika*, مصنع, مصانع, کارخانه, nhà máy, kilang, pabrik, production, produktion*, producc*, produç*, produzion*, produkc*, производ*, вироб*, üretim, إنتاج, sản xuất, factory
industry: industr*, industri*, indústri*, industrie*, industries, ind, inds, przemysł*, przemysl*, průmysl*, priemysel*, ipar*, промышл*, промислов*, βιομηχαν*, sanayi*, صناعة, الصناعة, صناعات, الصناعية, صنایع, תעשיות, תעשיה, công nghiệp, cong nghiep, perindustrian, perusahaan, teollisuu*, tööstus*, pramon*, rūpniec*
machine: machin*, maschin*, máquin*, macchin*, maskin*, maszyn*, stroj*, gép, машин*, makin*
plant: works, werk, werke, zakład*, zaklad*, závod*, plant, mill, mills
automotive: automot*, automob*, autos, motor*, motors, motoren*, car, cars, vehic*, véhic*, vehícul*, fahrzeug*, kfz, wagen, автомоб*, авто, αυτοκίνητ*, otomotiv, سيارات, السيارات, خودرو, ô tô, otomotif
tyre: tyre*, tire, tires, reifen
truck: truck*
electronics: electron*, électron*, electrón*, elektron*, eletrôn*, elettron*, электрон*, електрон*, ηλεκτρονικ*, إلكترونيات, الإلكترونية, điện tử, elektroniikka
optics: optic*, optik*, óptic*, ottic*, опти*, photon*, foton*, laser*
instrument: sensor*, instrument*, приборо*
semiconductor: semiconductor*, halbleiter*, microelectron*, mikroelektron*, микроэлектрон*
computing: comput*, ordinat*, informatic*, informatik*, informatiqu*, informátic*, informatyk*, informaatioteknolog*, информат*, інформат*, πληροφορικ*, bilgisayar, bilişim, حاسوب, الحاسوب, الحاسبات, معلومات, المعلومات, انفورماتیک, מחשב*, công nghệ thông tin, komputer, ict, tic, ai, artificial intelligence, الإحصاء, آمار
data: data*, daten*, datos, dados, dati
system: system*, systems, systeme*, système*, sistem*, sistemas, sistemi, systém*, систем*, σύστημ*
internet: digital*, numérique, internet, online, cyber*, cloud, web
mathematics: mathemat*, mathémat*, matemat*, matemát*, математ*, μαθηματ*, wiskunde, الرياضيات, toán học
statistics: thông tin, statisti*, statistiqu*, estadístic*, estatístic*, статист*, στατιστικ*, istatistik, thống kê
cybernetics: cybernet*, kibern*, кибернет*, кібернет*
software: software*, logiciel*
telecom: telecom*, telecommunic*, télécom*, telekom*, telecomunic*, telekommun*, телеком*, τηλεπικοιν*, اتصالات, الاتصالات, للاتصالات, مخابرات, תקשורת, viễn thông, buu dien, telekomunikasi, tel, telephone*, telefon*, telefón*, téléphon*, telegraph, зв язк*, mobile, wireless, broadband, إذاعة, médias
media: broadcast*, rundfunk*, radio*, televis*, télévis*, televiz*, tv, fernseh*, телевид*, телебач*, τηλεόραση, صدا و سیما, truyền hình, radiodif*, media, medien, medios
press: press*, presse*, prensa, imprensa, stampa, news, zeitung, publish*, publisher*, publications, verlag*, editor*, édition*, editions, editrice, uitgever*, förlag, forlag, wydawnictw*, nakladatelstv*, kiadó, издательств*, видавництв*, yayın*, نشر
post: post, poste*, postal, correo*, correios, posta*, poczta, pošta, почт*, пошт*, بريد
communication: communic*, comunicac*, comunicaç*, comunicazion*, kommunik*, komunik*, viestint*, связь
retail: retail*, détail, einzelhandel*, detailhandel, minorist*, varejo, shop*, store*, stores, laden, magasin*, tienda*, loja*, negozi*, winkel*, butik*, kauppa*, sklep*, obchody, bolt, магазин*, κατάστημα, mağaza*, متجر, cửa hàng, kedai, toko, pharmacy chain, department store, mall, outlet
wholesale: wholesale*, grosshandel, groothandel, mayorist*, atacad*, warehouse
market: market*, markets, markt*, marché*, mercado*, mercato*, supermarket*, supermarkt, hypermarket, supermarché, supermercado*, hipermercado*, pasar
hotel: hotel*, hôtel*, hoteles, hoteis, alberg*, gasthof, pension, resort*, hospitality, فندق, فنادق
tourism: tourism*, touris*, turism*, tourismus*, turystyk*, туризм*, τουρισμ*, turizm, سياحة, السياحة, תיירות, du lịch, pariwisata, pelancongan, travel*, voyage*, reise*, viaje*, viagen*, viaggi, reisen, resor, matkat
restaurant: restaurant*, restaurante*, ristorant*, ресторан*, gastronom*, catering, cafe*, café, coffee, kaffee, bakery, bäckerei*, boulangerie
brewery: brewery, brauerei*, brasserie, cervecer*, cervejari*, birra, bryggeri*, browar*, pivovar*, пивовар*
wine: wine*, wein*, vin, vinos, weingut, winery
textile: textil*, textile*, tekstil*, tekstyln*, текстил*, υφαντ*, نسيج, النسيج, dệt may, dệt, may mặc
fashion: apparel, clothing, fashion, mode, moda, bekleidung*, vestiment*, confec*, odzież*, oděv*
leather: shoes, schuhe*, calzado*, leather, leder*
plastic: plast*, plástic*, kunststoff*, пластик*, polym*, polim*, полимер*, rubber, kautschuk, gummi, caucho, borracha, gomma
paper: paper*, papier, papel, cartiera, paperi*, celulos*, cellulos*
glass: glass, glas*, verre, vidrio*, vidro*, vetro, ceramic*, keramik*
cement: cement*, zement*, ciment*, cimento*
packaging: packag*, verpackung*, emballag*, embalag*, imball*, opakowa*, obal*
development: develop*, développ*, desarrollo*, desenvolv*, svilupp*, entwicklung*, ontwikkel*, utveckling*, utvikling*, udvikling*, kehitt*, kehitys*, rozwoj*, rozwój*, rozvoj*, fejleszt*, dezvolt*, razvoj*, развит*, розвит*, ανάπτυξ*, kalkınma, geliştirme, تنمية, التنمية, توسعه, פיתוח, phát triển, pembangunan, pengembangan, progress, advancement, promotion
innovation: innov*, inovac*, innovac*, инновац*, інновац*, đổi mới
studies: studi*, étude*, etudes, estudio*, estudos, studien*, studium, opintojen, badawcze studia, advanced, hautes, عالی
professional: professional*, profesional*, profissional*, berufs*, vocational, vocaci*, zawodow*, yrkes*
applied: applied, appliqu*, aplicad*, angewandt*, applicat*, tillämpad*, stosowan*, aplikovan*, alkalmazott*, aplicate, прикладн*, εφαρμοσμέν*, uygulamalı, تطبيقية, التطبيقية, ứng dụng, gunaan, terapan
theoretical: experimental, theoretical*, theoretisch*, théoriqu*, teoretic*, теоретич*, fundamental
superior: superior*, supérieur*, higher, höhere*, superiore, wyższ*, vysok*, felső*, высш*, вищ*, visok*, عليا, العليا, tinggi, kõrgem
graduate: postgrad*, graduate*, doctoral
service: servic*, services, services, svcs, servizi*, serviço*, servicio*, dienste*, dienstleistung*, diensten, tjänst*, tjenest*, palvelu*, usług*, uslug*, služb*, szolgált*, servici*, uslug*, storitv*, услуг*, послуг*, υπηρεσ*, hizmet*, خدمات, الخدمات, שירותי*, dịch vụ, dich vu, perkhidmatan, layanan, jasa, teenus*, paslaug*, pakalpojum*, engineering services
consulting: consult*, conseils, beratung*, advies*, consulting, consultor*, консалтинг*, doradz*, advisory, advisors, adviser*, rådgivning
solution: solution*, lösung*, solucion*, soluç*, soluzion*, oplossing*
staffing: staffing, personal, recruit*, zeitarbeit, outsourcing
cleaning: facility, cleaning, reinigung*, rental, vermietung*, maintenance, support
redcross: red cross, cruz roja, croix rouge, rotes kreuz, rote kreuz, roten kreuzes, croce rossa, cruz vermelha, rode kruis, czerwony krzyż, czerwonego krzyża, красный крест, красного креста, червоний хрест, червоного хреста, červený kříž, červeného kríža, röda korset, røde kors, punainen risti, vöröskereszt, crucea roșie, crveni krst, crveni križ, rdeči križ, red crescent, kızılay, الهلال الأحمر, crescent, 赤十字, 红十字, 적십자, palang merah, hội chữ thập đỏ
affairs: affair*, affaire*, asuntos, assuntos, affari, angelegenheiten, zaken, anliggender, справ, дел, дела, asioiden, spraw, věcí, vecí, işleri, relations
interior: interior, intérieur*, inneren, innern, innere, interno, interni, interna, internos, binnenlands*, inrikes, wewnętrzn*, vnitra, vnútra, внутренн*, внутрішн*, unutarnj*, unutrašnj*, içişleri, الداخلية, home affairs, homeland
astronomy: astronom*, astrophys*, astrophysi*, astrofís*, astrofis*, астроном*, αστρονομ*, astrofyz*, astrofiz*, 天文
biodiversity: biodivers*, biodiversité, biodiversidad, wildlife, flora, fauna, botany, botanik, botanique, botánica, botanica, ботаник*, zoolog*, entomolog*, ornitholog*
lung: lung, lungen*, pulmon*, respirat*, pneumolog*, chest, thorax*, thorac*, tubercul*, tuberkul*, туберкул*, verem, tuberkulosis
infection: infecti*, infectio*, infekt*, infecc*, инфекц*, інфекц*, tropical*, tropenmedizin, tropen*, virolog*, virus*, вирусолог*, microbiolog*, mikrobiolog*, микробиолог*, parasitolog*, bacteriolog*, vaccin*, impfstoff*, serum, epidemi*, эпидеми*, hygien*, gigien*, гигиен*
rehabilitation: rehabilit*, reha, réadapt*, реабилит*, реабіліт*, orthop*, orthopä*, ortop*, ортопед*, traumatolog*, травматолог*, unfall*, trauma
blood: blood, blut*, sang, sangre, sangue, hematolog*, hämatolog*, haematolog*, transfus*, гематолог*, крови, krwi, blutspende*
ageing: ageing, aging, geriat*, gerontolog*, altern, vieillissement, envejecimiento, elderly, senior*, senioren
history: histor*, histoire*, geschichte*, geschichts*, storia, história, histórico, histori*, истори*, історі*, tarih, تاريخ, archaeolog*, archäolog*, archéolog*, arqueolog*, archeolog*, археолог*, arkeoloji
theology: theolog*, théolog*, teolog*, богослов*, seminar*, séminaire, semináry, духовн*, bible, biblical, religi*, ilahiyat, rabbinic*, yeshiva
politics: politic*, politique*, polític*, politik*, policy, политич*, політич*, public administration, public policy, staatskunde, diplom*, дипломат*, governance
population: population*, demograph*, démograph*, demogr*, bevölkerung*, población, демограф*, census, family planning
rights: human rights, droits de l homme, menschenrechte, derechos humanos, direitos humanos, diritti umani, prava člověka, ombudsman, ombuds*, equality, gleichstellung*
standards: standard*, norm, normen, normung, normalis*, normaliz*, metrolog*, métrolog*, метролог*, accredit*, akkredit*, certific*, zertifi*, quality assurance
patents: patent*, patents, intellectual property, propriété intellectuelle, propiedad intelectual, geistiges eigentum, trademark*
tax: tax, taxes, taxation, steuer*, impôts, impuestos, tribut*, belasting*, podat*, налог*, podatk*, vergi, revenue, customs, zoll*, douane*, aduana*, dogan*, таможен*
peace: peace, frieden*, paix, paz, pace, vrede*, fred, fredsforskning, mir, мира, barış, pokoj*, conflict research
nano: nano*, nanotech*, nanotechnolog*, nanoscien*, нанотехнолог*
automation: automat*, automation, robotic*, robotik*, robótic*, cybernétique, автоматик*, mechatron*, мехатрон*
plasma: plasma*, fusion, laser physics, плазм*
`;

/**
 * More words for the concepts of the other lists: languages of the Caucasus, Central, South and South-East Asia and
 * Africa, inflected and clerks' forms, and what public bodies are called at home. Notation as in `organisations.ts`.
 */
export const FURTHER_HEADS = `
university: universiteti, universitesi, universitāt*, universitas, universitatea, универзитет*, унивэрситэт, ունիվերսիտետ, უნივერსიტეტი, უნივერსიტეტ*, universitad, olii maktab, oliy maktab, yunivesite, yunibersidad, pamantasan, unibersidad, unibertsitatea, uniwersity, chuo kikuu, jamia, حوزه علمیه, پوهنتون, یونیورسٹی, جامعۃ, дэ сургууль, их сургууль, uczelnia*, uczelni, politehnica universitatea, vysoké učení, vysoke uceni, hochschule für, universitetas, universitāte, yükseköğretim kurumu
college: colégio, colegio universitario, koledž*, koledz*, kolledž*, kolledz*, kollej*, kolleji, կոլեջ, კოლეჯი, dalubhasaan, kolehiyo, mahavidyalaya*, mahavidyalay*, vidyalaya*, कॉलेज, کالج, کالج*, dansk højskole, veleuciliste, visoka tehnička škola, visoka skola strukovnih, visoka strokovna šola, višja strokovna šola, visja strokovna sola, odborná škola, statutory college, kolejuniversiti, okulları
school: mektep, maktab*, maktabi, სკოლა, դպրոց, мектеп*, мектебі, paaralan, shule, scholen, skolen, skolan, šola*, šole, skoly, školy, 学校法人, okulları, okullari, المدارس, مدارس, مدرسه, دبستان, دبیرستان, vidyamandir, पाठशाला, isd, unified school district, independent school district, school district, public schools, schulzentrum, szkół, szkol, põhikool
highschool: gümnaasium, gumnaasium, gimnazija, gimnāzija, ģimnāzija, vidusskola, střední odborná škola, stredná odborná škola, srednja strukovna škola, technical high school, zespół szkół, zespol szkol, szakgimnázium, technikum, technikumas, berufskolleg*, berufsschul*, berufliche schule*, berufliches schulzentrum, liceum ogólnokształcące, licée, lycée professionnel, institución educativa, instituto técnico, fmg, orta mektep
academy: აკადემია, ակադեմիա, akademiya*, akademiyasi, академия*, អាកាដេមី, akademie der, akademiya, akademiyası, akademija*, akademiju, akadeemia, akatemia
institute: ինստիտուտ, ინსტიტუტი, ინსტიტუტ*, institutul*, instituti, institūts, instituto de pesquisa, instituttet, taasisi, учрежден*, заведени*, انستیتو, انسٹی ٹیوٹ, inštitucij*, institucion*, ustanov*, ustanova, ústavu, ústavy
centre: centrul, qendra, qender, orталығы, орталығы, ցენტრი, ცენტრი, կենտրոն, mərkəzi, merkezi, markazi, markaz, sentro, kituo, център*, төв, pusat*, ośrodka, centrą, centras, keskuksen, सेंटर, केंद्र, কেন্দ্র, مرکزی
hospital: bolnitsa, ospitalul, infirmary, hospitalet, sjukehus*, helseforetak, helse foretak, sairaanhoitopiiri, hyvinvointialue, xəstəxana, kasalxona, shifoxona, аурухана*, საავადმყოფო, հիվանդանոց, ospital, pagamutan, hospitali, nosocomio, ospedaliera, ospedaliero, azienda ospedaliera, azienda ospedaliero universitaria, irccs, asst, aou, hospices civils, assistance publique, kliniken, klinikverbund, krankenanstalt*, centre hospitalier régional, centro médico, centro medico, medical center, medical centre, unidade hospitalar, santa casa, ospitale, nemocnica, nemocnici, ligoninės, spitali
clinic: klinička, klinicka, клиник*, поликлиник*, клиничк*, polyclinic*, ambulatori*, dispensar*, диспансер*, dispanser*
bank: bankası, bankasının, bankas, bankës, banku, banke, banky, bankı, banki, ბანკი, ბანკ*, բանկ*, банкі, банкы, bancaja, banco de, panka, bankasi as, بینک, বঙ্ক, ব্যাংক, ব্যাঙ্ক, বাংক, बैंक, बैङ्क, vietinbank, bangko, benki, bankverein, volks und raiffeisenbank, kantonalbank*, landesbank*, landesbanken, hypothekenbank, hypobank, bancar, kasikorn, caja rural, caixa, caixa de aforros, kutxa, caisses, savings and loan, bancshare, trust bank
creditunion: sparda, credit unions, ühisrahatu, kooperatif*, cassa rurale, caisse desjardins, кредитный союз, кредитна спілка, shinkin bank, shinkin
insurance: სადაზღვევო, ապահովագր*, sığorta, sigorta şirketi, sugʻurta, сақтандыру, insuransi, takaful, полис страхов*, осигуровк*, застрахов*, застрахователн*, осигурителн*, pojistovna, pojišťovna*, poisťovňa*, krankenkasse*, aok, mutuelle*, mutua, mutualidad, mutualité, assurantie*, vátrygg*, vatrygg*, tryggingar
ministry: სამინისტრო, նախարարություն, nazirlik*, nazirliyi, vazirlig*, vazirligi, министрл*, министрлігі, яам, ministria, ministère de, ministerija*, ministrija*, kagawaran*, wizara, وزارۃ, मन्त्रालय, मंत्रालय, মন্ত্রণালয়, bộ, ministarstvo, kementerian*, ráðuneyti*, raduneyti*, government department, secretaria de estado, secretaría de estado
department: jabatan*, dinas, kagawaran, departamenti, departamentul, дэпартамэнт, департаменті, бөлүм, uprava, upravy, odbor*, управа, управление, управа*, управлений, შეთანხმება, departamentas, departements, département, sección, vibhag, विभाग, বিভাগ, idara, إدارة, الإدارة, مديرية, المديرية
office: biroul, byrå, byra, byro, oifig, swyddfa, skrifstofa, kancelář*, kancelar*, kancelari*, канцелари*, kawanihan, tanggapan, afdeling, lembaga kantor, دفتر, مكتب, المكتب
agency: agenturas, agenția națională, agentūra*, agentuur, agentlig*, agentligi, agentliyi, агентлиг*, агенттігі, სააგენტო, գործակալություն, ahensya, wakala, agenția, laitos, statens verk, direktoratet, tilsyn*, tilsynet, tarkastus*
administration: administracion*, administrata, administrasjon*, администрация, ադմինիստրացիա, inspekt*, inspektion*, инспекци*, інспекці*, inspekce, inspektorat*, inspektion, dirección nacional, superintendenc*, superintendência, intendenc*, uprava za, správa*, sprava, zarząd*, zarzad*, hallitus, haldus*, forvaltning*, förvaltning*, valdymas, pārvalde
commission: komisja, komisija*, komisyon*, komisioni, комісія, კომისია, հանձնաժողով, komissiya*, tume, suruhanjaya, komisi, ủy ban, uy ban
council: nõukogu, taryba, padome, räte, junta, cabildo, cyngor, keshill*, këshill*, saeima, kengashi, кеңес*, consell*, consell, diputación, diputacion, diputació, diputacio, assembly, assemblée, asamblea, assembleia
government: vlada, vlády, vláda, valitsus, valdžia, regering*, regjering*, riksdag, hükumət, hukumat, үкімет*, մառավարություն, მთავრობა, կառավարություն, serikali, pamahalaan, kerajaan, pemerintah*, hallitus, hükümeti, generalitat, gobierno de, govern de, landesregierung, senat, statsforvalteren, statsforvalter*, gouvernorat, governorate, governor, prefectural government, county governor
municipality: עיריית, עיריה, ajuntament*, ayuntamento, ayto, concello, udala, ayuntamiento*, comuna, comunas, comuni, commune de, ville de, ville, mairie de, municipalidad*, muniċipalità, opcina, općina*, opština*, opstina*, občina*, obcina*, общин*, општин*, муниципал*, муніципал*, міськрада, міська рада, hromada, громада, bashkia, komuna, kommuna, kommunen, komun, savivaldybė*, savivaldybe*, novads, omavalitsus, vallavalitsus, linnavalitsus, gemeinden, stadtgemeinde, marktgemeinde, einwohnergemeinde, magistrát*, magistrat, urząd miasta, urzad miasta, urząd gminy, miasto i gmina, önkormányzat*, onkormanyzat*, mestna občina, město, obce, obec, city hall, town hall, city of, town of, village of, township of, township, borough of, borough council, district council, town council, parish council, local council, metropolitan borough council, municipal government, municipal corporation, nagar nigam, nagar palika, mahanagar palika, prefeitura municipal, câmara, camara municipal, intendencia municipal, alcaldía, alcaldia, mairie, hôtel de ville, belediyesi*, büyükşehir belediyesi, bələdiyyə, hokimiyati, hokimligi, әкімдігі, акимат, majlis perbandaran, majlis daerah, majlis bandaraya, pemerintah kota, ciudad de, cidade de, città di, comune di, stadt, bandaraya, pamahalaang lungsod, lungsod ng, bayan ng, communauté de communes, communauté d agglomération, communauté urbaine, samtgemeinde, verbandsgemeinde, verwaltungsgemeinschaft
county: fylkeskommune, fylke, fylkes, länsstyrelse*, lansstyrelse*, landsting, powiat*, starostwo powiatowe, starostwo, judeţul, judetul, consiliul județean, megye*, megyei, županija*, zupanija*, maakond, maavalitsus, apskritis, kreis, kreisverwaltung, landratsamt, condado, comtat, comarca, mkoa, kaunti, hsien, kraj, krajský, krajsky
association: shoqata, asociaţia, asociatia, асоциаци*, ассоциация, ասոցիացիա, ასოციაცია, assotsiatsiya*, uyushmasi, birlashmasi, kapisanan, samahan, biedrīb*, biedriba, asociacija, ühing, uhing, förening, yhdistyksen, szövetkezet, egyesület*, egyesulet*, spolek, zväz, svaz, sdružení, sdruzeni, združenie, zdruzenie, جمعیت, संघ, সমিতি, समिति, sangha, sangh, samiti, hội, perkumpulan, sdn association, verbandsgemeinde, verbände, vereinigung*
union: syndicat*, sindicat*, sindicato*, sindacat*, fagforening*, fackförbund*, vakbond*, gewerkschaft*, ammattiliitto, związku, sojuz*, soyuz*, савез*, сојуз, ittifaqı, kesatuan, unija, savienība, sąjunga, संघटन
federation: federata, federatsiya*, federasyon*, federasyonu, fedrasyon, fédération, federatie, bundesverband, gesamtverband, dachverband, spitzenverband, zentralverband, ფედერაცია, ֆեդերացիա, liga federación
society: shoqëria, բնկերություն, საზოგადოება, ընկերություն, cəmiyyət*, jamiyat*, қоғам*, samfund, samfunn, samfundet, selskabet, társulat, spolocnost, sabiedrīb*, draugija, selts, lipunan, समाज, samaj, koperasi
foundation: fondi, fondacioni, fondas, fond*, ფონდი, հիմնադրամ, fondu, vəqf, jamgʻarma*, қор, қоры, alapitvany, stiftinga, sjóður, säätiö*, nadační fond, nadacni fond, fundatia, fundació*, fundacio, فاونڈیشن, प्रतिष्ठान, फाउंडेशन, vakfı*, waqf, وقف, ngo foundation
museum: muzeumi, muzeo, მუზეუმი, թանգարան, muzeyi, muzeyı, muzey*, muzejs, muziejus, музей*, museoa, museot, संग्रहालय, জাদুঘর, makumbusho
library: biblioteca*, bibliotekë, ბიბლიოთეკა, գրադարան, kitabxana*, kutubxona*, кітапхана*, bibliotēk*, biblioteka*, knihovna, knižnica, raamatukogu*, bókasafn, पुस्तकालय, ग्रंथालय, maktaba, aklatan
laborator: laboratoriya*, laboratorij*, laboratorio*, laboratorium*, ლაბორატორია, լաբորատորիա, प्रयोगशाला, laboratorní
parliament: duma, sejm, knesset, folketing*, storting*, riksdag*, eduskunta, bundestag, landtag, congress of deputies, congreso de los diputados, cortes, senado, sénat, assemblée nationale, asamblea nacional, national assembly, majlisi, rada najwyższa, verkhovna rada, верховна рада, jatiya sangsad, house of representatives, saeima, seimas, riigikogu
chamber: odalar, ticaret odası, gospodarska zbornica, zbornica, obchodní komora, hospodářská komora, handelskammer, ihk, industrie und handelskammer, cci, camera di commercio, cámara de comercio, chambre de commerce, kauppakamari, kamer van koophandel, handelskammaren, торгово промышленная палата, торгово промислова палата
church: ecclesia, kirik, bažnyč*, baznica, eliza, igreja evangélica, церква*, църква, biserica, kisha, ეკლესია, եկեղեցի, simbahan, kanisa, gereja, giáo hội, templom, egyház*
trust: nhs trust, nhs foundation trust, foundation trust
`;

export const FURTHER_FIELDS = `
education: חינוך, החינוך, pedagogi*, pedagoģ*, pedagoga*, педагогич*, педагогіч*, педагошк*, pedagošk*, pedagogik*, pedagógi*, edukimi*, edukas*, təhsil*, ta lim*, taʼlim, білім*, opvoeding*, oktatás*, oktatas*, obrazovan*, образован*, образователь*, общеобразователь*, освітн*, освіти, izglītīb*, izglitib*, švietim*, svietim*, haridus*, kasvatus*, menntun*, pendidikan*, keguruan, kependidikan, edukasyon, elimu, shiksha, शिक्षा, শিক্ষা, تربوي, التربية, تربية, التعليم, تعليم, آموزش, istruzione, enseñanza*, ensino, instrucción, instruction publique, opetus*, utdannings*, utbildnings*, uddannels*, onderwijs*, oppimis*, oide
medicine: mjekës*, mjekesore, tibb*, tibbiyot*, медицинал*, medicīn*, medicinos, lääke*, lekarsk*, lekárstv*, lekařsk*, zdravotnick*, bác sĩ, kedokteran*, medisina, ayurved*, आयुर्वेद, tiba, tıbbi, medyczn*, medicinsk*, медицинск*, lékařství, orvosi, egészségügyi, heelkunde, läkare
health: בריאות, הבריאות, shëndet*, shendet*, səhiyyə*, sogʻliq*, sogliq, денсаулық*, veselīb*, veselib*, sveikat*, tervis*, terveyd*, terveys*, heilbrigð*, kesihatan, kesehatan, kalusugan, afya, svasthya, स्वास्थ्य, স্বাস্থ্য, zdrav*, zdrow*, zdrowia, здрав*, охорони здоров*, sănătăț*, sanatat*, osasun*, saúde*, salud*, salut, santé*, sante*, sanità*, sanitari*, sağlık*, saglik*, helse*, hälso*, sundhed*, gezondheid*, gesundheit*, ggz, ggd, sjukvård*, sygdom*, y tế công cộng, صحة, الصحة, صحي, بهداشت*, بهداشتی, صحت
technology: הטכניון, texnolog*, texnik*, технолог*, технич*, tehnisk*, tehnoloģ*, technin*, tehnika, tehnikaülikool, тех, texnologiya*, teknis, teknologi*, तकनीकी, প্রযুক্তি, প্রকৌশল, प्रौद्योगिकी, tekhnologi*, tekhnich*, ტექნიკური, ტექნოლოგი*, տեխնիկական, техникал*, kỹ nghệ, takanolohiya, teknolohiya, teknolojia, technologický, techniczna, التقنيه, التقانة, تكنولوجي, فني
engineering: inxhinier*, inženjer*, inzenjer*, inženir*, inzenir*, inžinerij*, inženier*, inseneri*, insinöör*, ingenieria, rekayasa, inhenyer*, uhandisi, अभियांत्रिकी, mühəndis*, muhandis*, машиностро*, инженерн*, هندسه, الهندسية, ინჟინერი*, ճարտարագիտական, verkfræði*, maşınqayırma
science: shkenc*, elm*, elmlər, fanlar, ғылым*, zinātņ*, mokslo, mokslų, mokslas, teadus*, teaduste, vísind*, ilmu*, sains*, agham, sayansi, vigyan, विज्ञान, বিজ্ঞান, მეცნიერება*, გითა, գիտութ*, գիտական, наук*, знаний, vied, védecký, đại học khoa học, ciència*, ciencies, zientz*, العلمية, علمي, दर्शन
agriculture: bujq*, kənd təsərrüfat*, qishloq xoʻjalig*, ауыл шаруашылы*, аграр*, agrar*, lauksaimniec*, žemės ūkio, zemes ukio, põllumajandus*, pollumajandus*, maatalous*, landbúnað*, pertanian, agrikultur*, kilimo, krishi, कृषि, কৃষি, rolnic*, rolnicz*, zeměděl*, poľnohospodár*, polnohospodar*, mezőgazdas*, mezogazdas*, agricol*, agrícol*, сельскохозяй*, сільськогоспо*, земледел*, poljoprivred*, kmetijs*, tarım*, tarim*, ziraat*, زراعة, الزراعة, الزراعية, کشاورزی, lantbruk*, landbruk*, landbrug*, landbouw*, landwirtschaft*, nông nghiệp, nong nghiep, nekazarit*
economics: ekonom*, iqtisad*, iqtisod*, экономик*, ekonomik*, economi*, økonomi*, ekonomin*, majandus*, taloud*, talous*, uchumi, iktisad*, gospodarc*, gospodarstv*, narodne gospodarstvo, közgazda*, kozgazda*, ეკონომიკ*, տնտեսա*, อิโคโนมิค, arthashastra, اقتصاد*, الاقتصاد, الاقتصادية, ekonomika, kinh tế, kinh te
law: משפטים, המשפטים, drejtës*, juridik*, yuridik, huquq*, hüquq*, заң, юридич*, юридичн*, правов*, правознав*, prawnicz*, práva, pravni*, právnick*, teisės, tieslietu, juura, õigus*, oikeus*, sheria, vidhi, kanun, hukum, undang undang, juridisk*, rätts, rechts*, jurídic*, juridiqu*, giuridic*, القانون, قانون, حقوق, الحقوق
justice: המשפט, adalet*, ədliyyə*, adliya*, əдilet, юстиц*, justic*, justiz*, spravedl*, sprawiedliw*, tieslietu ministrija, teisingum*, kehakiman, katarungan, nyaya, न्याय, العدل, عدل, دادگستری, justiits*, igazságügy*
art: arteve, incəsənət*, san at*, өнер, mākslas, maksla*, meno, kunsti, kunst*, taide*, taito*, list*, sining, sanaa, कला, চারুকলা, mjeshtër*, umění*, umení, umetnos*, umjetnos*, uměleck*, művész*, muvesz*, sztuk*, искусств*, мистецтв*, изкуств*, الفنون, فنون, هنر, konst*, beaux arts, bellas artes, belas artes, belle arti, güzel sanatlar
social: shoqëror*, sosial*, ijtimoiy, әлеуметтік, soci*, socialin*, sociāl*, sotsiaal*, sosiaali*, félags, sosyal*, samfunns*, samhälls*, kijamii, samajik, सामाजिक, społeczn*, spoleczn*, общественных, соціальн*, социальн*, sociálna, szociális, اجتماعية, الاجتماعية, الاجتماعي, اجتماعی, welfare
electric: חשמל, החשמל, elektrik*, elektroenerget*, електро*, электро*, elektrogospodarstwo, elektroprivreda, energetyczn*, elektriciteit*, elettric*, électr*, eletric*, elétric*, eléctric*, elektrifik*, elektrijaam, elektrilevi, elektriskā, elektros, elektrokraft, kuryente, umeme, bijli, vidyut, विद्युत, বিদ্যুৎ, листрик, listrik, tenaga elektrik, điện lực, dien luc, الكهرباء, كهرباء, برق, strøm, ström, kraftnät, kraftverk, elverk, energinet, electrif*, eldistribution, sähkö*, sahko*, villamos*, áramszolgáltató, електромереж*, электрическ*, электросет*, elektrosieci, stromnetz*, stromversorgung, elektrizitätswerk*, elektrizitatswerk*, electrificadora, electrificad*
energy: energjia, energetik*, энергет*, енергет*, enerxi*, enerji*, energiya*, энергия*, energētik*, energetikos, enerhiya, nishati, urja, ऊर्जा, energija*, energijos, energiat, energian, năng lượng, nang luong, الطاقة, طاقة, انرژی, energo*, energie*, energii, енерго*, энерго*
water: מים, המים, ujësjellës*, ujesjelles*, suv*, su idaresi, su ve kanalizasyon, сув*, vodokanal*, водоканал*, vodovod*, vodár*, vodáren*, vodaren*, wodociąg*, wodociag*, ūdens, udens, vandens, vandenys, vesi*, vesihuolto, vatten*, vann, vand, waterschap*, waterleiding*, wasser*, eau*, eaux, agua*, aguas, água*, águas, acqua*, acque, apă, víz*, vizmu*, air minum, tubig, जल, পানি, مياه, المياه, آب, aigua*, aigües, aigues, acqued*, aqued*, acueduct*, vatn*, водоснабжен*
railway: hekurudh*, dəmir yol*, temir yoʻl*, темір жол*, железнодорож*, железн*, желeзниц*, zeleznic*, železnic*, željeznic*, zeljeznic*, dráhy, drahy, koleje, kolej, kolejow*, dzelzceļ*, dzelzcel*, geležink*, gelezink*, raudtee*, rautat*, järnväg*, jarnvag*, jernban*, spoorweg*, spoorwegen, vasút*, vasut*, căile ferate, caile ferate, cfr, ferrocarril*, ferrov*, chemins de fer, chemin de fer, ferroviari*, demiryol*, залізниц*, путей сообщения, шляхів сполучення, đường sắt, duong sat, kereta api, keretapi, perokaril, রেলওয়ে, रेल, रेलवे, سكك الحديدية, السكك الحديدية, راه آهن, rautateiden, treni, trenit
police: politi, politie*, politiet, politsei, poliisi*, poliziei, polícia*, policía*, polizia, polizei*, policji, policja, policie, policija*, policijos, polis*, полиц*, поліц*, милиц*, міліц*, polisia, pulis*, pulisya, kepolisian, polri, rendőr*, rendor*, lögregl*, gendarmer*, jandarm*, жандарм*, carabinier*, żandarm*, mossos d esquadra, ertzaintza, constabulary, sheriff*, sheriffs office, שוטרי, משטרה, الشرطة, شرطة, پلیس, công an, cong an, पुलिस, পুলিশ, guardia civil, polis diraja, pd, police department, polisen, poliția, politia, politiezone, zone de police
fire: fire, fire brigade, fire department, fire and rescue, fire rescue, feuerwehr*, brandweer*, pompier*, sapeurs pompiers, bombers, bombero*, bombeiro*, vigili del fuoco, straż pożarna, straz pozarna, hasič*, hasic*, gasilsk*, vatrogas*, brannvesen, brandkår, brandvæsen, räddningstjänst*, raddningstjanst*, palokunta, pelastuslaitos, pelastus*, tűzoltó*, tuzolto*, pompieri, itfaiye*, пожарн*, пожежн*, päästeamet, ugunsdzēsīb*, gaisrin*, priešgaisrin*, cứu hỏa, pemadam kebakaran, sdis, service départemental d incendie et de secours, incendie, 消防, 消防局, 소방, ดับเพลิง
emergency: emergency, emergencies, ambulance*, rettungsdienst*, rescue, samu, notarzt*, rescate, salvamento, soccorso, ratownictw*, záchrann*, zachrann*, спасат*, скорая помощь, чрезвычайн*, надзвичайн*, acil, acil durum, sjukbil*, ambulans*, krisen, katastroph*
oil: naftës, neft*, мұнай*, нефт*, нафт*, naft*, naftna, naftagas, petrol*, petról*, pétrol*, petrokim*, petroquím*, pétrochim*, petrochem*, нефтехим*, mafuta, तेल, minyak, petroleos, النفط, نفط, بترول, البترول, نفت, dầu khí, dau khi, олий, ölraffinerie, yağ, petrokimya
telecom: telekom*, телеком*, телекоммуник*, электросвязь, связь, зв язку, telekomunik*, telecomun*, télécom*, telecommunic*, telecommunicatie*, fjarskipt*, sakaru, ryšių, sidevõrk, tietoliikenne, viễn thông, vien thong, mawasiliano, doorsanchar, दूरसंचार, টেলিকম, الاتصالات, اتصالات, مخابرات, telefon*, telefòn*, teléfono*, telefónica, telefonica, moviles, móviles, mobile, mobil, mobitel, cellular, celular
post: pošta*, posta*, poštan*, poczta, poczt*, почт*, пошт*, пощ*, pašto, pasto, postid, postikese, posti, póstur, pósturinn, bưu điện, buu dien, bưu chính, डाक, ডাক, البريد, بريد, پست, correos, correios, correio, correo, correu, poste, postes, poşta, posten, postes et, la poste, postverk, postal service, postal services, post office, servicios postales
justice: court, tribunal*
`;

export const FURTHER_QUALIFIERS = `
state: davlat, dövlət*, dovlat, мемлекеттік, სახელმწიფო, պետական, shtetëror, shteteror, shtetit, valstybin*, бюджетн*, улсын, negeri*, lalawigan, serikali, rajya, राज्य, রাজ্য, სახელმწიფოს, državn*, drzavn*, státního, statnich
national: milliy, milli*, ulttyq, ұлттық, ეროვნული, ազգային, kombëtar*, kombetar*, nacionāl*, nacionalinis, nacionaln*, pambansa*, pambansang, taifa, kitaifa, rashtriya, राष्ट्रिय, राष्ट्रीय, জাতীয়, jatiya, үндэсний, قومی, ملي, nasjonal*, nationell*, kansallis*, riiklik*, országos, orszagos, celostátní, na národní, ogólnopolsk*, cenedlaethol, nasionale
federal: федеральн*, федеральное, bundes, federaln*, federāl*, федэральн*, federativ*, spolkov*
regional: rexional, regionaln*, районн*, крайов*, краев*, oblasn*, обласн*, областн*, viloyat*, вилоят*, облыстық, rajon*, territorial*, département de, regionāl*, maakonna*, alueellinen, wojewódzk*, wojewodzk*, województwo, krajow*
city: miejsk*, městsk*, mestsk*, míst*, miestna, gradsk*, градск*, городск*, міськ*, шәһәр, shahar*, қалалық, stads, staden, stadt, stadtische*, städtisch*, stedelijk*, bymuseum, kaupunki, kaupungin, linna, pilsētas, pilsetas, miesto, município de, lungsod, urbano de, city, grad, град, місто, город, miasto, miasta, mesta, města, ville, villes, bandar, kota, thành phố, thanh pho
new: novaya, новы*, нов*, yangi, jaunā, jauns, naujas, bagong, mpya, шинэ
public: publičn*, publicn*, publik*, verejn*, veřejn*, javn*, общественн*, громадськ*, jamoat*, viešoji, avalik, julkinen, offentlig*, allmän*, pampubliko, sarvajanik, सार्वजनिक
independent: ανεξάρτητ*, независ*, незалежн*, samodziel*, autonom*, autònom*, nezávisl*, bağımsız
royal: koninklijke, kongelig*, kunglig*, rajabhat, ราชภัฏ, raja, diraja, królewsk*, krolewsk*, kraljevsk*, királyi, königlich*, kebangsaan diraja, ملكية, الملكية, 왕립
`;

export const FURTHER_COUNTRY_WORDS = `
RU: росси*, российск*, rossii, rossiy*, rossijsk*, ruski, rusk*, rusya, rusiya, russisch*, russie, russ*
GE: грузи*, грузинск*, gruzi*, gürcistan, gruusia, saqartvelo*, საქართველო*
UA: украин*, україн*, ukrain*, ukrajin*, ukrayna, oekraïn*
AM: армени*, армянск*, հայաստան*, armenia*, hayastan*
AZ: азербайджан*, azərbaycan*, azerbaijan*
KZ: казахстан*, қазақстан*, qazaqstan*, kazahstan*, казах*
UZ: узбекистан*, oʻzbekiston*, ozbekiston*, uzbek*
KG: кыргыз*, киргиз*, kyrgyz*
TJ: таджик*, тоҷикистон*, tojikiston
MN: монгол*, mongol*
MD: молдов*, moldov*
LT: литв*, литовск*, lietuvos, lietuviu, lietuva, lithuan*, litauisch*
LV: латви*, latvijas, latvija, latvian*, lettisch*
EE: эстон*, eesti, estonian*, estnisch*
IR: иран*, iran*, ایران*, إيران*
IQ: العراق, العراقية, العراقي, iraqi
SA: السعودية, السعودي, saudi, saudi arabian
EG: مصر, المصرية, المصري, egyptian*, egypt*, égypt*
MA: المغرب, المغربية, المغربي, moroccan, maroc, marocain*
DZ: الجزائر, الجزائرية, الجزائري, algérie*, algeri*
TN: تونس, التونسية, التونسي, tunisi*
LY: ليبيا, الليبية, libyan, libye*
SD: السودان, السودانية, sudanese
JO: الأردن, الأردنية, الاردنية, jordanian
LB: لبنان, اللبنانية, lebanese, liban, libanais*
SY: سوريا, السورية, syrian, syrie*
YE: اليمن, اليمنية, yemeni
KW: الكويت, الكويتية, kuwaiti
QA: قطر, القطرية, qatari
OM: عمان, العمانية, omani
BH: البحرين, bahraini
PS: فلسطين, الفلسطينية, palestin*
AE: الإمارات, الإماراتية, emirati
PK: پاکستان, pakistani
BD: বাংলাদেশ, bangladeshi, bangladesh*
IN: भारत, भारतीय, bharat, bharatiya, indian
NP: नेपाल, nepal, nepali
LK: sri lankan, ceylon
PH: pilipinas, philippine, philippines, filipino
ID: indonesia*
MY: malaysian, malaysia
VN: việt nam, viet nam, vietnam*
TH: thai, ไทย, แห่งประเทศไทย, ประเทศไทย
KE: kenyan
TZ: tanzanian
ET: ethiopian
GH: ghanaian
NG: nigerian
ZA: south african, suid afrika, suid afrikaanse
AL: shqipërisë, shqiperise, shqiptar*
MK: македон*, makedon*, maqedonis*, macedon*
RS: србиј*, srbij*, српск*, srpsk*, serb*
HR: hrvatsk*, хрватск*, croat*, kroat*
SI: slovensk* republik*, sloveni*, slovenij*
BA: босн*, bosn*, hercegov*
ME: crne gore, црне горе, crna gora, montenegr*
SK: slovenskej republiky, slovenská, slovensk*, slowak*
CZ: české republiky, čr, českomoravsk*
PL: polsk*, rzeczypospolitej polskiej, polnisch*
HU: magyar*, magyarország*, ungarisch*
RO: român*, roman*, romaniei, rumän*
BG: българи*, bulgari*
GR: ελλην*, ελλάδ*, hellenic, greek, griechisch*
TR: türkiye, türk, turk*, turkiye
IL: ישראל, הישראלי, הישראלית, israeli, israel*
NO: norsk*, norges, norwegisch*
SE: svensk*, sveriges, schwedisch*
FI: suomen, suomalainen, finsk*, finnisch*
DK: dansk*, danmarks
IS: íslands, íslensk*, iceland*
NL: nederlands*, nederland, niederländ*
CN: 中华, 中華人民共和國
TW: 台灣, 臺灣, 台湾, 中華民國, taiwanese
KR: 대한, 한국, 대한민국, korean
JP: 日本, nippon, nihon, 全日本
`;

/** Words for what lies around: as common in names as they are easy to translate. */
export const FURTHER_GENERIC = `
valley: valley, valle, vall, vale, vallée, dolina, doliny, долина, долины, údolí, dal, dalen, vadisi, vallei, laakso
mountain: mountain, mountains, montaña, montagne, montagna, montanha, berge, gebirge, góra, gory, гора, горы, dağ, dağı, jabal, gunung, núi, 山
river: river, río, rivière, fiume, fluss, rzeka, река, реки, řeka, nehir, nehri, sông, sungai
lake: lake, lago, lagos, lac, jezioro, озеро, jezero, göl, gölü, järvi, danau, tasik, hồ
island: island, islands, isla, islas, île, îles, isola, isole, ilha, ilhas, insel, inseln, wyspa, остров, острова, ostrov, ada, adası, saari, pulau, kepulauan, eiland, øy, ö
coast: coast, coastal, costa, côte, côtes, küste, wybrzeże, побережье, pobřeží, kıyı, rannikko, pantai, kust, kyst
mineral: spa, thermes, termas, terme, therme, thermal, thermale
exchange: exchange, bolsa, bourse, borsa, börse, giełda, биржа, burza, börs, børs, pörssi, beurs, 取引所, 证券交易所, 證券交易所, 거래소
training: training, mokymo, mokymas, koolitus*, koulutus*, szkoleniow*, usposabljan*, ausbildung*, formation, formación, formação, formazione, capacitación, capacitação, opleiding*, opplæring, képzés*, pelatihan, latihan, đào tạo
independence: independence, independencia, indépendance, indipendenza
revenue: revenue, tax authority, hacienda, impôts, finanzamt, налогов*, подат*, customs, douane*, aduana*, zoll*, dogana, aduanas, таможен*, митн*, gümrük, alfandeg*, alfândega*
immigration: immigration, inmigración, migration, migración, migrações, einwanderung*, миграц*, міграц*
election: election*, electoral*, wahl*, elecciones, wybor*, избирательн*, виборч*, seçim, izborn*, volebn*
census: census, censo, recensement, censimento
lottery: lottery, lotto, lotería*, lotería, loterie*, lotteri*, lottery corporation, lotto toto, лотере*
zoo: zoo, zoologi*, zoológi*, zoologisch*, zoolog*, tierpark, dyrepark, зоопарк
theater: philharmoni*, filharmoni*, filarmóni*, филармон*, orchestra, orchester, orchestre, orquesta, orquestra, symphony, sinfón*, sinfoni*
`;

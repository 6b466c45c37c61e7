/**
 * Words that say what kind of organisation a name denotes, by concept, in the languages of the world. One concept per
 * line: `concept: word, phrase of words, stem*`. Words stand in their own script; they are folded when loaded. A stem
 * matches every word that begins with it, which covers inflected languages.
 */
export const ORGANISATIONS = `
university: universit*, sveučilišt*, univerzitet*, universidad*, univercit*, universid*, universiteit*, uniwersyt*, univerz*, univerzit*, yliopist*, ülikool*, egyetem*, πανεπιστήμι*, univ, uni, dai hoc, truong dai hoc, háskóli, prifysgol, ollscoil, unibertsitat*, جامعة, جامعه, جامعات, الجامعة, دانشگاه, אוניברסיטת, אוניברסיטה, vishwavidyalay*, vidyapeeth, vidyapith, viswavidyalaya, համալսարան, унiверситет*, univesity, univeristy, universities
college: college*, kolleg, collège, colegio, colegiul, collegio, collegi, kolej*, kollegium, kolegium, kolledzh*, колледж*, коледж*, κολλέγιο, كلية, الكلية, faculdade*, facultad, faculté*, fakult*, faculty, fac, wydział, wydzial, факультет*, hochschul*, fachhochschule, fh, hogeschool, hogskol*, høgskole*, højskole, høyskole, högskola*, ammattikorkeakoulu*, korkeakoulu*, főiskola, vysoka skola, vysoká škola, wyzsza szkola, wyższa szkoła, visoka skola, visoka škola, visokosolsk*, veleučilište, augstskola, aukštoji mokykla, kolegija, cao dang, cao đẳng, truong cao dang, yüksekokulu, meslek yüksekokulu, myo, sekolah tinggi, haute école, hautes études, école supérieure, escola superior, escuela superior, scuola superiore, مکتب عالی, מכללת, מכללה, המכללה, centro universitário, kolledž, kõrgkool, university college, university of applied sciences, universities of applied sciences
school: school*, schul*, schule, école*, ecole*, escola*, escuela*, scuola*, szkoł*, szkol*, škol*, skol*, skole*, skola*, koulu*, iskola*, okulu, okul, sekolah, школа*, школ*, училище*, σχολ*, مدرسة, المدرسة, בית ספר, truong, trường, scoil, ysgol, şcoala, scoala, scoli, mokykla, vidurusskola, kool, koolid, instituição de ensino, colegio escuela
highschool: high school, secondary school, senior high school, gymnasium, gimnazij*, gimnazjum, gymnázium, gimnazium, гимнази*, гімназі*, lycée*, lycee, liceo, liceum, liceul*, lyceum, лицей*, ліцей*, lukio, lise, lisesi, anadolu lisesi, szkoła średnia, technikum*, istituto tecnico, istituto superiore, instituto de educación secundaria, ies, gesamtschule, realschule, oberschule, grundschule, sma, smk, smkn, sman, thpt, trung học phổ thông, γυμνάσιο, λύκειο, střední škola, stredná škola, srednja skola, srednja škola, comprehensive school, grammar school, gymnasieskola, videregående skole, middle school, primary school, elementary school, junior high school
academy: academ*, akadem*, académie, académi*, academia, accademia, akadémi*, академи*, академі*, ακαδημία, أكاديمية, الأكاديمية, آکادمی, hoc vien, học viện, אקדמיה, האקדמיה, acadamh, akademija
institute: institut*, institute*, instituut*, istitut*, instytut*, institucij*, інститут*, институт*, ινστιτούτο, intézet*, ústav*, ustav, inštitút*, inštitut*, enstitü*, institutet, inst, institutt*, instituts, معهد, المعهد, مؤسسة تعليمية, מכון, המכון, vien, viện, viện nghiên cứu, lembaga, 연구소, zavod, հիմնարկ, institutas, institūts, instituutti, instituution, stofnun, anstalt, landesanstalt, bundesanstalt, پژوهشگاه, موسسه, پژوهشکده, laitos
centre: center, centers, centre*, centro, centros, centr, zentr*, zentrum*, centrum*, centra*, sentrum, senter, keskus*, keskuse, központ*, merkez*, центр*, κέντρο, مركز, المركز, مرکز, trung tam, trung tâm, pusat, balai, centras, centrs, ionad, canolfan, מרכז, המרכז, centar, center za, hub, ośrodek, osrodek, stredisko, středisko, cent
hospital: hospital*, hôpital*, hôpitaux, hopital*, ospedal*, hospitais, krankenhaus*, spital*, spitalul, ziekenhuis*, sykehus*, sjukhus*, sygehus*, sairaala*, szpital*, nemocnic*, kórház*, bolnic*, bolnišnic*, больниц*, лікарн*, болниц*, νοσοκομείο, hastane*, مستشفى, المستشفى, بیمارستان, בית חולים, bệnh viện, benh vien, rumah sakit, rs, rsud, rsup, haigla, ligoninė, ligonine, slimnīca, slimnica, госпиталь, lazaret, chu, chru, chr, centre hospitalier, centre hospitalier universitaire, centro hospitalar, centro hospitalario, hosp, hsptl, klinikum*, complejo hospitalario, complexo hospitalar, lasarett, gasthuis, ospedaliera, azienda ospedaliera
clinic: klinik*, clinic*, clínica*, clinica*, clinique*, kliniek*, klinika*, клиник*, клініка, policlinico, policlínico, poliklinik*, infirmary, hospice, kliniken, clinics, sanatori*
bank: bank, banks, banking, bankers, banca, banco*, banque*, banka, bankas, bankasi, bankası, banku, bancorp, bancshares, bankszaz, банк*, τράπεζα, τραπεζα, بنك, البنك, مصرف, المصرف, بانک, בנק, ngan hang, ngân hàng, pank, pankki, banki, բանկ, bancaria, bancaire, sparkasse*, kreissparkasse, stadtsparkasse, caisse d épargne, cassa di risparmio, caja de ahorros, savings bank, sparebank, sparbank*, sparekasse*, spaarbank, takarékpénztár
creditunion: credit union, raiffeisen*, caisse populaire, cooperative bank, cooperativa de ahorro y crédito, cooperativa de credito, banca di credito cooperativo, bcc, crédit mutuel, volksbank*
insurance: insuranc*, assuranc*, assicurazion*, versicherung*, seguro*, seguros, aseguradora*, seguradora, verzekering*, forsikring*, försäkring*, vakuutus*, ubezpiecze*, pojišťovn*, poistovn*, poisťovň*, biztosító, osiguranj*, zavarovaln*, страхов*, страховая, ασφαλιστική, sigorta*, تأمين, للتأمين, بیمه, ביטוח, bảo hiểm, bao hiem, asuransi, insurans, assurance, asigurar*, kindlustus, draudim*, apdrošināšana, reinsurance, rückversicherung, assurances
ministry: ministr*, ministèr*, ministerium, ministeriet, ministerie, ministero, ministeri, ministerio, ministério, ministerstv*, ministerul, ministarstv*, министерств*, міністерств*, υπουργείο, bakanlı*, bakanlig*, minisztérium*, وزارة, وزارت, משרד, kementerian, kementrian, departement, ministeerium, ministeriö*, ministre, secretaría, secretaria, secretariat, sekretariat*
department: department*, dept, departament*, département*, departamento*, abteilung, департамент*, dipartimento, departementet, departement, oddělení, отдел*, divisi*, division, divisão, управлени*, управління
office: bureau*, büro, biuro, oficina, office*, ufficio, urząd, urzad, úřad, úrad, hivatal, amt, bundesamt, landesamt, kantoor, kontor, toimisto, ofis, бюро
directorate: direction générale, dirección general, directorate, direktorat*, directorate general, direzione, direktion, direction, dirección, direção
office: служба, service, dienst
agency: agenc*, agentur*, agence*, agenzia, agência*, agentsch*, agenția, agentia, агентств*, агенці*, agentúra, ajans*, virasto, οργανισμός, وكالة, الوكالة, هيئة, الهيئة, سازمان, סוכנות, cục, badan, amet, styrelse*, styrelsen, verket, svet
administration: authority, autorité, autoridad, autoridade, autorità, behörde, myndighet*, inspectorate, inspection, administration, administración, administração, administracija, администраци*, адміністраці*, verwaltung
commission: commission*, comisión, comissão, kommission*, komisj*, komise, комисси*, комісі*
board: board
council: council*, conseil*, consejo*, conselho*, consiglio, raad, rada, rådet, neuvosto, совет, رада, مجلس, المجلس, majlis, hội đồng, dewan, tanács, vijeće
government: govern*, gouvern*, gobierno*, governo*, regierung*, overheid, правительств*, уряд, حكومة, دولت, cabinet, kabinet, presidency, préfecture, prefecture, intendencia
municipality: prefeitura, municipality*, municipalit*, municipio*, município*, comune, commune, gemeente*, gemeinde*, kommun*, kommune, kunta, gmina, obec, mesto, belediye*, belediyesi, بلدية, شهرداری, city council, ayuntamiento, mairie, câmara municipal, stadtverwaltung, město, primaria, primăria
county: county council, landkreis, county
parliament: parliament, parlament*, senate
museum: museum*, musée*, musee*, museo*, museu*, muzeum*, múzeum*, muzej*, muzeul, музе*, μουσείο, müze*, متحف, المتحف, موزه, מוזיאון, bảo tàng, muziej*, museet, muuseum, safn
gallery: galler*, galerie*, galería*, galeria*, galleria, pinacoteca, kunsthalle
library: librar*, bibliothek*, bibliothè*, bibliotec*, bibliotek*, bibliote*, knihovn*, knižnic*, könyvtár*, библиотек*, бібліотек*, βιβλιοθήκη, kütüphane*, مكتبة, المكتبة, کتابخانه, ספריה, הספריה, thư viện, perpustakaan, raamatukogu, kirjasto*, leabharlann, llyfrgell
archive: archive*, archiv*, archivo*, arquivo*, arkiv*, arkisto, archiwum*, архив*, архів*
foundation: foundation*, fondation*, fundaci*, fundação, fundacao, fondazion*, stiftung*, stichting*, stiftelse*, säätiö, saatio, fundacj*, nadac*, nadácia, alapítvány*, fundați*, fundati*, fondacij*, ίδρυμα, vakfı, vakfi, vakıf, مؤسسة, المؤسسة, بنیاد, קרן, yayasan, sihtasutus
fund: фонд*, quỹ, fondas, fonds, fond, fund, fundo, fondo, fonden
trust: trust, trusts, endowment, charity, charitable, charities
association: associat*, assoc, assn, asociaci*, associaç*, associacao, associazion*, asociati*, asociaț*, verein*, verband*, vereniging*, verbond, forening*, förening*, yhdistys, stowarzyszeni*, związek, zwiazek, asociac*, združen*, udruž*, удружение, ассоциаци*, асоціаці*, σύλλογος, ένωση, dernek*, derneği, جمعية, الجمعية, رابطة, انجمن, איגוד, עמותת, hiệp hội, persatuan, asosiasi, selts, société savante, società*
union: bund, union*, unión, união, unione, uniunea, unie, unia, союз*, спілка, اتحاد, الاتحاد, birliği, birligi, zveza, savez, liitto, szövetség*
federation: federat*, federac*, fédérat*, federaz*, föderation, förbund*, forbund*, federacij*, федераци*, федераці*, confederat*, confederac*
league: liga, league, ligue
society: societ*, sociedad*, sociedade*, gesellschaft für, selskab, selskap, sällskap*, seura, towarzystw*, společnost, spoločnosť, társaság*, društvo, общество, товариств*, εταιρεία
alliance: alliance, alianza, aliança, alleanza, allianz für, network, netzwerk, réseau, rede, rete, nätverk, сеть, consortium, konsorti*, consorcio, consórcio, consorzio, verbund
club: club, klub
chamber: chamber, chambre, cámara, câmara, kammer, kamer, kamara, izba, komora, палата, odası, غرفة
laborator: laborator*, laboratoire*, labs, lab, labor, лаборатор*, лабораторі*, laboratóri*, εργαστήριο, laboratuvar*, مختبر, المختبر, آزمایشگاه, מעבדת, makmal, laboratorija, observatóri*
observatory: observator*, observatoire, osservatorio, sternwarte, обсерватор*, rasathane, rasathanesi
church: church*, kirche*, église*, eglise, iglesia*, igreja*, chiesa*, kerk, kirke*, kyrka*, kirkko, kościół, kosciol, kostel, церковь, церква, εκκλησία
diocese: diocese, diocèse, bistum, parish, paroisse, parafia
abbey: abbey, abbaye, monastery, kloster, cathedral
`;

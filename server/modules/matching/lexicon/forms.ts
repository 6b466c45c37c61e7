/** Whole words of which the lexicon knows the stem: they are what a misspelled word is compared with. */
export const FORMS = `
university universities universität universitaet université universidad universidade università universiteit
universitet universitetet universitesi univerzita univerzitet uniwersytet universitas universitat yliopisto egyetem
institute institutes institut instituto istituto instytut instituut institution college academy akademie académie
academia accademia akademia hospital hospitals hôpital ospedale krankenhaus clinic clinica klinik
technology technologies technische technical technique técnica tecnologia tecnología technologie technological
polytechnic politecnico politécnica politechnika polytechnique research recherche forschung investigación pesquisa
science sciences scientific wissenschaft ciencias ciências scienze engineering ingenieria ingénierie engenharia
ingegneria management gestion logistics logistik logistique logística insurance versicherung assurance assurances
seguros assicurazioni international internacional internationale national nationale nacional nazionale industries
industrial industrie industria manufacturing automotive electronics electronic electric electrical energy energie
energia agriculture agricultural environment environmental education educational pedagogical medicine medical médicale
medica medicinal health healthcare pharmaceutical pharmaceuticals chemistry chemical chemicals biology biological
biotechnology physics physical mathematics economics economic business commerce commercial financial finance capital
investment investments securities foundation fundación fondation fondazione stiftung association associação
asociación association associazione federation federación society ministry ministerio ministère ministério department
government municipality chamber museum museo library bibliothek bibliothèque biblioteca laboratory laboratories
observatory development solutions consulting consultants services software systems computing computer communications
telecommunications telecom television broadcasting transport transportation railway railways airlines airways aviation
aerospace defence defense security construction architecture engineering petroleum nuclear veterinary forestry
fisheries marine maritime oceanography geology geological meteorological astronomy children pediatric cancer oncology
cardiology dental nursing psychiatry psychology neurology ophthalmology
`;

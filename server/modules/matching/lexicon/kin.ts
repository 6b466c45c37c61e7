/** Concepts that translators and clerks put for each other: a line lists kin. Their agreement counts in part. */
export const KIN = `
university college academy polytechnic
college school highschool
hospital clinic
institute centre laborator research
agency administration office department directorate
commission council board
association society union federation alliance league
foundation fund trust
ministry department
museum gallery
technology engineering polytechnic
energy electric utility
industry manufactur plant machine
construct architecture
transport logistics mobility
economics commerce business management finance
capital invest finance
hotel restaurant tourism
market retail wholesale
medicine health
environment ecology nature
state public national
international global world
group partners
studies superior professional
computing software data system
media telecom communication
`;

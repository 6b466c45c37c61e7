/** Who is who in the named world: two vendors, their partners and people. */

export interface Staff {
  key: string;
  name: string;
  email: string;
  role: string;
  countries?: string[];
}

export interface Organisation {
  key: string;
  name: string;
  type: string;
  tier: string;
  country: string;
  city: string;
  domain: string;
  parent?: string;
  owner: string;
  people: Staff[];
}

export interface Vendor {
  slug: string;
  name: string;
  colour: string;
  currency: string;
  timeZone: string;
  holidays: string[];
  staff: Staff[];
  partners: Organisation[];
}

const person = (name: string, email: string, role: string, countries?: string[]): Staff => ({
  key: email,
  name,
  email,
  role,
  ...(countries ? { countries } : {}),
});

export const VENDORS: readonly Vendor[] = [
  {
    slug: 'aldertech',
    name: 'Aldertech',
    colour: '#0b6e4f',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    holidays: ['2026-12-25', '2026-12-26', '2027-01-01'],
    staff: [
      person('Olivia Brandt', 'olivia@aldertech.example', 'owner'),
      person('Adam Keller', 'adam@aldertech.example', 'administrator'),
      person('Carla Moreno', 'carla@aldertech.example', 'channel_manager'),
      person('Chidi Okafor', 'chidi@aldertech.example', 'channel_manager', ['NL']),
      person('Fiona Walsh', 'fiona@aldertech.example', 'finance'),
      person('Arun Patel', 'arun@aldertech.example', 'analyst'),
    ],
    partners: [
      {
        key: 'brightline',
        name: 'Brightline Systems',
        type: 'reseller',
        tier: 'Gold',
        country: 'DE',
        city: 'Hamburg',
        domain: 'brightline.example',
        owner: 'carla@aldertech.example',
        people: [
          person('Priya Nair', 'priya@brightline.example', 'partner_administrator'),
          person('Sam Torres', 'sam@brightline.example', 'partner_sales'),
          person('Mila Novak', 'mila@brightline.example', 'partner_marketing'),
          person('Finn Larsen', 'finn@brightline.example', 'partner_finance'),
          person('Lea Roux', 'lea@brightline.example', 'partner_learner'),
        ],
      },
      {
        key: 'cobalt',
        name: 'Cobalt Networks',
        type: 'reseller',
        tier: 'Silver',
        country: 'GB',
        city: 'Leeds',
        domain: 'cobalt-networks.example',
        owner: 'carla@aldertech.example',
        people: [
          person('Grace Kim', 'grace@cobalt-networks.example', 'partner_administrator'),
          person('Ben Ito', 'ben@cobalt-networks.example', 'partner_sales'),
        ],
      },
      {
        key: 'delta',
        name: 'Delta Distribution',
        type: 'distributor',
        tier: 'Platinum',
        country: 'NL',
        city: 'Utrecht',
        domain: 'delta-distribution.example',
        owner: 'chidi@aldertech.example',
        people: [person('Dana de Vries', 'dana@delta-distribution.example', 'partner_administrator')],
      },
      {
        key: 'elmwood',
        name: 'Elmwood IT',
        type: 'reseller',
        tier: 'Registered',
        country: 'NL',
        city: 'Zwolle',
        domain: 'elmwood-it.example',
        parent: 'delta',
        owner: 'chidi@aldertech.example',
        people: [person('Eli Bos', 'eli@elmwood-it.example', 'partner_sales')],
      },
    ],
  },
  {
    slug: 'borealis',
    name: 'Borealis Security',
    colour: '#3b4cca',
    currency: 'USD',
    timeZone: 'America/New_York',
    holidays: ['2026-07-03', '2026-11-26', '2026-12-25'],
    staff: [
      person('Oscar Lind', 'oscar@borealis.example', 'owner'),
      person('Cathy Wong', 'cathy@borealis.example', 'channel_manager'),
    ],
    partners: [
      {
        key: 'summit',
        name: 'Summit Resale',
        type: 'reseller',
        tier: 'Gold',
        country: 'US',
        city: 'Denver',
        domain: 'summit-resale.example',
        owner: 'cathy@borealis.example',
        people: [
          person('Rosa Diaz', 'rosa@summit-resale.example', 'partner_administrator'),
          person('Sam Torres', 'sam@brightline.example', 'partner_sales'),
        ],
      },
      {
        key: 'tundra',
        name: 'Tundra Managed Services',
        type: 'msp',
        tier: 'Silver',
        country: 'CA',
        city: 'Calgary',
        domain: 'tundra-msp.example',
        owner: 'cathy@borealis.example',
        people: [person('Tara Singh', 'tara@tundra-msp.example', 'partner_sales')],
      },
    ],
  },
];

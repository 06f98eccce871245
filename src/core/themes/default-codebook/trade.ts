/**
 * Trade: trade, economy, investment, industry, energy, agriculture, transport, finance, tourism, economic aid.
 * General vocabulary of the field; no country, place or person implies the theme.
 */
import { type DefaultTheme, rules } from './notation.ts';

const color = 'amber';

export const trade: DefaultTheme = {
  name: 'Trade',
  definition:
    'Trade and the economy: investment, industry, energy supply and prices, agriculture, transport and logistics, finance, tourism, economic aid, technology as a business, what sanctions do to an economy. Not: sanctions as a means of pressure (Security); climate policy without an economic side.',
  color,
  key: 2,
  rules: rules({
    apply: `
      economy, economies, econom* unless economic and social council / economic sanctions / economic pressure / exclusive economic zone / eurasian economic / economic coercion / economic community of, macroeconom*, socio-economic, socioeconomic
      business unless business as usual / unfinished business / none of / business-like, businessm*, businesswom*, businesslike, commerce, commercial*, entrepreneur*, company, companies, corporation, corporate, enterprise, private sector, chamber of commerce
      GDP, gross domestic product, gross national, growth rate, inflation, unemployment, employment, jobs, job creation, (create|creating|creation) ... jobs, wage, salary, salaries, pension, labour market, labor market, cost of living, consumer, workforce, middle class, prosperity, standard of living, living standards, purchasing power
      tax, taxation, taxpayer, subsidy, subsid*, budget, fiscal, revenue, procurement
      price unless pay the price / price cap / at any price / paid the price / heavy price
    `,
    suggest: `growth, market, development, workers, innovation, sustainable development, poverty`,
  }),
  children: [
    {
      name: 'Bilateral trade',
      definition:
        'Trade in goods and services between countries: turnover, exports, imports, tariffs, market access, agreements, supply chains. Not: arms deliveries (Security).',
      color,
      key: null,
      rules: rules({
        apply: `
          trade unless trade union / trade unions / foreign affairs and trade / drug trade / arms trade / slave trade, trader, free trade, trade turnover, turnover, trade-economic, FTA, trade war, trade wars, tariff, customs unless customs and traditions / traditions and customs / customs of the people, duty-free, import duty, duties on, quota, market access, protectionis*, dumping, anti-dumping
          export, exporter, reexport, re-export, import, importer, goods, commodity, merchandise, supply chain, value chain, most favoured nation, most-favored-nation, WTO, world trade organization, world trade organisation
          market unless labour market / labor market, marketplace, trade (deficit|surplus|balance|barrier|volume|house), import substitution, economic partnership agreement, intellectual property, supply of (goods|products|raw materials|equipment), products, product
        `,
        suggest: `deliveries, supplies, sale, sales, purchase`,
      }),
      children: [],
    },
    {
      name: 'Investment',
      definition:
        'Investment, joint ventures and projects, investment climate, privatisation, special economic zones. Not: "investing" effort or trust.',
      color,
      key: null,
      rules: rules({
        apply: `
          invest unless invest in our children, investment, investor, reinvest, joint venture, public-private partnership, public private partnership, privatis*, privatiz*, FDI, industrial park, technology park, technopark, special economic zone, free economic zone, industrial zone, joint (project|projects|production|enterprise|enterprises), co-production, startup, start-up, venture capital, shareholder, stake in, capital (market|inflow|outflow|flows|investment|goods|expenditure)
          large-scale projects, major projects, infrastructure project, construction project, construction (company|companies|of ... plant), business climate, business environment, contract, concession agreement, localisation of production
        `,
        suggest: `joint projects, projects, construction, funding`,
      }),
      children: [],
    },
    {
      name: 'Energy',
      definition:
        'Oil, gas, electricity, nuclear power, renewables, mining and minerals: supply, prices, projects. Not: energy as liveliness; nuclear weapons (Security).',
      color,
      key: null,
      rules: rules({
        apply: `
          energy, energy security, oil unless olive oil, oilfield, gas unless tear gas / poison gas / greenhouse gas / nerve gas / greenhouse gas emissions, gasif*, gazprom*, pipeline, petroleum, petrochemical*, petrol, gasoline, diesel, LNG, liquefied natural gas, crude, hydrocarbon, opec, barrels
          electric*, power (plant|station|grid|generation|supply|engineering|sector|lines|units|outage|outages), hydropower, hydroelectric*, nuclear (power|energy|plant|industry), peaceful atom, peaceful use of nuclear, renewable, solar, wind (farm|power|energy|turbine), biofuel, coal, refinery, refineries, refining, fuel, green hydrogen, hydrogen, batteries, battery, electric vehicle
          mining, mineral, rare earth, lithium, raw material, natural resources, metallurg*
        `,
        suggest: `power, grid, resources`,
      }),
      children: [],
    },
    {
      name: 'Industry and technology',
      definition:
        'Industry, manufacturing, high technology and digital business. Not: science and education by themselves; cyber security (Security).',
      color,
      key: null,
      rules: rules({
        apply: `
          industry, industries, industrial* unless military-industrial, reindustriali*, manufactur*, factory, factories, industrialist, production unless production of evidence, producer, productiv*, machine-building, machine building, mechanical engineering, machinery, car plant, assembly plant, assembly line, automotive, automobile, tractor, truck, steel, aluminium, aluminum, semiconductor, microchip, chips, microelectronic*, aircraft construction, shipbuild*, shipyard, textile, garment, apparel, pharmaceutical, woodworking, timber, cement
          digital economy, digitali*, e-commerce, digital (trade|market|technologies|transformation), high-tech, high technology, high technologies, transfer of technology, technology transfer, telecom*, 5G, fintech, import-substitut*, technological (sovereignty|cooperation), competitiv*, small and medium-sized, SMEs, MSMEs
        `,
        suggest: `technolog*, innovation, artificial intelligence, plant`,
      }),
      children: [],
    },
    {
      name: 'Agriculture and food',
      definition: 'Farming, food production and supply, fertilisers, fisheries. Not: emergency food aid as such.',
      color,
      key: null,
      rules: rules({
        apply: `
          agricultur*, agri-food, agrifood, agribusiness, agro*, agrarian, farm, farmer, farmland, crop, grain, wheat, maize, paddy, rice, cereal, fertiliser, fertilizer, food (security|supply|supplies|prices|production|exports|industry|shortages|insecurity|crisis|products|processing), foodstuff, fisher*, fishing, aquaculture, livestock, cattle, poultry, dairy, meat, milk, harvest, irrigat*, plantation, tea, coffee, rubber, coconut, sugar, sowing, veterinar*, phytosanitary, forestry
        `,
        suggest: `food, rural, water`,
      }),
      children: [],
    },
    {
      name: 'Transport and logistics',
      definition:
        'Roads, railways, ports, air links, corridors and transit. Not: humanitarian corridors (Security, Conflict and war).',
      color,
      key: null,
      rules: rules({
        apply: `
          transport*, logistic*, railway, railroad, rail, high-speed (rail|train), (road|roads) unless road map / on the road / road ahead / road to / roadmap / belt and road, highway, motorway, expressway, bridge unless bridge the gap / bridge between / bridge differences / bridge of friendship, airport, aviation, airline, aircraft unless fighter aircraft / military aircraft / combat aircraft, direct flight, air (links|link|connectivity|services|traffic), seaport, port unless port of call, harbour, shipping unless safety of shipping, shipment, container, (transport|economic|trade|transit|north-south|east-west|middle) corridor, transit, freight, cargo, infrastructure unless civilian infrastructure / critical infrastructure / energy infrastructure, belt and road, silk road, connectivity, shipping (line|lane), tunnel
        `,
        suggest: `corridor, flights, vehicle, waterway`,
      }),
      children: [],
    },
    {
      name: 'Finance',
      definition:
        'Banks, currencies, payments and settlements, loans and debt, budgets and funds. Not: frozen assets as a sanction (Security).',
      color,
      key: null,
      rules: rules({
        apply: `
          financ* unless terrorist financing / financing of terrorism / financing terrorism / terrorism financing, refinanc*, bank unless west bank / left bank / right bank / river bank / food bank / blood bank, banker, loan, lending, lender, creditor, credit unless give credit / to his credit, debt unless debt of gratitude, borrow, currency, currencies, exchange rate, rouble, ruble, (mutual|national|bilateral|payment) settlements, settlements in, (payment|payments) unless ransom payment, monetary, IMF, international monetary fund, world bank, EBRD, AIIB, asian development bank, bond unless bond of / bonds of / close bond / strong bond / bonds between / special bond, bonds (market|issue), stock (market|exchange), securities, dedollari*, de-dollari*, dollaris*, SWIFT, foreign exchange, reserves, credit line, banking, insurance, audit, (million|billion|trillion) (dollars|euros|rubles|roubles|rupees|yuan), profit, profitab*, bankrupt*, income, money unless money laundering, dividend, cryptocurrenc*, economic recovery
          (stabilisation|stabilization|reserve|wealth|monetary|development|investment|pension|trust) fund
        `,
        suggest: `fund, funds, funding, grant, million, billion`,
      }),
      children: [],
    },
    {
      name: 'Tourism',
      definition: 'Tourism as an industry: visitors, hotels, air links, promotion. Not: visits of officials; culture.',
      color,
      key: null,
      rules: rules({
        apply: `tourism, tourist, touristic, ecotourism, hotel, hospitality (industry|sector), visa-free, cruise ship, resort unless resort to / last resort / resorts to / resorted to / resorting to`,
        suggest: `visa, travel`,
      }),
      children: [],
    },
    {
      name: 'Economic aid and development',
      definition:
        'Development assistance and projects, donors, reconstruction, poverty reduction. Not: emergency humanitarian relief.',
      color,
      key: null,
      rules: rules({
        apply: `
          (development|economic|financial|technical|budget|macro-financial) (aid|assistance|support|relief), aid package, donor, (development|infrastructure|housing) (project|projects|programme|programmes|program|programs|cooperation|finance|partner|partners|bank), poverty (reduction|alleviation|eradication), (reduce|alleviate|eradicate|eliminate) poverty, reconstruct*, concessional, grant (aid|assistance), housing project, industrialisation, industrialization, green (economy|growth|transition|technology|technologies), just transition, clean energy, economic development, regional development, urban development, sustainable development goals
        `,
        suggest: `development, aid, assistance, reconstruction, SDGs`,
      }),
      children: [],
    },
  ],
};

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
      macroeconom*, socio-economic, socioeconomic, businessm*, businesswom*, businesslike, commerce,
      commercial*, entrepreneur*, company, companies, corporation, corporate, enterprise, private sector,
      chamber of commerce, percent of (the)? (budget|gdp|economy|total), interest rate, surplus,
      (low|lower|lowering|rising|production|energy|high|reduce|reducing|cut|labour|labor|transport|household|borrowing) (cost|costs),
      costs of (living|energy|production), dollar, GDP, gross domestic product, gross national, growth rate,
      inflation, unemployment, unemployed, jobless*, employment, jobs, job creation, (create|creating|creation) ... jobs, wage,
      recession, worker, poverty, salary, pension, livelihood, minimum wage, cost of living, consumer,
      workforce, middle class, standard of living, living standards, purchasing power, tax, taxation,
      taxpayer, subsidy, subsid*, budget*, fiscal, revenue, excise, levy, levies,
      (government|public|budget|social) spending, firms, (land|water) (ownership|tenure|resources),
      use of land, land (issue|issues|policy|reform|code|use|market|relations|law|lease), procurement,
      econom* unless office / (minister|ministry) (of|for) ... (economy|economic development|economic affairs) / economic and social council / economic (sanctions|pressure|coercion|forum|community of|measures) / exclusive economic zone / eurasian economic (union|community|commission|council|space),
      business unless office / business as usual / unfinished business / (none|any) of ... business / business-like / core business,
      deficit unless (trust|democratic|attention) deficit,
      growth unless (population|personal|spiritual) growth / growth (of|in) ... (tension|tensions|terrorism|crime|extremism|friendship|violence),
      workers unless (health|healthcare|aid|humanitarian|social|frontline|relief|medical|rescue|essential) workers,
      sector unless (security|health|education|social|justice) sector,
      labour unless labour party / forced labour / hard labour / child labour,
      labor unless forced labor / hard labor / child labor / labor day,
      price unless (pay|paid|paying|pays) ... price / price cap / at any price / heavy price
    `,
    suggest: `
      development, innovation, prosperity, opening up, costs, percent, competition, customers, affordable,
      welfare
    `,
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
          trader, free trade, trade turnover, turnover, trade-economic, FTA, trade war, trade wars, tariff,
          duty-free, import duty, duties on, quota, market access, protectionis*,
          (trade|economic|commercial) (relations|ties|cooperation|links), dumping, anti-dumping, export,
          exporter, reexport, re-export, import, importer, commodity, merchandise, supply chain, value chain,
          most favoured nation, most-favored-nation, WTO, world trade organization, world trade organisation,
          market, marketplace, decoupling, de-risk*, overcapacity, opening-up, high-level opening up,
          supplies, retail, wholesale, sell, sold, purchas*, buyer, seller, shipments of, output, tonnes,
          trade (fair|mission|missions|policy|rules|agreement|dispute|disputes), supplier, brand, expo,
          intergovernmental commission on trade, trade (deficit|surplus|balance|barrier|volume|house),
          import substitution, economic partnership agreement, intellectual property,
          supply of (goods|products|raw materials|equipment), products, product,
          trade unless office / trade union / (drug|arms|slave|human|ivory) trade,
          customs unless customs and traditions / traditions and customs / customs of / customs union,
          goods unless counterfeit goods / public goods
        `,
        suggest: `deliveries, sale, sales, supply`,
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
          investment, investor, reinvest, joint venture, public-private partnership,
          public private partnership, privatis*, privatiz*, FDI, industrial park, technology park, technopark,
          special economic zone, free economic zone, industrial zone,
          joint (project|projects|production|enterprise|enterprises), co-production, startup, start-up,
          venture capital, shareholder, stake in,
          capital (market|inflow|outflow|flows|investment|goods|expenditure), infrastructure project,
          construction project, construction (company|companies|of ... plant), business climate,
          business environment, concession agreement, localisation of production,
          invest unless invest in our children,
          (project|projects) unless (research|educational|cultural|humanitarian|social|youth|media|nuclear|missile|sports|art|film) (project|projects) / to project / project (power|force|strength) / (manhattan|human) project,
          construction unless construction of ... (peace|world|democracy|order|society|community) / construction brigade,
          contract unless social contract
        `,
        suggest: `funding, stake`,
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
          oilfield, gasif*, gazprom*, pipeline, petroleum, petrochemical*, petrol, gasoline, diesel, LNG,
          liquefied natural gas, crude, hydrocarbon, opec, barrels, electricity, electrif*, electrical,
          electric (power|energy|vehicle|car|bus|grid|locomotive),
          power (plant|station|grid|generation|supply|engineering|sector|lines|units|outage|outages),
          hydropower, hydroelectric*, peaceful atom, peaceful use of nuclear, renewable, photovoltaic, biomass, geothermal, (nuclear|power) reactor, kerosene, solar,
          wind (farm|power|energy|turbine), biofuel, coal, refinery, refineries, refining, fuel,
          green hydrogen, hydrogen, batteries, battery, electric vehicle, mining, mineral, rare earth,
          lithium, raw material, natural resources, metallurg*,
          energy unless office / atomic energy agency,
          oil unless olive oil,
          gas unless tear gas / poison gas / greenhouse gas / nerve gas / greenhouse gas emissions,
          nuclear (power|energy|plant|industry) unless nuclear-powered (ship|submarine|vessel|icebreaker) / nuclear powers
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
          reindustriali*, manufactur*, factory, factories, industrialist, producer, productiv*,
          machine-building, machine building, mechanical engineering, machinery, car plant, assembly plant,
          assembly line, automotive, automobile, tractor, truck, engineering, appliances, chemical industry,
          chemicals, plastics, furniture, electronics, home appliances, steel, aluminium, aluminum,
          semiconductor, microchip, chips, microelectronic*, aircraft construction, shipbuild*, shipyard,
          textile, garment, apparel, pharmaceutical, woodworking, timber, cement, digital economy, digitali*,
          e-commerce, digital (trade|market|technologies|transformation), high-tech, high technology,
          high technologies, transfer of technology, data (centre|center|centres|centers),
          technology (companies|company|cooperation|sector), (critical|emerging|advanced) technologies,
          technology transfer, telecom*, 5G, fintech, import-substitut*,
          technological (sovereignty|cooperation), competitiveness, small and medium-sized, SMEs, MSMEs,
          industry unless office / (defence|defense|arms|military) industry / industry peers,
          industrial* unless (military|defence|defense)-industrial / (defence|defense) industrial,
          production unless production of evidence,
          cars unless cable cars / police cars / cars of
        `,
        suggest: `digital*, AI, innovation, artificial intelligence, plant, competitive`,
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
          agri-food, agrifood, agribusiness, agro*, agrarian, farm, farmer, farmland, crop, grain, wheat,
          maize, paddy, rice, cereal, fertiliser, fertilizer,
          food (security|supply|supplies|prices|production|exports|industry|shortages|insecurity|crisis|products|processing),
          foodstuff, fisher*, fishing, aquaculture, livestock, cattle, poultry, dairy, meat, milk, harvest,
          irrigat*, plantation, tea, coffee, rubber, coconut, sugar, sowing, veterinar*, phytosanitary,
          forestry, rural (areas|economy|communities|roads|industry), agri*, seed, vegetables, pesticide,
          meat products, beef, pork, soy, palm oil, cotton, wine, seafood, food-processing,
          agricultur* unless office,
          fruit unless (bear|bore|bearing|bears) fruit / (fruit|fruits) of,
          food unless food (for thought|parcels|aid|bank|drops)
        `,
        suggest: `rural, water, land`,
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
          logistic*, railway, railroad, rail, high-speed (rail|train), highway, motorway, expressway, airport,
          aviation, airline, (civil|passenger|cargo) aircraft, direct flight, charter flight,
          (regular|new|additional) flights, flights between, destinations,
          air (links|link|connectivity|services|traffic), seaport, harbour, shipment, container,
          (transport|economic|trade|transit|north-south|east-west|middle) corridor, transit, freight, cargo,
          (supply|delivery|trade|transport|export|sea|shipping) routes, belt and road, silk road,
          connectivity, shipping (line|lane), tunnel, passengers, checkpoint modernisation, ferry, locomotive,
          wagons, tram, metro (line|station|construction|system), bus, buses, canal, inland waterway,
          transport* unless office,
          (road|roads) unless road map / on the road / road (ahead|to|works) / belt and road / (rules|rule) of the road,
          (build|building|construction|road|rail|railway|new) ... bridge unless bridge (the|between|differences|of),
          port unless port of call,
          shipping unless (safety|security|protection) of ... shipping / (attacks|attack) on ... shipping,
          infrastructure unless (civilian|critical|military|energy|defence) infrastructure / (air|military|naval) base,
          corridor unless (humanitarian|land|danzig|wildlife|elephant|corridors of power) corridor / corridors of power,
          hub unless hub of (culture|terror)
        `,
        suggest: `flights, vehicle, waterway, bridge, aircraft`,
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
          refinanc*, banker, loan, lending, lender, creditor, borrow, currency, currencies, exchange rate,
          rouble, ruble, (mutual|national|bilateral|payment) settlements, settlements in, monetary, IMF,
          review ... (facility|programme|arrangement), staff-level agreement, extended fund facility, standby arrangement, (imf|fund-supported|stabilisation|adjustment) programme, review of the programme,
          international monetary fund, world bank, EBRD, AIIB, asian development bank,
          (government|treasury|sovereign|green|euro) bonds, (bond|bonds) (market|issue),
          stock (market|exchange), securities, dedollari*, de-dollari*, dollaris*, SWIFT, foreign exchange,
          reserves, credit line, banking, insurance, audit,
          (million|billion|trillion) (usd|dirhams|yen|tenge|riyals|dollars|euros|rubles|roubles|rupees|yuan),
          profit, profitab*, bankrupt*, bailout, income, dividend, cryptocurrenc*, financier, funds, economic recovery,
          (stabilisation|stabilization|reserve|wealth|monetary|development|investment|pension|trust) fund,
          financ* unless office / (terrorist|terrorism|terror) financing / financing ... terrorism / foreign military financing,
          bank unless (west|left|right|river|food|blood) bank / bank robber*,
          credit unless give credit / to his credit,
          debt unless debt of gratitude,
          (payment|payments) unless ransom payment,
          money unless money laundering,
          billion unless billion people
        `,
        suggest: `fund, million, funding, grant, assets, cash, expenditure`,
      }),
      children: [],
    },
    {
      name: 'Tourism',
      definition: 'Tourism as an industry: visitors, hotels, air links, promotion. Not: visits of officials; culture.',
      color,
      key: null,
      rules: rules({
        apply: `
          tourism, tourist, touristic, ecotourism, hotel, hospitality (industry|sector), cruise ship,
          resort unless resort to / last resort
        `,
        suggest: `visa, travel, visa-free, visitors`,
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
          (development|economic|financial|technical|budget|macro-financial) (aid|assistance|support|relief),
          foreign aid, foreign assistance, donor (conference|community|agencies),
          (development|infrastructure|housing) (project|projects|programme|programmes|program|programs|cooperation|finance|partner|partners|bank),
          poverty (reduction|alleviation|eradication), (reduce|alleviate|eradicate|eliminate) poverty,
          reconstruct*, concessional, grant (aid|assistance), housing project, industrialisation,
          industrialization, green (economy|growth|transition|technology|technologies), just transition,
          clean energy, sustainable development, socioeconomic development,
          (regional|urban|rural|national|industrial|infrastructure|high-quality|economic) development,
          development (efforts|agenda|plan|needs|priorities|strategy|goals|assistance|initiatives|activities),
          (grants|aid|loans|assistance) ... projects
        `,
        suggest: `aid, assistance, SDGs, donor`,
      }),
      children: [],
    },
  ],
};

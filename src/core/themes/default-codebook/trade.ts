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
      macroeconom*, socio-economic, socioeconomic, businessm*, businesswom*, businesslike, commerce, remittance,
      commercialis*, commercializ*, entrepreneur*, self-employ*, employer unless vaccin*, employee unless vaccin*, expropriat*, double taxation, nationalisation, nationalization, royalties,
      commercial unless commercials / commercial (break|driver|drivers),
      company unless (ranger|rifle|infantry|tank|theatre|theater|ballet|dance|opera|film) company / in the company of,
      companies unless (ranger|rifle|infantry|theatre|theater|dance) companies, corporation, corporate, enterprise, private sector, warehouse, auction, consortium,
      chamber of commerce, percent of (the)? (budget|gdp|economy|total) unless (budget|gdp) (on|for|to) (defence|defense), interest rate, surplus,
      (low|lower|lowering|rising|production|energy|high|reduce|reducing|cut|labour|labor|transport|household|borrowing) (cost|costs),
      dollar, GDP unless GDP (on|for|to) (defence|defense), gross domestic product, gross national, growth rate,
      inflation, unemployment, unemployed, jobless*, employment, jobs, job creation, (create|creating|creation) ... jobs, wage unless waged / waging / wage (war|peace), cost of ... living,
      recession, poverty, salary, pension, livelihood, minimum wage, cost of living, consumer, austerity, credit rating, downturn,
      middle class,
      workforce unless (federal|health|healthcare|public sector|teaching|medical|nursing) workforce, standard of living, living standards, purchasing power, tax, taxation,
      taxpayer, subsidy, subsidi*, budget*, fiscal unless fiscal year, revenue, levy, levies,
      excise unless excise (department|commissioner|officers),
      (government|public|budget|social) spending, firms, land (ownership|tenure|reform|code|use|market|lease|policy|relations), use of land, procurement,
      level playing field, vision 2030, global gateway, (post-war|economic|early) recovery,
      econom* unless office / (minister|ministry) (of|for) ... (economy|economic development|economic affairs) / economic and social council / economic (sanctions|pressure|coercion|forum|community of|measures) / (emergency|international) economic powers / exclusive economic zone / economic empowerment / eurasian economic (union|community|commission|council|space),
      business unless office / business district / business as usual / unfinished business / (none|any) of ... business / business-like,
      deficit unless (trust|democratic|attention) deficit,
      growth unless (population|personal|spiritual) growth / growth (of|in) ... (relations|ties|friendship|contacts|popularity|interest) / growth (of|in) ... (tension|tensions|terrorism|crime|extremism|friendship|violence),
      worker unless (home front|poll|election|party|museum|cultural|health|healthcare|care|aid|humanitarian|social|frontline|relief|medical|rescue|essential) worker / workers party,
      sector unless (security|naval|defence|defense|military|health|healthcare|education|educational|social|justice|public|government|religious|cultural|judicial|legal|sports|voluntary|nonprofit) sector / (across|all|multiple|various|different|several|many|diverse) ... sectors,
      labour unless office / fruits of ... labour / labour party / forced labour / hard labour / child labour,
      labor unless office / forced labor / hard labor / child labor / labor day / labor party / labor leader / fruits of ... labor,
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
          trader, free trade, trade turnover, turnover, trade-economic, FTA, CEPA, trade war, trade wars, tariff,
          duty-free, GSP, GSP+, generalised scheme of preferences, import duty, duties on, quota, market access, protectionis*,
          (trade|economic|commercial) (relations|ties|cooperation|links), dumping, anti-dumping,
          exporter, reexport, re-export, export unless export* ... (narcotics|drugs|terrorism|revolution|weapons), import, importer, commodity, merchandise, supply chain, value chain,
          most favoured nation, most-favored-nation, WTO, world trade organization, world trade organisation,
          market, marketplace, decoupling, de-risk*, overcapacity, opening-up, high-level opening up,
          supplies unless disaster ... supplies / (water|blood|food|medical|relief|humanitarian|emergency|medicine) supplies, retail, wholesale, sell, sold, purchas* unless purchas* ... (weapons|arms|fighter|military|missiles|tanks|drones|ammunition|air force|navy|army), buyer, seller, shipments of, output, tonnes unless tonnes of ... (drugs|hashish|narcotics|cocaine|heroin|opium|explosives|ammunition|aid|relief),
          trade (fair|mission|missions|policy|rules|agreement|dispute|disputes), supplier, expo unless world expo, brand unless branded / branding,
          intergovernmental commission, trade (deficit|surplus|balance|barrier|volume|house),
          import substitution, economic partnership agreement, rules of origin, free port, free zone unless nuclear (weapon|weapons)? free zone, dry port, intellectual property,
          supply of (goods|products|raw materials|equipment), products, product unless product of (the|our|their|this|long|joint|two|many|years|dialogue),
          trade unless office / trade union / (drug|arms|slave|human|ivory) trade,
          customs unless customs and traditions / traditions and customs / customs of / customs union / customs and border,
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
          joint (production|enterprise|enterprises), co-production,
          joint (project|projects) unless (exhibition|museum|cultural|humanitarian|educational|school|university|research|scientific|youth|media), startup, start-up,
          venture capital, shareholder, stake in,
          capital (market|inflow|outflow|flows|investment|goods|expenditure), infrastructure project,
          construction project, construction (company|companies|of ... plant), business climate,
          business environment, concession agreement, localisation of production, local content,
          invest unless invest in our children,
          (project|projects) unless (research|educational|school|university|library|exhibition|cultural|humanitarian|social|youth|media|nuclear|missile|sports|art|film|socially significant|charitable|museum|creative) (project|projects) / (project|projects) ... (culture|art|arts|education|sports|music|museum|cinema) / to project / projected / projecting / project (power|force|strength) / (manhattan|human) project,
          construction unless construction of ... (relations|partnership|future|dialogue|trust) / construction ... (mosque|mosques|church|churches|temple|temples|monument|memorial|monastery) / construction of ... (peace|world|democracy|order|society|community) / construction brigade,
          contract unless social contract / contract* ... (coronavirus|covid|virus|disease|malaria|infection)
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
          oilfield, gasif*, gazprom*,
          pipeline unless (talent|teacher|education|school|project) pipeline / pipelines for ... (teachers|students|talent), petroleum, petrochemical*, petrol, gasoline, diesel, LNG,
          liquefied natural gas, crude, hydrocarbon, copper, iron ore, zinc, nickel, cobalt, bauxite, phosphate, oil concession, opec, barrels, electricity, electrif*, electrical,
          electric (power|energy|vehicle|car|bus|grid|locomotive),
          power (plant|station|grid|generation|supply|engineering|sector|lines|units|outage|outages),
          hydropower, hydroelectric*, peaceful (atom|nuclear energy), modular reactor, renewable, photovoltaic, biomass, geothermal, (nuclear|power) reactor, kerosene, solar,
          wind (farm|power|energy|turbine), biofuel, coal, refinery, refineries, refining,
          fuel unless (fuel|fuels|fuelled|fueled|fuelling|fueling) ... (tension|tensions|conflict|violence|war|fears|speculation|hatred|anger),
          green hydrogen, hydrogen, batteries, battery, electric vehicle, mining, mineral, rare earth,
          lithium, gold (mine|mining|mines|exports|reserves), diamond, gemstone, megawatt, interconnector, power interconnection, raw material, natural resources, metallurg*,
          energy unless office / atomic energy agency / energy ... (devote|devoted|dedication|enthusiasm) / (devote|less|more|your|his|her|our|sort of|much) ... energy to / sort of energy / (attack|attacks|strikes|targeted|shelling) ... energy / (negative|tireless|inexhaustible|creative|vital|positive|youthful|personal|boundless|human) energy,
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
          reindustriali*, manufactur*, factory, factories, industrialist, producer, productivity, productive (sector|capacity|capacities|forces|capital|assets|investment|industries),
          machine-building, machine building, mechanical engineering, machinery, (car|assembly|processing|cement|steel|chemical|fertiliser|fertilizer|sugar) plant,
          assembly line, automotive, automobile, tractor, engineering unless engineering (vehicle|vehicles|troops|unit|units|corps|students|faculty|university), (dump|heavy|haul) trucks, trucking, truck (drivers|traffic|deliveries), appliances, chemical industry,
          chemicals unless precursor chemicals / toxic chemicals / chemicals ... (weapons|opcw), potash, plastics, furniture, electronics, home appliances, steel, aluminium, aluminum,
          semiconductor, microchip, chips, microelectronic*, aircraft construction, shipbuild*, shipyard,
          textile, garment, apparel, pharmaceutical, woodworking, timber, cement (plant|factory|production|industry|works|imports|exports), digital economy, digitali*,
          e-commerce, digital (trade|market|technologies|transformation), high-tech, high technology,
          high technologies, transfer of technology, charging station, harvester, assembly of ... (vehicles|cars|tractors|buses), data (centre|center|centres|centers),
          technology (companies|company|cooperation|sector), (critical|emerging|advanced) technologies,
          technology transfer, telecom*, 5G, fintech, import-substitut*,
          technological (sovereignty|cooperation), competitiveness, small and medium-sized, SMEs, MSMEs, digitis*, digitiz*, cloud (computing|services|region|infrastructure), legal entities,
          industry unless office / (defence|defense|arms|military) industry / industry peers,
          industrial* unless (military|defence|defense)-industrial / (defence|defense) industrial,
          production unless production ... (narcotics|drugs|fentanyl|opium|weapons|missiles|plutonium|ammunition),
          (passenger|electric|new|imported|used|motor) cars, car (industry|production|market|sales|exports|imports|maker|manufacturer)
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
          fishery, fisherman, fishermen, agri-food, agrifood, agribusiness, agro*, agrarian, farm, farmer, farmland, crop, grain, wheat,
          maize, paddy, rice, cereal, fertiliser, fertilizer,
          food (security|supply|supplies|prices|production|exports|industry|shortages|insecurity|crisis|products|processing),
          foodstuff, fishing, aquaculture, livestock, cattle unless cattle (rustling|raids|rustlers|theft), poultry, dairy, meat, milk, harvest,
          irrigat*, plantation (sector|industry|company|companies|crops|workers|economy), tea unless tea (stall|party|ceremony) / cup of tea / drank tea, coffee, cocoa, banana, soybean, sesame, rubber unless rubber (bullet|bullets|boat|boats|dinghy|stamp), coconut, sugar, sowing, veterinar*, phytosanitary,
          forestry, rural (economy|roads|industry), agri, agritech, seed, vegetables, pesticide,
          meat products, beef, pork, soy, palm oil, cotton, wine, seafood, food-processing,
          agricultur* unless office / food and agriculture (organisation|organization),
          fruit unless (bear|bore|bearing|bears) fruit / (fruit|fruits) of,
          food unless food ... (water|medicine|medicines|medical|shelter) / (water|shelter|medicine|clothing) ... food / food and agriculture (organisation|organization) / food (for thought|parcels|aid|bank|drops|poisoning|chain) / (bacteria|virus|infection|infections|coli) ... food / food ... (bacteria|virus|infection|infections)
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
          logistic*, railway, railroad, rail unless (railed|railing|rails) (against|at), high-speed (rail|train), highway, motorway, expressway, airport unless (arrived|departed|crash|crashed|attack|attacks|explosion) ... airport,
          aviation, airline, haulier, haulage, lorry, lorries, (transport|truck|haulage|road) permits, open skies, air carrier, (civil|passenger|cargo) aircraft, direct flight, charter flight,
          (regular|new|additional) flights, flights between, destinations,
          air (links|link|connectivity|services|traffic), seaport, harbour, shipment, container,
          (transport|economic|trade|transit|north-south|east-west|middle) corridor, transit, freight, cargo,
          (supply|delivery|trade|transport|export|sea|shipping|transit|energy|pipeline) route unless (trafficking|smuggling|migration) ... (route|routes), belt and road, silk road,
          connectivity unless internet connectivity, shipping (line|lane), (road|rail|railway) tunnel, passengers unless passengers ... (crew|aboard|board|injured|killed|died|dead|survived) / (killed|injured|killing) ... passengers, ferry, locomotive,
          (production|supply|supplies|deliver|deliveries|purchase|assembly|batch|fleet) ... (bus|tram|trolleybus|wagon|truck|lorry|lift), metro (line|station|construction|system), canal, inland waterway, (tolls|toll) ... (vessels|ships|barges|trucks|lorries|road|roads|waterway|canal), barge,
          ring road, bypass road, transport* unless office / transport (aircraft|plane|planes|helicopter|helicopters),
          road (construction|network|transport|link|infrastructure|project|building|connection|repair|rehabilitation|maintenance|corridor|traffic|sector),
          (build|building|construct|constructing|construction|repair|new|rural|modern|highway|toll|access) ... road unless road map / road to peace / silk road,
          roads,
          (build|building|construction|road|rail|railway|new) ... bridge unless bridge (the|between|differences|of),
          port unless port (of call|visit|visits|city),
          shipping unless (safety|security|protection) of ... shipping / (attacks|attack) on ... shipping,
          infrastructure unless infrastructure (agency|security agency) / (border|sporting) infrastructure / (civilian|critical|military|energy|defence|university|school|educational|health|healthcare|sports|cultural|social|terrorist) infrastructure / (air|military|naval) base,
          corridor unless humanitarian ... corridor / (humanitarian|land|danzig|wildlife|elephant|terror|peace|security|buffer) corridor / corridors of power,
          hub
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
          refinanc*, banker, loan, lending unless lending ... (expertise|voice|hand|support), lender, creditor, borrow, currency, currencies, exchange rate,
          rouble, ruble, (mutual|national|bilateral|payment) settlements, settlements in, monetary, IMF,
          (first|second|third|fourth|fifth|sixth|final|programme|program|imf|fund) review ... (facility|programme|program|arrangement), staff-level agreement, extended fund facility, standby arrangement, (imf|fund-supported|stabilisation|adjustment) programme,
          international monetary fund, bretton woods, world bank, EBRD, AIIB, asian development bank,
          (government|treasury|sovereign|green|euro) bonds, (bond|bonds) (market|issue),
          stock (market|exchange), securities, dedollari*, de-dollari*, dollaris*, SWIFT, foreign exchange,
          reserves, credit line, banking, insurance unless (health|medical|life|social) insurance / insurance against, audit,
          (million|billion|trillion) (usd|dirhams|yen|tenge|riyals|dollars|euros|rubles|roubles|rupees|yuan),
          profit unless (non|not for) profit, profitab*, bankrupt*, bailout, income unless incoming, dividend, cryptocurrenc*, financier, funds, economic recovery,
          (stabilisation|stabilization|reserve|wealth|monetary|development|investment|pension|trust) fund,
          financ* unless office / (terrorist|terrorism|terror|illicit|military|criminal|campaign) ... financ* / financ* ... (terror*|criminal|crime|extremis*),
          bank unless (west|left|right|river|food|blood) bank / bank cards,
          credit unless give credit / credit for / (claim*|take|took|taking) credit / to (his|her|their|its|the) credit / credited (with|for),
          debt unless debt of gratitude,
          (payment|payments) unless ransom payment,
          money unless money laundering / (dark|prize|ransom) money,
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
          tourism, tourist, touristic, group tours, tour groups, tour operator, ecotourism, hotel, hospitality (industry|sector), cruise ship,
          resort unless resort to / last resort / resorted / resorting
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
          foreign aid, foreign assistance, aid (program|programme|package|appropriation), marshall plan, common market,
          millennium challenge, donor (conference|community|agencies),
          (development|infrastructure|housing) (project|projects|programme|programmes|program|programs|cooperation|finance|partner|partners|bank),
          poverty (reduction|alleviation|eradication), (reduce|alleviate|eradicate|eliminate) poverty,
          reconstruct*, concessional, grant (aid|assistance), housing project, industrialisation,
          industrialization, green (economy|growth|transition|technology|technologies), just transition,
          clean energy, sustainable development unless sustainable development of ... (ties|relations|partnership|cooperation|ocean), socioeconomic development,
          (regional|urban|rural|industrial|infrastructure|high-quality|economic) development unless department of housing and urban development,
          national development (plan|plans|strategy|strategies|bank|goals|programme|priorities),
          development (efforts|agenda|plan|needs|priorities|strategy|goals|assistance|initiatives|activities),
          (grants|aid|loans|assistance) ... projects, million in (grants|aid|assistance|funding|financing|loans|investment|investments|economic|development) unless (military|security|humanitarian) (aid|assistance)
        `,
        suggest: `aid, assistance, SDGs, donor`,
      }),
      children: [],
    },
  ],
};

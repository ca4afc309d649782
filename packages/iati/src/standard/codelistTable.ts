/**
 * The codes of the standard's lists, with their English names.
 *
 * Written by `scripts/iatiStandard.ts`.
 *
 * @internal
 */

/** The codes of the standard's lists, with their English names. */
export const codelistTable = `=ActivityDateType
1|Planned start
2|Actual start
3|Planned End
4|Actual end
=ActivityScope
1|Global
2|Regional
3|Multi-national
4|National
5|Sub-national: Multi-first-level administrative areas
6|Sub-national: Single first-level administrative area
7|Sub-national: Single second-level administrative area
8|Single location
=ActivityStatus
1|Pipeline/identification
2|Implementation
3|Finalisation
4|Closed
5|Cancelled
6|Suspended
=AidType
A01|General budget support
A02|Sector budget support
B01|Core support to NGOs, other private bodies, PPPs and research institutes
B02|Core contributions to multilateral institutions and global funds
B021|Core contributions to multilateral institutions
B022|Core contributions to global funds
B03|Contributions to specific-purpose programmes and funds managed by implementing partners
B031|Contributions to multi-donor/multi-entity funding mechanisms
B032|Contributions to multi-donor/single-entity funding mechanisms
B033|Contributions to single-donor funding mechanisms and contributions earmarked for a specific funding window or geographical location
B04|Basket funds/pooled funding
C01|Project-type interventions
D01|Donor country personnel
D02|Other technical assistance
E01|Scholarships/training in donor country
E02|Imputed student costs
F01|Debt relief
G01|Administrative costs not included elsewhere
H01|Development awareness
H02|Refugees/asylum seekers in donor countries
H03|Asylum-seekers ultimately accepted
H04|Asylum-seekers ultimately rejected
H05|Recognised refugees
H06|Refugees and asylum seekers in other provider countries
=AidTypeVocabulary
1|OECD DAC
2|Earmarking Category
3|Earmarking Modality
4|Cash and Voucher Modalities
=BudgetIdentifierVocabulary
1|IATI
2|Country Chart of Accounts
3|Other Country System
4|Reporting Organisation
5|Other
=BudgetNotProvided
1|Commercial Restrictions
2|Legal Restrictions
3|Rapid Onset Emergency
=BudgetStatus
1|Indicative
2|Committed
=BudgetType
1|Original
2|Revised
=CRSAddOtherFlags
1|Free standing technical cooperation
2|Programme-based approach
3|Investment project
4|Associated financing
=CashandVoucherModalities
1|Cash Transfer
2|Voucher
=CollaborationType
1|Bilateral
2|Multilateral (inflows)
3|Bilateral, core contributions to NGOs and other private bodies / PPPs
4|Multilateral outflows
6|Private Sector Outflows
7|Bilateral, ex-post reporting on NGOs’ activities funded through core contributions
8|Bilateral, triangular co-operation
=ConditionType
1|Policy
2|Performance
3|Fiduciary
=ContactType
1|General Enquiries
2|Project Management
3|Financial Management
4|Communications
=Country*
AF|Afghanistan
AX|Åland Islands
AL|Albania
DZ|Algeria
AS|American Samoa
AD|Andorra
AO|Angola
AI|Anguilla
AQ|Antarctica
AG|Antigua and Barbuda
AR|Argentina
AM|Armenia
AW|Aruba
AU|Australia
AT|Austria
AZ|Azerbaijan
BS|Bahamas (the)
BH|Bahrain
BD|Bangladesh
BB|Barbados
BY|Belarus
BE|Belgium
BZ|Belize
BJ|Benin
BM|Bermuda
BT|Bhutan
BO|Bolivia (Plurinational State of)
BQ|Bonaire, Sint Eustatius and Saba
BA|Bosnia and Herzegovina
BW|Botswana
BV|Bouvet Island
BR|Brazil
IO|British Indian Ocean Territory (the)
BN|Brunei Darussalam
BG|Bulgaria
BF|Burkina Faso
BI|Burundi
KH|Cambodia
CM|Cameroon
CA|Canada
CV|Cabo Verde
KY|Cayman Islands (the)
CF|Central African Republic (the)
TD|Chad
CL|Chile
CN|China
CX|Christmas Island
CC|Cocos (Keeling) Islands (the)
CO|Colombia
KM|Comoros (the)
CG|Congo (the)
CD|Congo (the Democratic Republic of the)
CK|Cook Islands (the)
CR|Costa Rica
CI|Côte d'Ivoire
HR|Croatia
CU|Cuba
CW|Curaçao
CY|Cyprus
CZ|Czechia
DK|Denmark
DJ|Djibouti
DM|Dominica
DO|Dominican Republic (the)
EC|Ecuador
EG|Egypt
SV|El Salvador
GQ|Equatorial Guinea
ER|Eritrea
EE|Estonia
ET|Ethiopia
FK|Falkland Islands (the) [Malvinas]
FO|Faroe Islands (the)
FJ|Fiji
FI|Finland
FR|France
GF|French Guiana
PF|French Polynesia
TF|French Southern Territories (the)
GA|Gabon
GM|Gambia (the)
GE|Georgia
DE|Germany
GH|Ghana
GI|Gibraltar
GR|Greece
GL|Greenland
GD|Grenada
GP|Guadeloupe
GU|Guam
GT|Guatemala
GG|Guernsey
GN|Guinea
GW|Guinea-Bissau
GY|Guyana
HT|Haiti
HM|Heard Island and McDonald Islands
VA|Holy See (the)
HN|Honduras
HK|Hong Kong
HU|Hungary
IS|Iceland
IN|India
ID|Indonesia
IR|Iran (Islamic Republic of)
IQ|Iraq
IE|Ireland
IM|Isle of Man
IL|Israel
IT|Italy
JM|Jamaica
JP|Japan
JE|Jersey
JO|Jordan
KZ|Kazakhstan
KE|Kenya
KI|Kiribati
KP|Korea (the Democratic People's Republic of)
KR|Korea (the Republic of)
XK|Kosovo
KW|Kuwait
KG|Kyrgyzstan
LA|Lao People's Democratic Republic (the)
LV|Latvia
LB|Lebanon
LS|Lesotho
LR|Liberia
LY|Libya
LI|Liechtenstein
LT|Lithuania
LU|Luxembourg
MO|Macao
MK|North Macedonia
MG|Madagascar
MW|Malawi
MY|Malaysia
MV|Maldives
ML|Mali
MT|Malta
MH|Marshall Islands (the)
MQ|Martinique
MR|Mauritania
MU|Mauritius
YT|Mayotte
MX|Mexico
FM|Micronesia (Federated States of)
MD|Moldova (the Republic of)
MC|Monaco
MN|Mongolia
ME|Montenegro
MS|Montserrat
MA|Morocco
MZ|Mozambique
MM|Myanmar
NA|Namibia
NR|Nauru
NP|Nepal
NL|Netherlands (the)
AN|NETHERLAND ANTILLES
NC|New Caledonia
NZ|New Zealand
NI|Nicaragua
NE|Niger (the)
NG|Nigeria
NU|Niue
NF|Norfolk Island
MP|Northern Mariana Islands (the)
NO|Norway
OM|Oman
PK|Pakistan
PW|Palau
PS|Palestine, State of
PA|Panama
PG|Papua New Guinea
PY|Paraguay
PE|Peru
PH|Philippines (the)
PN|Pitcairn
PL|Poland
PT|Portugal
PR|Puerto Rico
QA|Qatar
RE|Réunion
RO|Romania
RU|Russian Federation (the)
RW|Rwanda
BL|Saint Barthélemy
SH|Saint Helena, Ascension and Tristan da Cunha
KN|Saint Kitts and Nevis
LC|Saint Lucia
MF|Saint Martin (French part)
PM|Saint Pierre and Miquelon
VC|Saint Vincent and the Grenadines
WS|Samoa
SM|San Marino
ST|Sao Tome and Principe
SA|Saudi Arabia
SN|Senegal
RS|Serbia
SC|Seychelles
SL|Sierra Leone
SG|Singapore
SX|Sint Maarten (Dutch part)
SK|Slovakia
SI|Slovenia
SB|Solomon Islands
SO|Somalia
ZA|South Africa
GS|South Georgia and the South Sandwich Islands
SS|South Sudan
ES|Spain
LK|Sri Lanka
SD|Sudan (the)
SR|Suriname
SJ|Svalbard and Jan Mayen
SZ|Eswatini
SE|Sweden
CH|Switzerland
SY|Syrian Arab Republic (the)
TW|Taiwan (Province of China)
TJ|Tajikistan
TZ|Tanzania, the United Republic of
TH|Thailand
TL|Timor-Leste
TG|Togo
TK|Tokelau
TO|Tonga
TT|Trinidad and Tobago
TN|Tunisia
TR|Türkiye
TM|Turkmenistan
TC|Turks and Caicos Islands (the)
TV|Tuvalu
UG|Uganda
UA|Ukraine
AE|United Arab Emirates (the)
GB|United Kingdom of Great Britain and Northern Ireland (the)
US|United States of America (the)
UM|United States Minor Outlying Islands (the)
UY|Uruguay
UZ|Uzbekistan
VU|Vanuatu
VE|Venezuela (Bolivarian Republic of)
VN|Viet Nam
VG|Virgin Islands (British)
VI|Virgin Islands (U.S.)
WF|Wallis and Futuna
EH|Western Sahara
YE|Yemen
ZM|Zambia
ZW|Zimbabwe
=Currency
AED|UAE Dirham
AFN|Afghani
ALL|Lek
AMD|Armenian Dram
ANG|Netherlands Antillian Guilder
AOA|Kwanza
ARS|Argentine Peso
AUD|Australian Dollar
AWG|Aruban Guilder
AZN|Azerbaijanian Manat
BAM|Convertible Marks
BBD|Barbados Dollar
BDT|Taka
BGN|Bulgarian Lev
BHD|Bahraini Dinar
BIF|Burundi Franc
BMD|Bermudian Dollar
BND|Brunei Dollar
BOB|Boliviano
BOV|Mvdol
BRL|Brazilian Real
BSD|Bahamian Dollar
BTN|Ngultrum
BWP|Pula
BYR|Belarussian Ruble
BYN|Belarussian Ruble
BZD|Belize Dollar
CAD|Canadian Dollar
CDF|Congolese Franc
CHF|Swiss Franc
CLF|Unidades de fomento
CLP|Chilean Peso
CNY|Yuan Renminbi
COP|Colombian Peso
COU|Unidad de Valor Real
CRC|Costa Rican Colon
CUC|Peso Convertible
CUP|Cuban Peso
CVE|Cape Verde Escudo
CZK|Czech Koruna
DJF|Djibouti Franc
DKK|Danish Krone
DOP|Dominican Peso
DZD|Algerian Dinar
EEK|Kroon
EGP|Egyptian Pound
ERN|Nakfa
ETB|Ethiopian Birr
EUR|Euro
FJD|Fiji Dollar
FKP|Falkland Islands Pound
GBP|Pound Sterling
GEL|Lari
GHS|Cedi
GIP|Gibraltar Pound
GMD|Dalasi
GNF|Guinea Franc
GTQ|Quetzal
GYD|Guyana Dollar
HKD|Hong Kong Dollar
HNL|Lempira
HRK|Kuna
HTG|Gourde
HUF|Forint
IDR|Rupiah
ILS|New Israeli Sheqel
INR|Indian Rupee
IQD|Iraqi Dinar
IRR|Iranian Rial
ISK|Iceland Krona
JMD|Jamaican Dollar
JOD|Jordanian Dinar
JPY|Yen
KES|Kenyan Shilling
KGS|Som
KHR|Riel
KMF|Comoro Franc
KPW|North Korean Won
KRW|Won
KWD|Kuwaiti Dinar
KYD|Cayman Islands Dollar
KZT|Tenge
LAK|Kip
LBP|Lebanese Pound
LKR|Sri Lanka Rupee
LRD|Liberian Dollar
LSL|Loti
LTL|Lithuanian Litas
LVL|Latvian Lats
LYD|Libyan Dinar
MAD|Moroccan Dirham
MDL|Moldovan Leu
MGA|Malagasy Ariary
MKD|Denar
MMK|Kyat
MNT|Tugrik
MOP|Pataca
MRO|Ouguiya
MRU|Ouguiya
MUR|Mauritius Rupee
MVR|Rufiyaa
MWK|Malawi Kwacha
MXN|Mexican Peso
MXV|Mexican Unidad de Inversion (UDI)
MYR|Malaysian Ringgit
MZN|Metical
NAD|Namibia Dollar
NGN|Naira
NIO|Cordoba Oro
NOK|Norwegian Krone
NPR|Nepalese Rupee
NZD|New Zealand Dollar
OMR|Rial Omani
PAB|Balboa
PEN|Nuevo Sol
PGK|Kina
PHP|Philippine Peso
PKR|Pakistan Rupee
PLN|Zloty
PYG|Guarani
QAR|Qatari Rial
RON|Romanian Leu
RSD|Serbian Dinar
RUB|Russian Ruble
RWF|Rwanda Franc
SAR|Saudi Riyal
SBD|Solomon Islands Dollar
SCR|Seychelles Rupee
SDG|Sudanese Pound
SEK|Swedish Krona
SGD|Singapore Dollar
SHP|Saint Helena Pound
SLE|Leone
SLL|Leone
SOS|Somali Shilling
SSP|South Sudanese Pound
SRD|Surinam Dollar
STD|Dobra
STN|Dobra
SVC|El Salvador Colon
SYP|Syrian Pound
SZL|Lilangeni
THB|Baht
TJS|Somoni
TMT|Manat
TND|Tunisian Dinar
TOP|Paanga
TRY|Turkish Lira
TTD|Trinidad and Tobago Dollar
TWD|New Taiwan Dollar
TZS|Tanzanian Shilling
UAH|Hryvnia
UGX|Uganda Shilling
USD|US Dollar
USN|US Dollar (Next day)
USS|US Dollar (Same day)
UYI|Uruguay Peso en Unidades Indexadas
UYU|Peso Uruguayo
UZS|Uzbekistan Sum
VED|Bolivar Soberano
VEF|Bolivar
VES|Bolivar Soberano
VND|Dong
VUV|Vatu
WST|Tala
XAF|CFA Franc BEAC
XBT|Bitcoin
XCD|East Caribbean Dollar
XDR|International Monetary Fund (IMF) Special Drawing Right (SDR)
XOF|CFA Franc BCEAO
XPF|CFP Franc
YER|Yemeni Rial
ZAR|Rand
ZMK|Zambian Kwacha
ZMW|Zambian Kwacha
ZWL|Zimbabwe Dollar
=DescriptionType
1|General
2|Objectives
3|Target Groups
4|Other
=DisbursementChannel
1|Money is disbursed through central Ministry of Finance or Treasury
2|Money is disbursed directly to the implementing institution and managed through a separate bank account
3|Aid in kind: Donors utilise third party agencies, e.g. NGOs or management companies
4|Aid in kind: Donors manage funds themselves
=DocumentCategory
A01|Pre- and post-project impact appraisal
A02|Objectives / Purpose of activity
A03|Intended ultimate beneficiaries
A04|Conditions
A05|Budget
A06|Summary information about contract
A07|Review of project performance and evaluation
A08|Results, outcomes and outputs
A09|Memorandum of understanding (If agreed by all parties)
A10|Tender
A11|Contract
A12|Activity web page
B01|Annual report
B02|Institutional Strategy paper
B03|Country strategy paper
B04|Aid Allocation Policy
B05|Procurement Policy and Procedure
B06|Institutional Audit Report
B07|Country Audit Report
B08|Exclusions Policy
B09|Institutional Evaluation Report
B10|Country Evaluation Report
B11|Sector strategy
B12|Thematic strategy
B13|Country-level Memorandum of Understanding
B14|Evaluations policy
B15|General Terms and Conditions
B16|Organisation web page
B17|Country/Region web page
B18|Sector web page
=EarmarkingCategory
1|Unearmarked
2|Softly Earmarked
3|Earmarked
4|Tightly Earmarked
=FinanceType
1|GNI: Gross National Income
110|Standard grant
1100|Guarantees/insurance
111|Subsidies to national private investors
2|ODA % GNI
210|Interest subsidy
211|Interest subsidy to national private exporters
3|Total Flows % GNI
310|Capital subscription on deposit basis
311|Capital subscription on encashment basis
4|Population
410|Aid loan excluding debt reorganisation
411|Investment-related loan to developing countries
412|Loan in a joint venture with the recipient
413|Loan to national private investor
414|Loan to national private exporter
421|Standard loan
422|Reimbursable grant
423|Bonds
424|Asset-backed securities
425|Other debt securities
431|Subordinated loan
432|Preferred equity
433|Other hybrid instruments
451|Non-banks guaranteed export credits
452|Non-banks non-guaranteed portions of guaranteed export credits
453|Bank export credits
510|Common equity
511|Acquisition of equity not part of joint venture in developing countries
512|Other acquisition of equity
520|Shares in collective investment vehicles
530|Reinvested earnings
610|Debt forgiveness: ODA claims (P)
611|Debt forgiveness: ODA claims (I)
612|Debt forgiveness: OOF claims (P)
613|Debt forgiveness: OOF claims (I)
614|Debt forgiveness: Private claims (P)
615|Debt forgiveness: Private claims (I)
616|Debt forgiveness: OOF claims (DSR)
617|Debt forgiveness: Private claims (DSR)
618|Debt forgiveness: Other
620|Debt rescheduling: ODA claims (P)
621|Debt rescheduling: ODA claims (I)
622|Debt rescheduling: OOF claims (P)
623|Debt rescheduling: OOF claims (I)
624|Debt rescheduling: Private claims (P)
625|Debt rescheduling: Private claims (I)
626|Debt rescheduling: OOF claims (DSR)
627|Debt rescheduling: Private claims (DSR)
630|Debt rescheduling: OOF claim (DSR – original loan principal)
631|Debt rescheduling: OOF claim (DSR – original loan interest)
632|Debt rescheduling: Private claim (DSR – original loan principal)
633|Debt forgiveness/conversion: export credit claims (P)
634|Debt forgiveness/conversion: export credit claims (I)
635|Debt forgiveness: export credit claims (DSR)
636|Debt rescheduling: export credit claims (P)
637|Debt rescheduling: export credit claims (I)
638|Debt rescheduling: export credit claims (DSR)
639|Debt rescheduling: export credit claim (DSR – original loan principal)
710|Foreign direct investment, new capital outflow (includes reinvested earnings if separate identification not available)
711|Other foreign direct investment, including reinvested earnings
712|Foreign direct investment, reinvested earnings
810|Bank bonds
811|Non-bank bonds
910|Other bank securities/claims
911|Other non-bank securities/claims
912|Purchase of securities from issuing agencies
913|Securities and other instruments originally issued by multilateral agencies
=FlowType
10|ODA
20|OOF
21|Non-export credit OOF
22|Officially supported export credits
30|Private Development Finance
35|Private Market
36|Private Foreign Direct Investment
37|Other Private flows at market terms
40|Non flow
50|Other flows
=GeographicExactness
1|Exact
2|Approximate
=GeographicLocationClass
1|Administrative Region
2|Populated Place
3|Structure
4|Other Topographical Feature
=GeographicLocationReach
1|Activity
2|Intended Beneficiaries
=GeographicVocabulary
A1|Global Admininistrative Unit Layers
A2|UN Second Administrative Level Boundary Project
A3|Global Administrative Areas
A4|ISO Country (3166-1 alpha-2)
G1|Geonames
G2|OpenStreetMap
=HumanitarianScopeType*
1|Emergency
2|Appeal
=HumanitarianScopeVocabulary*
1-2|Glide
2-1|Humanitarian Plan
99|Reporting Organisation
=IndicatorMeasure
1|Unit
2|Percentage
3|Nominal
4|Ordinal
5|Qualitative
=IndicatorVocabulary*
1|WHO Registry
2|Sphere Handbook
3|US Foreign Assistance Framework
4|World Bank World Development Indicators
5|UN Millennium Development Goals Indicators
6|UNOCHA Humanitarian Response Indicators
7|HIV/AIDS Indicator Registry
8|Harmonized Indicators for Private Sector (HIPSO)
9|UN Sustainable Development Goals (SDG) Indicators
99|Reporting Organisation
=Language*
aa|Afar
ab|Abkhazian
ae|Avestan
af|Afrikaans
ak|Akan
am|Amharic
an|Aragonese
ar|Arabic
as|Assamese
av|Avaric
ay|Aymara
az|Azerbaijani
ba|Bashkir
be|Belarusian
bg|Bulgarian
bh|Bihari languages
bi|Bislama
bm|Bambara
bn|Bengali
bo|Tibetan
br|Breton
bs|Bosnian
ca|Catalan; Valencian
ce|Chechen
ch|Chamorro
co|Corsican
cr|Cree
cs|Czech
cv|Chuvash
cy|Welsh
da|Danish
de|German
dv|Divehi; Dhivehi; Maldivian
dz|Dzongkha
ee|Ewe
el|Greek
en|English
eo|Esperanto
es|Spanish; Castilian
et|Estonian
eu|Basque
fa|Persian
ff|Fulah
fi|Finnish
fj|Fijian
fo|Faroese
fr|French
fy|Western Frisian
ga|Irish
gd|Gaelic; Scottish Gaelic
gl|Galician
gn|Guarani
gu|Gujarati
gv|Manx
ha|Hausa
he|Hebrew
hi|Hindi
ho|Hiri Motu
hr|Croatian
ht|Haitian; Haitian Creole
hu|Hungarian
hy|Armenian
hz|Herero
id|Indonesian
ig|Igbo
ii|Sichuan Yi; Nuosu
ik|Inupiaq
io|Ido
is|Icelandic
it|Italian
iu|Inuktitut
ja|Japanese
jv|Javanese
ka|Georgian
kg|Kongo
ki|Kikuyu; Gikuyu
kj|Kuanyama; Kwanyama
kk|Kazakh
kl|Kalaallisut; Greenlandic
km|Central Khmer
kn|Kannada
ko|Korean
kr|Kanuri
ks|Kashmiri
ku|Kurdish
kv|Komi
kw|Cornish
ky|Kirghiz; Kyrgyz
la|Latin
lb|Luxembourgish; Letzeburgesch
lg|Ganda
li|Limburgan; Limburger; Limburgish
ln|Lingala
lo|Lao
lt|Lithuanian
lu|Luba-Katanga
lv|Latvian
mg|Malagasy
mh|Marshallese
mi|Maori
mk|Macedonian
ml|Malayalam
mn|Mongolian
mr|Marathi
ms|Malay
mt|Maltese
my|Burmese
na|Nauru
nb|Bokmål, Norwegian; Norwegian Bokmål
nd|Ndebele, North; North Ndebele
ne|Nepali
ng|Ndonga
nl|Dutch; Flemish
nn|Norwegian Nynorsk; Nynorsk, Norwegian
no|Norwegian
nr|Ndebele, South; South Ndebele
nv|Navajo; Navaho
ny|Chichewa; Chewa; Nyanja
oc|Occitan (post 1500)
oj|Ojibwa
om|Oromo
or|Oriya
os|Ossetian; Ossetic
pa|Panjabi; Punjabi
pi|Pali
pl|Polish
ps|Pushto; Pashto
pt|Portuguese
qu|Quechua
rm|Romansh
rn|Rundi
ro|Romanian; Moldavian; Moldovan
ru|Russian
rw|Kinyarwanda
sa|Sanskrit
sc|Sardinian
sd|Sindhi
se|Northern Sami
sg|Sango
si|Sinhala; Sinhalese
sk|Slovak
sl|Slovenian
sm|Samoan
sn|Shona
so|Somali
sq|Albanian
sr|Serbian
ss|Swati
st|Sotho, Southern
su|Sundanese
sv|Swedish
sw|Swahili
ta|Tamil
te|Telugu
tg|Tajik
th|Thai
ti|Tigrinya
tk|Turkmen
tl|Tagalog
tn|Tswana
to|Tonga (Tonga Islands)
tr|Turkish
ts|Tsonga
tt|Tatar
tw|Twi
ty|Tahitian
ug|Uighur; Uyghur
uk|Ukrainian
ur|Urdu
uz|Uzbek
ve|Venda
vi|Vietnamese
vo|Volapük
wa|Walloon
wo|Wolof
xh|Xhosa
yi|Yiddish
yo|Yoruba
za|Zhuang; Chuang
zh|Chinese
zu|Zulu
=LoanRepaymentPeriod*
1|Annual
2|Semi-annual
4|Quarterly
12|Monthly
=LoanRepaymentType
1|Equal Principal Payments (EPP)
2|Annuity
3|Lump sum
5|Other
=OrganisationRole
1|Funding
2|Accountable
3|Extending
4|Implementing
=OrganisationType
10|Government
11|Local Government
15|Other Public Sector
21|International NGO
22|National NGO
23|Regional NGO
24|Partner Country based NGO
30|Public Private Partnership
40|Multilateral
60|Foundation
70|Private Sector
71|Private Sector in Provider Country
72|Private Sector in Aid Recipient Country
73|Private Sector in Third Country
80|Academic, Training and Research
90|Other
=OtherIdentifierType
A1|Reporting Organisation's internal activity identifier
A2|CRS Activity identifier
A3|Previous Activity Identifier
A4|FTS Flow ID
A9|Other Activity Identifier
B1|Previous Reporting Organisation Identifier
B9|Other Organisation Identifier
=PolicyMarker
1|Gender Equality
2|Aid to Environment
3|Participatory Development/Good Governance
4|Trade Development
5|Aid Targeting the Objectives of the Convention on Biological Diversity
6|Aid Targeting the Objectives of the Framework Convention on Climate Change - Mitigation
7|Aid Targeting the Objectives of the Framework Convention on Climate Change - Adaptation
8|Aid Targeting the Objectives of the Convention to Combat Desertification
9|Reproductive, Maternal, Newborn and Child Health (RMNCH)
10|Disaster Risk Reduction(DRR)
11|Disability
12|Nutrition
=PolicyMarkerVocabulary
1|OECD DAC CRS
99|Reporting Organisation
=PolicySignificance
0|not targeted
1|significant objective
2|principal objective
3|principal objective AND in support of an action programme
4|Explicit primary objective
=Region
88|States Ex-Yugoslavia unspecified
89|Europe, regional
189|North of Sahara, regional
289|South of Sahara, regional
298|Africa, regional
380|West Indies, regional
389|Caribbean & Central America, regional
489|South America, regional
498|America, regional
589|Middle East, regional
619|Central Asia, regional
679|South Asia, regional
689|South & Central Asia, regional
789|Far East Asia, regional
798|Asia, regional
889|Oceania, regional
998|Developing countries, unspecified
1027|Eastern Africa, regional
1028|Middle Africa, regional
1029|Southern Africa, regional
1030|Western Africa, regional
1031|Caribbean, regional
1032|Central America, regional
1033|Melanesia, regional
1034|Micronesia, regional
1035|Polynesia, regional
=RegionVocabulary
1|OECD DAC
2|UN
99|Reporting Organisation
=RelatedActivityType
1|Parent
2|Child
3|Sibling
4|Co-funded
5|Third Party
=ResultType
1|Output
2|Outcome
3|Impact
9|Other
=ResultVocabulary
99|Reporting Organisation
=Sector
11110|Education policy and administrative management
11120|Education facilities and training
11130|Teacher training
11182|Educational research
11220|Primary education
11230|Basic life skills for adults
11231|Basic life skills for youth
11232|Primary education equivalent for adults
11240|Early childhood education
11250|School feeding
11260|Lower secondary education
11320|Upper Secondary Education (modified and includes data from 11322)
11321|Lower secondary education
11322|Upper secondary education
11330|Vocational training
11420|Higher education
11430|Advanced technical and managerial training
12110|Health policy and administrative management
12181|Medical education/training
12182|Medical research
12191|Medical services
12196|Health statistics and data
12220|Basic health care
12230|Basic health infrastructure
12240|Basic nutrition
12250|Infectious disease control
12261|Health education
12262|Malaria control
12263|Tuberculosis control
12264|COVID-19 control
12281|Health personnel development
12310|NCDs control, general
12320|Tobacco use control
12330|Control of harmful use of alcohol and drugs
12340|Promotion of mental health and well-being
12350|Other prevention and treatment of NCDs
12382|Research for prevention and control of NCDs
13010|Population policy and administrative management
13020|Reproductive health care
13030|Family planning
13040|STD control including HIV/AIDS
13081|Personnel development for population and reproductive health
13096|Population statistics and data
14010|Water sector policy and administrative management
14015|Water resources conservation (including data collection)
14020|Water supply and sanitation - large systems
14021|Water supply - large systems
14022|Sanitation - large systems
14030|Basic drinking water supply and basic sanitation
14031|Basic drinking water supply
14032|Basic sanitation
14040|River basins development
14050|Waste management/disposal
14081|Education and training in water supply and sanitation
15110|Public sector policy and administrative management
15111|Public finance management (PFM)
15112|Decentralisation and support to subnational government
15113|Anti-corruption organisations and institutions
15114|Domestic revenue mobilisation
15116|Tax collection
15117|Budget planning
15118|National audit
15119|Debt and aid management
15120|Public sector financial management
15121|Foreign affairs
15122|Diplomatic missions
15123|Administration of developing countries' foreign aid
15124|General personnel services
15125|Public Procurement
15126|Other general public services
15127|National monitoring and evaluation
15128|Local government finance
15129|Other central transfers to institutions
15130|Legal and judicial development
15131|Justice, law and order policy, planning and administration
15132|Police
15133|Fire and rescue services
15134|Judicial affairs
15135|Ombudsman
15136|Immigration
15137|Prisons
15140|Government administration
15142|Macroeconomic policy
15143|Meteorological services
15144|National standards development
15150|Democratic participation and civil society
15151|Elections
15152|Legislatures and political parties
15153|Media and free flow of information
15154|Executive office
15155|Tax policy and administration support
15156|Other non-tax revenue mobilisation
15160|Human rights
15161|Elections
15162|Human rights
15163|Free flow of information
15164|Women's equality organisations and institutions
15170|Women's rights organisations and movements, and government institutions
15180|Ending violence against women and girls
15185|Local government administration
15190|Facilitation of orderly, safe, regular and responsible migration and mobility
15196|Government and civil society statistics and data
15210|Security system management and reform
15220|Civilian peace-building, conflict prevention and resolution
15230|Participation in international peacekeeping operations
15240|Reintegration and SALW control
15250|Removal of land mines and explosive remnants of war
15261|Child soldiers (prevention and demobilisation)
16010|Social Protection
16011|Social protection and welfare services policy, planning and administration
16012|Social security (excl pensions)
16013|General pensions
16014|Civil service pensions
16015|Social services (incl youth development and women+ children)
16020|Employment creation
16030|Housing policy and administrative management
16040|Low-cost housing
16050|Multisector aid for basic social services
16061|Culture and recreation
16062|Statistical capacity building
16063|Narcotics control
16064|Social mitigation of HIV/AIDS
16065|Recreation and sport
16066|Culture
16070|Labour rights
16080|Social dialogue
21010|Transport policy and administrative management
21011|Transport policy, planning and administration
21012|Public transport services
21013|Transport regulation
21020|Road transport
21021|Feeder road construction
21022|Feeder road maintenance
21023|National road construction
21024|National road maintenance
21030|Rail transport
21040|Water transport
21050|Air transport
21061|Storage
21081|Education and training in transport and storage
22010|Communications policy and administrative management
22011|Communications policy, planning and administration
22012|Postal services
22013|Information services
22020|Telecommunications
22030|Radio/television/print media
22040|Information and communication technology (ICT)
23010|Energy policy and administrative management
23020|Power generation/non-renewable sources
23030|Power generation/renewable sources
23040|Electrical transmission/ distribution
23050|Gas distribution
23061|Oil-fired power plants
23062|Gas-fired power plants
23063|Coal-fired power plants
23064|Nuclear power plants
23065|Hydro-electric power plants
23066|Geothermal energy
23067|Solar energy
23068|Wind power
23069|Ocean power
23070|Biomass
23081|Energy education/training
23082|Energy research
23110|Energy policy and administrative management
23111|Energy sector policy, planning and administration
23112|Energy regulation
23181|Energy education/training
23182|Energy research
23183|Energy conservation and demand-side efficiency
23210|Energy generation, renewable sources - multiple technologies
23220|Hydro-electric power plants
23230|Solar energy for centralised grids
23231|Solar energy for isolated grids and standalone systems
23232|Solar energy - thermal applications
23240|Wind energy
23250|Marine energy
23260|Geothermal energy
23270|Biofuel-fired power plants
23310|Energy generation, non-renewable sources, unspecified
23320|Coal-fired electric power plants
23330|Oil-fired electric power plants
23340|Natural gas-fired electric power plants
23350|Fossil fuel electric power plants with carbon capture and storage (CCS)
23360|Non-renewable waste-fired electric power plants
23410|Hybrid energy electric power plants
23510|Nuclear energy electric power plants and nuclear safety
23610|Heat plants
23620|District heating and cooling
23630|Electric power transmission and distribution (centralised grids)
23631|Electric power transmission and distribution (isolated mini-grids)
23640|Retail gas distribution
23641|Retail distribution of liquid or solid fossil fuels
23642|Electric mobility infrastructures
24010|Financial policy and administrative management
24020|Monetary institutions
24030|Formal sector financial intermediaries
24040|Informal/semi-formal financial intermediaries
24050|Remittance facilitation, promotion and optimisation
24081|Education/training in banking and financial services
25010|Business policy and administration
25020|Privatisation
25030|Business development services
25040|Responsible business conduct
31110|Agricultural policy and administrative management
31120|Agricultural development
31130|Agricultural land resources
31140|Agricultural water resources
31150|Agricultural inputs
31161|Food crop production
31162|Industrial crops/export crops
31163|Livestock
31164|Agrarian reform
31165|Agricultural alternative development
31166|Agricultural extension
31181|Agricultural education/training
31182|Agricultural research
31191|Agricultural services
31192|Plant and post-harvest protection and pest control
31193|Agricultural financial services
31194|Agricultural co-operatives
31195|Livestock/veterinary services
31210|Forestry policy and administrative management
31220|Forestry development
31261|Fuelwood/charcoal
31281|Forestry education/training
31282|Forestry research
31291|Forestry services
31310|Fishing policy and administrative management
31320|Fishery development
31381|Fishery education/training
31382|Fishery research
31391|Fishery services
32110|Industrial policy and administrative management
32120|Industrial development
32130|Small and medium-sized enterprises (SME) development
32140|Cottage industries and handicraft
32161|Agro-industries
32162|Forest industries
32163|Textiles, leather and substitutes
32164|Chemicals
32165|Fertilizer plants
32166|Cement/lime/plaster
32167|Energy manufacturing (fossil fuels)
32168|Pharmaceutical production
32169|Basic metal industries
32170|Non-ferrous metal industries
32171|Engineering
32172|Transport equipment industry
32173|Modern biofuels manufacturing
32174|Clean cooking appliances manufacturing
32182|Technological research and development
32210|Mineral/mining policy and administrative management
32220|Mineral prospection and exploration
32261|Coal
32262|Oil and gas (upstream)
32263|Ferrous metals
32264|Nonferrous metals
32265|Precious metals/materials
32266|Industrial minerals
32267|Fertilizer minerals
32268|Offshore minerals
32310|Construction policy and administrative management
33110|Trade policy and administrative management
33120|Trade facilitation
33130|Regional trade agreements (RTAs)
33140|Multilateral trade negotiations
33150|Trade-related adjustment
33181|Trade education/training
33210|Tourism policy and administrative management
41010|Environmental policy and administrative management
41020|Biosphere protection
41030|Biodiversity
41040|Site preservation
41050|Flood prevention/control
41081|Environmental education/training
41082|Environmental research
43010|Multisector aid
43030|Urban development and management
43031|Urban land policy and management
43032|Urban development
43040|Rural development
43041|Rural land policy and management
43042|Rural development
43050|Non-agricultural alternative development
43060|Disaster Risk Reduction
43071|Food security policy and administrative management
43072|Household food security programmes
43073|Food safety and quality
43081|Multisector education/training
43082|Research/scientific institutions
51010|General budget support-related aid
52010|Food assistance
53030|Import support (capital goods)
53040|Import support (commodities)
60010|Action relating to debt
60020|Debt forgiveness
60030|Relief of multilateral debt
60040|Rescheduling and refinancing
60061|Debt for development swap
60062|Other debt swap
60063|Debt buy-back
72010|Material relief assistance and services
72011|Basic Health Care Services in Emergencies
72012|Education in emergencies
72040|Emergency food assistance
72050|Relief co-ordination and support services
73010|Immediate post-emergency reconstruction and rehabilitation
74010|Disaster prevention and preparedness
74020|Multi-hazard response preparedness
91010|Administrative costs (non-sector allocable)
92010|Support to national NGOs
92020|Support to international NGOs
92030|Support to local and regional NGOs
93010|Refugees/asylum seekers in donor countries (non-sector allocable)
93011|Refugees/asylum seekers in donor countries - food and shelter
93012|Refugees/asylum seekers in donor countries - training
93013|Refugees/asylum seekers in donor countries - health
93014|Refugees/asylum seekers in donor countries - other temporary sustenance
93015|Refugees/asylum seekers in donor countries - voluntary repatriation
93016|Refugees/asylum seekers in donor countries - transport
93017|Refugees/asylum seekers in donor countries - rescue at sea
93018|Refugees/asylum seekers in donor countries - administrative costs
99810|Sectors not specified
99820|Promotion of development awareness (non-sector allocable)
=SectorCategory
111|Education, Level Unspecified
112|Basic Education
113|Secondary Education
114|Post-Secondary Education
121|Health, General
122|Basic Health
123|Non-communicable diseases (NCDs)
130|Population Policies/Programmes & Reproductive Health
140|Water Supply & Sanitation
151|Government & Civil Society-general
152|Conflict, Peace & Security
160|Other Social Infrastructure & Services
210|Transport & Storage
220|Communications
230|ENERGY GENERATION AND SUPPLY
231|Energy Policy
232|Energy generation, renewable sources
233|Energy generation, non-renewable sources
234|Hybrid energy plants
235|Nuclear energy plants
236|Energy distribution
240|Banking & Financial Services
250|Business & Other Services
311|Agriculture
312|Forestry
313|Fishing
321|Industry
322|Mineral Resources & Mining
323|Construction
331|Trade Policies & Regulations
332|Tourism
410|General Environment Protection
430|Other Multisector
510|General Budget Support
520|Development Food Assistance
530|Other Commodity Assistance
600|Action Relating to Debt
720|Emergency Response
730|Reconstruction Relief & Rehabilitation
740|Disaster Prevention & Preparedness
910|Administrative Costs of Donors
920|SUPPORT TO NON- GOVERNMENTAL ORGANISATIONS (NGOs)
930|Refugees in Donor Countries
998|Unallocated / Unspecified
=SectorVocabulary
1|OECD DAC CRS Purpose Codes (5 digit)
2|OECD DAC CRS Purpose Codes (3 digit)
3|Classification of the Functions of Government (UN)
4|Statistical classification of economic activities in the European Community
5|National Taxonomy for Exempt Entities (USA)
6|AidData
7|SDG Goal
8|SDG Target
9|SDG Indicator
10|Humanitarian Global Clusters (Inter-Agency Standing Committee)
11|North American Industry Classification System (NAICS)
12|UN System Function
99|Reporting Organisation
98|Reporting Organisation 2
=TagVocabulary
1|Agrovoc
2|UN Sustainable Development Goals (SDG)
3|UN Sustainable Development Goals (SDG) Targets
4|Team Europe Initiatives
5|Global Food and Nutrition Security (GFNS) Preparedness Plan (PP)
99|Reporting Organisation
=TiedStatus
3|Partially tied
4|Tied
5|Untied
=TransactionType
1|Incoming Funds
2|Outgoing Commitment
3|Disbursement
4|Expenditure
5|Interest Payment
6|Loan Repayment
7|Reimbursement
8|Purchase of Equity
9|Sale of Equity
10|Credit Guarantee
11|Incoming Commitment
12|Outgoing Pledge
13|Incoming Pledge
=UNSDG-Goals
1|Goal 1. End poverty in all its forms everywhere
2|Goal 2. End hunger, achieve food security and improved nutrition and promote sustainable agriculture
3|Goal 3. Ensure healthy lives and promote well-being for all at all ages
4|Goal 4. Ensure inclusive and equitable quality education and promote lifelong learning opportunities for all
5|Goal 5. Achieve gender equality and empower all women and girls
6|Goal 6. Ensure availability and sustainable management of water and sanitation for all
7|Goal 7. Ensure access to affordable, reliable, sustainable and modern energy for all
8|Goal 8. Promote sustained, inclusive and sustainable economic growth, full and productive employment and decent work for all
9|Goal 9. Build resilient infrastructure, promote inclusive and sustainable industrialization and foster innovation
10|Goal 10. Reduce inequality within and among countries
11|Goal 11. Make cities and human settlements inclusive, safe, resilient and sustainable
12|Goal 12. Ensure sustainable consumption and production patterns
13|Goal 13. Take urgent action to combat climate change and its impacts
14|Goal 14. Conserve and sustainably use the oceans, seas and marine resources for sustainable development
15|Goal 15. Protect, restore and promote sustainable use of terrestrial ecosystems, sustainably manage forests, combat desertification, and halt and reverse land degradation and halt biodiversity loss
16|Goal 16. Promote peaceful and inclusive societies for sustainable development, provide access to justice for all and build effective, accountable and inclusive institutions at all levels
17|Goal 17. Strengthen the means of implementation and revitalize the Global Partnership for Sustainable Development
=UNSDG-Targets
1.1|By 2030, eradicate extreme poverty for all people everywhere, currently measured as people living on less than $1.25 a day
1.2|By 2030, reduce at least by half the proportion of men, women and children of all ages living in poverty in all its dimensions according to national definitions
1.3|Implement nationally appropriate social protection systems and measures for all, including floors, and by 2030 achieve substantial coverage of the poor and the vulnerable
1.4|By 2030, ensure that all men and women, in particular the poor and the vulnerable, have equal rights to economic resources, as well as access to basic services, ownership and control over land and other forms of property, inheritance, natural resources, appropriate new technology and financial services, including microfinance
1.5|By 2030, build the resilience of the poor and those in vulnerable situations and reduce their exposure and vulnerability to climate-related extreme events and other economic, social and environmental shocks and disasters
1.a|Ensure significant mobilization of resources from a variety of sources, including through enhanced development cooperation, in order to provide adequate and predictable means for developing countries, in particular least developed countries, to implement programmes and policies to end poverty in all its dimensions
1.b|Create sound policy frameworks at the national, regional and international levels, based on pro-poor and gender-sensitive development strategies, to support accelerated investment in poverty eradication actions
2.1|By 2030, end hunger and ensure access by all people, in particular the poor and people in vulnerable situations, including infants, to safe, nutritious and sufficient food all year round
2.2|By 2030, end all forms of malnutrition, including achieving, by 2025, the internationally agreed targets on stunting and wasting in children under 5 years of age, and address the nutritional needs of adolescent girls, pregnant and lactating women and older persons
2.3|By 2030, double the agricultural productivity and incomes of small-scale food producers, in particular women, indigenous peoples, family farmers, pastoralists and fishers, including through secure and equal access to land, other productive resources and inputs, knowledge, financial services, markets and opportunities for value addition and non-farm employment
2.4|By 2030, ensure sustainable food production systems and implement resilient agricultural practices that increase productivity and production, that help maintain ecosystems, that strengthen capacity for adaptation to climate change, extreme weather, drought, flooding and other disasters and that progressively improve land and soil quality
2.5|By 2020, maintain the genetic diversity of seeds, cultivated plants and farmed and domesticated animals and their related wild species, including through soundly managed and diversified seed and plant banks at the national, regional and international levels, and promote access to and fair and equitable sharing of benefits arising from the utilization of genetic resources and associated traditional knowledge, as internationally agreed
2.a|Increase investment, including through enhanced international cooperation, in rural infrastructure, agricultural research and extension services, technology development and plant and livestock gene banks in order to enhance agricultural productive capacity in developing countries, in particular least developed countries
2.b|Correct and prevent trade restrictions and distortions in world agricultural markets, including through the parallel elimination of all forms of agricultural export subsidies and all export measures with equivalent effect, in accordance with the mandate of the Doha Development Round
2.c|Adopt measures to ensure the proper functioning of food commodity markets and their derivatives and facilitate timely access to market information, including on food reserves, in order to help limit extreme food price volatility
3.1|By 2030, reduce the global maternal mortality ratio to less than 70 per 100,000 live births
3.2|By 2030, end preventable deaths of newborns and children under 5 years of age, with all countries aiming to reduce neonatal mortality to at least as low as 12 per 1,000 live births and under‑5 mortality to at least as low as 25 per 1,000 live births
3.3|By 2030, end the epidemics of AIDS, tuberculosis, malaria and neglected tropical diseases and combat hepatitis, water-borne diseases and other communicable diseases
3.4|By 2030, reduce by one third premature mortality from non-communicable diseases through prevention and treatment and promote mental health and well-being
3.5|Strengthen the prevention and treatment of substance abuse, including narcotic drug abuse and harmful use of alcohol
3.6|By 2020, halve the number of global deaths and injuries from road traffic accidents
3.7|By 2030, ensure universal access to sexual and reproductive health-care services, including for family planning, information and education, and the integration of reproductive health into national strategies and programmes
3.8|Achieve universal health coverage, including financial risk protection, access to quality essential health-care services and access to safe, effective, quality and affordable essential medicines and vaccines for all
3.9|By 2030, substantially reduce the number of deaths and illnesses from hazardous chemicals and air, water and soil pollution and contamination
3.a|Strengthen the implementation of the World Health Organization Framework Convention on Tobacco Control in all countries, as appropriate
3.b|Support the research and development of vaccines and medicines for the communicable and non‑communicable diseases that primarily affect developing countries, provide access to affordable essential medicines and vaccines, in accordance with the Doha Declaration on the TRIPS Agreement and Public Health, which affirms the right of developing countries to use to the full the provisions in the Agreement on Trade-Related Aspects of Intellectual Property Rights regarding flexibilities to protect public health, and, in particular, provide access to medicines for all
3.c|Substantially increase health financing and the recruitment, development, training and retention of the health workforce in developing countries, especially in least developed countries and small island developing States
3.d|Strengthen the capacity of all countries, in particular developing countries, for early warning, risk reduction and management of national and global health risks
4.1|By 2030, ensure that all girls and boys complete free, equitable and quality primary and secondary education leading to relevant and effective learning outcomes
4.2|By 2030, ensure that all girls and boys have access to quality early childhood development, care and pre‑primary education so that they are ready for primary education
4.3|By 2030, ensure equal access for all women and men to affordable and quality technical, vocational and tertiary education, including university
4.4|By 2030, substantially increase the number of youth and adults who have relevant skills, including technical and vocational skills, for employment, decent jobs and entrepreneurship
4.5|By 2030, eliminate gender disparities in education and ensure equal access to all levels of education and vocational training for the vulnerable, including persons with disabilities, indigenous peoples and children in vulnerable situations
4.6|By 2030, ensure that all youth and a substantial proportion of adults, both men and women, achieve literacy and numeracy
4.7|By 2030, ensure that all learners acquire the knowledge and skills needed to promote sustainable development, including, among others, through education for sustainable development and sustainable lifestyles, human rights, gender equality, promotion of a culture of peace and non-violence, global citizenship and appreciation of cultural diversity and of culture’s contribution to sustainable development
4.a|Build and upgrade education facilities that are child, disability and gender sensitive and provide safe, non-violent, inclusive and effective learning environments for all
4.b|By 2020, substantially expand globally the number of scholarships available to developing countries, in particular least developed countries, small island developing States and African countries, for enrolment in higher education, including vocational training and information and communications technology, technical, engineering and scientific programmes, in developed countries and other developing countries
4.c|By 2030, substantially increase the supply of qualified teachers, including through international cooperation for teacher training in developing countries, especially least developed countries and small island developing States
5.1|End all forms of discrimination against all women and girls everywhere
5.2|Eliminate all forms of violence against all women and girls in the public and private spheres, including trafficking and sexual and other types of exploitation
5.3|Eliminate all harmful practices, such as child, early and forced marriage and female genital mutilation
5.4|Recognize and value unpaid care and domestic work through the provision of public services, infrastructure and social protection policies and the promotion of shared responsibility within the household and the family as nationally appropriate
5.5|Ensure women’s full and effective participation and equal opportunities for leadership at all levels of decision-making in political, economic and public life
5.6|Ensure universal access to sexual and reproductive health and reproductive rights as agreed in accordance with the Programme of Action of the International Conference on Population and Development and the Beijing Platform for Action and the outcome documents of their review conferences
5.a|Undertake reforms to give women equal rights to economic resources, as well as access to ownership and control over land and other forms of property, financial services, inheritance and natural resources, in accordance with national laws
5.b|Enhance the use of enabling technology, in particular information and communications technology, to promote the empowerment of women
5.c|Adopt and strengthen sound policies and enforceable legislation for the promotion of gender equality and the empowerment of all women and girls at all levels
6.1|By 2030, achieve universal and equitable access to safe and affordable drinking water for all
6.2|By 2030, achieve access to adequate and equitable sanitation and hygiene for all and end open defecation, paying special attention to the needs of women and girls and those in vulnerable situations
6.3|By 2030, improve water quality by reducing pollution, eliminating dumping and minimizing release of hazardous chemicals and materials, halving the proportion of untreated wastewater and substantially increasing recycling and safe reuse globally
6.4|By 2030, substantially increase water-use efficiency across all sectors and ensure sustainable withdrawals and supply of freshwater to address water scarcity and substantially reduce the number of people suffering from water scarcity
6.5|By 2030, implement integrated water resources management at all levels, including through transboundary cooperation as appropriate
6.6|By 2020, protect and restore water-related ecosystems, including mountains, forests, wetlands, rivers, aquifers and lakes
6.a|By 2030, expand international cooperation and capacity-building support to developing countries in water- and sanitation-related activities and programmes, including water harvesting, desalination, water efficiency, wastewater treatment, recycling and reuse technologies
6.b|Support and strengthen the participation of local communities in improving water and sanitation management
7.1|By 2030, ensure universal access to affordable, reliable and modern energy services
7.2|By 2030, increase substantially the share of renewable energy in the global energy mix
7.3|By 2030, double the global rate of improvement in energy efficiency
7.a|By 2030, enhance international cooperation to facilitate access to clean energy research and technology, including renewable energy, energy efficiency and advanced and cleaner fossil-fuel technology, and promote investment in energy infrastructure and clean energy technology
7.b|By 2030, expand infrastructure and upgrade technology for supplying modern and sustainable energy services for all in developing countries, in particular least developed countries, small island developing States and landlocked developing countries, in accordance with their respective programmes of support
8.1|Sustain per capita economic growth in accordance with national circumstances and, in particular, at least 7 per cent gross domestic product growth per annum in the least developed countries
8.2|Achieve higher levels of economic productivity through diversification, technological upgrading and innovation, including through a focus on high-value added and labour-intensive sectors
8.3|Promote development-oriented policies that support productive activities, decent job creation, entrepreneurship, creativity and innovation, and encourage the formalization and growth of micro-, small- and medium-sized enterprises, including through access to financial services
8.4|Improve progressively, through 2030, global resource efficiency in consumption and production and endeavour to decouple economic growth from environmental degradation, in accordance with the 10‑Year Framework of Programmes on Sustainable Consumption and Production, with developed countries taking the lead
8.5|By 2030, achieve full and productive employment and decent work for all women and men, including for young people and persons with disabilities, and equal pay for work of equal value
8.6|By 2020, substantially reduce the proportion of youth not in employment, education or training
8.7|Take immediate and effective measures to eradicate forced labour, end modern slavery and human trafficking and secure the prohibition and elimination of the worst forms of child labour, including recruitment and use of child soldiers, and by 2025 end child labour in all its forms
8.8|Protect labour rights and promote safe and secure working environments for all workers, including migrant workers, in particular women migrants, and those in precarious employment
8.9|By 2030, devise and implement policies to promote sustainable tourism that creates jobs and promotes local culture and products
8.10|Strengthen the capacity of domestic financial institutions to encourage and expand access to banking, insurance and financial services for all
8.a|Increase Aid for Trade support for developing countries, in particular least developed countries, including through the Enhanced Integrated Framework for Trade-related Technical Assistance to Least Developed Countries
8.b|By 2020, develop and operationalize a global strategy for youth employment and implement the Global Jobs Pact of the International Labour Organization
9.1|Develop quality, reliable, sustainable and resilient infrastructure, including regional and transborder infrastructure, to support economic development and human well-being, with a focus on affordable and equitable access for all
9.2|Promote inclusive and sustainable industrialization and, by 2030, significantly raise industry’s share of employment and gross domestic product, in line with national circumstances, and double its share in least developed countries
9.3|Increase the access of small-scale industrial and other enterprises, in particular in developing countries, to financial services, including affordable credit, and their integration into value chains and markets
9.4|By 2030, upgrade infrastructure and retrofit industries to make them sustainable, with increased resource-use efficiency and greater adoption of clean and environmentally sound technologies and industrial processes, with all countries taking action in accordance with their respective capabilities
9.5|Enhance scientific research, upgrade the technological capabilities of industrial sectors in all countries, in particular developing countries, including, by 2030, encouraging innovation and substantially increasing the number of research and development workers per 1 million people and public and private research and development spending
9.a|Facilitate sustainable and resilient infrastructure development in developing countries through enhanced financial, technological and technical support to African countries, least developed countries, landlocked developing countries and small island developing States
9.b|Support domestic technology development, research and innovation in developing countries, including by ensuring a conducive policy environment for, inter alia, industrial diversification and value addition to commodities
9.c|Significantly increase access to information and communications technology and strive to provide universal and affordable access to the Internet in least developed countries by 2020
10.1|By 2030, progressively achieve and sustain income growth of the bottom 40 per cent of the population at a rate higher than the national average
10.2|By 2030, empower and promote the social, economic and political inclusion of all, irrespective of age, sex, disability, race, ethnicity, origin, religion or economic or other status
10.3|Ensure equal opportunity and reduce inequalities of outcome, including by eliminating discriminatory laws, policies and practices and promoting appropriate legislation, policies and action in this regard
10.4|Adopt policies, especially fiscal, wage and social protection policies, and progressively achieve greater equality
10.5|Improve the regulation and monitoring of global financial markets and institutions and strengthen the implementation of such regulations
10.6|Ensure enhanced representation and voice for developing countries in decision-making in global international economic and financial institutions in order to deliver more effective, credible, accountable and legitimate institutions
10.7|Facilitate orderly, safe, regular and responsible migration and mobility of people, including through the implementation of planned and well-managed migration policies
10.a|Implement the principle of special and differential treatment for developing countries, in particular least developed countries, in accordance with World Trade Organization agreements
10.b|Encourage official development assistance and financial flows, including foreign direct investment, to States where the need is greatest, in particular least developed countries, African countries, small island developing States and landlocked developing countries, in accordance with their national plans and programmes
10.c|By 2030, reduce to less than 3 per cent the transaction costs of migrant remittances and eliminate remittance corridors with costs higher than 5 per cent
11.1|By 2030, ensure access for all to adequate, safe and affordable housing and basic services and upgrade slums
11.2|By 2030, provide access to safe, affordable, accessible and sustainable transport systems for all, improving road safety, notably by expanding public transport, with special attention to the needs of those in vulnerable situations, women, children, persons with disabilities and older persons
11.3|By 2030, enhance inclusive and sustainable urbanization and capacity for participatory, integrated and sustainable human settlement planning and management in all countries
11.4|Strengthen efforts to protect and safeguard the world’s cultural and natural heritage
11.5|By 2030, significantly reduce the number of deaths and the number of people affected and substantially decrease the direct economic losses relative to global gross domestic product caused by disasters, including water-related disasters, with a focus on protecting the poor and people in vulnerable situations
11.6|By 2030, reduce the adverse per capita environmental impact of cities, including by paying special attention to air quality and municipal and other waste management
11.7|By 2030, provide universal access to safe, inclusive and accessible, green and public spaces, in particular for women and children, older persons and persons with disabilities
11.a|Support positive economic, social and environmental links between urban, peri-urban and rural areas by strengthening national and regional development planning
11.b|By 2020, substantially increase the number of cities and human settlements adopting and implementing integrated policies and plans towards inclusion, resource efficiency, mitigation and adaptation to climate change, resilience to disasters, and develop and implement, in line with the Sendai Framework for Disaster Risk Reduction 2015–2030, holistic disaster risk management at all levels
11.c|Support least developed countries, including through financial and technical assistance, in building sustainable and resilient buildings utilizing local materials
12.1|Implement the 10‑Year Framework of Programmes on Sustainable Consumption and Production Patterns, all countries taking action, with developed countries taking the lead, taking into account the development and capabilities of developing countries
12.2|By 2030, achieve the sustainable management and efficient use of natural resources
12.3|By 2030, halve per capita global food waste at the retail and consumer levels and reduce food losses along production and supply chains, including post-harvest losses
12.4|By 2020, achieve the environmentally sound management of chemicals and all wastes throughout their life cycle, in accordance with agreed international frameworks, and significantly reduce their release to air, water and soil in order to minimize their adverse impacts on human health and the environment
12.5|By 2030, substantially reduce waste generation through prevention, reduction, recycling and reuse
12.6|Encourage companies, especially large and transnational companies, to adopt sustainable practices and to integrate sustainability information into their reporting cycle
12.7|Promote public procurement practices that are sustainable, in accordance with national policies and priorities
12.8|By 2030, ensure that people everywhere have the relevant information and awareness for sustainable development and lifestyles in harmony with nature
12.a|Support developing countries to strengthen their scientific and technological capacity to move towards more sustainable patterns of consumption and production
12.b|Develop and implement tools to monitor sustainable development impacts for sustainable tourism that creates jobs and promotes local culture and products
12.c|Rationalize inefficient fossil-fuel subsidies that encourage wasteful consumption by removing market distortions, in accordance with national circumstances, including by restructuring taxation and phasing out those harmful subsidies, where they exist, to reflect their environmental impacts, taking fully into account the specific needs and conditions of developing countries and minimizing the possible adverse impacts on their development in a manner that protects the poor and the affected communities
13.1|Strengthen resilience and adaptive capacity to climate-related hazards and natural disasters in all countries
13.2|Integrate climate change measures into national policies, strategies and planning
13.3|Improve education, awareness-raising and human and institutional capacity on climate change mitigation, adaptation, impact reduction and early warning
13.a|Implement the commitment undertaken by developed-country parties to the United Nations Framework Convention on Climate Change to a goal of mobilizing jointly $100 billion annually by 2020 from all sources to address the needs of developing countries in the context of meaningful mitigation actions and transparency on implementation and fully operationalize the Green Climate Fund through its capitalization as soon as possible
13.b|Promote mechanisms for raising capacity for effective climate change-related planning and management in least developed countries and small island developing States, including focusing on women, youth and local and marginalized communities
14.1|By 2025, prevent and significantly reduce marine pollution of all kinds, in particular from land-based activities, including marine debris and nutrient pollution
14.2|By 2020, sustainably manage and protect marine and coastal ecosystems to avoid significant adverse impacts, including by strengthening their resilience, and take action for their restoration in order to achieve healthy and productive oceans
14.3|Minimize and address the impacts of ocean acidification, including through enhanced scientific cooperation at all levels
14.4|By 2020, effectively regulate harvesting and end overfishing, illegal, unreported and unregulated fishing and destructive fishing practices and implement science-based management plans, in order to restore fish stocks in the shortest time feasible, at least to levels that can produce maximum sustainable yield as determined by their biological characteristics
14.5|By 2020, conserve at least 10 per cent of coastal and marine areas, consistent with national and international law and based on the best available scientific information
14.6|By 2020, prohibit certain forms of fisheries subsidies which contribute to overcapacity and overfishing, eliminate subsidies that contribute to illegal, unreported and unregulated fishing and refrain from introducing new such subsidies, recognizing that appropriate and effective special and differential treatment for developing and least developed countries should be an integral part of the World Trade Organization fisheries subsidies negotiation3
14.7|By 2030, increase the economic benefits to small island developing States and least developed countries from the sustainable use of marine resources, including through sustainable management of fisheries, aquaculture and tourism
14.a|Increase scientific knowledge, develop research capacity and transfer marine technology, taking into account the Intergovernmental Oceanographic Commission Criteria and Guidelines on the Transfer of Marine Technology, in order to improve ocean health and to enhance the contribution of marine biodiversity to the development of developing countries, in particular small island developing States and least developed countries
14.b|Provide access for small-scale artisanal fishers to marine resources and markets
14.c|Enhance the conservation and sustainable use of oceans and their resources by implementing international law as reflected in the United Nations Convention on the Law of the Sea, which provides the legal framework for the conservation and sustainable use of oceans and their resources, as recalled in paragraph 158 of “The future we want”
15.1|By 2020, ensure the conservation, restoration and sustainable use of terrestrial and inland freshwater ecosystems and their services, in particular forests, wetlands, mountains and drylands, in line with obligations under international agreements
15.2|By 2020, promote the implementation of sustainable management of all types of forests, halt deforestation, restore degraded forests and substantially increase afforestation and reforestation globally
15.3|By 2030, combat desertification, restore degraded land and soil, including land affected by desertification, drought and floods, and strive to achieve a land degradation-neutral world
15.4|By 2030, ensure the conservation of mountain ecosystems, including their biodiversity, in order to enhance their capacity to provide benefits that are essential for sustainable development
15.5|Take urgent and significant action to reduce the degradation of natural habitats, halt the loss of biodiversity and, by 2020, protect and prevent the extinction of threatened species
15.6|Promote fair and equitable sharing of the benefits arising from the utilization of genetic resources and promote appropriate access to such resources, as internationally agreed
15.7|Take urgent action to end poaching and trafficking of protected species of flora and fauna and address both demand and supply of illegal wildlife products
15.8|By 2020, introduce measures to prevent the introduction and significantly reduce the impact of invasive alien species on land and water ecosystems and control or eradicate the priority species
15.9|By 2020, integrate ecosystem and biodiversity values into national and local planning, development processes, poverty reduction strategies and accounts
15.a|Mobilize and significantly increase financial resources from all sources to conserve and sustainably use biodiversity and ecosystems
15.b|Mobilize significant resources from all sources and at all levels to finance sustainable forest management and provide adequate incentives to developing countries to advance such management, including for conservation and reforestation
15.c|Enhance global support for efforts to combat poaching and trafficking of protected species, including by increasing the capacity of local communities to pursue sustainable livelihood opportunities
16.1|Significantly reduce all forms of violence and related death rates everywhere
16.2|End abuse, exploitation, trafficking and all forms of violence against and torture of children
16.3|Promote the rule of law at the national and international levels and ensure equal access to justice for all
16.4|By 2030, significantly reduce illicit financial and arms flows, strengthen the recovery and return of stolen assets and combat all forms of organized crime
16.5|Substantially reduce corruption and bribery in all their forms
16.6|Develop effective, accountable and transparent institutions at all levels
16.7|Ensure responsive, inclusive, participatory and representative decision-making at all levels
16.8|Broaden and strengthen the participation of developing countries in the institutions of global governance
16.9|By 2030, provide legal identity for all, including birth registration
16.10|Ensure public access to information and protect fundamental freedoms, in accordance with national legislation and international agreements
16.a|Strengthen relevant national institutions, including through international cooperation, for building capacity at all levels, in particular in developing countries, to prevent violence and combat terrorism and crime
16.b|Promote and enforce non-discriminatory laws and policies for sustainable development
17.1|Strengthen domestic resource mobilization, including through international support to developing countries, to improve domestic capacity for tax and other revenue collection
17.2|Developed countries to implement fully their official development assistance commitments, including the commitment by many developed countries to achieve the target of 0.7 per cent of gross national income for official development assistance (ODA/GNI) to developing countries and 0.15 to 0.20 per cent of ODA/GNI to least developed countries; ODA providers are encouraged to consider setting a target to provide at least 0.20 per cent of ODA/GNI to least developed countries
17.3|Mobilize additional financial resources for developing countries from multiple sources
17.4|Assist developing countries in attaining long-term debt sustainability through coordinated policies aimed at fostering debt financing, debt relief and debt restructuring, as appropriate, and address the external debt of highly indebted poor countries to reduce debt distress
17.5|Adopt and implement investment promotion regimes for least developed countries
17.6|Enhance North-South, South-South and triangular regional and international cooperation on and access to science, technology and innovation and enhance knowledge-sharing on mutually agreed terms, including through improved coordination among existing mechanisms, in particular at the United Nations level, and through a global technology facilitation mechanism
17.7|Promote the development, transfer, dissemination and diffusion of environmentally sound technologies to developing countries on favourable terms, including on concessional and preferential terms, as mutually agreed
17.8|Fully operationalize the technology bank and science, technology and innovation capacity-building mechanism for least developed countries by 2017 and enhance the use of enabling technology, in particular information and communications technology
17.9|Enhance international support for implementing effective and targeted capacity-building in developing countries to support national plans to implement all the Sustainable Development Goals, including through North-South, South-South and triangular cooperation
17.10|Promote a universal, rules-based, open, non‑discriminatory and equitable multilateral trading system under the World Trade Organization, including through the conclusion of negotiations under its Doha Development Agenda
17.11|Significantly increase the exports of developing countries, in particular with a view to doubling the least developed countries’ share of global exports by 2020
17.12|Realize timely implementation of duty-free and quota-free market access on a lasting basis for all least developed countries, consistent with World Trade Organization decisions, including by ensuring that preferential rules of origin applicable to imports from least developed countries are transparent and simple, and contribute to facilitating market access
17.13|Enhance global macroeconomic stability, including through policy coordination and policy coherence
17.14|Enhance policy coherence for sustainable development
17.15|Respect each country’s policy space and leadership to establish and implement policies for poverty eradication and sustainable development
17.16|Enhance the Global Partnership for Sustainable Development, complemented by multi-stakeholder partnerships that mobilize and share knowledge, expertise, technology and financial resources, to support the achievement of the Sustainable Development Goals in all countries, in particular developing countries
17.17|Encourage and promote effective public, public-private and civil society partnerships, building on the experience and resourcing strategies of partnerships
17.18|By 2020, enhance capacity-building support to developing countries, including for least developed countries and small island developing States, to increase significantly the availability of high-quality, timely and reliable data disaggregated by income, gender, age, race, ethnicity, migratory status, disability, geographic location and other characteristics relevant in national contexts
17.19|By 2030, build on existing initiatives to develop measurements of progress on sustainable development that complement gross domestic product, and support statistical capacity-building in developing countries
=Version
1.01|
1.02|
1.03|
1.04|
1.05|
2.01|
2.02|
2.03|`

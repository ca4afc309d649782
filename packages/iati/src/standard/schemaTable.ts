/**
 * The elements of IATI 2.03, their attributes and what they hold.
 *
 * Written by `scripts/iatiStandard.ts`.
 *
 * @internal
 */

/** The elements of IATI 2.03, their attributes and what they hold. */
export const schemaTable = `iati-activities|version! generated-datetime:dateTime linked-data-default:anyURI ~|iati-activity+|
iati-activity|last-updated-datetime:dateTime xml:lang default-currency humanitarian:boolean hierarchy:int linked-data-uri:anyURI budget-not-provided ~|iati-identifier reporting-org title=textRequiredType description=iati-activity/description+ participating-org+ other-identifier* activity-status activity-date+ contact-info* activity-scope? recipient-country* recipient-region* location* sector* tag* country-budget-items? humanitarian-scope* policy-marker* collaboration-type? default-flow-type? default-finance-type? default-aid-type=aidTypeBase* default-tied-status? budget* planned-disbursement* capital-spend? transaction* document-link=documentLinkBase* related-activity* legacy-data* conditions? result* crs-add? fss?|
iati-identifier|~||string
reporting-org|ref! type! secondary-reporter:boolean ~|narrative+|
narrative|xml:lang ~||string
textRequiredType|~|narrative+|
iati-activity/description|type ~|narrative+|
participating-org|ref type role! activity-id crs-channel-code ~|narrative*|
other-identifier|ref! type! ~|owner-org=other-identifier/owner-org?|
other-identifier/owner-org|ref ~|narrative*|
activity-status|code! ~||
activity-date|type! iso-date:date! ~|narrative*|
contact-info|type ~|organisation=textRequiredType? department=textRequiredType? person-name=textRequiredType? job-title=textRequiredType? telephone=contact-info/telephone* email=contact-info/email* website=contact-info/website* mailing-address=textRequiredType*|
contact-info/telephone|~||string
contact-info/email|~||string
contact-info/website|~||anyURI
activity-scope|code! ~||
recipient-country|code! percentage:decimal ~|narrative*|
recipient-region|code! vocabulary vocabulary-uri:anyURI percentage:decimal ~|narrative*|
location|ref ~|location-reach=location/location-reach? location-id=location/location-id* name=textRequiredType? description=textRequiredType? activity-description=textRequiredType? administrative=location/administrative* point=location/point? exactness=location/exactness? location-class=location/location-class? feature-designation=location/feature-designation?|
location/location-reach|code! ~||
location/location-id|code! vocabulary! ~||
location/administrative|code! vocabulary! level:nonNegativeInteger ~||
location/point|srsName! ~|pos=#string|
location/exactness|code! ~||
location/location-class|code! ~||
location/feature-designation|code! ~||
sector|vocabulary vocabulary-uri:anyURI code! percentage:decimal ~|narrative*|
tag|code! vocabulary! vocabulary-uri:anyURI ~|narrative*|
country-budget-items|vocabulary! ~|budget-item=country-budget-items/budget-item+|
country-budget-items/budget-item|code! percentage:decimal ~|description=textRequiredType?|
humanitarian-scope|type! vocabulary! vocabulary-uri:anyURI code! ~|narrative*|
policy-marker|vocabulary vocabulary-uri:anyURI code! significance ~|narrative*|
collaboration-type|code! ~||
default-flow-type|code! ~||
default-finance-type|code! ~||
aidTypeBase|code! vocabulary ~||
default-tied-status|code! ~||
budget|type status ~|period-start=budget/period-start period-end=budget/period-end value=currencyType|
budget/period-start|iso-date:date! ~||
budget/period-end|iso-date:date! ~||
currencyType|currency value-date:date! ~||decimal
planned-disbursement|type ~|period-start=planned-disbursement/period-start period-end=planned-disbursement/period-end? value=currencyType provider-org=planned-disbursement/provider-org? receiver-org=planned-disbursement/receiver-org?|
planned-disbursement/period-start|iso-date:date! ~||
planned-disbursement/period-end|iso-date:date! ~||
planned-disbursement/provider-org|ref provider-activity-id type ~|narrative*|
planned-disbursement/receiver-org|ref receiver-activity-id type ~|narrative*|
capital-spend|percentage:decimal! ~||
transaction|ref humanitarian:boolean ~|transaction-type=transaction/transaction-type transaction-date=transaction/transaction-date value=currencyType description=textRequiredType? provider-org=transaction/provider-org? receiver-org=transaction/receiver-org? disbursement-channel=transaction/disbursement-channel? sector=transaction/sector* recipient-country=transaction/recipient-country? recipient-region=transaction/recipient-region? flow-type=transaction/flow-type? finance-type=transaction/finance-type? aid-type=aidTypeBase* tied-status=transaction/tied-status?|
transaction/transaction-type|code! ~||
transaction/transaction-date|iso-date:date! ~||
transaction/provider-org|ref provider-activity-id type ~|narrative*|
transaction/receiver-org|ref receiver-activity-id type ~|narrative*|
transaction/disbursement-channel|code! ~||
transaction/sector|vocabulary vocabulary-uri:anyURI code! ~|narrative*|
transaction/recipient-country|code! ~|narrative*|
transaction/recipient-region|code! vocabulary vocabulary-uri:anyURI ~|narrative*|
transaction/flow-type|code! ~||
transaction/finance-type|code! ~||
transaction/tied-status|code! ~||
documentLinkBase|url:anyURI! format! ~|title=textRequiredType description=descriptionBase? category=documentLinkBase/category+ language=documentLinkBase/language* document-date=documentLinkBase/document-date?|
descriptionBase|~|narrative+|
documentLinkBase/category|code! ~||
documentLinkBase/language|code! ~||
documentLinkBase/document-date|iso-date:date! ~||
related-activity|ref! type!||
legacy-data|name! value! iati-equivalent:NMTOKEN||
conditions|attached:boolean! ~|condition=conditions/condition*|
conditions/condition|type!|narrative+|
result|type! aggregation-status:boolean ~|title=textRequiredType description=descriptionBase? document-link=documentLinkResultBase* reference=result/reference* indicator=result/indicator+|
documentLinkResultBase|url:anyURI! format! ~|title=textRequiredType description=descriptionBase? category=documentLinkResultBase/category+ language=documentLinkResultBase/language* document-date=documentLinkResultBase/document-date?|
documentLinkResultBase/category|code! ~||
documentLinkResultBase/language|code! ~||
documentLinkResultBase/document-date|iso-date:date! ~||
result/reference|code! vocabulary! vocabulary-uri:anyURI ~||
result/indicator|measure! ascending:boolean aggregation-status:boolean ~|title=textRequiredType description=descriptionBase? document-link=documentLinkResultBase* reference=result/indicator/reference* baseline=result/indicator/baseline* period=result/indicator/period*|
result/indicator/reference|vocabulary! code! indicator-uri:anyURI ~||
result/indicator/baseline|iso-date:date year:positiveInteger! value ~|location=resultLocationBase* dimension* document-link=documentLinkResultBase* comment=textRequiredType?|
resultLocationBase|ref ~||
dimension|name value ~||
result/indicator/period|~|period-start=result/indicator/period/period-start period-end=result/indicator/period/period-end target=result/indicator/period/target* actual=result/indicator/period/actual*|
result/indicator/period/period-start|iso-date:date! ~||
result/indicator/period/period-end|iso-date:date! ~||
result/indicator/period/target|value|location=resultLocationBase* dimension* comment=textRequiredType? document-link=documentLinkResultBase*|
result/indicator/period/actual|value|location=resultLocationBase* dimension* comment=textRequiredType? document-link=documentLinkResultBase*|
crs-add|~|other-flags=crs-add/other-flags* loan-terms=crs-add/loan-terms? loan-status=crs-add/loan-status? channel-code=#string?|
crs-add/other-flags|code! significance:boolean! ~||
crs-add/loan-terms|rate-1:decimal rate-2:decimal ~|repayment-type=crs-add/loan-terms/repayment-type? repayment-plan=crs-add/loan-terms/repayment-plan? commitment-date=crs-add/loan-terms/commitment-date? repayment-first-date=crs-add/loan-terms/repayment-first-date? repayment-final-date=crs-add/loan-terms/repayment-final-date?|
crs-add/loan-terms/repayment-type|code! ~||
crs-add/loan-terms/repayment-plan|code! ~||
crs-add/loan-terms/commitment-date|iso-date:date! ~||
crs-add/loan-terms/repayment-first-date|iso-date:date! ~||
crs-add/loan-terms/repayment-final-date|iso-date:date! ~||
crs-add/loan-status|year:decimal! currency value-date:date! ~|interest-received=#decimal? principal-outstanding=#decimal? principal-arrears=#decimal? interest-arrears=#decimal?|
fss|extraction-date:date! priority:boolean phaseout-year:decimal ~|forecast=fss/forecast*|
fss/forecast|year:decimal! currency value-date:date ~||decimal`

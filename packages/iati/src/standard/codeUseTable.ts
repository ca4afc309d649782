/**
 * Where in an activity codes of which list stand.
 *
 * Written by `scripts/iatiStandard.ts`.
 *
 * @internal
 */

/** Where in an activity codes of which list stand. */
export const codeUseTable = `iati-activities@version Version
@budget-not-provided BudgetNotProvided
@default-currency Currency
activity-date@type ActivityDateType
activity-status@code ActivityStatus
activity-scope@code ActivityScope
budget@status BudgetStatus
budget@type BudgetType
budget/value@currency Currency
collaboration-type@code CollaborationType
conditions/condition@type ConditionType
contact-info@type ContactType
country-budget-items@vocabulary BudgetIdentifierVocabulary
crs-add/other-flags@code CRSAddOtherFlags
crs-add/loan-status@currency Currency
crs-add/loan-terms/repayment-plan@code LoanRepaymentPeriod
crs-add/loan-terms/repayment-type@code LoanRepaymentType
default-aid-type@code AidType 1?
default-aid-type@code EarmarkingCategory 2
default-aid-type@code CashandVoucherModalities 4
default-aid-type@vocabulary AidTypeVocabulary
default-finance-type@code FinanceType
default-flow-type@code FlowType
default-tied-status@code TiedStatus
description@type DescriptionType
document-link@format FileFormat
document-link/category@code DocumentCategory
document-link/language@code Language
fss/forecast@currency Currency
humanitarian-scope@type HumanitarianScopeType
humanitarian-scope@vocabulary HumanitarianScopeVocabulary
location/administrative@vocabulary GeographicVocabulary
location/administrative@code Country A4
location/feature-designation@code LocationType
location/location-class@code GeographicLocationClass
location/location-id@vocabulary GeographicVocabulary
location/location-reach@code GeographicLocationReach
location/exactness@code GeographicExactness
other-identifier@type OtherIdentifierType
participating-org@crs-channel-code CRSChannelCode
participating-org@role OrganisationRole
participating-org@type OrganisationType
planned-disbursement@type BudgetType
planned-disbursement/provider-org@type OrganisationType
planned-disbursement/receiver-org@type OrganisationType
planned-disbursement/value@currency Currency
policy-marker@code PolicyMarker 1?
policy-marker@significance PolicySignificance
policy-marker@vocabulary PolicyMarkerVocabulary
recipient-country@code Country
recipient-region@code Region 1?
recipient-region@vocabulary RegionVocabulary
related-activity@type RelatedActivityType
reporting-org@type OrganisationType
result@type ResultType
result/document-link@format FileFormat
result/document-link/category@code DocumentCategory
result/document-link/language@code Language
result/indicator@measure IndicatorMeasure
result/indicator/baseline/document-link@format FileFormat
result/indicator/baseline/document-link/category@code DocumentCategory
result/indicator/baseline/document-link/language@code Language
result/indicator/document-link@format FileFormat
result/indicator/document-link/category@code DocumentCategory
result/indicator/document-link/language@code Language
result/indicator/period/actual/document-link@format FileFormat
result/indicator/period/actual/document-link/category@code DocumentCategory
result/indicator/period/actual/document-link/language@code Language
result/indicator/period/target/document-link@format FileFormat
result/indicator/period/target/document-link/category@code DocumentCategory
result/indicator/period/target/document-link/language@code Language
result/indicator/reference@vocabulary IndicatorVocabulary
result/reference@vocabulary ResultVocabulary
sector@code Sector 1?
sector@code SectorCategory 2
sector@code UNSDG-Goals 7
sector@code UNSDG-Targets 8
sector@vocabulary SectorVocabulary
tag@code UNSDG-Goals 2
tag@code UNSDG-Targets 3
tag@vocabulary TagVocabulary
transaction/aid-type@code AidType 1?
transaction/aid-type@code EarmarkingCategory 2
transaction/aid-type@code CashandVoucherModalities 4
transaction/aid-type@vocabulary AidTypeVocabulary
transaction/disbursement-channel@code DisbursementChannel
transaction/finance-type@code FinanceType
transaction/flow-type@code FlowType
transaction/recipient-country@code Country
transaction/recipient-region@code Region 1?
transaction/recipient-region@vocabulary RegionVocabulary
transaction/provider-org@type OrganisationType
transaction/receiver-org@type OrganisationType
transaction/sector@code Sector 1?
transaction/sector@code SectorCategory 2
transaction/sector@code UNSDG-Goals 7
transaction/sector@code UNSDG-Targets 8
transaction/sector@vocabulary SectorVocabulary
transaction/tied-status@code TiedStatus
transaction/transaction-type@code TransactionType
transaction/value@currency Currency`

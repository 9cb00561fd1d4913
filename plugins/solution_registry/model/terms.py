"""Closed lists of terms: what may stand in a field, and its label (an English msgid).

Each list is a ``Literal`` for the types and a table of labels for people; a test holds them equal.
"""

from typing import Final, Literal

Kind = Literal[
    "e_service", "application", "platform", "component", "procurement_template", "guideline"
]
SOFTWARE: Final[frozenset[str]] = frozenset({"e_service", "application", "platform", "component"})
"""Kinds of solution that are software."""
ListedBy = Literal["lead", "registry"]
Seeking = Literal["adopters", "co_funders", "maintainers", "new_lead"]
Lifecycle = Literal["idea", "requirements", "implementation", "production", "phase_out", "retired"]
ENDING = frozenset({"phase_out", "retired"})
"""Phases in which a solution is being left, or has been."""
Audience = Literal["residents", "businesses", "associations", "staff", "elected"]
Degree = Literal["low", "high"]
ReuseTerms = Literal["open_source", "free_of_charge", "joint_operation", "licensed", "restricted"]
SoftwareType = Literal[
    "standalone/web",
    "standalone/backend",
    "standalone/desktop",
    "standalone/mobile",
    "standalone/iot",
    "standalone/other",
    "addon",
    "library",
    "configurationFiles",
]
OperatingSystem = Literal["web", "windows", "mac", "linux", "ios", "android"]
Maintenance = Literal["internal", "contract", "community", "none"]
Direction = Literal["in", "out", "both"]
IntegrationState = Literal["standard", "configurable", "built_by_adopter", "planned"]
Role = Literal[
    "system_owner",
    "system_administrator",
    "project_manager",
    "process_owner",
    "developer",
    "integration_specialist",
    "procurement_officer",
    "information_security_officer",
    "data_protection_officer",
    "communications_officer",
    "service_desk",
    "registry_contact",
]
SupplierRole = Literal["operation", "support", "development", "licence", "consulting", "training"]
RouteType = Literal[
    "open_source",
    "framework",
    "dynamic_purchasing",
    "option_clause",
    "authority_cooperation",
    "in_house",
    "own_procurement",
    "direct_award",
    "other",
]
EligibilityBasis = Literal["named", "confirmed_beforehand", "application", "class"]
GovernanceModel = Literal[
    "single_lead", "lead_with_council", "association", "joint_board", "community", "supplier_led"
]
ContributionBasis = Literal["none", "fixed", "per_inhabitant", "by_size_band", "in_kind"]
ExitOperators = Literal["open", "several", "single"]
Level = Literal["A", "AA", "AAA"]
Locality = Literal["own", "national", "eu", "outside_eu"]
Relation = Literal["builds_on", "part_of", "alternative", "successor"]
DeprecationReason = Literal["superseded", "unmaintained", "unsafe", "agreement_ended", "withdrawn"]
Procedure = Literal[
    "open",
    "restricted",
    "negotiated",
    "competitive_dialogue",
    "innovation_partnership",
    "advertised_below_threshold",
    "call_off",
    "mini_competition",
    "direct_award",
    "dynamic_purchasing",
]
Law = Literal[
    "LOU", "LUF", "LUK", "LUFS", "LOV", "udbudsloven", "tilbudsloven",
    "forsyningsvirksomhedsdirektivet",
]  # fmt: skip
DocumentPurpose = Literal[
    "requirements", "evaluation", "contract", "instructions", "questions", "guide"
]
AttestationScheme = Literal[
    "dpg", "os2", "publiccode", "accessibility_audit", "security_audit", "other"
]
Stage = Literal["interested", "evaluating", "implementing", "production", "phasing_out", "left"]
Proof = Literal["reviewer_of_organisation", "mailbox", "case_number", "signed"]
Outcome = Literal["awarded", "cancelled", "appealed_upheld", "appealed_rejected"]
Offer = Literal["call_30_min", "demo", "documents", "expert_on_loan"]
Decision = Literal["certified", "declined", "revoked"]
VerdictValue = Literal["met", "partly", "not_met", "not_applicable"]
OrganisationKind = Literal[
    "municipality",
    "region",
    "agency",
    "association",
    "supplier",
    "central_purchasing_body",
    "other",
]
AgreementKind = Literal["framework", "dynamic_purchasing", "standard_contract"]
Signing = Literal["reviewers", "registrar"]
ChangeKind = Literal[
    "founding", "reviewer_added", "reviewer_changed", "reviewer_retired", "policy", "criteria",
    "exception",
]  # fmt: skip
Theme = Literal[
    "value", "need", "governance", "procurement", "licence", "security", "privacy",
    "accessibility", "documentation", "integrations", "cost", "support", "exit", "adopters",
]  # fmt: skip

LABELS: dict[str, dict[str, str]] = {
    "Kind": {
        "e_service": "E-service",
        "application": "Business system",
        "platform": "Platform",
        "component": "Component",
        "procurement_template": "Procurement template",
        "guideline": "Guideline",
    },
    "ListedBy": {"lead": "The lead organisation", "registry": "The registry, from public sources"},
    "Seeking": {
        "adopters": "Adopters",
        "co_funders": "Co-funders",
        "maintainers": "Maintainers",
        "new_lead": "A new lead organisation",
    },
    "Lifecycle": {
        "idea": "Idea",
        "requirements": "Requirements",
        "implementation": "Implementation",
        "production": "In use or released",
        "phase_out": "Being phased out",
        "retired": "Retired",
    },
    "Audience": {
        "residents": "Residents",
        "businesses": "Businesses",
        "associations": "Associations",
        "staff": "Staff",
        "elected": "Elected representatives",
    },
    "Degree": {"low": "Low", "high": "High"},
    "ReuseTerms": {
        "open_source": "Open source",
        "free_of_charge": "Free of charge",
        "joint_operation": "Joint operation",
        "licensed": "Licensed",
        "restricted": "Restricted",
    },
    "SoftwareType": {
        "standalone/web": "Used in a browser",
        "standalone/backend": "Runs on a server, without screens",
        "standalone/desktop": "Installed on a computer",
        "standalone/mobile": "App for telephones and tablets",
        "standalone/iot": "Runs in things, such as sensors",
        "standalone/other": "Another program",
        "addon": "Add-on to another program",
        "library": "Library for other programs",
        "configurationFiles": "Configuration files",
    },
    "OperatingSystem": {
        "web": "A browser",
        "windows": "Windows",
        "mac": "macOS",
        "linux": "Linux",
        "ios": "iOS",
        "android": "Android",
    },
    "Maintenance": {
        "internal": "The organisation itself",
        "contract": "A supplier, by contract",
        "community": "A community",
        "none": "Nobody at present",
    },
    "Direction": {"in": "Reads from", "out": "Writes to", "both": "Both ways"},
    "IntegrationState": {
        "standard": "Included",
        "configurable": "Needs configuration",
        "built_by_adopter": "Built by an adopter",
        "planned": "Planned",
    },
    "Role": {
        "system_owner": "System owner",
        "system_administrator": "System administrator",
        "project_manager": "Project manager",
        "process_owner": "Process owner",
        "developer": "Developer",
        "integration_specialist": "Integration specialist",
        "procurement_officer": "Procurement officer",
        "information_security_officer": "Information security officer",
        "data_protection_officer": "Data protection officer",
        "communications_officer": "Communications officer",
        "service_desk": "Service desk",
        "registry_contact": "Contact for the registry",
    },
    "SupplierRole": {
        "operation": "Operation",
        "support": "Support",
        "development": "Development",
        "licence": "Licence",
        "consulting": "Consulting",
        "training": "Training",
    },
    "RouteType": {
        "open_source": "Open source",
        "framework": "Framework agreement",
        "dynamic_purchasing": "Dynamic purchasing system",
        "option_clause": "Option clause",
        "authority_cooperation": "Cooperation between authorities",
        "in_house": "In-house body",
        "own_procurement": "Procure it yourself",
        "direct_award": "Direct award",
        "other": "Other route",
    },
    "EligibilityBasis": {
        "named": "Named in the agreement",
        "confirmed_beforehand": "Confirmed beforehand",
        "application": "By application",
        "class": "A class of organisations",
    },
    "GovernanceModel": {
        "single_lead": "One lead organisation",
        "lead_with_council": "A lead organisation with a council",
        "association": "An association",
        "joint_board": "A joint board",
        "community": "An open community",
        "supplier_led": "Led by a supplier",
    },
    "ContributionBasis": {
        "none": "No contribution",
        "fixed": "A fixed amount",
        "per_inhabitant": "Per inhabitant",
        "by_size_band": "By size of municipality",
        "in_kind": "In working time",
    },
    "ExitOperators": {
        "open": "Anyone may operate it",
        "several": "Several operators",
        "single": "One operator",
    },
    "Level": {"A": "A", "AA": "AA", "AAA": "AAA"},
    "Locality": {
        "own": "At the organisation itself",
        "national": "In the country",
        "eu": "In the EU or EEA",
        "outside_eu": "Outside the EU and EEA",
    },
    "Relation": {
        "builds_on": "Builds on",
        "part_of": "Part of",
        "alternative": "Alternative to",
        "successor": "Successor of",
    },
    "DeprecationReason": {
        "superseded": "Replaced by another solution",
        "unmaintained": "No longer maintained",
        "unsafe": "No longer safe to use",
        "agreement_ended": "The agreement has ended",
        "withdrawn": "Withdrawn by the lead organisation",
    },
    "Procedure": {
        "open": "Open procedure",
        "restricted": "Restricted procedure",
        "negotiated": "Negotiated procedure",
        "competitive_dialogue": "Competitive dialogue",
        "innovation_partnership": "Innovation partnership",
        "advertised_below_threshold": "Advertised, below the threshold",
        "call_off": "Call-off",
        "mini_competition": "Mini-competition",
        "direct_award": "Direct award",
        "dynamic_purchasing": "Dynamic purchasing system",
    },
    "Law": {
        "LOU": "Public Procurement Act (LOU, Sweden)",
        "LUF": "Utilities Procurement Act (LUF, Sweden)",
        "LUK": "Concessions Procurement Act (LUK, Sweden)",
        "LUFS": "Defence and Security Procurement Act (LUFS, Sweden)",
        "LOV": "Act on System of Choice (LOV, Sweden)",
        "udbudsloven": "Public Procurement Act (udbudsloven, Denmark)",
        "tilbudsloven": "Tender Act (tilbudsloven, Denmark)",
        "forsyningsvirksomhedsdirektivet": "Utilities Directive (Denmark)",
    },
    "DocumentPurpose": {
        "requirements": "Requirements specification",
        "evaluation": "Evaluation",
        "contract": "Contract",
        "instructions": "Instructions to tenderers",
        "questions": "Questions and answers",
        "guide": "Guide",
    },
    "AttestationScheme": {
        "dpg": "Digital Public Good",
        "os2": "OS2 product level",
        "publiccode": "Standard for Public Code",
        "accessibility_audit": "Accessibility audit",
        "security_audit": "Security audit",
        "other": "Other body",
    },
    "Stage": {
        "interested": "Interested",
        "evaluating": "Evaluating",
        "implementing": "Implementing",
        "production": "In use",
        "phasing_out": "In use, being phased out",
        "left": "No longer in use",
    },
    "Proof": {
        "reviewer_of_organisation": "The organisation's own reviewer",
        "mailbox": "A mailbox of the organisation",
        "case_number": "A case number of the organisation",
        "signed": "A signature",
    },
    "Outcome": {
        "awarded": "Awarded",
        "cancelled": "Cancelled",
        "appealed_upheld": "Appealed, the appeal was upheld",
        "appealed_rejected": "Appealed, the appeal was rejected",
    },
    "Offer": {
        "call_30_min": "A call of 30 minutes",
        "demo": "A demonstration",
        "documents": "Documents to reuse",
        "expert_on_loan": "An expert on loan",
    },
    "Decision": {"certified": "Certified", "declined": "Declined", "revoked": "Revoked"},
    "VerdictValue": {
        "met": "Met",
        "partly": "Partly met",
        "not_met": "Not met",
        "not_applicable": "Not applicable",
    },
    "OrganisationKind": {
        "municipality": "Municipality",
        "region": "Region",
        "agency": "State agency",
        "association": "Association",
        "supplier": "Supplier",
        "central_purchasing_body": "Central purchasing body",
        "other": "Other organisation",
    },
    "AgreementKind": {
        "framework": "Framework agreement",
        "dynamic_purchasing": "Dynamic purchasing system",
        "standard_contract": "Standard contract",
    },
    "Signing": {"reviewers": "Each reviewer's own key", "registrar": "The registrar's key"},
    "ChangeKind": {
        "founding": "The registry's beginning",
        "reviewer_added": "A new reviewer",
        "reviewer_changed": "Another role, scope or key of a reviewer",
        "reviewer_retired": "A reviewer who leaves, or whose key is lost",
        "policy": "Other numbers of the policy",
        "criteria": "A new criteria set",
        "exception": "An exception that is allowed after the fact",
    },
    "Theme": {
        "value": "Value",
        "need": "Need and process",
        "governance": "Governance",
        "procurement": "Procurement",
        "licence": "Licence and terms",
        "security": "Security",
        "privacy": "Privacy",
        "accessibility": "Accessibility",
        "documentation": "Documentation",
        "integrations": "Integrations",
        "cost": "Cost",
        "support": "Support",
        "exit": "Exit",
        "adopters": "Adopters",
    },
}

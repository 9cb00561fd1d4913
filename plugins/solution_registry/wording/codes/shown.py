"""The files whose lines many examples show, each by its name above the lines."""

CHANGE = "# policy/changes/2026-03-01-1.yml\n"
ENTRY = "# solutions/exempel-felanmalan/solution.yml\n"
POLICY = "# policy/policy.yml\n"
REAL_ENTRY = "# solutions/felanmalan/solution.yml\n"
REAL_RECORD = "# solutions/felanmalan/certifications/2026-03-02-1.yml\n"
RECORD = "# solutions/exempel-felanmalan/certifications/2026-03-02-1.yml\n"
REVIEWERS = "# policy/reviewers.yml\nreviewers:\n"

# shellcheck shell=bash
# What the jobs of a registry have in common; sourced by those that run its program.

# shellcheck source=scripts/lib/environment.sh
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/lib/environment.sh"

# The day is that of Sweden and Denmark: in UTC it is yesterday still when somebody decides in the small hours. Written
# as a rule, since not every machine knows time zones by name. Set TZ in the job for another.
export TZ="${TZ:-CET-1CEST,M3.5.0,M10.5.0/3}"

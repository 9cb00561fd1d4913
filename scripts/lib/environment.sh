# shellcheck shell=bash
# Makes .venv and keeps it up to date; sourced by the doors in scripts/, which then run "$python".
#
#   prepare run     what the site needs (requirements/run.txt) and this project itself
#   prepare test    that, and what the tests need (requirements/test.txt)
#
# PYTHON names the interpreter to make .venv with, where the one found is not the right one.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
python=$root/.venv/bin/python
cd "$root" || exit
# The theme prints a notice about its own future at each start, which is none of an editor's business.
export NO_MKDOCS_2_WARNING=1

say() { printf '%s\n' "$*" >&2; }

# Stops the script: exit code 2, "refused to run".
refuse() {
  say "${0##*/}: $*"
  exit 2
}

recent() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# Prints why a Python is none to take: too old, or what is said where it cannot be run.
unfit() {
  local said too_old='sys.version_info < (3, 11) and "too old: Python %d.%d" % sys.version_info[:2]'
  said=$("$1" -c "import sys; sys.exit($too_old)" 2>&1) && return
  said=${said#*: line *: } # what bash says begins with where it says it
  [[ $said == "too old: "* ]] || said="cannot be run: ${said##*$'\n'}"
  printf '%s\n' "$said"
}

# Tells whether a Python has what it takes to make an environment: Debian's may lack it.
has_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# Prints the first Python of 3.11 or newer that can make an environment. On Linux, the system's own goes
# before others of PATH: distributions build theirs with optimisation, version managers as it comes,
# whose programs take a sixth to a third longer (docs/performance.md).
find_python() {
  local name why bare="" known="" names=(python3 python3.14 python3.13 python3.12 python3.11 python)
  if [[ -n ${PYTHON:-} ]]; then
    why=$(unfit "$PYTHON")
    [[ -z $why ]] || refuse "PYTHON=$PYTHON is not a Python of 3.11 or newer; $why"
    names=("$PYTHON")
  elif [[ $OSTYPE == linux* && :$PATH: == *:/usr/bin:* ]]; then
    names=(/usr/bin/python3 "${names[@]}")
  fi
  for name in "${names[@]}"; do
    command -v "$name" >/dev/null || continue
    why=$(unfit "$name")
    if [[ -n $why ]]; then
      known+=$'\n'"  $name: $why"
      continue
    fi
    if has_venv "$name"; then
      printf '%s\n' "$name"
      return
    fi
    bare=${bare:-$name}
  done
  [[ -z $bare ]] || refuse "$bare lacks the modules venv and ensurepip.
  Debian, Ubuntu:  sudo apt-get install python3-venv
Or name another Python: PYTHON=/path/to/python3 $0"
  refuse "Python 3.11 or newer is needed and was not found.$known
  Debian, Ubuntu:  sudo apt-get install python3 python3-venv
  Fedora:          sudo dnf install python3
  macOS:           brew install python@3.13
  elsewhere:       https://www.python.org/downloads/
Where it is installed under another name: PYTHON=/path/to/python3 $0"
}

make_environment() {
  local base
  base=$(find_python)
  say "Making .venv with $("$base" --version)"
  rm -rf .venv
  "$base" -m venv .venv
}

# What .venv was made from: its place, its Python and a checksum of what it should hold.
state() {
  printf '%s\n' "$root" "$("$python" --version)"
  cat "requirements/$1.txt" pyproject.toml | cksum
}

install() {
  local file=requirements/$1.txt
  say "Installing $(grep -c '^[a-z]' "$file") packages (the first time takes a minute or two)"
  # Wheels only, each with its hash, and nothing that the file does not name.
  pip install --require-hashes --no-deps --only-binary :all: --requirement "$file" &&
    pip install --no-deps --no-build-isolation --editable .
}

pip() { "$python" -m pip --quiet --disable-pip-version-check --no-input "$@"; }

prepare() {
  local wanted=$1 stamp=.venv/installed-$1
  # Two set-ups at a time would write over each other, where the system can tell.
  exec 9<pyproject.toml
  if command -v flock >/dev/null; then flock 9; fi
  # A moved folder leaves commands in .venv that point to the old place.
  if ! recent "$python" || [[ $(head -n 1 .venv/place 2>/dev/null) != "$root" ]]; then
    make_environment
    printf '%s\n' "$root" >.venv/place
  fi
  if [[ $(cat "$stamp" 2>/dev/null) != "$(state "$wanted")" ]]; then
    rm -f .venv/installed-*
    install "$wanted" || refuse "the packages could not be installed with $("$python" --version); see above.
If none of them fits this Python, name another one: rm -r .venv; PYTHON=python3.12 $0"
    state "$wanted" >"$stamp"
    # test.txt holds all of run.txt.
    if [[ $wanted == test ]]; then state run >.venv/installed-run; fi
  fi
  exec 9<&-
}

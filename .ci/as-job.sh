# shellcheck shell=bash
# Lets a job push with TOKEN, which stands in no file; sourced by memory and pages.

export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader GIT_CONFIG_VALUE_0
GIT_CONFIG_VALUE_0="Authorization: Basic $(printf 'x-access-token:%s' "$TOKEN" | base64 | tr -d '\n')"
export GIT_AUTHOR_NAME=registry GIT_AUTHOR_EMAIL=registry@localhost
export GIT_COMMITTER_NAME=registry GIT_COMMITTER_EMAIL=registry@localhost

# publish_tree BRANCH TREE: the tree as the only commit of a branch.
publish_tree() {
  git push --quiet --force origin "$(git commit-tree -m "$1" "$2"):refs/heads/$1"
}

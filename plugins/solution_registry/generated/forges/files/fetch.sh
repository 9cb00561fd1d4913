git init --quiet .
git remote add origin "$ADDRESS"
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader GIT_CONFIG_VALUE_0
GIT_CONFIG_VALUE_0="Authorization: Basic $(printf '<< user >>:%s' "$TOKEN" | base64 | tr -d '\n')"
git fetch --quiet --no-tags origin "+refs/heads/$BASE:refs/remotes/origin/base"
<% if change %>
git fetch --quiet --no-tags origin "+refs/<< proposals >>/$NUMBER/head:refs/change"
<% endif %>
git checkout --quiet --detach refs/remotes/origin/base

#!/usr/bin/env bash
# Configures an unpacked WildFly for the embedded profile: every script in src/main/cli, in order, offline.
# Each script may run again without effect, so this may too. Usage: configure.sh <wildfly directory>
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
server=$(cd "$1" && pwd)

# Changed scripts start from the shipped configuration, so that nothing of an older script stays behind.
shipped=$server/standalone/configuration/standalone-full-ha.xml.shipped
[ -f "$shipped" ] || cp "$server/standalone/configuration/standalone-full-ha.xml" "$shipped"
cp "$shipped" "$server/standalone/configuration/standalone-full-ha.xml"

# One offline server start for all scripts: about five seconds instead of one start each.
batch=$(mktemp)
trap 'rm -f "$batch"' EXIT
{
  echo 'embed-server --server-config=standalone-full-ha.xml --std-out=discard'
  cat "$here"/src/main/cli/*.cli
  echo 'stop-embedded-server'
} > "$batch"
"$server/bin/jboss-cli.sh" --file="$batch" > "$server/configure.log" 2>&1 || { cat "$server/configure.log" >&2; exit 1; }
if grep -q '"outcome" => "failed"\|WFLYCTL0062' "$server/configure.log"; then cat "$server/configure.log" >&2; exit 1; fi
rm -rf "$server/standalone/configuration/standalone_xml_history" "$server/standalone/log" "$server/standalone/data" "$server/standalone/tmp"

#!/usr/bin/env bash
# Configures an unpacked WildFly, offline. Usage: configure.sh <wildfly directory> [profile]
#   embedded (default)  → standalone-full-ha.xml        every script in src/main/cli, in order
#   oracle, cluster, oracle-cluster → standalone-<profile>.xml   the same, then production/ and the profile's own folders
# Each script may run again without effect. JX_AGAIN=1 applies them to the configuration as it is, instead of the shipped one.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
server=$(cd "$1" && pwd)
profile=${2:-embedded}

configuration=$server/standalone/configuration
case "$profile" in
  embedded) file=standalone-full-ha.xml folders=() ;;
  oracle|cluster) file=standalone-$profile.xml folders=(production "$profile") ;;
  oracle-cluster) file=standalone-$profile.xml folders=(production oracle cluster) ;;
  *) echo "unknown profile $profile: embedded, oracle, cluster or oracle-cluster" >&2; exit 2 ;;
esac

# Changed scripts start from the shipped configuration, so that nothing of an older script stays behind.
shipped=$configuration/standalone-full-ha.xml.shipped
[ -f "$shipped" ] || cp "$configuration/standalone-full-ha.xml" "$shipped"
[ -n "${JX_AGAIN:-}" ] || cp "$shipped" "$configuration/$file"

# Oracle's driver is a module of the server; it comes from Maven Central with the build.
if [[ $profile == oracle* ]]; then
  module=$server/modules/com/oracle/ojdbc/main
  driver=$here/target/drivers/ojdbc11.jar
  [ -f "$driver" ] || { echo "$driver is missing: run mvn generate-resources -pl wildfly-config" >&2; exit 1; }
  mkdir -p "$module"
  cp "$driver" "$module/ojdbc11.jar"
  cp "$here/src/main/modules/ojdbc.xml" "$module/module.xml"
fi

# One offline server start for all scripts: about five seconds instead of one start each.
batch=$(mktemp)
trap 'rm -f "$batch"' EXIT
{
  echo "embed-server --server-config=$file --std-out=discard"
  cat "$here"/src/main/cli/*.cli
  for folder in ${folders[@]+"${folders[@]}"}; do cat "$here/src/main/cli/$folder"/*.cli; done
  echo 'stop-embedded-server'
} > "$batch"
log=$server/configure-$profile.log
JBOSS_HOME=$server "$server/bin/jboss-cli.sh" --file="$batch" > "$log" 2>&1 || { cat "$log" >&2; exit 1; }
if grep -q '"outcome" => "failed"\|WFLYCTL0062' "$log"; then cat "$log" >&2; exit 1; fi
rm -rf "$configuration/standalone_xml_history" "$server/standalone/log" "$server/standalone/data" "$server/standalone/tmp"

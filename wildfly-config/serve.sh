#!/usr/bin/env bash
# Runs the platform in the foreground for a service manager: everything comes from the environment (docs/operations.md §4).
# Nothing is built or installed here. JIANGXIN_BIND is the address of this host that the load balancer and the other node use.
set -euo pipefail
cd "$(dirname "$0")/.."
. wildfly-config/setup.sh
[ -f ear/target/jiangxin.ear ] && [ -d "$jx_server" ] || { echo "not built: run ./run --build first" >&2; exit 1; }
mkdir -p "$JIANGXIN_DATA"
# A server that runs for months may take longer to start: G1 and full optimization.
export JIANGXIN_JAVA_OPTS=${JIANGXIN_JAVA_OPTS:--Xms1g -Xmx2g}
jx_start
trap 'jx_stop; exit 0' INT TERM
wait "$JX_PID"

# Shell functions shared by ./run, ./test, ./bench: what is missing is installed, built, started, stopped. Sourced, not run.
jx_root=${jx_root:-$PWD}
jx_server=$jx_root/wildfly-config/target/wildfly-39.0.1.Final

jx_say() { printf '» %s\n' "$*"; }

# Installs Debian packages that are missing and says so.
jx_install() {
  local missing=()
  for package in "$@"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  jx_say "installing with apt-get: ${missing[*]}"
  local sudo=()
  [ "$(id -u)" = 0 ] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

jx_need() {
  for need in "$@"; do
    case "$need" in
      java-17) if ! command -v javac >/dev/null || [ "$(javac -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -lt 17 ]; then jx_install openjdk-17-jdk-headless; fi ;;
      maven) command -v mvn >/dev/null || jx_install maven ;;
      node) { command -v node >/dev/null && command -v npm >/dev/null; } || jx_install nodejs npm ;;
      ffmpeg) command -v ffmpeg >/dev/null || jx_install ffmpeg ;;
      curl) command -v curl >/dev/null || jx_install curl ;;
      fonts) fc-list 2>/dev/null | grep -qi 'Noto Sans CJK' || jx_install fontconfig fonts-noto-cjk ;;
      chromium) command -v chromium >/dev/null || jx_install chromium ;;
      pdf) command -v pdftotext >/dev/null || jx_install poppler-utils ;;
    esac
  done
}

# Builds the EAR, the server and the demo clips when an input changed since the last build.
jx_build() {
  local stamp=$jx_root/ear/target/.inputs now
  now=$(cd "$jx_root" && find pom.xml persistence ejb jms web ear wildfly-config/face-worker wildfly-config/pom.xml wildfly-config/configure.sh wildfly-config/src \( -name target -o -name node_modules \) -prune -o -type f -print0 \
    | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
  if [ -f "$jx_root/ear/target/jiangxin.ear" ] && [ -d "$jx_server" ] && [ -d "$jx_root/wildfly-config/face-worker/target/lib" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
    jx_say "build is up to date"
  else
    jx_say "building (first time: some minutes, the server is 260 MB) …"
    local modules=persistence,ejb,jms,web,ear,wildfly-config/face-worker server_stamp=$jx_root/wildfly-config/target/.inputs server_now
    server_now=$(cd "$jx_root" && find pom.xml wildfly-config/pom.xml wildfly-config/configure.sh wildfly-config/src -type f -print0 \
      | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
    if [ ! -d "$jx_server" ] || [ "$(cat "$server_stamp" 2>/dev/null)" != "$server_now" ]; then
      rm -rf "$jx_server" "$jx_root/wildfly-config/target/markers"
      modules=$modules,wildfly-config
    fi
    (cd "$jx_root" && mvn -B -ntp -q package -DskipTests -Dspotbugs.skip -Dspotless.check.skip -pl "$modules")
    echo "$server_now" > "$server_stamp"
    echo "$now" > "$stamp"
  fi
  if [ -x "$jx_root/wildfly-config/demo/make-clips.sh" ]; then "$jx_root/wildfly-config/demo/make-clips.sh"; fi
}

# Starts the server in the background on $JIANGXIN_DATA; JX_PID is its process. JIANGXIN_PORT_OFFSET moves all ports,
# JIANGXIN_NODE_DATA is a directory of this node alone where several share the data, JIANGXIN_PROFILE chooses the configuration.
jx_start() {
  local base=${JIANGXIN_NODE_DATA:-$JIANGXIN_DATA}/server offset=${JIANGXIN_PORT_OFFSET:-0} file=standalone-full-ha.xml
  if [ "${JIANGXIN_PROFILE:-embedded}" != embedded ]; then
    file=standalone-$JIANGXIN_PROFILE.xml
    local configured=$jx_server/standalone/configuration/$file
    # Two nodes of one host may start at the same time; one of them configures.
    (
      flock 5
      if [ ! -f "$configured" ] || [ -n "$(find "$jx_root/wildfly-config/src/main/cli" -newer "$configured" -print -quit)" ]; then
        bash "$jx_root/wildfly-config/configure.sh" "$jx_server" "$JIANGXIN_PROFILE"
      fi
    ) 5> "$jx_server/.configuring"
  fi
  mkdir -p "$base/configuration" "$base/deployments" "$JIANGXIN_DATA/database"
  cp -r "$jx_server/standalone/configuration/." "$base/configuration/"
  rm -f "$base"/deployments/*
  cp "$jx_root/ear/target/jiangxin.ear" "$base/deployments/jiangxin.ear"
  export JIANGXIN_DEMO_FOLDER=${JIANGXIN_DEMO_FOLDER:-$jx_root/wildfly-config/target/demo}
  export JIANGXIN_FACE_WORKER=${JIANGXIN_FACE_WORKER:-$jx_root/wildfly-config/face-worker/target}
  export JIANGXIN_PUBLIC_URL=${JIANGXIN_PUBLIC_URL:-http://127.0.0.1:$((8080 + offset))}
  # Nodes look for the first one. Unless told where it is, that is this node itself: two platforms on one machine (a demo and
  # a test) must never become one cluster.
  export JIANGXIN_NODE1_PORT=${JIANGXIN_NODE1_PORT:-$((7600 + offset))}
  export JIANGXIN_SMTP_PORT=${JIANGXIN_SMTP_PORT:-$((2525 + offset))}
  export JIANGXIN_USER_CONTENT_URL=${JIANGXIN_USER_CONTENT_URL:-http://localhost:$((8081 + offset))}
  # Memory and compiling, and what the server always needs. The default suits a small machine that is started often: the serial
  # collector, and the optimizing compiler only for what is really hot (it took half of the processor time of a start).
  local late="-XX:Tier4InvocationThreshold=500000 -XX:Tier4MinInvocationThreshold=60000 -XX:Tier4CompileThreshold=1500000 -XX:Tier4BackEdgeThreshold=4000000"
  export JAVA_OPTS="${JIANGXIN_JAVA_OPTS:--Xms512m -Xmx1g -Xmn160m -XX:+UseSerialGC $late} -XX:MetaspaceSize=256m -XX:+ExitOnOutOfMemoryError -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -Djansi.disable=true -Dorg.jboss.logmanager.nocolor=true -Dh2.bindAddress=127.0.0.1 --add-exports=java.desktop/sun.awt=ALL-UNNAMED --add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED --add-opens=java.base/java.lang.reflect=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED --add-opens=java.management/javax.management=ALL-UNNAMED --add-opens=java.naming/javax.naming=ALL-UNNAMED"
  jx_say "starting on 127.0.0.1:$((8080 + offset)), user content on $((8081 + offset)), log in $base/log/server.log"
  mkdir -p "$base/log"
  JBOSS_HOME=$jx_server LAUNCH_JBOSS_IN_BACKGROUND=1 JBOSS_PIDFILE=$base/pid setsid "$jx_server/bin/standalone.sh" \
    -c "$file" -b "${JIANGXIN_BIND:-127.0.0.1}" -bmanagement 127.0.0.1 \
    -Djboss.server.base.dir="$base" -Djboss.bind.address.private="${JIANGXIN_BIND:-127.0.0.1}" -Djboss.bind.address.unsecure=127.0.0.1 \
    -Djboss.node.name="${JIANGXIN_NODE:-n1}" -Djboss.socket.binding.port-offset="$offset" \
    > "$base/log/console.log" 2>&1 8>&- 9>&- &
  JX_PID=$!
}

jx_wait_ready() {
  local base=${JIANGXIN_NODE_DATA:-$JIANGXIN_DATA}/server port=$((8080 + ${JIANGXIN_PORT_OFFSET:-0})) seconds=$1
  for _ in $(seq $((seconds * 4))); do
    if [ -f "$base/deployments/jiangxin.ear.failed" ] || ! kill -0 "$JX_PID" 2>/dev/null; then break; fi
    if curl -fs -o /dev/null --max-time 2 "http://${JIANGXIN_BIND:-127.0.0.1}:$port/api/health/ready"; then return 0; fi
    sleep 0.25
  done
  echo "The platform did not start. The end of its log:" >&2
  grep -E 'ERROR|Caused by|must be' "$base/log/console.log" | tail -30 >&2
  return 1
}

jx_stop() {
  local pidfile=${JIANGXIN_NODE_DATA:-$JIANGXIN_DATA}/server/pid server
  [ -n "${JX_PID:-}" ] || return 0
  server=$(cat "$pidfile" 2>/dev/null || echo "$JX_PID")
  JX_PID=
  kill -0 "$server" 2>/dev/null || return 0
  jx_say "stopping …"
  kill "$server" 2>/dev/null || true
  for _ in $(seq 120); do kill -0 "$server" 2>/dev/null || return 0; sleep 0.25; done
  echo "The server (process $server) did not stop within 30 s." >&2
}

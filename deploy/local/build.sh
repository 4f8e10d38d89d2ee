# Sourced by up: builds what is not built or older than its sources, and shows how far it is.

services="content-service quiz-service progress-service"
shared="pom.xml .mvn platform/runtime/src platform/runtime/pom.xml courses/format/src courses/format/pom.xml"

# What tells when a module was built last.
marker() {
    case $1 in
        deploy/local) echo "$root/deploy/local/target/launcher.jar" ;;
        *) echo "$root/$1/target/quarkus-app/quarkus-run.jar" ;;
    esac
}

# Whether a module's build is missing or older than a source, a folder (something was deleted) or what it shares.
is_stale() {
    [ -f "$(marker "$1")" ] || return 0
    case $1 in
        deploy/local) sources="pom.xml $1/src $1/pom.xml" ;;
        # The portal carries the labs' judge and packages.
        gateway) sources="$shared $1/src $1/pom.xml courses/proofs/src/main/python courses/proofs/debian.lock" ;;
        *) sources="$shared $1/src $1/pom.xml" ;;
    esac
    (
        cd "$root" || exit 1
        # shellcheck disable=SC2086
        find $sources \( -name node_modules -o -name dist -o -name target -o -name .quinoa \) -prune -o -newer "$(marker "$1")" -print 2>/dev/null | head -n 1 | grep -q .
    )
}

demand_node() {
    version=$(node --version 2>/dev/null) ||
        die "The portal is built with Node 20.19 or newer, and there is no node on PATH: install it from nodejs.org or your system's packages, then start again."
    number=${version#v}
    major=${number%%.*}
    rest=${number#*.}
    minor=${rest%%.*}
    [ "$major" -gt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; } ||
        die "The portal is built with Node 20.19 or newer, and this is Node $number: install a newer one, then start again."
}

# KiB left on the disk of a folder.
free_kib() { df -Pk "$1" | awk 'NR == 2 { print $4 }'; }

build() {
    stale=
    for module in $services gateway deploy/local; do
        if is_stale "$module"; then stale="$stale $module"; fi
    done
    [ -n "$stale" ] || return 0
    case $stale in *gateway*) demand_node ;; esac
    [ "$(free_kib "$root")" -ge 1500000 ] ||
        die "The disk of $root has $(($(free_kib "$root") / 1024)) MiB left, and the build needs 1500: free some space, then start again."
    run_maven
    for module in $stale; do touch "$(marker "$module")"; done
}

run_maven() {
    mkdir -p "$root/.lectern/logs"
    log=$root/.lectern/logs/build.log
    : >"$log"
    began=$(date +%s)
    echo "Building$stale (log: $log)"
    # Its own settings are the project's; formatting and tests are the gates of ./mvnw verify.
    "$root/mvnw" -f "$root/pom.xml" -B -T 2 -pl "$(echo $stale | tr ' ' ',')" -am package \
        -Dmaven.test.skip=true -Dspotless.check.skip=true -Dspotless.skip=true >"$log" 2>&1 &
    maven=$!
    trap 'kill $maven 2>/dev/null; wait $maven 2>/dev/null; exit 130' INT
    trap 'kill $maven 2>/dev/null; wait $maven 2>/dev/null; exit 143' TERM HUP
    while kill -0 $maven 2>/dev/null; do
        show_build
        sleep 1
    done
    trap - INT TERM HUP
    [ ! -t 1 ] || printf '\r\033[K'
    wait $maven || die "$(build_failure)"
    printf '  %-10s %-10s %6d.0 s\n' build ready $(($(date +%s) - began))
}

# On a terminal a line that counts; elsewhere one for each module.
show_build() {
    downloads=$(grep -c '^\[INFO\] Downloaded from' "$log" || :)
    module=$(grep '^\[INFO\] Building Lectern' "$log" | tail -n 1 | sed 's/^\[INFO\] Building Lectern :: //; s/ [0-9][^ ]*-SNAPSHOT */ /; s/ *$//')
    if [ -t 1 ]; then
        printf '\r\033[K  build      %4d s   %d files downloaded   %s' $(($(date +%s) - began)) "$downloads" "$module"
    elif [ "$module" != "${shown-}" ]; then
        printf '  build      %4d s   %d files downloaded   %s\n' $(($(date +%s) - began)) "$downloads" "$module"
        shown=$module
    fi
}

build_failure() {
    if grep -q 'No space left on device' "$log"; then
        echo "The disk became full during the build: free some space, then start again."
    else
        echo "The build failed: $(grep '^\[ERROR\]' "$log" | sed 's/^\[ERROR\] *//' | grep -v '^$' | head -n 1) (log: $log)."
    fi
}

# Labs need Python's packages when the portal is built; without them everything else of it is there.
tell_of_labs() {
    missing=$(sed -n 's/^{"missing":"\(.*\)"}$/\1/p' "$root/gateway/target/quinoa/build/lab.json" 2>/dev/null)
    [ -z "$missing" ] || echo "The portal has no labs: $missing"
}

# Sourced by the commands of this folder: the repository's root, the JDK, the data folder, the launcher. POSIX sh.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)

# With exit status 1, or the one that the command has set before.
die() {
    printf '%s\n' "$*" >&2
    exit "${refused:-1}"
}

case " $* " in
    *' --help '* | *' -h '*)
        # What stands at the head of the command.
        sed -n '2,/^[^#]/s/^# *//p' "$0"
        exit 0
        ;;
esac

# The value of --data, else the standard folder.
data=$root/.lectern
wants_value=
for argument in "$@"; do
    [ -z "$wants_value" ] || data=$argument
    wants_value=
    case $argument in
        --data) wants_value=yes ;;
        --data=*) data=${argument#--data=} ;;
    esac
done
[ -z "$wants_value" ] || die "--data needs a value."

# The same JDK as the build's.
mvnw_says() { . "$root/.mvn/select-jdk.sh"; }
select_jdk() {
    # In a shell of its own first: the script ends the shell when there is no JDK.
    message=$(mvnw_says 2>&1) || die "$(printf '%s' "$message" | sed 's/^mvnw: this build/Lectern/')"
    mvnw_says
    set +f
}

# The launcher runs from a copy beside its data, so that building again does not disturb the one that runs.
launcher() {
    built=$root/deploy/local/target
    copy=$(ls -t "$data"/run/launcher-*.jar 2>/dev/null | head -n 1)
    if [ -z "$copy" ]; then
        [ -f "$built/launcher.jar" ] || die "Lectern is not running, and was never built here: deploy/local/up builds and starts it."
        copy=$built/launcher.jar
        libraries=$built/launcher.classpath
    else
        libraries=${copy%.jar}.classpath
    fi
}

# Never returns.
launch() {
    launcher
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m -XX:-UsePerfData \
        --enable-native-access=ALL-UNNAMED "-Dlectern.root=$root" -cp "$copy:$(cat "$libraries")" org.lectern.local.Launcher "$@"
}

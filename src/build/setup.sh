# What ./cuewright and ./verify share: finding the JDK, asking for system libraries. Sourced, not run.

readonly JAVA_WANTED=25

say() { printf 'cuewright: %s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

# The feature number of a JDK's own release file; nothing is started to find out.
java_feature() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# The first JDK of at least JAVA_WANTED where JDKs usually are, or nothing.
find_jdk() {
  local home feature
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    feature=$(java_feature "$home")
    if [ "${feature:-0}" -ge "$JAVA_WANTED" ]; then
      printf '%s\n' "$home"
      return
    fi
  done
}

need_jdk() {
  JDK=$(find_jdk)
  [ -n "$JDK" ] || die "a JDK $JAVA_WANTED or newer is needed; install one (for example Temurin) or set JAVA_HOME"
}

need_tools() {
  local tool
  for tool in mvn node npm; do
    command -v "$tool" >/dev/null || die "'$tool' is needed to build; install Maven 3.8+ and Node 20+"
  done
}

can_install() { [ "$(uname -s)" = Linux ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# Installs Debian packages as root, otherwise names the line that does.
install_packages() {
  if can_install; then
    say "installing $*"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } \
      >"${TMPDIR:-/tmp}/cuewright-apt.log" 2>&1 ||
      die "could not install them; see ${TMPDIR:-/tmp}/cuewright-apt.log"
  else
    die "missing system packages; install them with: sudo apt-get install -y $*"
  fi
}

# need_libraries SONAME=PACKAGE[|PACKAGE]…: on Linux, the libraries that are not there are installed or named.
# Of several package names (Debian renamed some) the first that exists is taken.
need_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  local cache pair missing=()
  cache=$( (PATH=$PATH:/sbin:/usr/sbin ldconfig -p) 2>/dev/null)
  for pair in "$@"; do
    case "$cache" in
      *"${pair%%=*}"*) ;;
      *) missing+=("$(existing_package "${pair#*=}")") ;;
    esac
  done
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

existing_package() {
  local name
  for name in ${1//|/ }; do
    if apt-cache show "$name" >/dev/null 2>&1; then
      printf '%s\n' "$name"
      return
    fi
  done
  printf '%s\n' "${1%%|*}"
}

# Libraries that the bundled ffmpeg links.
need_media_libraries() {
  need_libraries 'libasound.so.2=libasound2t64|libasound2' libxcb.so.1=libxcb1 libxcb-shm.so.0=libxcb-shm0 \
    libpulse.so.0=libpulse0
}

# Libraries that a window needs.
need_window_libraries() {
  need_libraries 'libgtk-3.so.0=libgtk-3-0t64|libgtk-3-0' libGL.so.1=libgl1 libXtst.so.6=libxtst6 \
    libXxf86vm.so.1=libxxf86vm1
}

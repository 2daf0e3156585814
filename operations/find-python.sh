#!/bin/sh
# Prints a Python 3.10 that works and can make virtual environments; fails without a word.
# A name on the PATH proves nothing: a pyenv shim is there for versions that are not chosen.

probe='import sys, ctypes, ensurepip, sqlite3, ssl, venv; sys.exit(sys.version_info[:2] != (3, 10))'

candidates() {
    printf '%s\n' "${PYTHON310:-}" python3.10
    # The one folder per version of pyenv and of uv, newest first.
    ls -d "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.10*/bin/python3.10 \
        "${UV_PYTHON_INSTALL_DIR:-$HOME/.local/share/uv/python}"/cpython-3.10*/bin/python3.10 \
        2>/dev/null | sort -r
    uv python find --no-python-downloads 3.10 2>/dev/null
    printf '%s\n' python3 python
}

candidates | {
    while read -r candidate; do
        if [ -n "$candidate" ] && "$candidate" -c "$probe" >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            exit 0
        fi
    done
    exit 1
}

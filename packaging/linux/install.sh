#!/bin/sh
# Puts dist/hearback into PREFIX (~/.local) with its menu entry. Can be run again.
set -eu
prefix=${1:-"$HOME/.local"}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share/applications" "$prefix/share/mime/packages" \
    "$prefix/share/icons/hicolor/scalable/apps"
rm -rf "$prefix/lib/hearback"
cp -R "$root/dist/hearback" "$prefix/lib/hearback"
ln -sf "$prefix/lib/hearback/hearback" "$prefix/bin/hearback"
cp "$root/resources/pictures/tin.svg" "$prefix/share/icons/hicolor/scalable/apps/hearback.svg"
cp "$here/hearback.xml" "$prefix/share/mime/packages/"
sed "s|^Exec=hearback|Exec=$prefix/bin/hearback|" "$here/hearback.desktop" \
    > "$prefix/share/applications/hearback.desktop"
for refresh in "update-mime-database $prefix/share/mime" \
    "update-desktop-database $prefix/share/applications"; do
    $refresh 2>/dev/null || true # a system without these tools has no menu to refresh
done
echo "Hearback is in $prefix. Type: $prefix/bin/hearback"

#!/bin/sh
# Lays out in a folder all that an image has beside its program: node, the libraries node is linked with, and who runs it.
# Every file is Debian's or Node's own, from the base image; the packages' records come along, so that scanners know them.
set -eu
to=$1
node=$(command -v node)

mkdir -p "$to/usr/local/bin" "$to/etc" "$to/tmp" "$to/var/lib/dpkg/status.d" "$to/home/micromart"
chmod 1777 "$to/tmp"
cp "$node" "$to/usr/local/bin/node"

libraries=$(ldd "$node" | sed -n 's/.* => \(\/[^ ]*\) .*/\1/p; s/^[[:space:]]*\(\/[^ ]*\) .*/\1/p')
# Packages with machine code are linked with more of the C library than node is.
beside=$(dirname "$(echo "$libraries" | grep '/libc\.so')")
for name in librt.so.1 libutil.so.1 libresolv.so.2; do libraries="$libraries $beside/$name"; done
for library in $libraries; do
  mkdir -p "$to$(dirname "$library")"
  cp -L "$library" "$to$library"
done

for library in $libraries; do
  dpkg-query -S "$library" 2>/dev/null || dpkg-query -S "/usr$library" 2>/dev/null || dpkg-query -S "${library#/usr}"
done | cut -d: -f1 | sort -u | while read -r package; do
  dpkg-query -s "$package" > "$to/var/lib/dpkg/status.d/$package"
  mkdir -p "$to/usr/share/doc/$package"
  cp -L "/usr/share/doc/$package/copyright" "$to/usr/share/doc/$package/" 2>/dev/null || true
done
cp -L /usr/lib/os-release "$to/etc/os-release"
printf 'hosts: files dns\n' > "$to/etc/nsswitch.conf"
printf 'root:x:0:0::/:/sbin/nologin\nmicromart:x:65532:65532::/home/micromart:/sbin/nologin\n' > "$to/etc/passwd"
printf 'root:x:0:\nmicromart:x:65532:\n' > "$to/etc/group"

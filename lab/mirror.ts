/**
 * The lab has no way out to Debian's servers. This script gives a machine a mirror of its own, before anything is broken: the named
 * packages, put together again from what is installed, as dpkg-repack does, in a folder that is its only source. apt, dpkg and the
 * packages' own scripts then do what they do everywhere.
 */
export const mirror = (...packages: string[]) => `
mkdir -p /srv/mirror; rm -f /etc/apt/sources.list /etc/apt/sources.list.d/*
echo 'deb [trusted=yes] file:/srv/mirror ./' > /etc/apt/sources.list
for package in ${packages.join(' ')}; do
  tree=$(mktemp -d); chmod 755 $tree; mkdir $tree/DEBIAN
  dpkg-query -L $package | while read -r path; do [ ! -f "$path" ] || echo "\${path#/}"; done | tar -C / -cf - -T - | tar -C $tree -xf -
  for script in preinst postinst prerm postrm config templates triggers conffiles; do
    [ ! -f /var/lib/dpkg/info/$package.$script ] || cp -p /var/lib/dpkg/info/$package.$script $tree/DEBIAN/$script
  done
  dpkg-query -s $package | grep -v '^Status:' | sed '/^Conffiles:/,/^[^ ]/{/^Conffiles:/d;/^ /d}' > $tree/DEBIAN/control
  dpkg-deb --build -Znone $tree /srv/mirror/$package.deb > /dev/null
  { dpkg-deb --field /srv/mirror/$package.deb; echo "Filename: ./$package.deb"; echo "Size: $(stat -c %s /srv/mirror/$package.deb)"
    echo "SHA256: $(sha256sum /srv/mirror/$package.deb | cut -d ' ' -f 1)"; echo; } >> /srv/mirror/Packages
  rm -r $tree
done
`;

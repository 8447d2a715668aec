/**
 * A shell script that makes installed packages of the server installable again without a network: it packs their files as they are,
 * with the control data that dpkg keeps, and tells apt of that folder alone. Sources: dpkg-query(1), deb-control(5), sources.list(5).
 */
export const offered = (...packages: readonly string[]) => `mkdir -p /srv/packages; cd /srv/packages
for name in ${packages.join(' ')}; do
	mkdir -p $name/DEBIAN
	dpkg-query -L $name | while read -r file; do
		if [ -d "$file" ]; then mkdir -p "$name$file"; elif [ -e "$file" ] || [ -L "$file" ]; then cp -a --parents "$file" $name; fi
	done
	dpkg-query -s $name | sed -e '/^Status:/d' -e '/^Conffiles:/d' -e '/^ \\//d' > $name/DEBIAN/control
	for part in preinst postinst prerm postrm config templates conffiles triggers shlibs; do
		for file in $(dpkg-query -c $name $part 2> /dev/null || true); do install -m 755 $file $name/DEBIAN/$part; done
	done
	dpkg-deb -Znone --root-owner-group -b $name $name.deb > /dev/null
	{ dpkg-deb -f $name.deb; printf 'Filename: ./%s.deb\nSize: %s\nSHA256: %s\n\n' $name $(stat -c %s $name.deb) $(sha256sum < $name.deb | cut -d' ' -f1); } >> Packages
	rm -r $name
done
printf 'Date: Thu, 01 Jan 2026 00:00:00 UTC\nSHA256:\n %s %s Packages\n' $(sha256sum < Packages | cut -d' ' -f1) $(stat -c %s Packages) > Release
rm -rf /etc/apt/sources.list.d/*; echo 'deb [trusted=yes] file:/srv/packages ./' > /etc/apt/sources.list; apt-get -q update; cd /`;

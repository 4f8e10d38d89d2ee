# Run by the Python that the page ships, on the sources in /sources: bytecode loads three times as fast, and fits this Python alone.
import os
import py_compile
import sqlite3
import sys
import zipfile

with zipfile.ZipFile('/packages.zip', 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    for folder, folders, files in os.walk('/sources'):
        folders.sort()
        for file in sorted(files):
            path = os.path.join(folder, file)
            name = os.path.relpath(path, '/sources')
            if name.endswith('.py'):
                # A hash in place of a time: the same sources give the same bytes.
                py_compile.compile(
                    path, cfile='/module.pyc', dfile=f'/packages.zip/{name}', doraise=True,
                    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
                )
                path, name = '/module.pyc', name + 'c'
            with open(path, 'rb') as content:
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, content.read())

('%d.%d.%d' % sys.version_info[:3], sqlite3.sqlite_version)

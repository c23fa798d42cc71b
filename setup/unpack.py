"""Unpack wheels and source archives of pure Python packages into one folder.

    python3 unpack.py FOLDER ARCHIVE...

A wheel is unpacked whole.  Of a source archive only its packages and top modules
are taken: what lies under NAME-VERSION/, or under NAME-VERSION/src/.
"""
import os
import sys
import tarfile
import zipfile


def unpack_wheel(archive, folder):
    with zipfile.ZipFile(archive) as wheel:
        wheel.extractall(folder)


def unpack_source(archive, folder):
    """Take every package (a folder with __init__.py) and module of the archive."""
    with tarfile.open(archive) as source:
        files = [member for member in source.getmembers() if member.isfile()]
        top = files[0].name.split("/")[0] + "/"
        if any(member.name.startswith(top + "src/") for member in files):
            top += "src/"
        names = set(member.name for member in files)
        for member in files:
            if not member.name.startswith(top):
                continue
            inner = member.name[len(top):]
            package = inner.split("/")[0]
            if inner != package:
                wanted = top + package + "/__init__.py" in names
            else:
                wanted = inner.endswith(".py") and inner != "setup.py"
            if wanted:
                target = os.path.join(folder, inner)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "wb") as out:
                    out.write(source.extractfile(member).read())


def main(argv):
    folder = argv[1]
    for archive in argv[2:]:
        if archive.endswith(".whl"):
            unpack_wheel(archive, folder)
        else:
            unpack_source(archive, folder)


if __name__ == "__main__":
    main(sys.argv)

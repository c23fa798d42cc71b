"""All tests; the folders mirror those of enigma/.

Tests that use the fixture `enigma` run the executable; all others run untranslated.
`tests/run` runs everything; `build/bin/python2 -m pytest tests/terms` runs a part.
"""

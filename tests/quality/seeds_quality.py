"""The two founding articles: each field and each paragraph as expected. seeds_quality.py PRESSMARK_INDEX."""
import json
import subprocess
import sys

import floors

FIELDS = ('title', 'source', 'agency', 'authors', 'date')


def bodies(article):
    """Captions may be dropped; white space does not count."""
    return [' '.join(p['text'].split()) for p in article['paragraphs'] if p['kind'] != 'caption']


def main():
    seeds = floors.data_folder('seeds/expected.json') / 'seeds'
    wrong = 0
    for expected in json.loads((seeds / 'expected.json').read_text(encoding='utf8')):
        command = [sys.argv[1], '--extract', '--format', 'text', str(seeds / expected['file'])]
        article = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode('utf8'))
        for field in FIELDS:
            if article[field] != expected[field]:
                print('%s: %s is %r, not %r' % (expected['file'], field, article[field], expected[field]))
                wrong += 1
        if bodies(article) != bodies(expected):
            print('%s: other paragraphs than expected' % expected['file'])
            wrong += 1
    sys.exit(wrong > 0)


if __name__ == '__main__':
    main()

"""Scores extraction on real pages: extraction_quality.py text|html PRESSMARK_INDEX."""
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

import floors


def extract(program, kind, pages):
    """One prediction a page, as the scorer wants them."""
    with tempfile.TemporaryDirectory() as folder:
        for page in sorted(pages.glob('*.gold.json')):
            name = page.name[:-len('.gold.json')]
            if kind == 'text':
                pathlib.Path(folder, name + '.txt').write_bytes((pages / (name + '.txt')).read_bytes())
            else:
                pathlib.Path(folder, name + '.html').write_bytes(gzip.decompress((pages / (name + '.html.gz')).read_bytes()))
        output = subprocess.run([program, '--extract', '--format', kind, folder], stdout=subprocess.PIPE, check=False).stdout
    for line in output.decode('utf8').splitlines():
        article = json.loads(line)
        yield {'id': pathlib.Path(article['path']).stem,
               'paragraphs': [p['text'] for p in article['paragraphs'] if p['kind'] != 'caption'],
               **{key: article[key] for key in ('title', 'source', 'authors', 'date')}}


def main():
    kind, program = sys.argv[1:3]
    data = floors.data_folder('pages/score.py')
    pages = data / 'pages' / 'dev'
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf8') as predictions:
        for prediction in extract(program, kind, pages):
            predictions.write(json.dumps(prediction, ensure_ascii=False) + '\n')
        predictions.flush()
        scorer = [sys.executable, str(data / 'pages' / 'score.py'), str(pages), '--pred', predictions.name, '--json', '--boot', '0']
        figures = json.loads(subprocess.run(scorer, stdout=subprocess.PIPE, check=True).stdout)
    floors.check('extraction-' + kind, figures)


if __name__ == '__main__':
    main()

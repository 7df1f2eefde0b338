#!/bin/sh
# Makes the files of data/ from the samples one directory up. Run it here.
set -eu
mkdir -p data
for part in 1 2 3; do
  awk -v part=$part 'NR == 1 || (NR - 2) % 3 == part - 1' ../iris.csv > data/iris-$part.csv
done
awk 'NR <= 7' ../longley.csv > data/longley-1.csv
awk 'NR == 1 || NR > 7 && NR <= 13' ../longley.csv > data/longley-2.csv
awk 'NR == 1 || NR > 13' ../longley.csv > data/longley-test.csv
awk 'NR <= 21' ../words.csv > data/words-1.csv
awk 'NR == 1 || NR > 21 && NR <= 41' ../words.csv > data/words-2.csv
awk 'NR == 1 || NR > 41' ../words.csv > data/words-test.csv

package org.daal4j.cli;

import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad usage and bad input: exit status, message, and nothing left behind. */
class BadUsageTest {

  @TempDir static Path directory;

  @BeforeAll
  static void makeInputs() throws IOException {
    write("four.csv", "1,2\n3,4\n1,2\n3,4\n");
    write("named.csv", "a,b\n1,2\n3,4\n");
    write("zero.csv", "");
    write("header.csv", "a,b\n");
    write("ragged.csv", "a,b\n1,2\n3\n");
    write("nan.csv", "a,b\n1,2\nNaN,4\n5,6\n");
    write("text.csv", "a,b\n1,2\nx,4\n");
    write("infinite.csv", "1,2\n1e999,3\n");
    write("large.csv", "1e300,1\n-1e300,2\n1,1\n");
    write("semicolon.csv", "1;2\n3;4\n");
    write("unnamed.csv", "id,2019\n1,2\n3,4\n");
    write("negative.csv", "a,w\n1,-1\n2,1\n");
    write("three.csv", "1,2,3\n4,5,6\n");
    write("table.parquet", "PAR1");
    write("table.orc", "ORC");
    write("table.avro", "Obj");
    write("table.npy", "NUMPY");
    write("table.xlsx", "PK");
    write("noise.csv.gz", "this is not gzip\n");
    cutGzip("cut.csv.gz");
    Files.createSymbolicLink(directory.resolve("broken.csv"), Path.of("nowhere"));
    Files.createDirectories(directory.resolve("hollow"));
    Files.createDirectories(directory.resolve("mine/photos"));
    write("hidden/_part.csv", "1,2\n");
    write("tables/a.csv", "1,2\n3,4\n");
    write("notjson/model.json", "{");
    write("otherverb/model.json", "{\"verb\":\"pca\"}");
    write("noverb/model.json", "{\"verb\":[1]}");
    write(
        "torn/model.json",
        "{\"verb\":\"kmeans\",\"columns\":[\"a\",\"b\"],\"columnPositions\":[1,2],"
            + "\"header\":true,\"nClusters\":3}");
    write("torn/centroids.csv", "a,b\n1,2\n3,4\n");
    write(
        "good/model.json",
        "{\"verb\":\"kmeans\",\"columns\":[\"a\",\"b\"],\"columnPositions\":[1,2],"
            + "\"header\":true,\"nClusters\":2,\"objectiveFunction\":0,\"nIterations\":0,"
            + "\"converged\":true,\"rows\":2,\"passes\":2,\"warnings\":[]}");
    write("good/centroids.csv", "a,b\n1,2\n3,4\n");
    write("good/clusters.csv", "cluster,rows,sumSquaredDistances\n0,1,0\n1,1,0\n");
    write("good/iterations.csv", "iteration,objective,seconds\n0,0,0.1\n");
    write("other.csv", "x,b\n1,2\n");
    write("one.csv", "7\n8\n");
    write("close.csv", "1e-200\n2e-200\n9e-200\n");
    write("links/whole.csv", "1,2\n3,4\n");
    Files.createSymbolicLink(directory.resolve("links/lost.csv"), Path.of("nowhere"));
    write("twice.csv", "a,b,a\n1,2,3\n");
    write("centroids.csv.gz", "1,2\n");
    write("plain.xml", "fs.defaultFS=file:///\n");
    Files.createDirectories(directory.resolve("nested/model.json"));
    write(
        "fraction/model.json",
        "{\"verb\":\"kmeans\",\"columns\":[\"a\"],\"columnPositions\":[1.5],\"header\":true}");
    write(
        "wrapped/model.json",
        "{\"verb\":\"kmeans\",\"columns\":[\"a\"],\"columnPositions\":[4294967297],"
            + "\"header\":true}");
  }

  static Stream<BadCase> cases() {
    return Stream.concat(wrongUsages(), Stream.concat(wrongInputs(), models()));
  }

  private static Stream<BadCase> wrongUsages() {
    String run = "kmeans -i @/four.csv -o OUT ";
    String verbs = VerbCatalog.VERBS.stream().map(Verb::name).collect(Collectors.joining(", "));
    return Stream.of(
        usage("cluster", "unknown verb 'cluster'. Verbs: " + verbs + "."),
        usage(
            "--input x",
            "the verb comes first, but the first argument is '--input'."
                + " Verbs: "
                + verbs
                + "."),
        usage("kmeans", "--input is missing. Name files, directories or globs to read."),
        usage("kmeans -i", "--input needs a value. See daal4j kmeans --help."),
        usage("kmeans -i @/four.csv", "--output is missing. Name a directory for the result."),
        usage(
            "kmeans -i @/four.csv,, -o OUT",
            "--input: '@/four.csv,,' holds an empty path. Write P,P without an empty part."),
        usage(
            "kmeans -i @/four.csv -o OUT",
            "--n-clusters is missing. Say how many clusters with -k."),
        usage(
            run + "-k 1 --frobnicate", "unknown option '--frobnicate'. See daal4j kmeans --help."),
        usage(
            run + "-k 1 -input x",
            "unknown option '-input'. Did you mean '--input'? See daal4j kmeans --help."),
        usage(
            run + "-k 1 more.csv",
            "unexpected argument 'more.csv'. Several inputs are joined by commas;"
                + " a glob is quoted."),
        usage(run + "-k 1 -k 2", "--n-clusters is given twice."),
        usage(
            run + "-k 1 -D a=b",
            "-D is an option of Hadoop, which comes first, right after kmeans."),
        usage(
            "kmeans -D ab -i @/four.csv",
            "-D: what follows is not of the form KEY=VALUE. It is not shown, as it may be a password."),
        usage("kmeans -D", "-D needs a value."),
        usage(
            "kmeans -D daal4j.blas=mkl -i @/four.csv -o OUT -k 1",
            "daal4j.blas: its value is not a source of BLAS. Choose one of bundled, older, system, java."),
        usage("kmeans -conf @/no.xml", "-conf: there is no file @/no.xml."),
        usage(
            run + "-k 0", "--n-clusters: '0' is too small. Give a whole number that is 1 or more."),
        usage(
            run + "-k -3",
            "--n-clusters: '-3' is too small. Give a whole number that is 1 or more."),
        usage(
            run + "-k two",
            "--n-clusters: 'two' is not a whole number. Give one that is 1 or more."),
        usage(
            run + "-k 99999999999",
            "--n-clusters: '99999999999' is too large. The most is 2147483647."),
        usage(
            run + "-k 3",
            "--n-clusters 3 is more than the 2 distinct rows of the input. Give fewer."),
        usage(run + "-k 5", "--n-clusters 5 is more than the 4 rows of the input. Give fewer."),
        usage(
            run + "-k 1 --seed 4294967296",
            "--seed: '4294967296' is too large. The most is 4294967295."),
        usage(
            run + "-k 1 --seed -1",
            "--seed: '-1' is too small. Give a whole number from 0 to 4294967295."),
        usage(
            run + "-k 1 --accuracy-threshold NaN",
            "--accuracy-threshold: 'NaN' is out of range. Give a number that is 0 or more."),
        usage(
            run + "-k 1 --max-iterations -1",
            "--max-iterations: '-1' is too small. Give a whole number that is 0 or more."),
        usage(
            run + "-k 1 --oversampling-factor 0",
            "--oversampling-factor: '0' is out of range. Give a number above 0."),
        usage(
            run + "-k 1 --init best",
            "--init: 'best' is none of deterministic, random, plusPlus, parallelPlus."),
        usage(
            run + "-k 1 --init random --n-rounds 2",
            "--n-rounds does not apply to --init random. Leave it out."),
        usage(
            run + "-k 1 --n-trials 2",
            "--n-trials does not apply to --init parallelPlus. Leave it out."),
        usage(
            run + "--initial-centroids @/four.csv --seed 1",
            "--seed does not apply beside --initial-centroids. Leave it out."),
        usage(
            run + "-k 2 --initial-centroids @/four.csv",
            "--n-clusters: '2' does not fit --initial-centroids @/four.csv, which holds 4 rows."
                + " Leave -k out."),
        usage(
            run + "-k 1 --delimiter ;;",
            "--delimiter: ';;' is not a delimiter. Give one ASCII character, \\t, a code as \\001 or \\x01, or space."),
        usage(
            run + "-k 1 --delimiter 1",
            "--delimiter: '1' cannot separate fields."
                + " Give a character that is not part of numbers or names."),
        usage(run + "-k 1 --header maybe", "--header: 'maybe' is none of auto, yes, no."),
        usage(
            run + "-k 1 --missing zero", "--missing: 'zero' is none of fail, skip, mean, median."),
        usage(
            run + "-k 1 --bad-records skip:x",
            "--bad-records: 'skip:x' is not understood."
                + " Write fail, skip, or skip:N for at most N rows."),
        usage(
            run + "-k 1 --format xls",
            "--format: 'xls' is none of csv, libsvm, parquet, orc, avro, npy, rows."),
        input(
            run + "-k 1 --format orc",
            "@/four.csv: is no ORC file, or was cut short: it does not end as those do. Check"
                + " --format, or write it again."),
        input(
            run + "-k 1 --format avro",
            "@/four.csv: is no Avro file: it does not begin as those do. Check --format."),
        input(
            run + "-k 1 --format npy",
            "@/four.csv: is no npy file: it does not begin as those do. Check --format."),
        usage(
            "kmeans -i @/table.orc -o OUT -k 1 --delimiter ;",
            "--delimiter does not apply to ORC. Leave it out."),
        usage(
            "kmeans -i @/table.avro -o OUT -k 1 --header no",
            "--header does not apply to Avro. Leave it out."),
        usage(
            "kmeans -i @/table.npy -o OUT -k 1 --decimal ,",
            "--decimal does not apply to npy. Leave it out."),
        input(
            run + "-k 1 --format parquet",
            "@/four.csv: is no Parquet file, or was cut short: it does not end with PAR1. Check"
                + " --format, or write it again."),
        usage(
            "kmeans -i @/table.parquet -o OUT -k 1 --delimiter ;",
            "--delimiter does not apply to Parquet. Leave it out."),
        usage(
            "kmeans -i @/table.parquet -o OUT -k 1 --header no",
            "--header does not apply to Parquet. Leave it out."),
        usage(
            "kmeans -i @/table.parquet -o OUT -k 1 --decimal ,",
            "--decimal does not apply to Parquet. Leave it out."),
        usage(
            "kmeans -i @/table.parquet -o OUT -k 1 --skip-lines 1",
            "--skip-lines does not apply to Parquet. Leave it out."),
        usage(
            run + "-k 1 --precision extended",
            "--precision: 'extended' does not apply to kmeans, which works in double."
                + " Leave --precision out."),
        usage(
            run + "-k 1 --engine spark",
            "--engine: 'spark' is none of auto, inprocess, mapreduce, tez."),
        usage(
            run + "-k 1 --columns 3",
            "--columns: there is no position 3. Positions go from 1 to 2. The columns are c1, c2."),
        usage(
            run + "-k 1 --columns weight",
            "--columns: there is no column 'weight'. The columns are c1, c2."),
        usage(
            run + "-k 1 --weights w", "--weights: there is no column 'w'. The columns are c1, c2."),
        usage(
            "kmeans -i @/table.xlsx -o OUT -k 1",
            "--input: @/table.xlsx is an Excel file by its name, which this version does not"
                + " read. Convert it to CSV, or give --format csv when it is delimited text all"
                + " the same."),
        usage(
            "kmeans -i @/tables -o @/tables/out -k 1",
            "--output: @/tables/out lies inside --input @/tables."
                + " Name a directory outside of it."),
        usage(
            "kmeans -i @/four.csv -o @/four.csv -k 1",
            "--output: @/four.csv is --input itself. Name another directory."),
        usage(
            "kmeans -i @/tables/a.csv -o @/tables -k 1 --overwrite",
            "--output: @/tables contains --input @/tables/a.csv. Name a directory that does not."),
        usage(
            "kmeans -conf @/plain.xml -i @/four.csv -o OUT -k 1",
            "-conf: @/plain.xml is not an XML file of Hadoop settings: line 1 cannot be read."),
        usage(
            "kmeans -D mapreduce.input.fileinputformat.split.maxsize=1k -i @/four.csv -o OUT -k 1",
            "-D mapreduce.input.fileinputformat.split.maxsize: its value is not a whole number."
                + " Correct it."),
        usage(
            "kmeans -D daal4j.inprocess.threads=99999999999 -i @/four.csv -o OUT -k 1",
            "-D daal4j.inprocess.threads: its value is beyond 2147483647. Correct it."),
        usage(
            "kmeans -D daal4j.inprocess.memory.share=half -i @/four.csv -o OUT -k 1",
            "-D daal4j.inprocess.memory.share: its value is not a number from 0 to 1."
                + " Correct it."),
        usage(
            run + "-k 1 --columns=",
            "--columns: the value is empty. Give one, or leave the option out."),
        usage(
            run + "-k 1 --weights=",
            "--weights: the value is empty. Give one, or leave the option out."),
        usage(
            run + "--initial-centroids=",
            "--initial-centroids: the value is empty. Give one, or leave the option out."),
        usage(
            run + "-k 1 --oversampling-factor 1e300",
            "--oversampling-factor must be above 0 and at most 2147483647, not 1.0E300"),
        usage(
            "kmeans -i @/four.csv -o hdfs:b -k 1",
            "--output: hdfs:b is not a path Hadoop can write: Relative path in absolute URI: hdfs:b."),
        usage(
            "kmeans -D fs.foo.impl=no.such.Class -i @/four.csv -o foo://x/y -k 1",
            "--output: foo://x/y is not a path Hadoop can write: its file system is not on the"
                + " class path (Class no.such.Class not found)."),
        usage(
            "kmeans -D fs.foo.impl=org.daal4j.cli.HalfInstalled -i @/four.csv -o foo://x/y -k 1",
            "--output: foo://x/y is not a path Hadoop can write: a library of its file system is"
                + " not on the class path (its/library/Client)."),
        usage(
            "kmeans -i @/four.csv -o foo://x/y -k 1",
            "--output: foo://x/y is not a path Hadoop can write:"
                + " No FileSystem for scheme \"foo\"."));
  }

  private static Stream<BadCase> wrongInputs() {
    return Stream.of(
        input(
            "kmeans -i @/absent.csv -o OUT -k 1",
            "no input: @/absent.csv does not exist. Check --input."),
        input(
            "kmeans -i @/absent*.csv -o OUT -k 1",
            "no input: @/absent*.csv matches no file. Check --input."),
        input(
            "kmeans -i @/broken.csv -o OUT -k 1",
            "no input: @/broken.csv does not exist. Check --input."),
        input(
            "kmeans -i @/hollow -o OUT -k 1",
            "no input: @/hollow holds no files (names that begin with _ or . are ignored)."
                + " Give --input files with data."),
        input(
            "kmeans -i @/hidden -o OUT -k 1",
            "no input: @/hidden holds no files (names that begin with _ or . are ignored)."
                + " Give --input files with data."),
        input(
            "kmeans -i @/zero.csv -o OUT -k 1",
            "no input: @/zero.csv is empty. Give --input a file with data."),
        input(
            "kmeans -i @/header.csv -o OUT -k 1",
            "no rows in @/header.csv: the input holds no record, or nothing but a header."
                + " Check --input, and --header if the first line is data."),
        input(
            "kmeans -i @/ragged.csv -o OUT -k 1",
            "@/ragged.csv: record at byte 8 (line 3): has 1 field where the first record has 2."
                + " Use --bad-records skip to leave such rows out."),
        input(
            "kmeans -i @/nan.csv -o OUT -k 1",
            "@/nan.csv: record at byte 8 (line 3): column a is missing."
                + " Use --missing skip to leave such rows out."),
        input(
            "kmeans -i @/text.csv -o OUT -k 1",
            "@/text.csv: record at byte 8 (line 3): column a: 'x' is not a number."
                + " Use --bad-records skip to leave such rows out."),
        input(
            "kmeans -i @/infinite.csv -o OUT -k 1",
            "@/infinite.csv: record at byte 4 (line 2): column c1: '1e999' is not a finite number."
                + " Use --bad-records skip to leave such rows out."),
        input(
            "kmeans -i @/[ -o OUT -k 1",
            "no input: @/[ does not exist, and is not a glob: Illegal file pattern: error parsing"
                + " regexp: Unclosed character class at pos 1: `[`."
                + " Put a backslash before a character that stands for itself."),
        input(
            "kmeans -D fs.foo.impl=no.such.Class -i foo://x/y -o OUT -k 1",
            "no input: foo://x/y is not a path Hadoop can read: its file system is not on the"
                + " class path (Class no.such.Class not found)."),
        usage(
            "kmeans -i @/tables,@/tables/a.csv -o OUT -k 1",
            "--input: @/tables/a.csv is named twice, by '@/tables' and by '@/tables/a.csv'. Name"
                + " each file once, as its rows would count twice."),
        input(
            "kmeans -i @/links -o OUT -k 1",
            "@/links/lost.csv: is a symbolic link to a file that does not exist."
                + " Repair or remove it."),
        input(
            "kmeans -i @/links/*.csv -o OUT -k 1",
            "@/links/lost.csv: is a symbolic link to a file that does not exist."
                + " Repair or remove it."),
        input(
            "kmeans -i @/four.csv,/dev/zero -o OUT -k 1",
            "/dev/zero: is a pipe or a device, which cannot be read more than once."
                + " Write its content to a file first."),
        input(
            "kmeans -i @/close.csv -o OUT -k 1",
            "the values are too close together: squared distances between rows, times their"
                + " weights, vanish below 4.9e-324."
                + " Scale the columns up, for example to standard deviation 1."),
        input(
            "kmeans -i @/large.csv -o OUT -k 2",
            "the values are too large: sums of them or of squared distances between rows, times"
                + " their weights, exceed 1.8e308. Scale the columns down, for example to standard"
                + " deviation 1; divide large weights by one number, which changes no centroid."),
        input(
            "kmeans -i @/noise.csv.gz -o OUT -k 1",
            "@/noise.csv.gz: is plain text, though its name ends in .gz. Rename it to noise.csv."),
        input(
            "kmeans -i @/cut.csv.gz -o OUT -k 1",
            "@/cut.csv.gz: the compressed file is damaged, cut short, or not what its extension"
                + " says. Test it with its own tool (gzip -t, bzip2 -t, zstd -t) and copy it"
                + " again."),
        input(
            "kmeans -i @/four.csv -o OUT --initial-centroids @/absent.csv",
            "@/absent.csv: there is no such file."),
        input(
            "kmeans -i @/four.csv -o OUT --initial-centroids @/centroids.csv.gz",
            "@/centroids.csv.gz: compressed files of centroids are not read. Unpack it."),
        input(
            "kmeans -i @/four.csv -o OUT --initial-centroids hdfs:b",
            "'hdfs:b' is not a path Hadoop can read: Relative path in absolute URI: hdfs:b."),
        input(
            "kmeans -i @/four.csv -o OUT --initial-centroids @/three.csv",
            "@/three.csv: has 3 columns, the table 2. Give one number for each column used."),
        input(
            "kmeans -i @/named.csv -o OUT --initial-centroids @/other.csv",
            "@/other.csv: has no column 'a', its columns are x, b."));
  }

  private static Stream<BadCase> models() {
    String run = "predict -i @/named.csv -o OUT ";
    return Stream.of(
        usage(
            "predict -i @/named.csv -o OUT",
            "--model is missing. Name the result directory of a fit, as of kmeans."),
        usage(run + "--model=", "--model: the value is empty. Give one, or leave the option out."),
        usage(
            run + "--model @/good --keep=",
            "--keep: the value is empty. Give one, or leave the option out."),
        usage(
            run + "--model @/good --probabilities",
            "--probabilities does not apply to the prediction of a k-means model. Leave it out."),
        usage(
            run + "--model @/good --label a",
            "--label does not apply to the prediction of a k-means model. Leave it out."),
        usage(
            run + "--model @/good --columns a",
            "--columns does not apply to predict: the model knows its columns. Leave it out."),
        usage(
            run + "--model @/good --keep z",
            "--keep: there is no column 'z'. The columns are a, b."),
        usage(
            "predict -i @/named.csv -o @/good/out --model @/good",
            "--output: @/good/out lies inside --model @/good. Name a directory outside of it."),
        input(
            run + "--model @/absent",
            "@/absent: there is no such model directory. Name the --output of a fit."),
        input(
            run + "--model hdfs:b",
            "--model: 'hdfs:b' is not a path Hadoop can read: Relative path in absolute URI: hdfs:b."
                + " Name the --output of a fit."),
        input(
            run + "--model @/nested",
            "@/nested: is not a model directory, it holds no model.json."
                + " Name the --output of a fit."),
        input(
            run + "--model @/fraction",
            "@/fraction/model.json: field 'columnPositions' holds 1.5, not a whole number from its"
                + " range. Fit the model again."),
        input(
            run + "--model @/wrapped",
            "@/wrapped/model.json: field 'columnPositions' holds 4294967297, not a whole number"
                + " from its range. Fit the model again."),
        input(
            "predict -i @/twice.csv -o OUT --model @/good",
            "@/twice.csv: has 2 columns named 'a', and nothing tells which of them the model needs."
                + " Give each a name of its own, and fit the model again if it needs more than"
                + " one."),
        input(
            run + "--model @/four.csv",
            "@/four.csv: is a file, not a model directory. Name the --output of a fit."),
        input(
            run + "--model @/tables",
            "@/tables: is not a model directory, it holds no model.json."
                + " Name the --output of a fit."),
        input(
            run + "--model @/notjson",
            "@/notjson/model.json: is not a JSON object. Fit the model again."),
        input(
            run + "--model @/otherverb",
            "@/otherverb: is a result of 'pca', which predict does not apply."
                + " Name a result of one of dbscan, elastic-net, kmeans, linear-regression, logistic-regression, naive-bayes, ridge-regression."),
        input(
            run + "--model @/noverb",
            "@/noverb/model.json: field 'verb' is missing or of the wrong type."
                + " Fit the model again."),
        input(
            run + "--model @/torn",
            "@/torn/model.json: is of 3 clusters, but centroids.csv holds 2 rows."
                + " Fit the model again."),
        input(
            "predict -i @/other.csv -o OUT --model @/good",
            "@/other.csv: has no column 'a', which the model needs. Its columns are x, b."),
        input(
            "predict -i @/one.csv -o OUT --model @/good",
            "@/one.csv: nothing tells for certain which of its columns the model needs. It has no"
                + " header and 1 column, and the model was fitted to columns with names. Name its columns, as a"
                + " header line of CSV does: a, b."));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongAndLeavesNothingBehind(BadCase wrong) throws IOException {
    wrong.check(directory);
  }

  private static void cutGzip(String name) throws IOException {
    Path file = directory.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int row = 0; row < 100_000; row++) {
        out.write((row * 7919L % 1000 + "," + row + "\n").getBytes());
      }
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
  }

  private static void write(String name, String content) throws IOException {
    BadCase.write(directory, name, content);
  }
}

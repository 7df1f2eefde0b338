package org.daal4j.cli.merge;

import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.daal4j.cli.BadCase;
import org.daal4j.cli.Runs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not merged, and why: the first difference, and nothing is left behind. */
class MergeRefusalsTest {

  private static final String LIKE =
      " in the other. Merge what was fitted to the same columns with the same options.";

  @TempDir static Path directory;

  @BeforeAll
  static void makeResults() throws IOException {
    BadCase.write(directory, "a.csv", "x,y,k,w,l\n1,2,red,1,no\n4,3,blue,2,yes\n5,9,red,1,no\n");
    BadCase.write(directory, "b.csv", "x,y,k,w,l\n3,2,blue,1,yes\n2,7,red,1,no\n");
    BadCase.write(directory, "turned.csv", "y,x,k,w,l\n3,2,blue,1,yes\n2,7,red,1,no\n");
    BadCase.write(directory, "green.csv", "x,y,k,w,l\n3,2,blue,1,yes\n2,7,green,1,no\n");
    BadCase.write(directory, "plain.csv", "3,2\n2,7\n1,1\n");
    BadCase.write(directory, "wide.csv", "3,2,1\n2,7,5\n");
    BadCase.write(directory, "a.libsvm", "1 1:2 3:1\n2 2:5\n");
    BadCase.write(directory, "wide.libsvm", "1 1:2\n2 5:5\n");
    BadCase.write(directory, "header.csv", "x,y,k,w,l\n");
    keep("moments", "moments --columns x,y -i @/a.csv");
    keep("other", "moments --columns x,y -i @/b.csv");
    keep("both", "moments --columns x,y -i @/b.csv --merge-with @/moments");
    keep("weighted", "moments --columns x,y -i @/b.csv --weights w");
    keep("covariance", "covariance --columns x,y -i @/a.csv");
    keep("coded", "moments --columns x,k --categorical k -i @/a.csv");
    keep("filled", "moments --columns x,y --missing mean --scale zscore -i @/a.csv");
    keep("bayes", "naive-bayes --columns x,y --label l -i @/a.csv");
    keep("regression", "linear-regression --columns x --responses y -i @/a.csv");
    keep("levels", "linear-regression --columns k --categorical k --responses y -i @/a.csv");
    keep("positions", "moments --columns 1,2 -i @/plain.csv");
    keep("indices", "moments -i @/a.libsvm");
    Runs.succeed(named("moments --columns x,y -i @/a.csv -o @/unkept"));
    keep("unfinished", "moments --columns x,y -i @/a.csv");
    Files.delete(directory.resolve("unfinished/_SUCCESS"));
    keep("short", "moments --columns x,y -i @/a.csv");
    byte[] whole = Files.readAllBytes(directory.resolve("short/partial.bin"));
    Files.write(directory.resolve("short/partial.bin"), Arrays.copyOf(whole, whole.length - 9));
    keep("foreign", "moments --columns x,y -i @/a.csv");
    BadCase.write(directory, "foreign/partial.bin", "a picture of a cat, or some such thing");
    BadCase.write(directory, "program/partial.bin", "");
    Files.write(directory.resolve("program/partial.bin"), whole);
    BadCase.write(directory, "program/_SUCCESS", "");
    BadCase.write(
        directory,
        "program/model.json",
        Files.readString(directory.resolve("short/model.json"))
            .replaceFirst("(?s)\"options\" : \\{.*?\\}", "\"options\" : {}"));
  }

  private static void keep(String name, String command) {
    Runs.succeed(named(command + " --save-partial -o @/" + name));
  }

  private static String named(String command) {
    return command.replace("@", directory.toString());
  }

  static Stream<BadCase> cases() {
    String moments = "moments --columns x,y -o OUT -i @/b.csv ";
    return Stream.of(
        usage(
            moments + "--merge-with @/covariance",
            "@/covariance is a result of covariance, not of moments. Name one of moments."),
        input(
            moments + "--merge-with @/none",
            "@/none: there is no such model directory. Name the --output of a fit."),
        input(
            moments + "--merge-with @/a.csv",
            "@/a.csv: is a file, not a model directory. Name the --output of a fit."),
        input(
            moments + "--merge-with @/unkept",
            "@/unkept: holds no partial.bin. Fit it again with --save-partial."),
        input(
            moments + "--merge-with @/unfinished",
            "@/unfinished: is not complete: it has no _SUCCESS. Run again what writes it."),
        input(
            moments + "--merge-with @/short",
            "@/short/partial.bin: is damaged: it is cut short, or a byte has changed. Take a copy of it, or fit the model again with --save-partial."),
        input(
            moments + "--merge-with @/foreign",
            "@/foreign/partial.bin: is not what a fit has summed up. Name a result that was fitted with --save-partial."),
        usage(
            moments.replace("x,y", "x,w") + "--merge-with @/moments",
            "@/moments cannot be merged with the table: column 2 is 'y' in the one and 'w'" + LIKE),
        usage(
            moments.replace("x,y", "x") + "--merge-with @/moments",
            "@/moments cannot be merged with the table: the number of columns is 2 in the one and 1"
                + LIKE),
        usage(
            "moments --columns 1,2 -o OUT -i @/turned.csv --merge-with @/moments",
            "@/moments cannot be merged with the table: column 1 is 'x' in the one and 'y'" + LIKE),
        usage(
            moments + "--weights w --merge-with @/moments",
            "@/moments cannot be merged with the table: the column of --weights is none in the one and 'w'"
                + LIKE),
        usage(
            moments + "--merge-with @/weighted",
            "@/weighted cannot be merged with the table: the column of --weights is 'w' in the one and none"
                + LIKE),
        usage(
            moments.replace("@/b.csv", "@/a.csv") + "--merge-with @/moments",
            "the rows of these files, or of some of them, are in @/moments already, and would count twice. Name new files only."),
        usage(
            moments.replace("@/b.csv", "@/b.csv,@/a.csv") + "--merge-with @/moments",
            "the rows of these files, or of some of them, are in @/moments already, and would count twice. Name new files only."),
        usage(
            moments + "--scale zscore --merge-with @/program",
            "@/program was saved by a program, and tells no options: features are prepared as they were there. Leave --scale out."),
        usage(
            moments.replace("x,y", "x,k") + "--merge-with @/coded",
            "@/coded cannot be merged with the table: --categorical is 'k' in the one and not there in the other. Give it as it was given there."),
        usage(
            "moments --columns x,y --missing mean -i @/b.csv -o OUT --merge-with @/filled",
            "@/filled cannot be merged with the table: --scale is 'zscore' in the one and 'none' in the other. Give it as it was given there."),
        usage(
            "moments --columns x,y --missing median --scale zscore -i @/b.csv -o OUT --merge-with @/filled",
            "@/filled cannot be merged with the table: --missing is 'mean' in the one and 'median' in the other. Give it as it was given there."),
        input(
            "moments --columns x,k --categorical k -i @/green.csv -o OUT --merge-with @/coded",
            "@/green.csv: column k: 'green' is none of its levels in the model. No sum has a column for it: fit all rows anew, or leave the row out."),
        usage(
            "moments --columns y,k --categorical k -i @/b.csv -o OUT --merge-with @/coded",
            "@/coded cannot be merged with the table: column 1 is 'x' in the one and 'y'" + LIKE),
        usage(
            "covariance --columns x,y --precision extended -i @/b.csv -o OUT --merge-with @/covariance",
            "@/covariance cannot be merged with the table: --precision is double in the one and extended"
                + LIKE),
        usage(
            "naive-bayes --columns x,y --label k -i @/b.csv -o OUT --merge-with @/bayes",
            "@/bayes cannot be merged with the table: the label is 'l' in the one and 'k'" + LIKE),
        usage(
            "linear-regression --columns x --responses w -i @/b.csv -o OUT --merge-with @/regression",
            "@/regression cannot be merged with the table: response 1 is 'y' in the one and 'w'"
                + LIKE),
        usage(
            "linear-regression --columns x --responses y --method qr -i @/b.csv -o OUT --merge-with @/regression",
            "@/regression cannot be merged with the table: --method is normEq in the one and qr"
                + LIKE),
        usage(
            "moments --columns 1,2 -i @/wide.csv -o OUT --merge-with @/positions",
            "@/positions cannot be merged with the table: what the columns are named after is the positions of 2 columns in the one and the positions of 3 columns"
                + LIKE),
        input(
            "moments -i @/wide.libsvm -o OUT --merge-with @/indices",
            "@/wide.libsvm: record at byte 6 (line 2): '5:5': the index is beyond the 3 features of the table (--n-features). Use --bad-records skip to leave such rows out."),
        usage(
            "moments -i @/wide.libsvm --n-features 5 -o OUT --merge-with @/indices",
            "@/indices cannot be merged with the table: the number of columns is 3 in the one and 5"
                + LIKE),
        usage(
            "moments -i @/wide.libsvm -o OUT --merge-with @/moments",
            "@/wide.libsvm is libsvm text, and @/moments was fitted to a table of another kind. Convert one of them."),
        input(
            "moments --columns x,y -i @/header.csv -o OUT --merge-with @/moments",
            "no rows in @/header.csv: the input holds no record, or nothing but a header. Check --input, and --header if the first line is data."),
        usage(
            "elastic-net --columns x --responses y -i @/b.csv -o OUT --save-partial",
            "--save-partial does not apply to rows that are drawn into folds by their numbers in one"
                + " table: use --folds 0, or --fold-column. Leave --save-partial out."),
        usage(
            "linear-regression --columns x --responses y --robust HC1 -i @/b.csv -o OUT"
                + " --save-partial",
            "--save-partial does not apply beside --robust, whose second pass is over rows with the errors of all. Leave"
                + " --save-partial out."),
        usage(
            "logistic-regression --columns x --label l -i @/b.csv -o OUT --save-partial",
            "--save-partial does not apply to logistic-regression, which goes over its rows again and"
                + " again. Leave --save-partial out."),
        usage(
            "linear-regression --columns k --categorical k --responses y --no-intercept -i @/b.csv"
                + " -o OUT --merge-with @/levels",
            "@/levels cannot be merged with the table: --reference is 'first' in the one and"
                + " 'none' in the other. Give it as it was there."),
        usage(
            "kmeans --columns x,y -k 1 -i @/b.csv -o OUT --save-partial",
            "--save-partial does not apply to kmeans, which goes over its rows again and again. Leave --save-partial out."),
        usage(
            "kmeans-init --columns x,y -k 1 -i @/b.csv -o OUT --merge-with @/moments",
            "--merge-with does not apply to kmeans-init, which goes over its rows again and again. Leave --merge-with out."),
        usage(
            "dbscan --columns x,y --epsilon 1 --min-observations 2 -i @/b.csv -o OUT --save-partial",
            "--save-partial does not apply to dbscan, which joins rows that are near each other and needs all of them. Leave --save-partial out."),
        usage(
            "profile -i @/b.csv -o OUT --save-partial",
            "--save-partial does not apply to profile: its later passes depend on what the first has found in all rows. Leave it out."),
        usage(
            "pca --columns x,y --method svd -i @/b.csv -o OUT --save-partial",
            "--save-partial does not apply beside --method svd, whose second pass is over rows about the means of all. Leave --save-partial out."),
        usage(
            "qr --columns x,y --matrix-q -i @/b.csv -o OUT --save-partial",
            "--save-partial does not apply beside --matrix-q: Q has a row for each row, and those of earlier tables are not read again. Leave --save-partial out."),
        usage(
            "svd --columns x,y --left-singular-matrix -i @/b.csv -o OUT --save-partial",
            "--save-partial does not apply beside --left-singular-matrix, which has a row for each row: those of earlier tables are not read again. Leave --save-partial out."),
        usage(
            "predict --model @/regression -i @/b.csv -o OUT --save-partial",
            "--save-partial does not apply to predict, but to covariance, dbscan, elastic-net, kmeans, kmeans-init, linear-regression, logistic-regression, merge, moments, naive-bayes, pca, profile, qr, ridge-regression, svd. Leave it out."),
        usage(
            moments + "--merge-with=",
            "--merge-with: the value is empty. Give one, or leave the option out."),
        usage(
            "merge -o OUT",
            "--inputs is missing. Name results that were fitted with --save-partial."),
        usage(
            "merge -o OUT --inputs @/moments,@/covariance",
            "@/covariance is a result of covariance, not of moments. Name one of moments."),
        usage(
            "merge -o OUT --inputs @/moments,@/weighted",
            "@/moments cannot be merged with @/weighted: the column of --weights is none in the one and 'w'"
                + LIKE),
        usage(
            "merge -o OUT --inputs @/moments,@/other,@/both",
            "@/both has rows that are in another result already, and would count twice. Leave one of them out."),
        usage(
            "merge -o OUT --inputs @/moments,@/moments",
            "@/moments has rows that are in another result already, and would count twice. Leave one of them out."),
        usage(
            "merge -o OUT --inputs @/moments --engine inprocess",
            "--engine does not apply to merge, which reads no rows. Leave it out."),
        usage(
            "merge -o @/moments --inputs @/moments,@/other",
            "--output: @/moments is --inputs itself. Name another directory."),
        input(
            "merge -o OUT --inputs @/unkept",
            "@/unkept: holds no partial.bin. Fit it again with --save-partial."),
        input(
            "merge -o OUT --inputs @/program",
            "@/program/model.json: holds no options, as of a program: merge it there. Fit the model again."));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefused(BadCase bad) throws IOException {
    bad.check(directory);
  }
}

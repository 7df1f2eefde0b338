package org.daal4j.cli.pca;

import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.daal4j.cli.BadCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad usage and bad input of pca and transform: status, message, and nothing left behind. */
class PcaBadUsageTest {

  private static final String FOUR =
      "component,eigenvalue,explainedVarianceRatio,cumulativeRatio\n";

  @TempDir static Path directory;

  @BeforeAll
  static void makeInputs() throws IOException {
    write("named.csv", "a,b\n1,2\n3,5\n4,1\n");
    write("one.csv", "a,b\n1,2\n");
    write("header.csv", "a,b\n");
    write("ragged.csv", "a,b\n1,2\n3\n");
    write("nan.csv", "a,b\n1,2\nNaN,4\n5,6\n");
    write("large.csv", "a,b\n1e300,2\n-1e300,4\n5,6\n");
    write("weights.csv", "a,b,w\n1,2,0.5\n3,4,0.25\n");
    write("zeros.csv", "a,b,w\n1,2,0\n3,4,0\n");
    write("other.csv", "x,b\n1,2\n");
    model("good", "a,b\n1,0\n0,1\n", FOUR + "1,2,0.5,0.5\n2,2,0.5,1\n", "\"zscore\"");
    model("torn", "a,b\n1,0\n", FOUR + "1,2,0.5,0.5\n2,2,0.5,1\n", "\"zscore\"");
    model("renamed", "a,c\n1,0\n0,1\n", FOUR + "1,2,0.5,0.5\n2,2,0.5,1\n", "\"zscore\"");
    model("nan", "a,b\n1,NaN\n0,1\n", FOUR + "1,2,0.5,0.5\n2,2,0.5,1\n", "\"zscore\"");
    model("range", "a,b\n1,0\n0,1\n", FOUR + "1,2,0.5,0.5\n2,2,0.5,1\n", "\"range\"");
    model("lost", "a,b\n1,0\n0,1\n", FOUR + "1,2,0.5,0.5\n2,2,0.5,1\n", "\"zscore\"");
    Files.delete(directory.resolve("lost/means.csv"));
    write("kmeans/model.json", "{\"verb\":\"kmeans\"}");
  }

  static Stream<BadCase> cases() {
    String run = "pca -i @/named.csv -o OUT ";
    String apply = "transform -i @/named.csv -o OUT ";
    return Stream.of(
        usage("pca", "--input is missing. Name files, directories or globs to read."),
        usage("pca -i @/named.csv", "--output is missing. Name a directory for the result."),
        usage(run + "--method qr", "--method: 'qr' is none of correlation, svd."),
        usage(run + "--normalization none", "--normalization: 'none' is none of zscore, center."),
        usage(
            run + "--n-components 0",
            "--n-components: '0' is too small. Give a whole number that is 1 or more."),
        usage(
            run + "--n-components 3",
            "--n-components 3 is more than the 2 columns of the table. Give at most 2."),
        usage(run + "--precision quad", "--precision: 'quad' is none of double, extended."),
        usage(
            run + "--method svd --precision extended",
            "--precision: 'extended' does not apply to --method svd, which sums no products."
                + " Leave --precision out."),
        usage(run + "--whiten", "--whiten does not apply to pca, but to transform. Leave it out."),
        input(
            "pca -i @/one.csv -o OUT",
            "principal components need at least 2 rows, the input has 1. Check --input."),
        input(
            "pca -i @/one.csv -o OUT --method svd",
            "principal components need at least 2 rows, the input has 1. Check --input."),
        input(
            "pca -i @/header.csv -o OUT",
            "no rows in @/header.csv: the input holds no record, or nothing but a header."
                + " Check --input, and --header if the first line is data."),
        input(
            "pca -i @/ragged.csv -o OUT --method svd",
            "@/ragged.csv: record at byte 8 (line 3): has 1 field where the first record has 2."
                + " Use --bad-records skip to leave such rows out."),
        input(
            "pca -i @/nan.csv -o OUT",
            "@/nan.csv: record at byte 8 (line 3): column a is missing."
                + " Use --missing skip to leave such rows out."),
        input(
            "pca -i @/large.csv -o OUT",
            "column a: its values, or the weights, are so large that the sum of their squares exceeds"
                + " the range of a double (1.8e308). Rescale the column, or leave it out with --columns !a."),
        input(
            "pca -i @/large.csv -o OUT --method svd",
            "column a: its values, or the weights, are so large that the sum of their squares exceeds"
                + " the range of a double (1.8e308). Rescale the column, or leave it out with --columns !a."),
        input(
            "pca -i @/weights.csv --weights w -o OUT",
            "the weights of the input add up to 0.75, but variances are divided by their sum less"
                + " 1. Give --weights a column of row counts, or leave it out."),
        input(
            "pca -i @/zeros.csv --weights w -o OUT --method svd",
            "the weights of the input add up to 0, but variances are divided by their sum less"
                + " 1. Give --weights a column of row counts, or leave it out."),
        usage(
            "transform -i @/named.csv -o OUT",
            "--model is missing. Name the result directory of pca or svd."),
        usage(
            apply + "--model @/good --weights a",
            "--weights does not apply to transform. Leave it out."),
        usage(
            apply + "--model @/good --columns a",
            "--columns does not apply to transform: the model knows its columns. Leave it out."),
        usage(
            apply + "--model @/good --n-features 4",
            "--n-features does not apply to transform: the model knows its columns. Leave it out."),
        usage(
            apply + "--model @/good --keep z",
            "--keep: there is no column 'z'. The columns are a, b."),
        usage(
            "transform -i @/named.csv -o @/good/out --model @/good",
            "--output: @/good/out lies inside --model @/good. Name a directory outside of it."),
        input(
            apply + "--model @/absent",
            "@/absent: there is no such model directory. Name the --output of a fit."),
        input(
            apply + "--model @/kmeans",
            "@/kmeans: is a result of 'kmeans', which transform does not apply."
                + " Name a result of one of pca, svd."),
        input(
            apply + "--model @/torn",
            "@/torn/model.json: comes with 2 eigenvalues and 1 eigenvectors. Fit the model again."),
        input(
            apply + "--model @/renamed",
            "@/renamed/eigenvectors.csv: its columns are not those of the model."
                + " Fit the model again."),
        input(
            apply + "--model @/nan",
            "@/nan/eigenvectors.csv: holds something else than numbers. Fit the model again."),
        input(
            apply + "--model @/range",
            "@/range/model.json: has the unknown normalization 'range'. Fit the model again."),
        input(
            apply + "--model @/lost",
            "@/lost/means.csv: there is no such file. Fit the model again."),
        input(
            "transform -i @/other.csv -o OUT --model @/good",
            "@/other.csv: has no column 'a', which the model needs. Its columns are x, b."));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongAndLeavesNothingBehind(BadCase wrong) throws IOException {
    wrong.check(directory);
  }

  private static void model(String name, String vectors, String values, String normalization)
      throws IOException {
    write(
        name + "/model.json",
        "{\"verb\":\"pca\",\"columns\":[\"a\",\"b\"],\"columnPositions\":[1,2],"
            + "\"header\":true,\"rows\":3,\"totalVariance\":3,\"warnings\":[],\"normalization\":"
            + normalization
            + "}");
    write(name + "/eigenvectors.csv", vectors);
    write(name + "/eigenvalues.csv", values);
    write(name + "/means.csv", "a,b\n0,0\n");
    write(name + "/variances.csv", "a,b\n1,1\n");
  }

  private static void write(String name, String content) throws IOException {
    BadCase.write(directory, name, content);
  }
}

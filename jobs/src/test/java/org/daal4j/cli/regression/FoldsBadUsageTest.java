package org.daal4j.cli.regression;

import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.daal4j.cli.BadCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What penalties and their folds refuse, and that nothing is left behind. */
class FoldsBadUsageTest {

  @TempDir static Path directory;

  @BeforeAll
  static void makeInputs() throws IOException {
    write("t.csv", "a,b,y,f\n1,2,3,u\n3,4,5,v\n5,7,1,u\n");
    write("same.csv", "a,y,f\n1,2,u\n3,4,u\n");
    write("gap.csv", "a,y,f\n1,2,u\n3,4,\n");
    write("weights.csv", "a,w,y\n1,0,3\n3,0,5\n");
    write("constant.csv", "a,y\n1,7\n3,7\n4,7\n");
    write("large.csv", "a,y\n1e200,1\n-1e200,2\n1,3\n");
    write("header.csv", "a,y\n");
    StringBuilder many = new StringBuilder("a,y,f\n");
    for (int row = 0; row < 101; row++) {
      many.append(row).append(',').append(row % 7).append(",k").append(row).append('\n');
    }
    write("many.csv", many.toString());
  }

  private static void write(String name, String content) throws IOException {
    BadCase.write(directory, name, content);
  }

  static Stream<BadCase> cases() {
    String net = "elastic-net -i @/t.csv -o OUT --responses y ";
    String ridge = "ridge-regression -i @/t.csv -o OUT --columns a,b ";
    return Stream.of(
        usage(
            "elastic-net -i @/t.csv -o OUT",
            "--responses is missing. Name the columns to be explained by the others."),
        usage(
            "lasso -i @/t.csv -o OUT --columns a --responses b,y",
            "--responses: an elastic net has one, not 2. Name one column."),
        usage(net + "--l1-ratio 2", "--l1-ratio: 2.0 is no ratio. Give a number from 0 to 1."),
        usage(net + "--l1-ratio x", "--l1-ratio: 'x' is not a number."),
        usage(
            net + "--lambdas 1,-1",
            "--lambdas: '-1' is out of range. Give a number that is 0 or more."),
        usage(
            net + "--lambdas 1 --n-lambdas 3",
            "--n-lambdas: is for penalties that are found, and --lambdas gives them. Leave it out."),
        usage(
            net + "--n-lambdas 0",
            "--n-lambdas: '0' is too small. Give a whole number from 1 to 10000."),
        usage(
            net + "--lambda-min-ratio 1",
            "--lambda-min-ratio: 1.0 is no part of the largest penalty. Give a number between 0 and"
                + " 1."),
        usage(
            net + "--folds 1",
            "--folds: 1 is not a number of folds. Give one from 2 to 100, or 0 for none."),
        usage(net + "--folds 101", "--folds: '101' is too large. The most is 100."),
        usage(
            net + "--folds 5 --fold-column f", "--folds: is told by --fold-column. Leave it out."),
        usage(
            net + "--folds 0 --select 1se",
            "--select: compares by folds, and there are none. Leave it out."),
        usage(net + "--select least", "--select: 'least' is none of min, 1se."),
        usage(
            net + "--fold-column z",
            "--fold-column: there is no column 'z'. The columns are a, b, y, f."),
        usage(
            net + "--fold-column y",
            "column y is selected by --responses and by --fold-column. Leave it out of one of"
                + " them."),
        usage(
            "elastic-net -i @/many.csv -o OUT --responses y --fold-column f",
            "--fold-column: column f has more than 100 different values. Name a column of fewer"
                + " values, or leave it out."),
        usage(
            ridge + "--responses y --select 1se",
            "--select: compares by folds, and there are none. Leave it out."),
        usage(
            "ridge-regression -i @/t.csv -o OUT --columns a --responses b,y --folds 2",
            "--responses: parameters are compared by folds for one, not for 2. Name one column."),
        input(
            "elastic-net -i @/same.csv -o OUT --responses y --fold-column f",
            "all rows have the same value in column f, so that no fold is left to fit. Name another"
                + " column with --fold-column, or leave it out."),
        input(
            "elastic-net -i @/gap.csv -o OUT --responses y --fold-column f",
            "@/gap.csv: record at byte 12 (line 3): column f is missing. Use --missing skip to"
                + " leave such rows out."),
        input(
            "elastic-net -i @/weights.csv -o OUT --responses y --weights w",
            "no row has a weight above 0, so there is nothing to fit. Check --weights."),
        input(
            "elastic-net -i @/constant.csv -o OUT --responses y",
            "response y: no feature varies together with it, so that no penalty is the largest that"
                + " matters. Give penalties with --lambdas, or check the columns."),
        input(
            "elastic-net -i @/large.csv -o OUT --responses y",
            "column a: its values, or the weights, are so large that the sum of their squares exceeds"
                + " the range of a double (1.8e308). Rescale the column, or leave it out with --columns !a."),
        input(
            "elastic-net -i @/header.csv -o OUT --responses y",
            "no rows in @/header.csv: the input holds no record, or nothing but a header."
                + " Check --input, and --header if the first line is data."));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefused(BadCase one) throws IOException {
    one.check(directory);
  }
}

package org.daal4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnSelectionTest {

  private static final List<String> NAMES = List.of("a", "b", "c", "2", "a b", "!x", "1-2");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a             | 0",
        "c,a           | 2 0",
        "1             | 0",
        "01            | 0",
        "3-5           | 2 3 4",
        "3 - 5         | 2 3 4",
        "7,1-3         | 6 0 1 2",
        "2             | 3",
        "1-2           | 6",
        "!x            | 5",
        "!!x           | 0 1 2 3",
        "!b            | 0 2 3",
        "!1-3          | 3",
        "! b           | 0 2 3",
        "1-3,!b        | 0 2",
        "!b,1-3        | 0 2",
        "a,!c          | 0",
        "a b           | 4",
        "\"a b\"       | 4",
        " a , b        | 0 1",
      })
  void selects(String list, String positions) {
    int[] expected = List.of(positions.split(" ")).stream().mapToInt(Integer::parseInt).toArray();

    assertThat(resolve(list)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "d     | columns: there is no column 'd'. The columns are a, b, c, 2, a b, !x, 1-2.",
        "!d    | columns: there is no column 'd'. The columns are a, b, c, 2, a b, !x, 1-2.",
        "A     | columns: there is no column 'A'. Did you mean 'a'? The columns are a, b, c, 2, a b, !x, 1-2.",
        "1-    | columns: there is no column '1-'. The columns are a, b, c, 2, a b, !x, 1-2.",
        "-1    | columns: there is no column '-1'. The columns are a, b, c, 2, a b, !x, 1-2.",
        "!     | columns: there is no column ''. The columns are a, b, c, 2, a b, !x, 1-2.",
        "0     | columns: there is no position 0. Positions go from 1 to 7."
            + " The columns are a, b, c, 2, a b, !x, 1-2.",
        "4-8   | columns: there is no position 8. Positions go from 1 to 7."
            + " The columns are a, b, c, 2, a b, !x, 1-2.",
        "99999999999 | columns: there is no position 99999999999. Positions go from 1 to 7."
            + " The columns are a, b, c, 2, a b, !x, 1-2.",
        "5-3   | columns: the range '5-3' is reversed. Write '3-5'.",
        "a,1   | columns: column a is selected twice, by '1'.",
        "1-3,b | columns: column b is selected twice, by 'b'.",
        "a,,b  | column list 'a,,b': an item is empty. Separate items by single commas.",
        "a,    | column list 'a,': an item is empty. Separate items by single commas.",
        "\"a   | column list '\"a': a double quote is not closed.",
      })
  void refuses(String list, String message) {
    assertThatThrownBy(() -> resolve(list)).isInstanceOf(UsageException.class).hasMessage(message);
  }

  @Test
  void emptyListHasAnEmptyItem() {
    assertThatThrownBy(() -> ColumnSelection.parse("")).isInstanceOf(UsageException.class);
  }

  @Test
  void quotedItemsMayHoldCommasAndDoubledQuotes() {
    assertThat(ColumnSelection.parse("\"a,b\",\"5\"\" pipe\",!\"x,y\""))
        .containsExactly("a,b", "5\" pipe", "!x,y");
  }

  @Test
  void nameThatIsNotUniqueCanOnlyBeSelectedByPosition() {
    List<String> names = List.of("x", "y", "x");

    assertThat(ColumnSelection.resolve(TableOptions.KEEP, List.of("3"), names, new int[0]))
        .containsExactly(2);
    assertThatThrownBy(
            () -> ColumnSelection.resolve(TableOptions.KEEP, List.of("x"), names, new int[0]))
        .isInstanceOf(UsageException.class)
        .hasMessage("keep: columns 1 and 3 are both named 'x'. Select one by its position.");
  }

  @Test
  void messageShowsTwentyOfManyColumns() {
    List<String> names = IntStream.rangeClosed(1, 500).mapToObj(i -> "c" + i).toList();

    assertThatThrownBy(
            () -> ColumnSelection.resolve(Setting.COLUMNS, List.of("x"), names, new int[0]))
        .hasMessageContaining("c19, c20 and 480 more")
        .hasMessageNotContaining("c21");
  }

  /** A comparison of each selector with all names would read them nine million times. */
  @Test
  void workGoesWithTheNumberOfColumns() {
    int columns = 3_000;
    long[] reads = new long[1];
    List<String> names =
        new AbstractList<>() {
          @Override
          public String get(int i) {
            reads[0]++;
            return "name " + i;
          }

          @Override
          public int size() {
            return columns;
          }
        };
    List<String> ranges = IntStream.rangeClosed(1, columns).mapToObj(i -> i + "-" + i).toList();
    List<String> left = names.stream().skip(1).map(name -> "!" + name).toList();
    int[] all = IntStream.range(0, columns).toArray();

    assertThat(ColumnSelection.resolve(Setting.COLUMNS, ranges, names, all)).isEqualTo(all);
    assertThat(ColumnSelection.resolve(Setting.COLUMNS, names, names, all)).isEqualTo(all);
    assertThat(ColumnSelection.resolve(Setting.COLUMNS, left, names, all)).containsExactly(0);
    assertThat(ColumnSelection.takesColumns(left, names)).isFalse();
    assertThat(reads[0]).isLessThan(40L * columns);
  }

  /** Candidates are the first four columns. */
  private static int[] resolve(String list) {
    return ColumnSelection.resolve(
        Setting.COLUMNS, ColumnSelection.parse(list), NAMES, new int[] {0, 1, 2, 3});
  }
}

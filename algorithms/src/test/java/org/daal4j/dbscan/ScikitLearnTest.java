package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.junit.jupiter.api.Test;

/** Labels of each {@link KnownTable}; {@code TezIT} has them by the other engines. */
class ScikitLearnTest {

  @Test
  void labelsAreThoseOfScikitLearn() throws Exception {
    List<KnownTable> tables = KnownTable.all();
    assertThat(tables).hasSize(200);
    for (KnownTable table : tables) {
      for (int splits : new int[] {1, 2, 3, 7}) {
        MemoryEngine engine = new MemoryEngine(splits);
        table.cluster(engine, MemoryEngine.table(table.rows()), splits);
        assertThat(engine.lines("assignments"))
            .as("%s, splits %d", table, splits)
            .isEqualTo(table.labels());
      }
    }
  }

  @Test
  void aFewHaveWhatAllHave() throws Exception {
    Set<String> ofAll = new HashSet<>();
    KnownTable.all().forEach(table -> ofAll.addAll(traits(table)));
    Set<String> ofFew = new HashSet<>();
    KnownTable.few().forEach(table -> ofFew.addAll(traits(table)));
    assertThat(ofAll)
        .contains("8 columns", "weights", "no weight", "duplicates", "noise", "4 clusters")
        .contains("a tie in many columns", "scale 1e-4", "scale 1e6");
    assertThat(ofFew).isEqualTo(ofAll);
  }

  private static Set<String> traits(KnownTable table) {
    DenseRows rows = table.rows();
    Set<String> traits = new HashSet<>();
    traits.add(rows.columns() + " columns");
    long clusters = table.labels().stream().filter(label -> !label.equals("-1")).distinct().count();
    traits.add(Math.min(4, clusters) + " clusters");
    if (table.labels().contains("-1")) {
      traits.add("noise");
    }
    if (rows.weighted()) {
      traits.add("weights");
    }
    double largest = 0;
    for (int row = 0; row < rows.rows(); row++) {
      largest = Math.max(largest, Arrays.stream(rows.row(row)).map(Math::abs).max().orElse(0));
      if (rows.weight(row) == 0) {
        traits.add("no weight");
      }
      for (int other = 0; other < row; other++) {
        addDistance(traits, table, distanceSquared(rows.row(row), rows.row(other)));
      }
    }
    traits.add("scale 1e" + (int) Math.floor(Math.log10(largest)));
    return traits;
  }

  private static void addDistance(Set<String> traits, KnownTable table, double squared) {
    if (squared == 0) {
      traits.add("duplicates");
    }
    if (squared == table.options().epsilon() * table.options().epsilon()) {
      traits.add("a tie in " + (table.rows().columns() > 1 ? "many columns" : "one column"));
    }
  }

  private static double distanceSquared(double[] row, double[] other) {
    double sum = 0;
    for (int column = 0; column < row.length; column++) {
      sum += (row[column] - other[column]) * (row[column] - other[column]);
    }
    return sum;
  }
}

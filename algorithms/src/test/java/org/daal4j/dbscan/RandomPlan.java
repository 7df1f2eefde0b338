package org.daal4j.dbscan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;

/** Boxes cut at values of rows, and near them, wherever that is. */
final class RandomPlan {

  private RandomPlan() {}

  static BoxPlan of(Random random, DenseRows rows, int cuts) {
    int[] columns = new int[cuts];
    double[] values = new double[cuts];
    int[] below = new int[cuts];
    int[] above = new int[cuts];
    List<int[]> ends = new ArrayList<>(); // of the tree so far: a cut, and its side
    for (int cut = 0; cut < cuts; cut++) {
      columns[cut] = random.nextInt(rows.columns());
      double value = rows.value(random.nextInt(rows.rows()), columns[cut]);
      values[cut] = random.nextBoolean() ? value : Math.nextDown(value);
      if (cut > 0) {
        int[] end = ends.remove(random.nextInt(ends.size()));
        (end[1] == 0 ? below : above)[end[0]] = cut;
      }
      ends.add(new int[] {cut, 0});
      ends.add(new int[] {cut, 1});
    }
    for (int box = 0; box < ends.size(); box++) {
      int[] end = ends.get(box);
      (end[1] == 0 ? below : above)[end[0]] = ~box;
    }
    return new BoxPlan(rows.columns(), columns, values, below, above);
  }
}

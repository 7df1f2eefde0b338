package org.daal4j.group.rounds;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.group.GroupPartials;
import org.daal4j.group.GroupedFold;
import org.daal4j.model.Table;

/**
 * The pass that packs the rows of all groups, with a code of the group of each, and sums up each
 * group for the first time; and what all fits have in common.
 */
final class FirstPass {

  private final Engine engine;
  private final Table table;
  private final int passesBefore;
  private Class<?> folded; // null before the pass
  private byte[] asked;
  private Dataset packed;
  private GroupPartials<?> partials;
  private long summaryBytes; // of a group
  private DenseRows firstRows;
  private int mostFirstRows;

  FirstPass(Engine engine, Table table) {
    this.engine = engine;
    this.table = table;
    this.passesBefore = engine.summary().passes();
  }

  Engine engine() {
    return engine;
  }

  Table table() {
    return table;
  }

  /** Passes that were made before any fit has begun. */
  int passesBefore() {
    return passesBefore;
  }

  /** Whether it was made. */
  boolean isMade() {
    return partials != null;
  }

  /** The rows of all groups. */
  Dataset packed() {
    return packed;
  }

  /** What the groups have come to. */
  GroupPartials<?> partials() {
    return partials;
  }

  /** Bytes of a summary of a group. */
  long summaryBytes() {
    return summaryBytes;
  }

  /**
   * Makes the pass for the first group that asks for it.
   *
   * @return whether the pass that was made is the one that is asked for
   */
  <P extends Partial<P>, R> boolean make(Fold<P, R> fold) throws IOException {
    byte[] state = state(fold);
    if (partials == null) {
      int firstGroup = table.layout().labels();
      Packed<GroupPartials<P>> all =
          engine.pack(table, new GroupedFold<>(fold, firstGroup, table.layout().groups()));
      folded = fold.getClass();
      asked = state;
      summaryBytes = fold.size().summaryBytes();
      packed = all.rows();
      partials = all.result();
      partials.reader(); // from now on nothing changes in them
      requireCodes();
    }
    return folded == fold.getClass() && Arrays.equals(asked, state);
  }

  private static byte[] state(Fold<?, ?> fold) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    fold.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** Two groups of one code could not be told apart afterwards. */
  private void requireCodes() throws BadInputException {
    Integer[] byCode = new Integer[partials.size()];
    double[] codes = new double[byCode.length];
    for (int place = 0; place < codes.length; place++) {
      byCode[place] = place;
      codes[place] = partials.code(place);
    }
    Arrays.sort(byCode, (a, b) -> Double.compare(codes[a], codes[b]));
    for (int i = 1; i < byCode.length; i++) {
      if (codes[byCode[i]] == codes[byCode[i - 1]]) {
        throw new BadInputException(
            "the groups "
                + partials.group(byCode[i - 1]).name()
                + " and "
                + partials.group(byCode[i]).name()
                + " have the same code, which happens to one pair of groups in 10^15. Rename one"
                + " of them.");
      }
    }
  }

  /** The first rows of the whole table, read once, so that all groups are given the same. */
  synchronized DenseRows first(int most) throws IOException {
    if (firstRows == null || mostFirstRows != most) {
      firstRows = engine.first(table, most);
      mostFirstRows = most;
    }
    return firstRows;
  }
}

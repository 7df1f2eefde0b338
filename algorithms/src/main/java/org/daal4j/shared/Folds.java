package org.daal4j.shared;

import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.Fold;
import org.daal4j.core.WideFold;

/** Folds made of folds. */
public final class Folds {

  private Folds() {}

  /**
   * All of these in one pass: each result is, to the bit, that of its fold alone. Where one of them
   * takes no sparse rows, none is given any.
   */
  public static FoldList all(List<? extends Fold<?, ?>> folds) {
    return all(folds, IntStream.range(0, folds.size()).toArray());
  }

  /**
   * The same, with the keys of what each keeps beside rows from pass to pass.
   *
   * @param keys {@code int[folds]}, not negative, all different
   */
  static FoldList all(List<? extends Fold<?, ?>> folds, int[] keys) {
    List<Fold<?, ?>> list = List.copyOf(folds);
    boolean wide =
        list.stream().anyMatch(fold -> fold instanceof WideFold<?, ?> cut && cut.pieces() > 1);
    return wide ? new WideFoldList(list, keys) : new FoldList(list, keys);
  }
}

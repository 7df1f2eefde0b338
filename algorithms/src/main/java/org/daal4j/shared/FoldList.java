package org.daal4j.shared;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;
import org.daal4j.core.Fold;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;

/** Several folds in one pass; its result is that of each, in their order. */
public class FoldList implements Fold<PartialList, List<Object>> {

  private static final int MOST = 1 << 20;

  private final List<Fold<?, ?>> folds;
  private final int[] keys; // int[folds]

  /**
   * Of some folds.
   *
   * @param keys under which each keeps notes beside rows, {@code int[folds]}, not negative
   */
  FoldList(List<Fold<?, ?>> folds, int[] keys) {
    this.folds = List.copyOf(folds);
    this.keys = keys.clone();
  }

  /** Reads what {@link #write} has written. */
  public FoldList(DataInput in) throws IOException {
    int count = NumberArrays.count(in, MOST, "folds");
    List<Fold<?, ?>> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      read.add(readFold(in));
    }
    folds = List.copyOf(read);
    keys = new int[count];
    for (int i = 0; i < count; i++) {
      keys[i] = NumberArrays.count(in, Integer.MAX_VALUE - 1, "notes");
    }
  }

  private static Fold<?, ?> readFold(DataInput in) throws IOException {
    String name = in.readUTF();
    try {
      Class<?> type = Class.forName(name, true, FoldList.class.getClassLoader());
      return Rebuilt.of(type.asSubclass(Fold.class), in);
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new IOException("no fold: " + name, e);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(folds.size());
    for (Fold<?, ?> fold : folds) {
      out.writeUTF(fold.getClass().getName());
      fold.write(out);
    }
    for (int key : keys) {
      out.writeInt(key);
    }
  }

  /** The folds. */
  List<Fold<?, ?>> folds() {
    return folds;
  }

  @Override
  public PartialList newPartial() {
    return list(Fold::newPartial);
  }

  @Override
  public PartialList newPartial(int split) {
    return list(fold -> fold.newPartial(split));
  }

  private PartialList list(Function<Fold<?, ?>, Partial<?>> partial) {
    return new PartialList(folds.stream().<Partial<?>>map(partial::apply).toList(), keys);
  }

  @Override
  public List<Object> finish(PartialList merged) {
    List<Object> results = new ArrayList<>();
    for (int i = 0; i < folds.size(); i++) {
      results.add(finish(folds.get(i), merged.get(i)));
    }
    return results;
  }

  @SuppressWarnings("unchecked")
  private static <P extends Partial<P>, R> R finish(Fold<P, R> fold, Partial<?> merged) {
    return fold.finish((P) merged);
  }

  /** Whether all of them take sparse rows. */
  @Override
  public boolean takesSparseRows() {
    return folds.stream().allMatch(Fold::takesSparseRows);
  }

  @Override
  public PartialSize size() {
    PartialSize[] sizes = folds.stream().map(Fold::size).toArray(PartialSize[]::new);
    int columns = Arrays.stream(sizes).mapToInt(PartialSize::columns).max().orElse(0);
    return new PartialSize(
        columns, sum(sizes, PartialSize::summary), sum(sizes, PartialSize::scratch));
  }

  private static IntToLongFunction sum(
      PartialSize[] sizes, Function<PartialSize, IntToLongFunction> part) {
    return p -> total(sizes, size -> part.apply(size).applyAsLong(p));
  }

  /** Sizes that no memory has add up to one that no memory has. */
  private static long total(PartialSize[] sizes, ToLongFunction<PartialSize> bytes) {
    long most = Long.MAX_VALUE / 16;
    long total = 0;
    for (PartialSize size : sizes) {
      total = Math.min(most, total + Math.min(most, bytes.applyAsLong(size)));
    }
    return total;
  }

  @Override
  public String title() {
    String first = folds.get(0).title();
    boolean same = folds.stream().allMatch(fold -> fold.title().equals(first));
    return first + (same ? "" : " and others") + " of " + folds.size() + " fits";
  }
}

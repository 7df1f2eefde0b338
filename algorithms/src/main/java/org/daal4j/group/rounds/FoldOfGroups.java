package org.daal4j.group.rounds;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.Fold;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.PartialSize;
import org.daal4j.group.Bytes;
import org.daal4j.group.GroupCodes;
import org.daal4j.shared.Rebuilt;

/**
 * A pass over packed rows in which each group has a fold of its own. The folds are kept as bytes,
 * and rebuilt where a partial is begun. Rows of other groups are left out.
 */
public final class FoldOfGroups implements Fold<PartOfGroup, PartOfGroup>, GroupCodes {

  private static final int MOST_GROUPS = 1 << 28;
  private static final int MOST_KINDS = 1 << 7;

  private final int columns;
  private final double[] codes; // double[groups], ascending
  private final List<Class<? extends Fold<?, ?>>> kinds;
  private final byte[] kindOf; // byte[groups]
  private final byte[][] states; // byte[groups][]
  private final boolean sparse;
  private final PartialSize size;
  private final String title;

  /** Reads what {@link #write} has written. */
  public FoldOfGroups(DataInput in) throws IOException {
    columns = NumberArrays.count(in, Integer.MAX_VALUE, "columns");
    kinds = new ArrayList<>();
    for (int left = NumberArrays.count(in, MOST_KINDS, "kinds of folds"); left > 0; left--) {
      kinds.add(kind(in.readUTF()));
    }
    codes = NumberArrays.read(in, NumberArrays.count(in, MOST_GROUPS, "groups"));
    kindOf = Bytes.read(in, codes.length);
    for (byte kind : kindOf) {
      if (kind < 0 || kind >= kinds.size()) {
        throw new IOException("not a kind of fold: " + kind);
      }
    }
    states = new byte[codes.length][];
    for (int i = 0; i < states.length; i++) {
      states[i] = Bytes.read(in, in.readInt());
    }
    sparse = in.readBoolean();
    long summary = in.readLong();
    long scratch = in.readLong();
    size = new PartialSize(columns, p -> summary, p -> scratch);
    title = in.readUTF();
  }

  /**
   * Of some groups.
   *
   * @param columns numbers of a packed row, the last the code of its group
   * @param codes of the groups, ascending, {@code double[groups]}
   * @param folds of each; at least one
   */
  FoldOfGroups(int columns, double[] codes, List<AskedFold> folds) {
    this.columns = columns;
    this.codes = codes;
    this.kinds =
        folds.stream().<Class<? extends Fold<?, ?>>>map(AskedFold::kind).distinct().toList();
    this.kindOf = new byte[codes.length];
    this.states = new byte[codes.length][];
    boolean all = true;
    PartialSize largest = PartialSize.NONE;
    for (int i = 0; i < codes.length; i++) {
      AskedFold fold = folds.get(i);
      kindOf[i] = (byte) kinds.indexOf(fold.kind());
      states[i] = fold.state();
      all &= fold.sparse();
      largest = fold.size().addingBytes() > largest.addingBytes() ? fold.size() : largest;
    }
    this.sparse = all;
    this.size = largest;
    this.title = folds.get(0).title();
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends Fold<?, ?>> kind(String name) throws IOException {
    try {
      Class<?> type = Class.forName(name, false, FoldOfGroups.class.getClassLoader());
      return (Class<? extends Fold<?, ?>>) type.asSubclass(Fold.class);
    } catch (ClassNotFoundException | ClassCastException | LinkageError e) {
      throw new IOException("no fold: " + name, e);
    }
  }

  int columns() {
    return columns;
  }

  /** Bytes of the folds of all groups. */
  @Override
  public long bytes() {
    long bytes = 0;
    for (byte[] state : states) {
      bytes += state.length + 32; // its code, its head and where it is
    }
    return bytes;
  }

  @Override
  public boolean has(double code) {
    return Arrays.binarySearch(codes, code) >= 0;
  }

  /** The fold of the group of a code that it {@link #has}. */
  Fold<?, ?> of(double code) {
    int group = Arrays.binarySearch(codes, code);
    if (group < 0) {
      throw new IllegalArgumentException("rows of a group that has no fold");
    }
    try {
      return Rebuilt.of(
          kinds.get(kindOf[group]), new DataInputStream(new ByteArrayInputStream(states[group])));
    } catch (IOException e) {
      throw new UncheckedIOException("the fold of a group cannot be read again", e);
    }
  }

  @Override
  public PartOfGroup newPartial() {
    return new PartOfGroup(this);
  }

  @Override
  public PartOfGroup finish(PartOfGroup merged) {
    return merged;
  }

  @Override
  public boolean takesSparseRows() {
    return sparse;
  }

  /** Of the group whose partial is largest. */
  @Override
  public PartialSize size() {
    return size;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
    out.writeInt(kinds.size());
    for (Class<?> kind : kinds) {
      out.writeUTF(kind.getName());
    }
    out.writeInt(codes.length);
    NumberArrays.write(out, codes);
    out.write(kindOf);
    for (byte[] state : states) {
      out.writeInt(state.length);
      out.write(state);
    }
    out.writeBoolean(sparse);
    out.writeLong(size.summaryBytes());
    out.writeLong(size.addingBytes() - size.summaryBytes());
    out.writeUTF(title);
  }
}
